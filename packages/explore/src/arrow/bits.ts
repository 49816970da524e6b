import { FIRST_ROWS, grown, trimmed } from "./typedArrays.ts";

/** A bit for each row; 0 where none was set. */
export class Bits {
  #bytes = new Uint8Array(FIRST_ROWS / 8);

  set(row: number): void {
    const byte = row >> 3;
    if (byte >= this.#bytes.length) this.#bytes = grown(this.#bytes, byte + 1);
    this.#bytes[byte]! |= 1 << (row & 7);
  }

  /** The next row is 0 again. */
  take(length: number): Uint8Array {
    const bytes = Math.ceil(length / 8);
    const taken = trimmed(grown(this.#bytes, bytes), bytes);
    this.#bytes = new Uint8Array(FIRST_ROWS / 8);
    return taken;
  }
}
