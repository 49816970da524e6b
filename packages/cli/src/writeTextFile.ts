import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { CommandError, EXIT } from "./exitCode.ts";

/** Writes a file beside, and puts it in place when it is complete. */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new CommandError(`${path} can't be written: ${(cause as Error).message}.`, EXIT.failure, { cause });
  }
}
