import { contentFor, hash } from "./hostileData.ts";
import {
  begun,
  drip,
  type Faults,
  good,
  head,
  JSON_TYPE,
  partly,
  send,
  statusFor,
  typeFor,
} from "./hostileResponse.ts";

/** What goes wrong with connections and with messages of HTTP, and what is right but odd. */
export const connectionFaults: Faults = {
  good: { weight: 330, answer: good },
  "good, after early hints": {
    weight: 20,
    answer(socket, request) {
      socket.write(`${head("103 Early Hints", "Link: </style.css>; rel=preload")}\r\n`);
      good(socket, request);
    },
  },
  "good, in small chunks": {
    weight: 20,
    answer(socket, request) {
      const [start, body] = begun(request, "Transfer-Encoding: chunked");
      socket.write(start);
      for (let at = 0; at < body.length; at += 7) {
        const chunk = body.subarray(at, at + 7);
        socket.write(
          Buffer.concat([Buffer.from(`${chunk.length.toString(16)};x=y\r\n`), chunk, Buffer.from("\r\n")]),
        );
      }
      socket.write("0\r\nX-Trailer: 1\r\n\r\n");
    },
  },
  "good, but dripping": {
    weight: 20,
    answer(socket, request) {
      const body = contentFor(request, true);
      const fields = [`Content-Length: ${body.length}`, typeFor(request)];
      drip(socket, Buffer.concat([Buffer.from(`${head(statusFor(request), ...fields)}\r\n`), body]), 1);
    },
  },
  "good, with an answer nobody asked for behind it": {
    weight: 20,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${contentFor(request).length}`);
      const other = `{"id":"somebody else's"}`;
      const unasked = `${head("200 OK", `Content-Length: ${other.length}`, JSON_TYPE)}\r\n${other}`;
      socket.end(Buffer.concat([Buffer.from(start), body, Buffer.from(unasked)]));
    },
  },
  "reset before the body of the request is read": {
    weight: 20,
    early: true,
    answer: (socket) => void socket.resetAndDestroy(),
  },
  "reset before any byte": { weight: 25, answer: (socket) => void socket.resetAndDestroy() },
  "closed before any byte": { weight: 20, answer: (socket) => void socket.end() },
  "reset within the headers": {
    weight: 25,
    answer: (socket) => partly(socket, "HTTP/1.1 200 OK\r\nContent-Ty", () => socket.resetAndDestroy()),
  },
  "reset within the body": {
    weight: 25,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${contentFor(request).length}`);
      partly(socket, Buffer.concat([Buffer.from(start), body.subarray(0, 20)]), () =>
        socket.resetAndDestroy(),
      );
    },
  },
  "a longer Content-Length than the body": {
    weight: 20,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${contentFor(request).length + 9}`);
      socket.end(Buffer.concat([Buffer.from(start), body]));
    },
  },
  "a shorter Content-Length than the body": {
    weight: 20,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${contentFor(request).length - 9}`);
      socket.end(Buffer.concat([Buffer.from(start), body]));
    },
  },
  "two lengths": {
    weight: 10,
    answer(socket, request) {
      const [start, body] = begun(request, "Content-Length: 5", "Content-Length: 7");
      socket.end(Buffer.concat([Buffer.from(start), body]));
    },
  },
  "JSON cut short, with a proper end": {
    weight: 25,
    answer: (socket, request) =>
      send(socket, statusFor(request), contentFor(request).subarray(0, -3), typeFor(request)),
  },
  "chunks that end in the middle": {
    weight: 15,
    answer(socket, request) {
      const [start, body] = begun(request, "Transfer-Encoding: chunked");
      socket.end(
        Buffer.concat([Buffer.from(`${start}${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n")]),
      );
    },
  },
  "chunks of no length": {
    weight: 15,
    answer(socket, request) {
      const [start, body] = begun(request, "Transfer-Encoding: chunked");
      socket.write(Buffer.concat([Buffer.from(`${start}zz\r\n`), body]));
    },
  },
  "chunks of another length": {
    weight: 15,
    answer(socket, request) {
      const [start, body] = begun(request, "Transfer-Encoding: chunked");
      socket.write(Buffer.concat([Buffer.from(`${start}8\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]));
    },
  },
  silence: { weight: 4, answer() {} },
  "headers that drip for ever": {
    weight: 4,
    answer: (socket) => drip(socket, Buffer.from(`HTTP/1.1 200 OK\r\nX-Drip: ${"x".repeat(5_000)}`), 40),
  },
  "a body that stops": {
    weight: 4,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${contentFor(request).length}`);
      socket.write(Buffer.concat([Buffer.from(start), body.subarray(0, 10)]));
    },
  },
  "a body that drips for ever": {
    weight: 4,
    answer(socket, request) {
      const [start] = begun(request, "Transfer-Encoding: chunked");
      socket.write(start);
      drip(socket, Buffer.from("1\r\n \r\n".repeat(1_000)), 20);
    },
  },
  "an error page that stops": {
    weight: 3,
    answer: (socket) => void socket.write(`${head("500 Oops", "Content-Length: 90")}\r\n<html>`),
  },
  "no status": { weight: 5, answer: (socket) => void socket.write("HTTP/1.1 OK\r\n\r\n") },
  "a status of four digits": { weight: 5, answer: (socket) => send(socket, "2000 OK", "{}") },
  "another protocol": { weight: 5, answer: (socket) => void socket.end("220 smtp.example ESMTP ready\r\n") },
  "bytes at random": {
    weight: 5,
    answer: (socket, { id }) =>
      void socket.write(Buffer.from(Array.from({ length: 64 }, (_, at) => hash(`${id}${at}`)))),
  },
  "too many headers": {
    weight: 5,
    answer: (socket) =>
      void socket.end(head("200 OK", ...Array<string>(500).fill(`X-Filler: ${"x".repeat(100)}`))),
  },
  "a header that is none": {
    weight: 5,
    answer: (socket) => void socket.write(`${head("200 OK", "no colon here", "X-Nul: \0")}\r\n`),
  },
  "a page instead of JSON": {
    weight: 20,
    answer: (socket, request) =>
      send(socket, statusFor(request), "<html>Log in</html>", "Content-Type: text/html"),
  },
  "nothing at all": {
    weight: 10,
    answer: (socket, request) => send(socket, statusFor(request), "", typeFor(request)),
  },
  "nothing, in chunks": {
    weight: 10,
    answer: (socket, request) =>
      void socket.write(`${head(statusFor(request), "Transfer-Encoding: chunked")}\r\n0\r\n\r\n`),
  },
};
