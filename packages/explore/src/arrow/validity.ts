import { Bits } from "./bits.ts";

/** Which rows of a column have a value. */
export class Validity {
  readonly #bits = new Bits();
  #count = 0;

  set(row: number): void {
    this.#bits.set(row);
    this.#count++;
  }

  /** As Arrow's data has it; the next row is 0 again. */
  take(length: number): { length: number; nullCount: number; nullBitmap: Uint8Array | null } {
    const nullCount = length - this.#count;
    const bits = this.#bits.take(length);
    this.#count = 0;
    return { length, nullCount, nullBitmap: nullCount > 0 ? bits : null };
  }
}
