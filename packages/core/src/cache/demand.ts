import { type Directives, milliseconds, parseCacheControl, stated, wantsValidation } from "./cacheControl.ts";
import { isTimed, staleWhileRevalidate, timesOf } from "./freshness.ts";
import type { StoredAnswer } from "./storedAnswer.ts";

/**
 * What may be done with a stored answer: give it; give it though stale; give it and renew it behind the scenes; or
 * have it confirmed first.
 */
export type Verdict = "fresh" | "stale" | "renew" | "confirm";

const CONDITIONS = ["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range"];

/**
 * Whether the cache keeps out of a request: its caller said so, or does by himself what the cache would do, or
 * wants what only a fetch can give.
 */
export function isKeptOut(request: Request): boolean {
  return (
    !/^https?:/.test(request.url) ||
    request.cache === "no-store" ||
    request.mode === "no-cors" ||
    Boolean(request.integrity) ||
    parseCacheControl(request.headers).has("no-store") ||
    CONDITIONS.some((name) => request.headers.has(name))
  );
}

/** What a request asks of a stored answer, by its `cache` mode and its `Cache-Control` header. */
export class Demand {
  readonly #directives: Directives;
  readonly #mode: RequestCache | undefined;
  readonly #pragma: boolean;
  readonly #redirect: RequestRedirect;

  constructor(request: Request) {
    this.#directives = parseCacheControl(request.headers);
    this.#mode = request.cache;
    this.#redirect = request.redirect;
    this.#pragma =
      !request.headers.has("Cache-Control") && /\bno-cache\b/i.test(request.headers.get("Pragma") ?? "");
  }

  /** Nothing stored will do. */
  get wantsNew(): boolean {
    return this.#mode === "reload";
  }

  /** What is stored will do only when its origin confirms it. */
  get wantsConfirmation(): boolean {
    return this.#mode === "no-cache" || this.#directives.has("no-cache") || this.#pragma;
  }

  /** The header says that only a stored answer will do. */
  get onlyIfCached(): boolean {
    return this.#directives.has("only-if-cached");
  }

  /** `fetch`'s own mode says so. */
  get failsIfNotCached(): boolean {
    return this.#mode === "only-if-cached";
  }

  /** `staleIfError` of the request itself, in ms. */
  get staleIfError(): number | undefined {
    return stated(this.#directives, "stale-if-error");
  }

  /** Whether the answer came the way this request goes: redirects are followed, or not. */
  fits(answer: StoredAnswer): boolean {
    if (answer.redirected) return this.#redirect === "follow";
    const isRedirect = answer.status >= 300 && answer.status < 400 && answer.headers.has("Location");
    return !isRedirect || this.#redirect === "manual";
  }

  /** `ttl` is how long the user wants the answer to be fresh, `whileRevalidate` his word for how long after. */
  judge(answer: StoredAnswer, ttl: number | undefined, whileRevalidate: number, now: number): Verdict {
    const answered = parseCacheControl(answer.headers);
    const { age, staleness } = timesOf(answer, ttl, now);
    if (this.#mode === "force-cache" || this.#mode === "only-if-cached")
      return staleness < 0 ? "fresh" : "stale";
    if (this.wantsConfirmation || (!isTimed(answer, ttl) && wantsValidation(answered))) return "confirm";
    const most = milliseconds(this.#directives, "max-age");
    if (most !== undefined && (most === 0 || Number.isNaN(most) || age > most)) return "confirm";
    const margin = milliseconds(this.#directives, "min-fresh") ?? 0;
    if (staleness < 0 && -staleness >= margin) return "fresh";
    if (margin > 0 || Number.isNaN(margin)) return "confirm";
    if (!answered.has("must-revalidate") && staleness <= this.#maxStale()) return "stale";
    return staleness < staleWhileRevalidate(answer, whileRevalidate) ? "renew" : "confirm";
  }

  #maxStale(): number {
    if (!this.#directives.has("max-stale")) return -1;
    if (this.#directives.get("max-stale") === undefined) return Number.POSITIVE_INFINITY;
    return stated(this.#directives, "max-stale") ?? -1;
  }
}
