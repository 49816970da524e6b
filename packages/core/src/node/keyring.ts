import { checkedApiKey } from "../checkedApiKey.ts";
import { InvalidArgumentError } from "../errors.ts";
import { type KnownOptions, refuseUnknown } from "../knownOptions.ts";
import { resolvePortal } from "../portal.ts";
import { withoutSlashes } from "./apiKeyMap.ts";
import { askKeyring, type KeyringWait } from "./keyringProcess.ts";

export interface KeyringOptions {
  /** The portal, as for a client: identifier, host or URL. */
  portal: string | URL;
  /** The keyring's name for whose key it is. @default "apikey_user" */
  user?: string | undefined;
  /** For how long the keyring may keep us waiting, for a dialog that unlocks it as well; in ms. @default 30000 */
  timeout?: number | undefined;
  /** Ends the wait at once. */
  signal?: AbortSignal | undefined;
}

export interface StoreApiKeyOptions extends KeyringOptions {
  key: string;
}

const KEYRING: KnownOptions<KeyringOptions> = { portal: true, user: true, timeout: true, signal: true };

/** Where a portal's key may be in the keyring; the first service is the one to write to. */
export interface KeyringPlace {
  services: [string, string];
  user: string;
}

/**
 * Puts a portal's API key into the keyring of the operating system: the Keychain of macOS, the Credential
 * Manager of Windows, the Secret Service of a Linux desktop. It replaces the one that was there.
 *
 * The entry is the one of Python's odsclient: service = the portal's base URL without a slash at its end, user
 * = `apikey_user`. On Linux each finds what the other stored; on Windows their libraries name entries
 * differently, and neither does. The package `@napi-rs/keyring` has to be installed.
 *
 * @throws {@link InvalidArgumentError} when the key is empty or can't be one; the message never shows it.
 * @throws {@link KeyringError} when there is no keyring to use: no library, no service, locked.
 *
 * @example
 * ```ts
 * import { text } from "node:stream/consumers";
 * import { storeApiKey } from "@ods/core/node";
 *
 * await storeApiKey({ portal: "my-domain", key: await text(process.stdin) });
 * ```
 */
export async function storeApiKey(options: StoreApiKeyOptions): Promise<void> {
  refuseUnknown("storeApiKey", options, { ...KEYRING, key: true }, { apiKey: "it is called `key` here." });
  const key = checkedApiKey(options.key);
  const { services, user } = keyringPlace(options);
  await askKeyring({ action: "store", services: [services[0]], user, key }, waitOf(options));
}

/**
 * The API key that the keyring of the operating system holds for a portal; undefined when it holds none.
 *
 * @throws {@link KeyringError} when there is no keyring to use.
 * @throws {@link InvalidArgumentError} when what it holds is empty or can't be a key.
 */
export async function readStoredApiKey(options: KeyringOptions): Promise<string | undefined> {
  refuseUnknown("readStoredApiKey", options, KEYRING);
  return (await findStoredApiKey(keyringPlace(options), waitOf(options)))?.key;
}

/**
 * Takes a portal's API key out of the keyring of the operating system, whether it was stored with or without a
 * slash at the end of the base URL.
 *
 * @returns Whether there was one.
 * @throws {@link KeyringError} when there is no keyring to use.
 */
export async function removeStoredApiKey(options: KeyringOptions): Promise<boolean> {
  refuseUnknown("removeStoredApiKey", options, KEYRING);
  const answer = await askKeyring({ action: "remove", ...keyringPlace(options) }, waitOf(options));
  return answer.service !== undefined;
}

/** The key and the service it was stored under. */
export async function findStoredApiKey(
  place: KeyringPlace,
  wait: KeyringWait,
): Promise<{ key: string; service: string } | undefined> {
  const { key, service } = await askKeyring({ action: "read", ...place }, wait);
  if (service === undefined) return undefined;
  return { key: checkedApiKey(key, `The API key in the OS keyring for ${service}`), service };
}

export function keyringPlace({ portal, user = "apikey_user" }: Pick<KeyringOptions, "portal" | "user">) {
  if (typeof user !== "string" || user === "") {
    throw new InvalidArgumentError("The user of the OS keyring's entry is no text, or an empty one.");
  }
  const baseUrl = withoutSlashes(resolvePortal(portal).href);
  return { services: [baseUrl, `${baseUrl}/`], user } satisfies KeyringPlace;
}

export function waitOf({
  timeout = 30_000,
  signal,
}: Pick<KeyringOptions, "timeout" | "signal">): KeyringWait {
  if (!Number.isInteger(timeout) || timeout < 1) {
    throw new InvalidArgumentError(
      `The keyring's timeout is ${timeout}; whole milliseconds are wanted, at least 1.`,
    );
  }
  return { timeout, signal };
}
