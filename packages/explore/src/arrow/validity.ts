import { FIRST_ROWS, grown, trimmed } from "./typedArrays.ts";

/** Which rows of a column have a value: a bit for each. */
export class Validity {
  #bits = new Uint8Array(FIRST_ROWS / 8);
  #count = 0;

  set(row: number): void {
    const byte = row >> 3;
    if (byte >= this.#bits.length) this.#bits = grown(this.#bits, byte + 1);
    this.#bits[byte]! |= 1 << (row & 7);
    this.#count++;
  }

  /** As Arrow's data has it; the next row is 0 again. */
  take(length: number): { length: number; nullCount: number; nullBitmap: Uint8Array | null } {
    const nullCount = length - this.#count;
    const bytes = Math.ceil(length / 8);
    const nullBitmap = nullCount > 0 ? trimmed(grown(this.#bits, bytes), bytes) : null;
    this.#bits = new Uint8Array(FIRST_ROWS / 8);
    this.#count = 0;
    return { length, nullCount, nullBitmap };
  }
}
