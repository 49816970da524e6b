import { secretsOfCredential } from "../credentialSecrets.ts";
import { shownUrl } from "../requestOf.ts";
import { isSecretHeader } from "../secretNames.ts";
import { canFingerprint, type Fingerprints } from "./fingerprints.ts";
import type { Selection } from "./selection.ts";

const ANONYMOUS = "anonymous";

/**
 * The key of a URL's answers: the URL without its secrets, and a fingerprint of whatever says who asks: the headers
 * that hold secrets, secrets in the URL, what else a credential put in, and whether a browser adds cookies of its own.
 * Undefined when somebody asks and no fingerprint can be made; then nothing may be stored.
 */
export function cacheKey(request: Request, fingerprints: Fingerprints): string | Promise<string> | undefined {
  const url = new URL(request.url);
  url.hash = "";
  const shown = shownUrl(url.href, request);
  const isShown = shown === url.href;
  const known = [
    ...[...request.headers].filter(([name]) => isSecretHeader(name)).flat(),
    ...secretsOfCredential(request),
  ].filter((secret) => secret !== "");
  // The default is the same as none, for runtimes without cookies have none.
  const mode = request.credentials === "same-origin" ? "" : (request.credentials ?? "");
  if (isShown && known.length === 0 && mode === "") return `GET ${shown} ${ANONYMOUS}`;
  if (!canFingerprint()) return undefined;
  const secrets = isShown ? known : [...known, ...secretsIn(url, shown, known.length > 0)];
  return named(shown, secrets, [isShown ? "" : url.href, mode], fingerprints);
}

async function named(
  shown: string,
  secrets: string[],
  others: string[],
  fingerprints: Fingerprints,
): Promise<string> {
  const who = secrets.length > 0 ? await fingerprints.ofSecret(secrets.join("\n")) : "";
  if (others.every((part) => part === "")) return `GET ${shown} ${who}`;
  // With the first in it, the rest can't be tried out alone, whatever secrets there are in the URL.
  return `GET ${shown} ${await fingerprints.of([who, ...others].join("\n"))}`;
}

/** What is hidden of a URL where it is shown, so that one secret is known again in any URL. */
function secretsIn(url: URL, text: string, isOneKnown: boolean): string[] {
  if (!URL.canParse(text)) return [url.href];
  const shown = new URL(text);
  const visible = new Set([...shown.searchParams].map((parameter) => parameter.join("=")));
  const hidden = [...url.searchParams].map((parameter) => parameter.join("="));
  const secrets = hidden.filter((parameter) => !visible.has(parameter));
  const isUserShown = url.username === shown.username && url.password === shown.password;
  return isUserShown && (isOneKnown || secrets.length > 0) ? secrets : [url.href];
}

/** The key of further representations of the same URL; the first is under the key itself. */
export async function variantKey(
  key: string,
  selection: Selection,
  fingerprints: Fingerprints,
): Promise<string | undefined> {
  const { accept, language, others } = selection;
  return canFingerprint()
    ? `${key} ${await fingerprints.of([accept, language, others].join("\n"))}`
    : undefined;
}

/** The URL in a key; undefined when it is no key of this cache. */
export function urlOfKey(key: string): URL | undefined {
  const url = key.split(" ")[1];
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
