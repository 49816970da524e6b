import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const MEGABYTE = 1e6;

it.each(["blob", "stream"])(
  "an upload of 200 MB from a %s holds less than 20 MB of memory at a time",
  async (source) => {
    // A process of its own: what this one does otherwise must not count.
    const program = fileURLToPath(new URL("uploadMemory.program.ts", import.meta.url));
    const { stdout } = await run(
      process.execPath,
      ["--expose-gc", "--conditions=@ods/source", "--import", "tsx", program, source],
      { timeout: 120_000 },
    );
    const { growth, received } = JSON.parse(stdout) as { growth: number; received: number };
    expect(received).toBeGreaterThanOrEqual(200 * MEGABYTE);
    expect(growth).toBeLessThan(20 * MEGABYTE);
  },
  150_000,
);
