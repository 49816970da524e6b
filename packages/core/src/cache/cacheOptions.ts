import { InvalidArgumentError, type RequestSummary } from "../errors.ts";

/**
 * For how long answers are fresh, in ms: one number for all, or by path, or as a function of the URL says.
 * By path, the keys are paths as the API's document writes them, such as `"/datasets/{dataset_uid}/"`; they are
 * held against the end of the URL's path. `{name}` and `*` stand for anything without a slash, `**` for anything.
 * The first that fits counts.
 */
export type Ttl = number | Readonly<Record<string, number>> | ((url: URL) => number | undefined);

/** A request other than GET, HEAD, OPTIONS and TRACE. */
export interface CacheWrite {
  method: string;
  url: URL;
}

/** A call got its answer. */
export interface CacheAnswerEvent {
  /**
   * `hit`: from the store. `stale`: the same, though no longer fresh. `revalidated`: from the store, after the portal
   * confirmed it. `miss`: from the portal.
   */
  type: "hit" | "stale" | "revalidated" | "miss";
  request: RequestSummary;
  /** Age of the answer in ms; 0 for a miss. */
  age: number;
  /** Whether it was fetched for an equal call that was under way already. */
  shared: boolean;
}

/** An answer was stored. */
export interface CacheStoredEvent {
  type: "stored";
  request: RequestSummary;
  /** Bytes of its body. */
  size: number;
}

/** A write made answers invalid. */
export interface CacheInvalidatedEvent {
  type: "invalidated";
  /** The write. */
  request: RequestSummary;
  /** How many were dropped; undefined where the store failed, and nothing it holds is trusted any more. */
  count: number | undefined;
}

/** The store failed, or did not answer in time; the call went on without it. */
export interface CacheStoreErrorEvent {
  type: "storeError";
  operation: "get" | "set" | "delete" | "keys";
  error: unknown;
}

/** A stale answer was given, and renewing it behind the scenes failed. */
export interface CacheRevalidationErrorEvent {
  type: "revalidationError";
  request: RequestSummary;
  error: unknown;
}

/** What the cache did, for logs and metrics. Credentials are in none of it. */
export type CacheEvent =
  | CacheAnswerEvent
  | CacheStoredEvent
  | CacheInvalidatedEvent
  | CacheStoreErrorEvent
  | CacheRevalidationErrorEvent;

/** How a cache behaves, whatever its store. */
export interface CacheBehavior {
  /**
   * For how long answers are fresh, in ms, whatever they say themselves; portals often say nothing. It holds for
   * successful GETs. What says `no-store` or `Vary: *` is never kept, `ttl` or not.
   *
   * @default what the answers say (RFC 9111)
   */
  ttl?: Ttl | undefined;
  /**
   * For how many ms after it went stale an answer is still given at once, while it is renewed behind the scenes.
   * Holds where the answer has no `stale-while-revalidate` and does not forbid it (`must-revalidate`, `no-cache`).
   *
   * @default 0
   */
  staleWhileRevalidate?: number | undefined;
  /**
   * For how many ms after it went stale an answer is given when the portal fails (500, 502, 503, 504) or can't be
   * reached. Holds where neither the answer nor the request says `stale-if-error`, and the answer does not forbid it.
   *
   * @default 0
   */
  staleIfError?: number | undefined;
  /**
   * Bodies of more bytes than this are passed on without being stored.
   *
   * @default 10_000_000
   */
  maxEntrySize?: number | undefined;
  /**
   * What a write changed beyond its own URL, the paths above it and everything below: further URLs or paths, each
   * with everything below it. `false` says that it was no write at all, such as a search sent by POST.
   *
   * @example
   * ```ts
   * // An action on a dataset changes all of the dataset: POST …/datasets/da_1/publish/ drops …/datasets/da_1/**
   * invalidates: ({ method, url }) => (method === "POST" ? [new URL("..", url)] : []);
   * ```
   */
  invalidates?: ((write: CacheWrite) => false | Iterable<string | URL>) | undefined;
  /** Told what the cache does. What it throws is ignored. */
  onEvent?: ((event: CacheEvent) => void) | undefined;
}

/** The options, checked and with their defaults. */
export interface CheckedBehavior {
  ttlOf(url: URL): number | undefined;
  staleWhileRevalidate: number;
  staleIfError: number;
  maxEntrySize: number;
  invalidates(write: CacheWrite): false | Iterable<string | URL>;
  emit(event: CacheEvent): void;
}

export function checkedBehavior(options: CacheBehavior): CheckedBehavior {
  const { ttl, staleWhileRevalidate = 0, staleIfError = 0, maxEntrySize = 10_000_000, onEvent } = options;
  duration("staleWhileRevalidate", staleWhileRevalidate);
  duration("staleIfError", staleIfError);
  duration("maxEntrySize", maxEntrySize, "bytes");
  return {
    ttlOf: ttlOf(ttl),
    staleWhileRevalidate,
    staleIfError,
    maxEntrySize,
    invalidates: options.invalidates ?? (() => []),
    emit(event) {
      try {
        onEvent?.(event);
      } catch {
        // A log that fails must not fail the call.
      }
    },
  };
}

function ttlOf(ttl: Ttl | undefined): (url: URL) => number | undefined {
  if (typeof ttl === "function") {
    return (url) => {
      const value = ttl(new URL(url));
      return value === undefined ? undefined : duration("ttl()", value);
    };
  }
  if (typeof ttl !== "object" || ttl === null) {
    const value = ttl === undefined ? undefined : duration("ttl", ttl);
    return () => value;
  }
  const patterns = Object.entries(ttl).map(([pattern, value]) => ({
    path: pathPattern(pattern),
    value: duration(`ttl["${pattern}"]`, value),
  }));
  return ({ pathname }) => patterns.find(({ path }) => path.test(pathname))?.value;
}

function pathPattern(pattern: string): RegExp {
  if (!pattern.startsWith("/")) {
    throw new InvalidArgumentError(
      `The ttl pattern "${pattern}" is no path: start it with a slash, as in "/datasets/{dataset_uid}/".`,
    );
  }
  const expression = pattern
    .split(/(\*\*|\*|\{[^{}/]*\})/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      return part === "**" ? ".*" : "[^/]+";
    })
    .join("");
  return new RegExp(`${expression}$`);
}

function duration(name: string, value: unknown, unit = "ms"): number {
  if (typeof value === "number" && value >= 0) return value;
  throw new InvalidArgumentError(`${name} is ${String(value)}; a number of ${unit}, 0 or more, is wanted.`);
}
