import { replaceFile, type Target } from "@ods/core/client-kit/node";
import { CommandError, EXIT } from "./exitCode.ts";

/** Writes a file beside, and puts it in place when it is complete. */
export async function writeTextFile(
  target: Target,
  text: string,
  { isPrivate = false }: { isPrivate?: boolean } = {},
): Promise<void> {
  try {
    await replaceFile(target, text, { isPrivate });
  } catch (cause) {
    const { message } = cause as Error;
    throw new CommandError(`${target.path} can't be written: ${message}.`, EXIT.failure, { cause });
  }
}
