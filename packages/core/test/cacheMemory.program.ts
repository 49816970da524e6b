// Reads 300 MB through a cache, from a server in another process, and prints by how much this process grew meanwhile.
import { fork } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { cachedFetch } from "../src/cache/cachedFetch.ts";

const CHUNK = Buffer.alloc(100_000, "x");
const CHUNKS = 3000;

if (process.send) {
  const server = createServer((_request, response) => {
    process.send?.("request");
    response.writeHead(200, { "Cache-Control": "max-age=60" });
    Readable.from(
      (function* () {
        for (let n = 0; n < CHUNKS; n++) yield CHUNK;
      })(),
    ).pipe(response);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
} else {
  const server = fork(new URL(import.meta.url));
  const port = await new Promise((resolve) => server.once("message", resolve));
  let requests = 0;
  server.on("message", () => requests++);
  const fetch = cachedFetch();
  const read = async () => {
    let size = 0;
    const { body } = await fetch(`http://127.0.0.1:${port}`);
    for await (const chunk of body as ReadableStream<Uint8Array>) size += chunk.length;
    return size;
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const sizes = await Promise.all([read(), read()]);
  clearInterval(sampler);
  server.kill();
  process.stdout.write(JSON.stringify({ growth: peak - before, sizes, requests }));
}
