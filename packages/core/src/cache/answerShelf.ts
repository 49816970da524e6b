import { isPermitted } from "./admission.ts";
import { urlOfKey, variantKey } from "./cacheKey.ts";
import type { CheckedBehavior } from "./cacheOptions.ts";
import type { RecordStore } from "./cacheRecord.ts";
import { type Change, isTouched } from "./changes.ts";
import { type Fingerprints, fingerprintsOf } from "./fingerprints.ts";
import { GuardedStore } from "./guardedStore.ts";
import { isSelected, type Selection, selectionOf } from "./selection.ts";
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
  /** What keys of this store are made with. */
  readonly fingerprints: Fingerprints;
  readonly #store: GuardedStore;
  readonly #emit: CheckedBehavior["emit"];
  readonly #clearing = new Set<Promise<unknown>>();
  /**
   * How often something should have been deleted, and could not: what was written before may be out of date. Of what
   * others wrote, only the time is known.
   */
  readonly #writer = { id: Math.random().toString(36).slice(2), generation: 0 };
  #distrustedUntil = Number.NEGATIVE_INFINITY;

  constructor(store: RecordStore, emit: CheckedBehavior["emit"]) {
    this.#store = new GuardedStore(store, emit);
    this.fingerprints = fingerprintsOf(store, this.#store);
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
    const asked = await this.#select(request, first.vary);
    if (!asked) return { found: undefined, first };
    if (isSelected(first.selection, asked, first.headers.get("Content-Language"))) {
      return { found: { key, answer: first }, first };
    }
    const otherKey = await variantKey(key, asked, this.fingerprints);
    const other = otherKey === undefined ? undefined : await this.#read(otherKey);
    const isOther = other && isSelected(other.selection, asked, null);
    return { found: isOther ? { key: otherKey as string, answer: other } : undefined, first };
  }

  /** Where an answer belongs that varies on these headers; undefined where it can't be told from others. */
  async place(
    key: string,
    first: StoredAnswer | undefined,
    vary: string[],
    request: Headers,
  ): Promise<{ selection: Selection; key: string } | undefined> {
    const selection = await this.#select(request, vary);
    if (!selection) return undefined;
    const isFirst =
      !first || String(first.vary) !== String(vary) || isSelected(first.selection, selection, null);
    const placed = isFirst ? key : await variantKey(key, selection, this.fingerprints);
    return { selection, key: placed ?? key };
  }

  /** Keeps the answer, or drops it where it forbids to be kept. */
  update({ key, answer }: Found): void {
    if (isPermitted(answer)) void this.#store.set(key, toRecord({ ...answer, writer: this.#writer }));
    else void this.drop(key);
  }

  async drop(key: string): Promise<void> {
    if (!(await this.#store.delete(key))) this.#distrust();
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
    if (count === undefined) this.#distrust();
    return count;
  }

  /** Undefined where the runtime fails to make fingerprints. */
  async #select(request: Headers, vary: readonly string[]): Promise<Selection | undefined> {
    try {
      return await selectionOf(request, vary, this.fingerprints);
    } catch (error) {
      this.#emit({ type: "storeError", operation: "get", error });
      return undefined;
    }
  }

  #distrust(): void {
    this.#writer.generation += 1;
    this.#distrustedUntil = Date.now();
  }

  #isTrusted({ responseTime, writer }: StoredAnswer): boolean {
    if (writer?.id === this.#writer.id) return writer.generation === this.#writer.generation;
    return responseTime > this.#distrustedUntil;
  }

  async #read(key: string): Promise<StoredAnswer | undefined> {
    const record = await this.#store.get(key);
    if (!record) return undefined;
    try {
      const answer = fromRecord(record);
      return this.#isTrusted(answer) ? answer : undefined;
    } catch (error) {
      this.#emit({ type: "storeError", operation: "get", error });
      return undefined;
    }
  }
}
