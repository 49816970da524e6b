import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkedApiKey } from "../checkedApiKey.ts";
import { AuthenticationError, InvalidArgumentError } from "../errors.ts";
import { resolvePortal } from "../portal.ts";
import { entryOf, readApiKeyMap } from "./apiKeyMap.ts";
import { findStoredApiKey, keyringPlace, waitOf } from "./keyring.ts";
import { KeyringError } from "./keyringProcess.ts";

export interface ResolveApiKeyOptions {
  /** The portal, as for a client: identifier, host or URL. */
  portal: string | URL;
  /** The key itself, from a command line or a form, say. Where there is one, nothing else is looked at. */
  apiKey?: string | undefined;
  /** A file that holds the key and nothing else; false looks at none. @default "ods.apikey" in the working directory */
  file?: string | URL | false | undefined;
  /** Whether to ask the keyring of the operating system. @default true */
  keyring?: boolean | undefined;
  /** The keyring's name for whose key it is. @default "apikey_user" */
  keyringUser?: string | undefined;
  /** For how long the keyring may keep us waiting, for a dialog that unlocks it as well; in ms. @default 30000 */
  keyringTimeout?: number | undefined;
  /** Where `ODS_APIKEY` is looked up. @default process.env */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Whether it is an error that there is no key. @default false */
  required?: boolean | undefined;
  /** Told of each source that gave no key, as it is passed over. */
  onSkip?: ((skipped: SkippedSource) => void) | undefined;
  /** Ends a wait for the keyring at once. */
  signal?: AbortSignal | undefined;
}

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
 * 2. the file `ods.apikey` (missing is fine),
 * 3. the keyring of the operating system, service = the portal's base URL, user = `apikey_user`,
 * 4. the variable `ODS_APIKEY`: the key itself, or a map from identifiers, base URLs or hosts of portals to
 *    their keys, with `default` for all others, as JSON or as a Python dict.
 *
 * White space around a key is dropped, and quotes around the whole of `ODS_APIKEY` as well.
 * The keyring is passed over where there is none to ask; `skipped` and `onSkip` say so.
 *
 * It differs from odsclient 0.8 in this:
 * - An argument and a file don't exclude each other; the argument wins.
 * - The key is trimmed on both sides wherever it comes from, and one that can't be sent is refused.
 * - The map's entry for a portal is found by identifier, base URL or host, however the portal was given;
 *   odsclient finds it by identifier only for portals given so, and by base URL only for the others.
 * - A file that is there, but can't be read, is an error that names it.
 * - Errors never show the map: Python's own error quotes it.
 * - {@link removeStoredApiKey} finds what reading finds, a slash at the service's end included.
 *
 * @returns The key and its source; undefined when there is none.
 * @throws {@link InvalidArgumentError} when a source holds an empty key, one that can't be sent, or an
 * unreadable map. It names the source, and shows nothing of the value.
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
  const portal = resolvePortal(options.portal);
  const skipped: SkippedSource[] = [];
  const skip = (source: SkippedSource) => {
    skipped.push(source);
    options.onSkip?.(source);
  };
  const found =
    fromArgument(options) ??
    (await fromFile(options, skip)) ??
    (await fromKeyring(options, skip)) ??
    fromEnvironment(options, portal, skip);
  if (found) return { ...found, skipped };
  if (!options.required) return undefined;
  const places = skipped.map(({ source, reason }) => `\n- ${source}: ${reason}`).join("");
  throw new AuthenticationError(
    `There is no API key for ${portal.href}. Give one, store one with storeApiKey, or set ODS_APIKEY. Looked at:${places}`,
  );
}

type Skip = (skipped: SkippedSource) => void;

function fromArgument({ apiKey }: ResolveApiKeyOptions): Found | undefined {
  if (apiKey === undefined) return undefined;
  return { source: "argument", key: checkedApiKey(apiKey, "The API key given as `apiKey`") };
}

async function fromFile(
  { file = "ods.apikey" }: ResolveApiKeyOptions,
  skip: Skip,
): Promise<Found | undefined> {
  if (file === false) return undefined;
  const path = pathOf(file);
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") {
      skip({ source: "file", reason: `there is no ${path}` });
      return undefined;
    }
    throw new InvalidArgumentError(`The API key's file ${path} can't be read: ${code ?? message}.`, {
      cause,
    });
  }
  return { source: "file", path, key: checkedApiKey(content, `The API key in the file ${path}`) };
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

async function fromKeyring(options: ResolveApiKeyOptions, skip: Skip): Promise<Found | undefined> {
  if (options.keyring === false) return undefined;
  const place = keyringPlace({ portal: options.portal, user: options.keyringUser });
  const wait = waitOf({ timeout: options.keyringTimeout, signal: options.signal });
  try {
    const stored = await findStoredApiKey(place, wait);
    if (stored) return { source: "keyring", user: place.user, ...stored };
    skip({ source: "keyring", reason: `it holds none for ${place.services[0]}, user ${place.user}` });
  } catch (error) {
    if (!(error instanceof KeyringError)) throw error;
    skip({ source: "keyring", reason: error.message, error });
  }
  return undefined;
}

function fromEnvironment(
  { env = process.env }: ResolveApiKeyOptions,
  portal: URL,
  skip: Skip,
): Found | undefined {
  const value = env.ODS_APIKEY;
  if (value === undefined) {
    skip({ source: "environment", reason: "ODS_APIKEY is not set" });
    return undefined;
  }
  const text = value
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
  if (!text.startsWith("{")) {
    return { source: "environment", entry: undefined, key: checkedApiKey(text, "The API key in ODS_APIKEY") };
  }
  const map = mapOf(text);
  const entry = entryOf(map, portal);
  if (entry === undefined) {
    skip({
      source: "environment",
      reason: `the map in ODS_APIKEY has no entry for ${portal.href}, and no default`,
    });
    return undefined;
  }
  const key = checkedApiKey(map.get(entry), `The API key in ODS_APIKEY under "${entry}"`);
  return { source: "environment", entry, key };
}

function mapOf(text: string): ReadonlyMap<string, string> {
  try {
    return readApiKeyMap(text);
  } catch (error) {
    throw new InvalidArgumentError(
      `ODS_APIKEY begins like a map, but can't be read as one. ${(error as Error).message} ` +
        `Write it as JSON, {"my-domain": "KEY", "default": "KEY"}, with the quotes, or give one key alone.`,
    );
  }
}
