import { resolvePortal } from "@ods/core";
import { withoutTrailingSlashes } from "@ods/core/client-kit";
import { readStoredApiKey, removeStoredApiKey, storeApiKey } from "@ods/core/node";
import type { CommandContext } from "../commandContext.ts";
import { CommandError, EXIT, UsageError } from "../exitCode.ts";
import { warnOfSecret } from "../portalOptions.ts";
import { askSecret, firstLine } from "../terminal/askSecret.ts";
import { tell, write } from "../terminal/output.ts";

interface EntryOptions {
  platform_id?: string;
  portal?: string;
  base_url?: string;
  username: string;
}

/** Prints the key, and nothing else where other programs read. */
export async function getKey(context: CommandContext, options: EntryOptions): Promise<void> {
  const entry = entryOf(context, options);
  const key = await readStoredApiKey(entry.keyring);
  if (key === undefined) throw noKey(entry.url);
  tell(context, `Api key found for platform url '${entry.url}':`);
  await write(context, `${key}\n`);
}

export async function setKey(
  context: CommandContext,
  options: EntryOptions & { apikey?: string },
): Promise<void> {
  const entry = entryOf(context, options);
  const key = options.apikey ?? (await keyFromUser(context, entry.url));
  if (options.apikey !== undefined) {
    warnOfSecret(context, "--apikey", "Leave it out to be asked, or give the key on standard input.");
  }
  await storeApiKey({ ...entry.keyring, key });
  tell(context, `Api key defined successfully for platform url '${entry.url}'`);
}

export async function removeKey(context: CommandContext, options: EntryOptions): Promise<void> {
  const entry = entryOf(context, options);
  if (!(await removeStoredApiKey(entry.keyring))) throw noKey(entry.url);
  tell(context, `Api key removed successfully for platform url '${entry.url}'`);
}

async function keyFromUser(context: CommandContext, url: string): Promise<string> {
  const what = `API key of ${url}`;
  const otherwise = "Give it on standard input: odskeys set < key.txt";
  if (context.stdin.isTTY) return askSecret(context, { what, otherwise });
  const key = await firstLine(context);
  if (key === "") throw new UsageError(`No ${what} was given. ${otherwise}`);
  return key;
}

/** Which entry of the keyring is meant. */
function entryOf({ env, signal }: CommandContext, { platform_id, portal, base_url, username }: EntryOptions) {
  const given = [platform_id, portal, base_url].filter((each) => each !== undefined);
  if (given.length > 1)
    throw new UsageError("--platform_id and --base_url exclude each other: give one of them.");
  const meant = given[0] ?? env.ODS_PORTAL ?? "public";
  const url = withoutTrailingSlashes(resolvePortal(meant).href);
  return { url, keyring: { portal: meant, user: username, signal } };
}

function noKey(url: string): CommandError {
  return new CommandError(`No api key registered for platform url '${url}'`, EXIT.notFound);
}
