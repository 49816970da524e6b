import { parseCacheControl, wantsValidation } from "./cacheControl.ts";
import type { CheckedBehavior } from "./cacheOptions.ts";
import { canFingerprint } from "./fingerprints.ts";
import {
  explicitLifetime,
  isCacheableByDefault,
  isTimed,
  lifetimeOf,
  staleIfError,
  staleWhileRevalidate,
} from "./freshness.ts";
import { varyNames } from "./selection.ts";
import { isStatus } from "./storedAnswer.ts";

/** Parts of answers, confirmations, and what says "not now": no later request is answered by them. */
const NEVER_STORED = new Set([206, 304, 428, 429, 431, 511]);
/** What `must-understand` asks about. */
const UNDERSTOOD = new Set([
  200, 203, 204, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 410, 414, 500, 501, 502, 503, 504,
]);

/** Whether the answer may be kept and would be of use (RFC 9111, 3). `ttl` is the user's word for its URL. */
export function isAdmitted(
  response: Response,
  ttl: number | undefined,
  behavior: CheckedBehavior,
  times: { requestTime: number; responseTime: number },
): boolean {
  const { headers, redirected, status } = response;
  const vary = varyNames(headers);
  if (!isStatus(status) || NEVER_STORED.has(status) || !isPermitted(response)) return false;
  if (vary === undefined || (vary.length > 0 && !canFingerprint())) return false;
  const answer = { status, headers, ...times };
  // What the redirects on the way said about their own freshness is not known.
  if (redirected && !isTimed(answer, ttl)) return false;
  if (isTimed(answer, ttl) && ttl > 0) return true;
  if (explicitLifetime(answer) === undefined && !isCacheableByDefault(answer)) return false;
  if (headers.has("ETag") || headers.has("Last-Modified")) return true;
  return (
    (lifetimeOf(answer) > 0 && !wantsValidation(parseCacheControl(headers))) ||
    staleWhileRevalidate(answer, behavior.staleWhileRevalidate) > 0 ||
    staleIfError(answer, behavior.staleIfError) > 0
  );
}

/** Whether concurrent equal calls may all have this answer. */
export function isShareable(response: Response, limit: number): boolean {
  const directives = parseCacheControl(response.headers);
  const length = Number(response.headers.get("Content-Length") ?? 0);
  return !directives.has("no-store") && varyNames(response.headers) !== undefined && !(length > limit);
}

/** Whether the answer lets itself be stored. */
export function isPermitted({ headers, status }: Pick<Response, "headers" | "status">): boolean {
  const directives = parseCacheControl(headers);
  if (directives.has("must-understand")) return UNDERSTOOD.has(status);
  return !directives.has("no-store");
}

/** Whether the body is as long as its headers say, as far as they can be held against it. */
export function isWhole(response: Response, size: number): boolean {
  const length = response.headers.get("Content-Length");
  // A decoded body has another length; pages don't see whether an answer of another origin was encoded.
  if (length === null || response.headers.has("Content-Encoding") || response.type === "cors") return true;
  return Number(length) === size;
}
