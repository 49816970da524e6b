import { hasHalfCharacter } from "@ods/core/client-kit";
import type { Written } from "./column.ts";
import { FIRST_ROWS, grown, trimmed } from "./typedArrays.ts";

const encoder = new TextEncoder();

/** Up to how many characters a loop is faster than a call of the encoder. */
const SHORT = 40;

/** Texts by row, as the bytes of all and where each ends; empty where none was set. */
export class TextRows {
  readonly #written: Written;
  #bytes = new Uint8Array(FIRST_ROWS * 8);
  #length = 0;
  #offsets = new Int32Array(FIRST_ROWS + 1);
  /** Rows whose end is known. */
  #rows = 0;

  constructor(written: Written) {
    this.#written = written;
  }

  /**
   * Sets a row after all others that are set.
   *
   * @returns false for a text with half a character, of which nothing is written: the encoder would put another there.
   */
  set(row: number, text: string): boolean {
    this.#endRows(row);
    const from = this.#length;
    const most = from + text.length * 3;
    if (most > this.#bytes.length) this.#bytes = grown(this.#bytes, most);
    if (text.length > SHORT || !this.#writeAscii(text)) {
      if (hasHalfCharacter(text)) return false;
      this.#length = from + encoder.encodeInto(text, this.#bytes.subarray(from)).written;
    }
    this.#written.bytes += this.#length - from;
    this.#endRows(row + 1);
    return true;
  }

  /** As Arrow's data has it; the next row is 0 again. */
  take(length: number): { valueOffsets: Int32Array; data: Uint8Array } {
    this.#endRows(length);
    const valueOffsets = trimmed(this.#offsets, length + 1);
    const data = trimmed(this.#bytes, this.#length);
    this.#bytes = new Uint8Array(FIRST_ROWS * 8);
    this.#offsets = new Int32Array(FIRST_ROWS + 1);
    this.#length = 0;
    this.#rows = 0;
    return { valueOffsets, data };
  }

  /** Lets all rows before this one end where the bytes do. */
  #endRows(row: number): void {
    if (row >= this.#offsets.length) this.#offsets = grown(this.#offsets, row + 1);
    while (this.#rows < row) this.#offsets[++this.#rows] = this.#length;
  }

  /** Whether the text is all ASCII; otherwise nothing is written. */
  #writeAscii(text: string): boolean {
    const bytes = this.#bytes;
    const from = this.#length;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) return false;
      bytes[from + index] = code;
    }
    this.#length = from + text.length;
    return true;
  }
}
