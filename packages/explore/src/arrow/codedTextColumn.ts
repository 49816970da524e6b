import { hasHalfCharacter } from "@ods/core/client-kit";
import { type Data, Dictionary, Int32, makeData, Utf8, Vector } from "apache-arrow";
import type { Column, ColumnContext } from "./column.ts";
import { NumberRows } from "./numberRows.ts";
import { plainText, TextColumn } from "./textColumn.ts";
import { TextRows } from "./textRows.ts";
import { Validity } from "./validity.ts";

/** Different texts from which on it is not left to the last record whether a dictionary pays. */
const MANY = 32_768;

/** Characters that a dictionary may have: Arrow counts its bytes with 31 bits. */
const MOST = 2 ** 29;

/** A table's column of texts: each different one once, and its number in the rows, where that pays. */
export class CodedTextColumn implements Column {
  readonly #context: ColumnContext;
  readonly #plain: TextColumn;
  readonly #codeType = new Int32();
  readonly #codes = new NumberRows(Int32Array);
  readonly #validity = new Validity();
  readonly #seen = new Map<string, number>();
  #characters = 0;
  #values = 0;
  #isCoded = true;

  constructor(context: ColumnContext) {
    this.#context = context;
    this.#plain = new TextColumn(plainText, context.written);
  }

  set(row: number, value: unknown): boolean {
    if (!this.#isCoded) return this.#plain.set(row, value);
    if (typeof value !== "string") return false;
    let code = this.#seen.get(value);
    if (code === undefined) {
      if (hasHalfCharacter(value)) return false;
      code = this.#seen.size;
      this.#seen.set(value, code);
      this.#characters += value.length;
    }
    // As if it stood there plainly, which it will if the dictionary does not pay.
    this.#context.written.bytes += value.length;
    this.#codes.set(row, code);
    this.#validity.set(row);
    this.#values++;
    return true;
  }

  /** Texts, or their numbers alone while it is open which of the two the column has. */
  take(length: number): Data<Int32> | Data<Utf8> {
    if (!this.#isCoded) return this.#plain.take(length);
    if (!this.#pays && (this.#seen.size > MANY || this.#characters > MOST)) this.#isCoded = false;
    const data = this.#codes.take(length);
    return makeData({ type: this.#codeType, ...this.#validity.take(length), data });
  }

  unify(taken: readonly Data[]): Data[] {
    if (this.#isCoded && this.#pays) {
      const type = new Dictionary(new Utf8(), this.#codeType);
      const dictionary = new Vector([this.#dictionary(type.dictionary)]);
      return taken.map(({ length, nullCount, nullBitmap, values }) =>
        makeData({ type, length, nullCount, nullBitmap, data: values, dictionary }),
      );
    }
    const texts = [...this.#seen.keys()];
    return taken.map((data) => (data.type === this.#codeType ? this.#written(data, texts) : data));
  }

  get #pays(): boolean {
    if (this.#characters > MOST) return false;
    return this.#context.dictionary ?? (this.#values > 0 && this.#seen.size * 2 <= this.#values);
  }

  #dictionary(type: Utf8): Data<Utf8> {
    const rows = new TextRows(this.#context.written);
    for (const [text, code] of this.#seen) rows.set(code, text);
    const length = this.#seen.size;
    return makeData({ type, length, nullCount: 0, ...rows.take(length) });
  }

  #written(codes: Data, texts: readonly string[]): Data<Utf8> {
    for (let row = 0; row < codes.length; row++) {
      if (codes.getValid(row)) this.#plain.set(row, texts[codes.values[row]]);
    }
    return this.#plain.take(codes.length);
  }
}
