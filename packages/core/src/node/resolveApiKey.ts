import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkedApiKey } from "../checkedApiKey.ts";
import { AuthenticationError, InvalidArgumentError } from "../errors.ts";
import { type KnownOptions, type OtherNames, refuseUnknown } from "../knownOptions.ts";
import { resolvePortal } from "../portal.ts";
import { entryOf, isUnnamed, portalOf, readApiKeyMap } from "./apiKeyMap.ts";
import { homeOf, noteOwner, refusalFor } from "./keyOwners.ts";
import { findStoredApiKey, keyringPlace, waitOf } from "./keyring.ts";
import { KeyringError } from "./keyringProcess.ts";

export interface ResolveApiKeyOptions {
  /** The portal, as for a client: identifier, host or URL. */
  portal: string | URL;
  /** The key itself, from a command line or a form, say. Where there is one, nothing else is looked at. */
  apiKey?: string | undefined;
  /**
   * A file that holds the key and nothing else; one that is named has to be there. False looks at none.
   *
   * @default "ods.apikey" in the working directory, which may be missing
   */
  file?: string | URL | false | undefined;
  /** Whether to ask the keyring of the operating system; true names no entry, so there may be none. @default true */
  keyring?: boolean | undefined;
  /**
   * The keyring's name for whose key it is. A user that is named has to have one there, and goes before the file
   * `ods.apikey`, which nobody named.
   *
   * @default "apikey_user", who may have none
   */
  keyringUser?: string | undefined;
  /** For how long the keyring may keep us waiting, for a dialog that unlocks it as well; in ms. @default 30000 */
  keyringTimeout?: number | undefined;
  /**
   * Where `ODS_APIKEY` is looked up, and `ODS_PORTAL`, which says whose key it is. What was found for which portal is
   * remembered for as long as this object lives.
   *
   * @default process.env
   */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Whether it is an error that there is no key. @default false */
  required?: boolean | undefined;
  /** Told of each source that gave no key, as it is passed over. */
  onSkip?: ((skipped: SkippedSource) => void) | undefined;
  /** Ends a wait for the keyring at once. */
  signal?: AbortSignal | undefined;
}

const RESOLVE: KnownOptions<ResolveApiKeyOptions> = {
  portal: true,
  apiKey: true,
  file: true,
  keyring: true,
  keyringUser: true,
  keyringTimeout: true,
  env: true,
  required: true,
  onSkip: true,
  signal: true,
};

/** Names of odsclient. */
const RESOLVE_NAMES: OtherNames = {
  apikey: "it is called `apiKey` here.",
  key: "it is called `apiKey` here.",
  apikey_filepath: "it is called `file` here.",
  use_keyring: "it is called `keyring` here.",
  keyring_entries_username: "it is called `keyringUser` here.",
  enforce_apikey: "it is called `required` here.",
  requireAuth: "it is called `required` here.",
  platform_id: "it is called `portal` here.",
  base_url: "it is called `portal` here.",
  timeout: "it is called `keyringTimeout` here.",
};

/** A source that gave no key. */
export interface SkippedSource {
  source: "file" | "keyring" | "environment";
  /** Why, in words: there is no such file, no entry for this portal, no keyring on this machine. */
  reason: string;
  /** What went wrong, when the source could not be asked at all. */
  error?: KeyringError;
}

/** A key, and where it came from. */
export type ResolvedApiKey = {
  key: string;
  /** The sources before this one, and why none of them gave a key. */
  skipped: SkippedSource[];
} & (
  | { source: "argument" }
  | { source: "file"; path: string }
  | { source: "keyring"; service: string; user: string }
  /** `entry` is the name in the map that `ODS_APIKEY` holds; undefined when it is the key itself. */
  | { source: "environment"; entry: string | undefined }
);

type Found = ResolvedApiKey extends infer Result
  ? Result extends unknown
    ? Omit<Result, "skipped">
    : never
  : never;

/**
 * Looks for a portal's API key where users of Python's odsclient keep it, in the same order:
 * 1. the argument `apiKey`,
 * 2. the file `ods.apikey` (missing is fine), or the one that `file` names (missing is an error),
 * 3. the keyring of the operating system, service = the portal's base URL, user = `apikey_user`,
 * 4. the variable `ODS_APIKEY`: the key itself, or a map from identifiers, base URLs or hosts of portals to
 *    their keys, with `default` for one other, as JSON or as a Python dict.
 *
 * White space around a key is dropped, and quotes around the whole of `ODS_APIKEY` as well.
 * The keyring is passed over where there is none to ask; `skipped` and `onSkip` say so.
 *
 * **No key goes to a second portal by accident.** A plain `ODS_APIKEY`, the `default` of its map and the file
 * `ods.apikey` don't say whose key they hold. Such a key serves one portal (one origin) of an environment: for the
 * variable the one of `ODS_PORTAL`, where that is set, else the first that it was found for. The file is then passed
 * over, and there is an error when no other source has a key. What is named for a portal is taken at its word:
 * `apiKey`, `file`, an entry of the keyring, an entry of the map.
 *
 * It differs from odsclient 0.8 in this:
 * - An argument and a file don't exclude each other; the argument wins.
 * - A file or a user of the keyring that was named and has no key is an error; odsclient looks on elsewhere.
 * - A key that nothing ties to a portal is not sent to a second one.
 * - The key is trimmed on both sides wherever it comes from, and one that can't be sent is refused.
 * - The map's entry for a portal is found by identifier, base URL or host, however the portal was given;
 *   odsclient finds it by identifier only for portals given so, and by base URL only for the others.
 * - A file that is there, but can't be read, is an error that names it.
 * - Errors never show the map: Python's own error quotes it.
 * - {@link removeStoredApiKey} finds what reading finds, a slash at the service's end included.
 *
 * @returns The key and its source; undefined when there is none.
 * @throws {@link InvalidArgumentError} when a source holds an empty key, one that can't be sent, or an
 * unreadable map; when one that was named (`file`, `keyringUser`) is missing or can't be read; and when the only key is
 * one that another portal was given. It names the source, and shows nothing of the value.
 * @throws {@link KeyringError} when the entry of a `keyringUser` can't be looked up.
 * @throws {@link AuthenticationError} with `required`, when there is none; it lists where it looked.
 *
 * @example
 * ```ts
 * import { createAutomationClient } from "@ods/automation";
 * import { resolveApiKey } from "@ods/core/node";
 *
 * const portal = "my-domain";
 * const { key, source } = await resolveApiKey({ portal, required: true });
 * console.log(`Signing in with the key from the ${source}`);
 * const client = createAutomationClient({ portal, auth: key });
 * ```
 */
export async function resolveApiKey(
  options: ResolveApiKeyOptions & { required: true },
): Promise<ResolvedApiKey>;
export async function resolveApiKey(options: ResolveApiKeyOptions): Promise<ResolvedApiKey | undefined>;
export async function resolveApiKey(options: ResolveApiKeyOptions): Promise<ResolvedApiKey | undefined> {
  refuseUnknown("resolveApiKey", options, RESOLVE, RESOLVE_NAMES);
  const search: Search = { options, portal: resolvePortal(options.portal), skipped: [], refusals: [] };
  const found =
    fromArgument(options) ??
    (await fromFile(search)) ??
    (await fromKeyring(search)) ??
    fromEnvironment(search);
  const { portal, skipped, refusals } = search;
  if (found) {
    noteOwner(options.env ?? process.env, found.key, portal);
    return { ...found, skipped };
  }
  // To go on without a key would be to drop the one that is there.
  if (refusals[0]) throw refusals[0];
  if (!options.required) return undefined;
  const places = skipped.map(({ source, reason }) => `\n- ${source}: ${reason}`).join("");
  throw new AuthenticationError(
    `There is no API key for ${portal.href}. Give one, store one with storeApiKey, or set ODS_APIKEY. Looked at:${places}`,
  );
}

interface Search {
  options: ResolveApiKeyOptions;
  portal: URL;
  /** The sources that gave no key. */
  skipped: SkippedSource[];
  /** Of keys that are there, but are another portal's. */
  refusals: InvalidArgumentError[];
}

function skip({ options, skipped }: Search, source: SkippedSource): undefined {
  skipped.push(source);
  options.onSkip?.(source);
}

/** What was found, unless it is a key that nothing ties to this portal, and another one was given it. */
function unlessForeign(search: Search, found: Found, what: string, home?: string): Found | undefined {
  const { options, portal, refusals } = search;
  const refusal = refusalFor(options.env ?? process.env, found.key, portal, what, home);
  if (!refusal) return found;
  refusals.push(refusal);
  return skip(search, { source: found.source as SkippedSource["source"], reason: refusal.message });
}

function fromArgument({ apiKey }: ResolveApiKeyOptions): Found | undefined {
  if (apiKey === undefined) return undefined;
  return { source: "argument", key: checkedApiKey(apiKey, "The API key given as `apiKey`") };
}

async function fromFile(search: Search): Promise<Found | undefined> {
  const { file, keyring, keyringUser } = search.options;
  if (file === false) return undefined;
  if (file === undefined && keyring !== false && keyringUser !== undefined) {
    const reason = "`keyringUser` names the keyring, so ods.apikey is not looked at";
    return skip(search, { source: "file", reason });
  }
  const path = pathOf(file ?? "ods.apikey");
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    if (isMissing && file === undefined) {
      return skip(search, { source: "file", reason: `there is no ${path}` });
    }
    throw new InvalidArgumentError(
      isMissing
        ? `There is no file ${path} with the API key, and a file that is named has to be there.`
        : `The API key's file ${path} can't be read: ${code ?? message}.`,
      { cause },
    );
  }
  const what = `The API key in the file ${path}`;
  const found: Found = { source: "file", path, key: checkedApiKey(content, what) };
  return file === undefined ? unlessForeign(search, found, `The file ${path}`) : found;
}

function pathOf(file: string | URL): string {
  try {
    return resolve(file instanceof URL ? fileURLToPath(file) : file);
  } catch (cause) {
    throw new InvalidArgumentError("`file` is no path. Give a path, a file: URL, or false for no file.", {
      cause,
    });
  }
}

async function fromKeyring(search: Search): Promise<Found | undefined> {
  const { portal, keyring, keyringUser, keyringTimeout, signal } = search.options;
  if (keyring === false) return undefined;
  const place = keyringPlace({ portal, user: keyringUser });
  const isNamed = keyringUser !== undefined;
  try {
    const stored = await findStoredApiKey(place, waitOf({ timeout: keyringTimeout, signal }));
    if (stored) return { source: "keyring", user: place.user, ...stored };
  } catch (error) {
    if (isNamed || !(error instanceof KeyringError)) throw error;
    return skip(search, { source: "keyring", reason: error.message, error });
  }
  const where = `for ${place.services[0]}, user ${place.user}`;
  if (isNamed) {
    throw new InvalidArgumentError(
      `The OS keyring holds no API key ${where}, and a user that is named has to have one. Store it with storeApiKey.`,
    );
  }
  return skip(search, { source: "keyring", reason: `it holds none ${where}` });
}

function fromEnvironment(search: Search): Found | undefined {
  const { options, portal } = search;
  const { env = process.env } = options;
  const value = env.ODS_APIKEY;
  if (value === undefined) return skip(search, { source: "environment", reason: "ODS_APIKEY is not set" });
  const text = value
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
  const home = homeOf(env);
  if (!text.startsWith("{")) {
    const key = checkedApiKey(text, "The API key in ODS_APIKEY");
    return unlessForeign(
      search,
      { source: "environment", entry: undefined, key },
      "ODS_APIKEY",
      home?.origin,
    );
  }
  const map = mapOf(text);
  const entry = entryOf(map, portal);
  if (entry === undefined) {
    const reason = `the map in ODS_APIKEY has no entry for ${portal.href}, and no default`;
    return skip(search, { source: "environment", reason });
  }
  const key = checkedApiKey(map.get(entry), `The API key in ODS_APIKEY under "${entry}"`);
  const found: Found = { source: "environment", entry, key };
  if (!isUnnamed(entry)) return found;
  for (const [name, ofPortal] of map) {
    const named = portalOf(name);
    if (named) noteOwner(env, ofPortal.trim(), named);
  }
  // A portal that has an entry of its own has no part in the default.
  const isOfHome = home && entryOf(map, home) === entry;
  return unlessForeign(search, found, "The default in ODS_APIKEY", isOfHome ? home.origin : undefined);
}

function mapOf(text: string): ReadonlyMap<string, string> {
  try {
    return readApiKeyMap(text);
  } catch (error) {
    throw new InvalidArgumentError(
      `ODS_APIKEY begins like a map, but can't be read as one. ${(error as Error).message} ` +
        `Write it as JSON, {"my-domain": "KEY", "city.org": "OTHER KEY"}, with the quotes, or give one key alone.`,
    );
  }
}
