import { refuseUnknown } from "../knownOptions.ts";
import { CACHE, CACHE_NAMES } from "../storeOptionNames.ts";
import type { CacheBehavior } from "./cacheOptions.ts";
import type { CacheRecord, RecordStore } from "./cacheRecord.ts";
import { HttpCache } from "./httpCache.ts";

export type { CacheRecord } from "./cacheRecord.ts";

/**
 * Where a cache keeps its answers. Extend it to keep them elsewhere; the four methods are all that is wanted.
 *
 * A store may forget anything at any time. What it gives back must be what was stored under that key, whole: one
 * that can't be sure returns undefined. Its methods may throw, reject or hang: the cache then goes on without it,
 * says so through `onEvent`, and leaves a store that took more than a second alone for ten. Only listing keys may
 * take its time.
 *
 * Beside the answers it is given one short record under the key `"salt"`, which the keys of all processes on one store
 * are made with; one that forgets it is given it again.
 */
export abstract class CacheStore implements RecordStore {
  abstract get(key: string): CacheRecord | undefined | Promise<CacheRecord | undefined>;
  abstract set(key: string, record: CacheRecord): void | Promise<void>;
  abstract delete(key: string): void | Promise<void>;
  /** All keys, wanted when a write makes answers invalid. */
  abstract keys(): Iterable<string> | AsyncIterable<string>;

  readonly #caches = new WeakMap<CacheBehavior, HttpCache>();

  /**
   * A `fetch` that answers from this store where it may. Without `fetch` it is the global one, looked up at each
   * call. Those made with the very same options object share what is under way, as one does with itself.
   *
   * @throws {@link InvalidArgumentError} for options that can't work.
   */
  cached(fetch?: typeof globalThis.fetch, options: CacheBehavior = {}): typeof globalThis.fetch {
    let cache = this.#caches.get(options);
    if (!cache) {
      refuseUnknown("A cache", options, CACHE, CACHE_NAMES);
      cache = new HttpCache(this, options);
      this.#caches.set(options, cache);
    }
    const kept = cache;
    return (input, init) =>
      kept.fetch(fetch ?? ((request, rest) => globalThis.fetch(request, rest)), input, init);
  }
}

/** A cache for a client: a store, and how the cache behaves. */
export interface CacheOptions extends CacheBehavior {
  /** Where answers are kept: `memoryStore()`, `fileStore(directory)` of `@ods/core/node`, `keyvStore(keyv)`. */
  store: CacheStore;
}
