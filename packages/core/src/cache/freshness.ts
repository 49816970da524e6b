import { parseHttpDate } from "../httpDate.ts";
import { milliseconds, parseCacheControl, stated, wantsValidation } from "./cacheControl.ts";
import type { StoredAnswer } from "./storedAnswer.ts";

const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Longest heuristic freshness; RFC 9111 leaves it open, browsers take days as well. */
const MOST_GUESSED = DAY;

const CACHEABLE_BY_DEFAULT = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]);

type Dated = Pick<StoredAnswer, "status" | "headers" | "requestTime" | "responseTime">;

/** Seconds since the answer left its origin, in ms (RFC 9111, 4.2.3). */
export function ageOf(answer: Dated, now: number): number {
  const { headers, requestTime, responseTime } = answer;
  const date = parseHttpDate(headers.get("Date") ?? "", responseTime) ?? responseTime;
  // Of several values the first counts, without parameters; one that is no whole number does not.
  const [told = ""] = (headers.get("Age") ?? "").split(/[,;]/);
  const age = /^\d+$/.test(told.trim()) ? Number(told) * SECOND : 0;
  const corrected = Math.max(0, responseTime - date, age + (responseTime - requestTime));
  return corrected + Math.max(0, now - responseTime);
}

/** For how long the answer is fresh by its own words, in ms; undefined when it says nothing. */
export function explicitLifetime(answer: Dated): number | undefined {
  const { headers, responseTime } = answer;
  const maxAge = milliseconds(parseCacheControl(headers), "max-age");
  if (maxAge !== undefined) return Number.isNaN(maxAge) ? 0 : maxAge;
  const expires = headers.get("Expires");
  if (expires === null) return undefined;
  const date = parseHttpDate(headers.get("Date") ?? "", responseTime) ?? responseTime;
  return Math.max(0, (parseHttpDate(expires, responseTime) ?? date) - date);
}

/** For how long the answer is fresh, in ms: what it says, or a tenth of the time since it was last modified. */
export function lifetimeOf(answer: Dated): number {
  const explicit = explicitLifetime(answer);
  if (explicit !== undefined) return explicit;
  const { headers, responseTime, status } = answer;
  if (!CACHEABLE_BY_DEFAULT.has(status) && !parseCacheControl(headers).has("public")) return 0;
  const modified = parseHttpDate(headers.get("Last-Modified") ?? "", responseTime);
  if (modified === undefined) return 0;
  const date = parseHttpDate(headers.get("Date") ?? "", responseTime) ?? responseTime;
  return Math.min(Math.max(0, (date - modified) / 10), MOST_GUESSED);
}

/**
 * The answer's age, and for how long it has been stale, both in ms; below 0 it is fresh. With a `ttl` both count
 * from when the answer came, whatever it says. One that came later than now is as old as can be: the clock was set
 * back since, and nobody knows by how much.
 */
export function timesOf(
  answer: Dated,
  ttl: number | undefined,
  now: number,
): { age: number; staleness: number } {
  if (now < answer.responseTime) {
    return { age: Number.POSITIVE_INFINITY, staleness: Number.POSITIVE_INFINITY };
  }
  if (isTimed(answer, ttl)) {
    const age = now - answer.responseTime;
    return { age, staleness: age - ttl };
  }
  const age = ageOf(answer, now);
  return { age, staleness: age - lifetimeOf(answer) };
}

/** Whether the user's word counts instead of the answer's own. */
export function isTimed({ status }: Pick<Dated, "status">, ttl: number | undefined): ttl is number {
  return ttl !== undefined && status >= 200 && status < 300;
}

/** Whether the answer's status and headers let it be kept without saying for how long. */
export function isCacheableByDefault(answer: Pick<Dated, "status" | "headers">): boolean {
  return CACHEABLE_BY_DEFAULT.has(answer.status) || parseCacheControl(answer.headers).has("public");
}

/** For how long a stale answer may be given while it is renewed, in ms; `wanted` is the user's word. */
export function staleWhileRevalidate(answer: Dated, wanted: number): number {
  const directives = parseCacheControl(answer.headers);
  if (directives.has("must-revalidate") || wantsValidation(directives)) return 0;
  return stated(directives, "stale-while-revalidate") ?? wanted;
}

/** For how long a stale answer may stand in for one that failed, in ms; `wanted` is the user's word. */
export function staleIfError(answer: Dated, wanted: number): number {
  const directives = parseCacheControl(answer.headers);
  if (directives.has("must-revalidate") || wantsValidation(directives)) return 0;
  return stated(directives, "stale-if-error") ?? wanted;
}
