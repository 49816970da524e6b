import { LRUCache } from "lru-cache";
import { InvalidArgumentError } from "../errors.ts";
import { type KnownOptions, refuseUnknown } from "../knownOptions.ts";
import { type CacheRecord, CacheStore } from "./cacheStore.ts";
import { keepSaltIn } from "./salt.ts";

export interface MemoryStoreOptions {
  /**
   * Bytes to hold in all, bodies and headers; what was not used for the longest time goes first.
   *
   * @default 50_000_000
   */
  maxSize?: number | undefined;
  /**
   * Bytes of one answer; larger ones are not stored.
   *
   * @default all of `maxSize`
   */
  maxEntrySize?: number | undefined;
}

const MEMORY_STORE: KnownOptions<MemoryStoreOptions> = { maxSize: true, maxEntrySize: true };

/**
 * Keeps answers in memory, for as long as the process or page lives.
 *
 * @throws {@link InvalidArgumentError} when a size is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * const fetch = cachedFetch(undefined, { store: memoryStore({ maxSize: 5_000_000 }) });
 * ```
 */
export function memoryStore(options: MemoryStoreOptions = {}): CacheStore {
  refuseUnknown("memoryStore", options, MEMORY_STORE, {
    max: "it is `maxSize` here, and counts bytes.",
    ttl: "it is an option of the cache, beside `store`.",
  });
  return new MemoryStore(options);
}

class MemoryStore extends CacheStore {
  readonly #records: LRUCache<string, CacheRecord>;

  constructor({ maxSize = 50_000_000, maxEntrySize = maxSize }: MemoryStoreOptions) {
    super();
    keepSaltIn(this, { isPrivate: true, keep: async (own) => own });
    for (const [name, size] of Object.entries({ maxSize, maxEntrySize })) {
      if (Number.isInteger(size) && size >= 1) continue;
      throw new InvalidArgumentError(`${name} is ${size}; a whole number of bytes, at least 1, is wanted.`);
    }
    this.#records = new LRUCache({
      maxSize,
      maxEntrySize,
      // Characters take two bytes at most.
      sizeCalculation: ({ metadata, body }, key) => body.byteLength + 2 * (metadata.length + key.length),
    });
  }

  get(key: string): CacheRecord | undefined {
    return this.#records.get(key);
  }

  set(key: string, record: CacheRecord): void {
    this.#records.set(key, record);
  }

  delete(key: string): void {
    this.#records.delete(key);
  }

  keys(): Iterable<string> {
    return [...this.#records.keys()];
  }
}
