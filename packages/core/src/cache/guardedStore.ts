import { type Moment, momentIn } from "../moment.ts";
import type { CheckedBehavior } from "./cacheOptions.ts";
import type { CacheRecord, RecordStore } from "./cacheRecord.ts";

/** For how long a call waits for its store, in ms. */
const PATIENCE = 1000;
/** For how long a store that did not answer is left alone, in ms. */
const PAUSE = 10_000;

type Operation = "get" | "set" | "delete" | "keys";

/**
 * A store that can't harm a call: what it throws is reported, and what takes too long is not waited for. What is
 * being written can be read at once, and writes to one key keep their order.
 */
export class GuardedStore {
  readonly #store: RecordStore;
  readonly #emit: CheckedBehavior["emit"];
  /** What is on its way to the store; undefined is a deletion. */
  readonly #underWay = new Map<string, { record: CacheRecord | undefined; written: Promise<boolean> }>();
  /** When the store is asked again. */
  #again: Moment | undefined;

  constructor(store: RecordStore, emit: CheckedBehavior["emit"]) {
    this.#store = store;
    this.#emit = emit;
  }

  async get(key: string): Promise<CacheRecord | undefined> {
    const underWay = this.#underWay.get(key);
    if (underWay) return underWay.record;
    return (await this.read(key))?.value;
  }

  /** What the store itself has; undefined where it fails. */
  read(key: string): Promise<{ value: CacheRecord | undefined } | undefined> {
    return this.attempt("get", () => this.#store.get(key));
  }

  /** False when it is not there. */
  set(key: string, record: CacheRecord): Promise<boolean> {
    return this.#write(key, record);
  }

  /** False when the record may still be there. */
  delete(key: string): Promise<boolean> {
    return this.#write(key, undefined);
  }

  /**
   * Deletes what is under the keys that `matches` says; the count, or undefined when some may still be there. A
   * listing that takes long goes on, and deletes what it finds, while nobody waits.
   */
  async deleteWhere(matches: (key: string) => boolean): Promise<number | undefined> {
    const deletions = new Map<string, Promise<boolean>>();
    const drop = (key: string) => {
      if (matches(key) && !deletions.has(key)) deletions.set(key, this.delete(key));
    };
    for (const [key, { record }] of this.#underWay) if (record) drop(key);
    const listed = await this.attempt("keys", async () => {
      for await (const key of this.#store.keys()) drop(key);
    });
    const deleted = await Promise.all(deletions.values());
    return listed && deleted.every(Boolean) ? deletions.size : undefined;
  }

  #write(key: string, record: CacheRecord | undefined): Promise<boolean> {
    const before = this.#underWay.get(key)?.written;
    const write = async () => {
      await before;
      const [operation, run] = record
        ? (["set", () => this.#store.set(key, record)] as const)
        : (["delete", () => this.#store.delete(key)] as const);
      const isDone = (await this.attempt<void>(operation, run)) !== undefined;
      if (this.#underWay.get(key) === entry) this.#underWay.delete(key);
      return isDone;
    };
    const entry = { record, written: Promise.resolve(false) };
    this.#underWay.set(key, entry);
    entry.written = write();
    return entry.written;
  }

  /** What the store does, reported when it fails and not waited for too long; undefined then. */
  async attempt<Value>(
    operation: Operation,
    run: () => Value | Promise<Value>,
  ): Promise<{ value: Value } | undefined> {
    if (this.#again?.hasCome === false) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const result = run();
      if (!isPromise(result)) return { value: result };
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          // There may be many keys.
          if (operation !== "keys") this.#again = momentIn(PAUSE);
          reject(new Error(`The store did not answer within ${PATIENCE} ms.`));
        }, PATIENCE);
      });
      return { value: await Promise.race([result, late]) };
    } catch (error) {
      this.#emit({ type: "storeError", operation, error });
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Libraries have promises of their own. */
function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof (value as { then?: unknown } | undefined)?.then === "function";
}
