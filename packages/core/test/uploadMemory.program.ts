// Uploads 200 MB to a slow server in another process and prints by how much this process grew meanwhile.
import { fork } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { FileStream } from "@ods/core";
import { fileFromPath } from "@ods/core/node";
import { thingsClient } from "./thingsApi.ts";

const SIZE = 200_000_000;
const folder = await mkdtemp(path.join(tmpdir(), "ods-memory-"));
const file = path.join(folder, "big.bin");
const handle = await open(file, "w");
await handle.truncate(SIZE);
await handle.close();

const server = fork(new URL("slowSink.program.ts", import.meta.url));
const port = await new Promise<number>((resolve) =>
  server.once("message", (message) => resolve(Number(message))),
);

const client = thingsClient({ portal: `http://127.0.0.1:${port}` });
const upload = async () => {
  const body =
    process.argv[2] === "stream"
      ? new FileStream(createReadStream(file), "big.bin")
      : await fileFromPath(file);
  return client.POST("/things/{id}/file/", { params: { path: { id: "1" } }, body: { file: body } });
};

globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const sampler = setInterval(() => {
  // When it collects what nobody needs any more is up to the runtime, and tells nothing of the upload.
  globalThis.gc?.();
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const { data } = await upload();
clearInterval(sampler);
server.kill();
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify({ growth: peak - before, received: data?.id }));
