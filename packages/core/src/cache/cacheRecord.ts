/** One stored answer. */
export interface CacheRecord {
  /** JSON that the cache makes and reads: status, headers, times. To a store it is text, nothing more. */
  metadata: string;
  /** The answer's body, as its reader got it. */
  body: Uint8Array;
}

/** What the cache asks of a store. */
export interface RecordStore {
  get(key: string): CacheRecord | undefined | Promise<CacheRecord | undefined>;
  set(key: string, record: CacheRecord): void | Promise<void>;
  delete(key: string): void | Promise<void>;
  keys(): Iterable<string> | AsyncIterable<string>;
}
