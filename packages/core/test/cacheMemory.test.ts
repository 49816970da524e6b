import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const MEGABYTE = 1e6;

it("two equal downloads of 300 MB through a cache are one, and grow memory by less than 100 MB", async () => {
  // A process of its own: what this one does otherwise must not count.
  const program = fileURLToPath(new URL("cacheMemory.program.ts", import.meta.url));
  const node = ["--expose-gc", "--conditions=@ods/source", "--import", "tsx", program];
  const { stdout } = await run(process.execPath, node, { timeout: 60_000 });
  const { growth, sizes, requests } = JSON.parse(stdout) as Record<string, unknown>;
  expect(requests).toBe(1);
  expect(sizes).toEqual([300 * MEGABYTE, 300 * MEGABYTE]);
  expect(growth).toBeLessThan(100 * MEGABYTE);
}, 70_000);
