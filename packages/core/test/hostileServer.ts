import { type AddressInfo, createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

/** One request that arrived, and what became of it. */
export interface Visit {
  fault: string;
  /** Whether a portal may have begun to do what it asks for; only what was refused or sent elsewhere was not. */
  processed: boolean;
}

export interface HostileServer {
  url: string;
  /** Visits by the id in the request's path, in order; loops of redirects are not among them. */
  visits: Map<string, Visit[]>;
  /** How often each fault was met; all of them are in it. */
  faults: Map<string, number>;
  close(): void;
}

interface Request {
  method: string;
  /** Of the call, the same each time that it is sent. */
  id: string;
}

interface Fault {
  /** How often it comes, in a thousand. */
  weight: number;
  /** Nothing was done: the client may send anything again. */
  refuses?: boolean;
  /** Before the body of the request is read. */
  early?: boolean;
  answer(socket: Socket, request: Request): void;
}

const TYPE = "Content-Type: application/json\r\n";

/** What a call has to get: JSON with its own id, of a length that differs from call to call. */
export function dataFor({ method, id }: Request): { id: string; method: string; text: string } {
  return { id, method, text: "é".repeat(hash(id) % 700) };
}

function whole(request: Request): Buffer {
  return Buffer.from(JSON.stringify(dataFor(request)));
}

const statusFor = (request: Request) => (request.method === "POST" ? "201 Created" : "200 OK");

function head(status: string, ...fields: string[]): string {
  return `HTTP/1.1 ${status}\r\n${fields.map((field) => `${field}\r\n`).join("")}`;
}

function send(socket: Socket, status: string, body: Buffer | string, ...fields: string[]): void {
  socket.write(`${head(status, ...fields, `Content-Length: ${Buffer.byteLength(body)}`)}\r\n`);
  socket.write(body);
}

function good(socket: Socket, request: Request): void {
  if (request.method === "DELETE") socket.write(`${head("204 No Content")}\r\n`);
  else send(socket, statusFor(request), whole(request), "Content-Type: application/json");
}

/** Writes so many bytes now, and does the rest when they had time to arrive. */
function partly(socket: Socket, bytes: Buffer | string, then: () => void): void {
  socket.write(bytes);
  setTimeout(then, 5);
}

/** Byte for byte; `pause` in ms. */
function drip(socket: Socket, bytes: Buffer, pause: number, at = 0): void {
  if (socket.destroyed || at >= bytes.length) return;
  socket.write(bytes.subarray(at, at + 1));
  setTimeout(drip, pause, socket, bytes, pause, at + 1);
}

/** The start of a good answer, and the body that should follow. */
function begun(request: Request, ...fields: string[]): [start: string, body: Buffer] {
  return [`${head(statusFor(request), ...fields)}${TYPE}\r\n`, whole(request)];
}

const FAULTS: Record<string, Fault> = {
  good: { weight: 330, answer: good },
  "redirect to a good answer": {
    weight: 20,
    refuses: true,
    answer: (socket, { id }) => send(socket, "307 Temporary Redirect", "", `Location: /moved/${id}/`),
  },
  "good, after early hints": {
    weight: 20,
    answer(socket, request) {
      socket.write(`${head("103 Early Hints", "Link: </style.css>; rel=preload")}\r\n`);
      good(socket, request);
    },
  },
  "good, compressed": {
    weight: 20,
    answer: (socket, request) =>
      send(socket, statusFor(request), gzipSync(whole(request)), "Content-Encoding: gzip", TYPE.trim()),
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
    answer(socket, { id, method }) {
      const body = JSON.stringify({ ...dataFor({ id, method }), text: "" });
      const text = `${head(statusFor({ id, method }), `Content-Length: ${body.length}`)}${TYPE}\r\n${body}`;
      drip(socket, Buffer.from(text), 1);
    },
  },
  "good, with an answer nobody asked for behind it": {
    weight: 20,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${whole(request).length}`);
      const other = `{"id":"somebody else's"}`;
      const unasked = `${head("200 OK", `Content-Length: ${other.length}`)}${TYPE}\r\n${other}`;
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
      const [start, body] = begun(request, `Content-Length: ${whole(request).length}`);
      partly(socket, Buffer.concat([Buffer.from(start), body.subarray(0, 20)]), () =>
        socket.resetAndDestroy(),
      );
    },
  },
  "a longer Content-Length than the body": {
    weight: 20,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${whole(request).length + 9}`);
      socket.end(Buffer.concat([Buffer.from(start), body]));
    },
  },
  "a shorter Content-Length than the body": {
    weight: 20,
    answer(socket, request) {
      const [start, body] = begun(request, `Content-Length: ${whole(request).length - 9}`);
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
      send(socket, statusFor(request), whole(request).subarray(0, -3), TYPE.trim()),
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
      const [start, body] = begun(request, `Content-Length: ${whole(request).length}`);
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
  "a loop of redirects": {
    weight: 10,
    refuses: true,
    answer: (socket, { id }) => send(socket, "307 Temporary Redirect", "", `Location: /loop/${id}/`),
  },
  "redirect to nowhere": {
    weight: 5,
    answer: (socket) => send(socket, "302 Found", "", "Location: http://"),
  },
  "429": { weight: 25, refuses: true, answer: (socket) => send(socket, "429 Slow down", "{}", TYPE.trim()) },
  "429 with Retry-After": {
    weight: 25,
    refuses: true,
    answer: (socket) => send(socket, "429 Slow down", "", "Retry-After: 0"),
  },
  "429 until midnight": {
    weight: 5,
    refuses: true,
    answer(socket) {
      const reset_time = new Date(Date.now() + 36_000_000).toISOString();
      send(socket, "429 Slow down", JSON.stringify({ errorcode: 10002, reset_time }), TYPE.trim());
    },
  },
  "429 whose body breaks off": {
    weight: 5,
    refuses: true,
    answer(socket) {
      partly(socket, `${head("429 Slow down", "Content-Length: 90", TYPE.trim())}\r\n{"re`, () =>
        socket.resetAndDestroy(),
      );
    },
  },
  "503": {
    weight: 25,
    answer: (socket) => send(socket, "503 Busy", "<html>Busy</html>", "Content-Type: text/html"),
  },
  "503 with Retry-After": {
    weight: 25,
    refuses: true,
    answer: (socket) => send(socket, "503 Busy", "{}", "Retry-After: 0", TYPE.trim()),
  },
  "500": { weight: 10, answer: (socket) => send(socket, "500 Oops", `{"message":"Oops"}`, TYPE.trim()) },
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
    answer: (socket, request) => send(socket, statusFor(request), "", TYPE.trim()),
  },
  "nothing, in chunks": {
    weight: 10,
    answer: (socket, request) =>
      void socket.write(`${head(statusFor(request), "Transfer-Encoding: chunked")}\r\n0\r\n\r\n`),
  },
  "gzip that is none": {
    weight: 10,
    answer: (socket, request) =>
      send(socket, statusFor(request), whole(request), "Content-Encoding: gzip", TYPE.trim()),
  },
  "gzip that is cut short": {
    weight: 10,
    answer(socket, request) {
      const body = gzipSync(whole(request)).subarray(0, -12);
      send(socket, statusFor(request), body, "Content-Encoding: gzip", TYPE.trim());
    },
  },
};

/** The fault that a call meets at its n-th visit: always the same for the same seed. */
function faultFor(seed: number, id: string, visit: number): string {
  const total = Object.values(FAULTS).reduce((sum, { weight }) => sum + weight, 0);
  let left = hash(`${seed} ${id} ${visit}`) % total;
  for (const [name, { weight }] of Object.entries(FAULTS)) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new Error("The weights don't add up.");
}

/** FNV-1a, with its bits mixed once more. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** An HTTP server on loopback over bare sockets that does whatever servers, proxies and networks do at their worst. */
export async function hostileServer(seed: number): Promise<HostileServer> {
  const visits = new Map<string, Visit[]>();
  const faults = new Map(Object.keys(FAULTS).map((name) => [name, 0]));
  const sockets = new Set<Socket>();

  function meet(socket: Socket, method: string, path: string, isEarly: boolean): boolean {
    const [, where, id = ""] = /\/(loop|moved|things)\/([^/]+)\//.exec(path) ?? [];
    if (where === "loop") {
      if (!isEarly) send(socket, "307 Temporary Redirect", "", `Location: /loop/${id}/`);
      return false;
    }
    const seen = visits.get(id) ?? [];
    const name = where === "moved" ? "good" : faultFor(seed, id, seen.length);
    const fault = FAULTS[name] as Fault;
    if (isEarly !== (fault.early ?? false)) return false;
    visits.set(id, [...seen, { fault: name, processed: !fault.refuses }]);
    faults.set(name, (faults.get(name) ?? 0) + 1);
    fault.answer(socket, { method, id });
    return true;
  }

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    let buffered = Buffer.alloc(0);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      buffered = Buffer.concat([buffered, bytes]);
      for (;;) {
        const end = buffered.indexOf("\r\n\r\n");
        // After a good-bye nothing is heard any more.
        if (end < 0 || socket.writableEnded) return;
        const text = buffered.toString("latin1", 0, end);
        const [method = "", path = ""] = text.split(" ", 2);
        const size = end + 4 + Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0);
        if (buffered.length < size) return void meet(socket, method, path, true);
        buffered = buffered.subarray(size);
        if (!meet(socket, method, path, true)) meet(socket, method, path, false);
      }
    });
  });
  await new Promise<void>((resolve) =>
    server.listen({ port: 0, host: "127.0.0.1", backlog: 4_096 }, resolve),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    faults,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
