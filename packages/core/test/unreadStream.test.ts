import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

describe("a response that is handed out and not read", () => {
  it("does not keep the process alive until its time is over", async () => {
    const program = fileURLToPath(new URL("unreadStream.program.ts", import.meta.url));
    const args = ["--conditions=@ods/source", "--import", "tsx", program];
    // A timer that holds it would do so for an hour.
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 });
    expect(JSON.parse(stdout)).not.toContain("Timeout");
  });
});
