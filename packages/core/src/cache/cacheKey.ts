import { secretsOfCredential } from "../credentialSecrets.ts";
import { shownUrl } from "../requestOf.ts";
import { isSecretHeader } from "../secretNames.ts";
import { canFingerprint, fingerprint } from "./fingerprint.ts";
import type { Selection } from "./selection.ts";

const ANONYMOUS = "anonymous";

/**
 * The key of a URL's answers: the URL without its secrets, and a fingerprint of whatever says who asks: the headers
 * that hold secrets, secrets in the URL, what else a credential put in, and whether a browser adds cookies of its own.
 * Undefined when somebody asks and no fingerprint can be made; then nothing may be stored.
 */
export async function cacheKey(request: Request): Promise<string | undefined> {
  const url = new URL(request.url);
  url.hash = "";
  const shown = shownUrl(url.href, request);
  const who = [
    ...[...request.headers].filter(([name]) => isSecretHeader(name)).flat(),
    ...secretsOfCredential(request),
    shown === url.href ? "" : url.href,
    // The default is the same as none, for runtimes without cookies have none.
    request.credentials === "same-origin" ? "" : (request.credentials ?? ""),
  ];
  if (who.every((part) => part === "")) return `GET ${shown} ${ANONYMOUS}`;
  return canFingerprint() ? `GET ${shown} ${await fingerprint(who.join("\n"))}` : undefined;
}

/** The key of further representations of the same URL; the first is under the key itself. */
export async function variantKey(key: string, selection: Selection): Promise<string | undefined> {
  const { accept, language, others } = selection;
  return canFingerprint() ? `${key} ${await fingerprint([accept, language, others].join("\n"))}` : undefined;
}

/** The URL in a key; undefined when it is no key of this cache. */
export function urlOfKey(key: string): URL | undefined {
  const url = key.split(" ")[1];
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
