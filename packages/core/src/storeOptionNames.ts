import type { CacheBehavior } from "./cache/cacheOptions.ts";
import type { CacheOptions } from "./cache/cacheStore.ts";
import type { KnownOptions, OtherNames } from "./knownOptions.ts";

/*
 * Apart from what reads the options, for every client has the names and few have a cache.
 */

/** All options of a {@link CacheBehavior}. */
const BEHAVIOR: KnownOptions<CacheBehavior> = {
  ttl: true,
  staleWhileRevalidate: true,
  staleIfError: true,
  maxEntrySize: true,
  invalidates: true,
  onEvent: true,
};

const TTL = "it is called `ttl` here, and in ms.";

/** What people call the options elsewhere. */
export const CACHE_NAMES: OtherNames = {
  maxAge: TTL,
  max_age: TTL,
  ttlMs: TTL,
  expires: TTL,
  swr: "it is called `staleWhileRevalidate` here.",
  sie: "it is called `staleIfError` here.",
  maxSize: "it is an option of stores: `memoryStore({ maxSize })`.",
  directory: "it is an argument of a store: `fileStore(directory)`.",
};

/** All options of a cache. */
export const CACHE: KnownOptions<CacheOptions> = { store: true, ...BEHAVIOR };
