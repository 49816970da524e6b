import { readFile } from "node:fs/promises";
import type { CommandContext } from "./commandContext.ts";
import { CommandError, EXIT, UsageError } from "./exitCode.ts";
import { warnOfSecret } from "./portalOptions.ts";
import { askSecret, firstLine } from "./terminal/askSecret.ts";

export interface PushKeyOptions {
  pushKey?: string;
  pushKeyFile?: string;
}

const INSTEAD = "Set ODS_PUSHKEY, or give --push-key-file.";

/**
 * The key that records are pushed with: from the options, the environment, or the user.
 *
 * @throws {@link UsageError} where there is none, and nobody to ask.
 */
export async function findPushKey(context: CommandContext, options: PushKeyOptions): Promise<string> {
  const { pushKey, pushKeyFile: file } = options;
  if (pushKey !== undefined) {
    warnOfSecret(context, "--push-key", INSTEAD);
    return pushKey;
  }
  if (file === "-") return notEmpty(await firstLine(context), "standard input");
  if (file !== undefined) return notEmpty(await contentOf(file), file);
  const { ODS_PUSHKEY } = context.env;
  return ODS_PUSHKEY?.trim() || askSecret(context, { what: "push key", otherwise: INSTEAD });
}

async function contentOf(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    const { message } = cause as Error;
    throw new CommandError(`The push key's file ${file} can't be read: ${message}.`, EXIT.access, { cause });
  }
}

function notEmpty(key: string, where: string): string {
  if (key === "") throw new UsageError(`There is no push key in ${where}.`);
  return key;
}
