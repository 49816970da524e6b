/** Follows content as it passes, for no more than to know whether all of it came. */
export interface ContentEnd {
  add(bytes: Uint8Array): void;
  /** What is wrong with its end, after "The answer"; undefined where all of it came. */
  fault(): string | undefined;
  /** How many records passed, of content whose records can be counted. */
  readonly records?: number;
  /** What may be wrong with its end all the same, once all records are there, after "The answer". */
  doubt?(): string | undefined;
}

/** The last bytes of what passed. */
export class Tail {
  readonly #size: number;
  readonly #kept: Uint8Array;
  #length = 0;
  #passed = 0;

  /** @param size how many of them, at least, where as many passed */
  constructor(size: number) {
    this.#size = size;
    this.#kept = new Uint8Array(2 * size);
  }

  /** Bytes that passed in all. */
  get passed(): number {
    return this.#passed;
  }

  get bytes(): Uint8Array {
    return this.#kept.subarray(0, this.#length);
  }

  add(bytes: Uint8Array): void {
    this.#passed += bytes.length;
    const last = bytes.subarray(-this.#size);
    if (this.#length + last.length > this.#kept.length) {
      const rest = Math.max(this.#size - last.length, 0);
      this.#kept.copyWithin(0, this.#length - rest, this.#length);
      this.#length = rest;
    }
    this.#kept.set(last, this.#length);
    this.#length += last.length;
  }
}
