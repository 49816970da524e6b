import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach } from "vitest";

/**
 * Runs each test of a file in an empty folder, which is gone afterwards.
 *
 * @returns where that of the running test is
 */
export function emptyFolder(): () => string {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "ods-cli-"));
    const before = process.cwd();
    process.chdir(folder);
    return async () => {
      process.chdir(before);
      await rm(folder, { recursive: true });
    };
  });
  return () => folder;
}
