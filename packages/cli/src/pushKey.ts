import { readFile } from "node:fs/promises";
import { resolvePortal } from "@ods/core";
import type { CommandContext } from "./commandContext.ts";
import { CommandError, EXIT, UsageError } from "./exitCode.ts";
import { refuseTwo, warnOfSecret } from "./portalOptions.ts";
import { askSecret, firstLine } from "./terminal/askSecret.ts";

export interface PushKeyOptions {
  portal?: string;
  pushKey?: string;
  pushKeyFile?: string;
}

const INSTEAD = "Set ODS_PUSHKEY, or give --push-key-file.";

/**
 * The key that records are pushed with: from the options, the environment, or the user. What the options name is all
 * that is looked at, and `ODS_PUSHKEY` goes to the portal of `ODS_PORTAL` only, where this is set.
 *
 * @throws {@link UsageError} where there is none, and nobody to ask; {@link CommandError} when a file gives none.
 */
export async function findPushKey(context: CommandContext, options: PushKeyOptions): Promise<string> {
  const { pushKey, pushKeyFile: file } = options;
  refuseTwo({ "--push-key": pushKey, "--push-key-file": file });
  if (pushKey !== undefined) {
    warnOfSecret(context, "--push-key", INSTEAD);
    return pushKey;
  }
  if (file === "-") return notEmpty(await firstLine(context), "standard input");
  if (file !== undefined) return notEmpty(await contentOf(file), file);
  const ofEnvironment = context.env.ODS_PUSHKEY?.trim();
  if (!ofEnvironment) return askSecret(context, { what: "push key", otherwise: INSTEAD });
  refuseOtherPortal(options.portal, context.env.ODS_PORTAL);
  return ofEnvironment;
}

function refuseOtherPortal(meant: string | undefined, ofEnvironment: string | undefined): void {
  const [here, there] = [originOf(meant), originOf(ofEnvironment)];
  if (!here || !there || here === there) return;
  throw new UsageError(
    `ODS_PUSHKEY belongs to ${there}, as ODS_PORTAL says, so it is not sent to ${here}. Give --push-key-file.`,
  );
}

function originOf(portal: string | undefined): string | undefined {
  try {
    return portal && resolvePortal(portal).origin;
  } catch {
    return undefined; // whoever needs that portal says what is wrong with it
  }
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
  if (key === "") throw new CommandError(`There is no push key in ${where}.`, EXIT.access);
  return key;
}
