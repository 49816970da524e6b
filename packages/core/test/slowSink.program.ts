// A server that takes its time: it reads for a while, rests, and tells at last how many bytes came.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const server = createServer((request, response) => {
  let received = 0;
  let rested = 0;
  request.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received - rested < 4_000_000) return;
    rested = received;
    request.pause();
    setTimeout(() => request.resume(), 20);
  });
  request.on("end", () => {
    response.writeHead(201, { "Content-Type": "application/json" }).end(JSON.stringify({ id: received }));
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
