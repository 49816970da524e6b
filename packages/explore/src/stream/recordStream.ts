import { type KnownOptions, refuseBelow, refuseUnknown } from "@ods/core/client-kit";

export interface ToArrayOptions {
  /** Most to take; the rest is not downloaded. @default Infinity */
  limit?: number;
}

const TO_ARRAY: KnownOptions<ToArrayOptions> = { limit: true };

/**
 * What a download holds, one after the other as it arrives. Nothing is sent before it is iterated; each iteration is a
 * download of its own. No more is read than is asked for, and leaving the loop closes the connection.
 */
export class RecordStream<Item> implements AsyncIterable<Item> {
  readonly #batches: () => AsyncGenerator<Item[], void, undefined>;
  readonly #signal: AbortSignal | undefined;

  constructor(batches: () => AsyncGenerator<Item[], void, undefined>, signal: AbortSignal | undefined) {
    this.#batches = batches;
    this.#signal = signal;
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, void, undefined> {
    return new Items(this.#batches(), this.#signal);
  }

  /** The same in arrays, as they arrive: some dozens at once, never none. It costs less than one by one. */
  batches(): AsyncGenerator<Item[], void, undefined> {
    return this.#batches();
  }

  /**
   * All in one array, or the first of them. Mind the memory.
   *
   * @throws {@link InvalidArgumentError} when `limit` is no number.
   */
  async toArray(options: ToArrayOptions = {}): Promise<Item[]> {
    refuseUnknown("toArray", options, TO_ARRAY, { rows: "it is called `limit` here." });
    const { limit = Number.POSITIVE_INFINITY } = options;
    refuseBelow(0, { limit });
    const items: Item[] = [];
    if (limit === 0) return items;
    for await (const batch of this.#batches()) {
      for (const item of batch) {
        items.push(item);
        if (items.length >= limit) return items;
      }
    }
    return items;
  }
}

/** A generator would cost several times as much for each. */
class Items<Item> implements AsyncIterator<Item, void, undefined> {
  readonly #batches: AsyncGenerator<Item[], void, undefined>;
  readonly #signal: AbortSignal | undefined;
  #batch: Item[] = [];
  #next = 0;
  /** The step under way, which later ones wait for. */
  #pending: Promise<unknown> | undefined;

  constructor(batches: AsyncGenerator<Item[], void, undefined>, signal: AbortSignal | undefined) {
    this.#batches = batches;
    this.#signal = signal;
  }

  next(): Promise<IteratorResult<Item, void>> {
    if (this.#pending === undefined && this.#next < this.#batch.length && !this.#signal?.aborted) {
      return Promise.resolve({ value: this.#batch[this.#next++] as Item, done: false });
    }
    return this.#queued(() => this.#step());
  }

  return(): Promise<IteratorResult<Item, void>> {
    return this.#queued(() => this.#leave());
  }

  async #step(): Promise<IteratorResult<Item, void>> {
    if (this.#signal?.aborted) {
      await this.#leave();
      throw this.#signal.reason;
    }
    while (this.#next >= this.#batch.length) {
      const { value, done } = await this.#batches.next();
      this.#batch = value ?? [];
      this.#next = 0;
      if (done) return { value: undefined, done: true };
    }
    return { value: this.#batch[this.#next++] as Item, done: false };
  }

  async #leave(): Promise<IteratorResult<Item, void>> {
    this.#batch = [];
    await this.#batches.return();
    return { value: undefined, done: true };
  }

  /** Whoever asks without waiting gets the answers in the order of the questions. */
  #queued<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#pending === undefined ? step() : this.#pending.then(step, step);
    const pending: Promise<void> = result.then(
      () => this.#settled(pending),
      () => this.#settled(pending),
    );
    this.#pending = pending;
    return result;
  }

  #settled(pending: Promise<unknown>): void {
    if (this.#pending === pending) this.#pending = undefined;
  }
}
