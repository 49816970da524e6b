import { refuseOtherThanFetch } from "../fetch.ts";
import { refuseUnknown } from "../knownOptions.ts";
import { CACHE, CACHE_NAMES } from "../storeOptionNames.ts";
import type { CacheBehavior } from "./cacheOptions.ts";
import type { CacheStore } from "./cacheStore.ts";
import { memoryStore } from "./memoryStore.ts";

export interface CachedFetchOptions extends CacheBehavior {
  /** Where answers are kept. @default memoryStore() */
  store?: CacheStore | undefined;
}

/**
 * `fetch` with a private HTTP cache (RFC 9111, with `stale-while-revalidate` and `stale-if-error` of RFC 5861).
 *
 * It takes what `fetch` takes, and heeds the `cache` mode and the `Cache-Control` header of a request. Equal GETs
 * at the same time become one request. Bodies arrive as they would without it, and are stored when all of them has
 * been read; what is cancelled or breaks off is not. A successful write drops what it changed. Requests with
 * conditions of their own (`If-None-Match`, …) go past it.
 *
 * Answers are kept apart by credential: `Authorization`, `Cookie`, secrets in the query. What a browser adds by
 * itself is not seen, so make a new cache when a user logs in or out. Keys and records never hold a credential, nor a
 * cookie that was set: that is for the caller whose request it was, and for nobody who shares the request.
 *
 * @param fetch What fetches; left out, the global `fetch`, looked up at each call.
 * @throws {@link InvalidArgumentError} for options that can't work.
 *
 * @example
 * ```ts
 * const fetch = cachedFetch(undefined, { ttl: { "/datasets/{dataset_uid}/": 60_000, "/**": 5_000 } });
 * const first = await fetch("https://data.city.org/api/explore/v2.1/catalog/datasets");
 * const again = await fetch("https://data.city.org/api/explore/v2.1/catalog/datasets"); // no request
 * console.log(again.headers.get("Age"));
 * ```
 */
export function cachedFetch(
  fetch?: typeof globalThis.fetch,
  options: CachedFetchOptions = {},
): typeof globalThis.fetch {
  refuseOtherThanFetch("cachedFetch", fetch);
  refuseUnknown("cachedFetch", options, CACHE, CACHE_NAMES);
  const { store = memoryStore(), ...behavior } = options;
  return store.cached(fetch, behavior);
}
