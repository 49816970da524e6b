import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { contentFor } from "./hostileData.ts";
import { type Faults, head, JSON_TYPE, send, statusFor, typeFor } from "./hostileResponse.ts";

const CODINGS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
const LARGE = Buffer.alloc(5_000_000, "<p>é</p>");
/** 194 kB that become 200 MB. */
const BOMB = gzipSync(Buffer.alloc(200_000_000, "x"));

const compressed = Object.entries(CODINGS).flatMap(([coding, compress]): [string, Faults[string]][] => [
  [
    `good, in ${coding} all the same`,
    {
      weight: 10,
      answer: (socket, request) =>
        send(
          socket,
          statusFor(request),
          compress(contentFor(request)),
          `Content-Encoding: ${coding}`,
          typeFor(request),
        ),
    },
  ],
  [
    `${coding} cut in the middle, of the length that it says`,
    {
      weight: 8,
      answer(socket, request) {
        const whole = compress(contentFor(request));
        const half = whole.subarray(0, whole.length / 2);
        send(socket, statusFor(request), half, `Content-Encoding: ${coding}`, typeFor(request));
      },
    },
  ],
  [
    `${coding} cut in the middle, in chunks that end well`,
    {
      weight: 8,
      answer(socket, request) {
        const whole = compress(contentFor(request));
        const half = whole.subarray(0, whole.length / 2);
        const fields = [`Content-Encoding: ${coding}`, "Transfer-Encoding: chunked", typeFor(request)];
        const start = `${head(statusFor(request), ...fields)}\r\n${half.length.toString(16)}\r\n`;
        socket.write(Buffer.concat([Buffer.from(start), half, Buffer.from("\r\n0\r\n\r\n")]));
      },
    },
  ],
]);

/** Bodies of errors, as the APIs have them. */
const ERRORS = {
  "the error of a quota": { errorcode: 10002, error: "Too many requests on the domain." },
  "an error": { error: "This request can't be answered." },
  "a refusal of the platform": {
    status_code: 400,
    message: "Invalid precondition, dataset status is 'queued'",
    raw_params: { status: "queued" },
    error_key: "InvalidDatasetStatusPreconditionException",
  },
};

const successes = Object.entries(ERRORS).map(([what, body]): [string, Faults[string]] => [
  `${what}, with status 200`,
  { weight: 8, answer: (socket) => send(socket, "200 OK", JSON.stringify(body), JSON_TYPE) },
]);

/** Compressed bodies, errors that look like success, and bodies of errors without measure. */
export const contentFaults: Faults = {
  ...Object.fromEntries(compressed),
  ...Object.fromEntries(successes),
  "good, in gzip where that is taken": {
    weight: 20,
    answer(socket, request) {
      const isTaken = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
      const body = isTaken ? gzipSync(contentFor(request)) : contentFor(request);
      const fields = isTaken ? ["Content-Encoding: gzip"] : [];
      send(socket, statusFor(request), body, ...fields, typeFor(request));
    },
  },
  "gzip that is none": {
    weight: 10,
    answer: (socket, request) =>
      send(socket, statusFor(request), contentFor(request), "Content-Encoding: gzip", typeFor(request)),
  },
  "gzip that is cut short": {
    weight: 10,
    answer(socket, request) {
      const body = gzipSync(contentFor(request)).subarray(0, -12);
      send(socket, statusFor(request), body, "Content-Encoding: gzip", typeFor(request));
    },
  },
  "400 of 5 MB": { weight: 5, answer: (socket) => send(socket, "400 No", LARGE, "Content-Type: text/html") },
  "400 of 200 MB in gzip": {
    weight: 5,
    answer: (socket) => send(socket, "400 No", BOMB, "Content-Encoding: gzip", JSON_TYPE),
  },
  "503 of 200 MB in gzip": {
    weight: 5,
    answer: (socket) => send(socket, "503 Busy", BOMB, "Content-Encoding: gzip", JSON_TYPE),
  },
  "429 of 200 MB in gzip": {
    weight: 5,
    refuses: true,
    answer: (socket) => send(socket, "429 Slow down", BOMB, "Content-Encoding: gzip", JSON_TYPE),
  },
};
