import { isPermitted } from "./admission.ts";
import { urlOfKey, variantKey } from "./cacheKey.ts";
import type { CheckedBehavior } from "./cacheOptions.ts";
import type { RecordStore } from "./cacheRecord.ts";
import { type Change, isTouched } from "./changes.ts";
import { GuardedStore } from "./guardedStore.ts";
import { isSelected, selectionOf } from "./selection.ts";
import { fromRecord, type StoredAnswer, toRecord } from "./storedAnswer.ts";

/** A stored answer, and where it is. */
export interface Found {
  key: string;
  answer: StoredAnswer;
}

/**
 * Answers in a store, each where its URL, its asker and the headers it varies on say. The first representation of a
 * URL is under the URL's key and tells which headers make the keys of the others.
 */
export class AnswerShelf {
  readonly #store: GuardedStore;
  readonly #emit: CheckedBehavior["emit"];
  readonly #clearing = new Set<Promise<unknown>>();
  /** What is older may be out of date: it should have been deleted, and could not. */
  #distrustedUntil = Number.NEGATIVE_INFINITY;

  constructor(store: RecordStore, emit: CheckedBehavior["emit"]) {
    this.#store = new GuardedStore(store, emit);
    this.#emit = emit;
  }

  /** The answer to such a request, and the one under the key itself. */
  async find(
    key: string,
    request: Headers,
  ): Promise<{ found: Found | undefined; first: StoredAnswer | undefined }> {
    await Promise.all(this.#clearing);
    const first = await this.#read(key);
    if (!first) return { found: undefined, first };
    const asked = await selectionOf(request, first.vary);
    if (isSelected(first.selection, asked, first.headers.get("Content-Language"))) {
      return { found: { key, answer: first }, first };
    }
    const otherKey = await variantKey(key, asked);
    const other = otherKey === undefined ? undefined : await this.#read(otherKey);
    const isOther = other && isSelected(other.selection, asked, null);
    return { found: isOther ? { key: otherKey as string, answer: other } : undefined, first };
  }

  /** Where an answer belongs that varies on these headers. */
  async place(key: string, first: StoredAnswer | undefined, vary: string[], request: Headers) {
    const selection = await selectionOf(request, vary);
    const isFirst =
      !first || String(first.vary) !== String(vary) || isSelected(first.selection, selection, null);
    return { selection, key: isFirst ? key : ((await variantKey(key, selection)) ?? key) };
  }

  /** Keeps the answer, or drops it where it forbids to be kept. */
  update({ key, answer }: Found): void {
    if (isPermitted(answer)) this.#store.set(key, toRecord(answer));
    else void this.drop(key);
  }

  async drop(key: string): Promise<void> {
    if (!(await this.#store.delete(key))) this.#distrustedUntil = Date.now();
  }

  /** Drops all that may have changed; answers with how many, or undefined where that is not known. */
  async clear(changes: readonly Change[]): Promise<number | undefined> {
    const cleared = this.#store.deleteWhere((key) => {
      const url = urlOfKey(key);
      return url !== undefined && isTouched(url, changes);
    });
    this.#clearing.add(cleared);
    const count = await cleared;
    this.#clearing.delete(cleared);
    if (count === undefined) this.#distrustedUntil = Date.now();
    return count;
  }

  async #read(key: string): Promise<StoredAnswer | undefined> {
    const record = await this.#store.get(key);
    if (!record) return undefined;
    try {
      const answer = fromRecord(record);
      return answer.responseTime > this.#distrustedUntil ? answer : undefined;
    } catch (error) {
      this.#emit({ type: "storeError", operation: "get", error });
      return undefined;
    }
  }
}
