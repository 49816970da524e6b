import { hasHalfCharacter } from "@ods/core/client-kit";
import { type Data, Field, List, makeData, Utf8 } from "apache-arrow";
import type { Column, Written } from "./column.ts";
import { NumberRows } from "./numberRows.ts";
import { TextRows } from "./textRows.ts";
import { Validity } from "./validity.ts";

/** A column of texts that hold several, with a separator between them. */
export class TextListColumn implements Column {
  readonly #item = new Utf8();
  readonly #type = new List(new Field("item", this.#item, false));
  readonly #separator: string;
  readonly #validity = new Validity();
  readonly #counts = new NumberRows(Int32Array);
  readonly #items: TextRows;
  #length = 0;

  constructor(separator: string, written: Written) {
    this.#separator = separator;
    this.#items = new TextRows(written);
  }

  set(row: number, value: unknown): boolean {
    if (typeof value !== "string" || hasHalfCharacter(value)) return false;
    const before = this.#length;
    for (const part of value.split(this.#separator)) {
      const item = part.trim();
      if (item !== "") this.#items.set(this.#length++, item);
    }
    this.#counts.set(row, this.#length - before);
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<List<Utf8>> {
    const valueOffsets = new Int32Array(length + 1);
    for (const [row, count] of this.#counts.take(length).entries()) {
      valueOffsets[row + 1] = valueOffsets[row]! + count;
    }
    const items = this.#items.take(this.#length);
    const child = makeData({ type: this.#item, length: this.#length, nullCount: 0, ...items });
    this.#length = 0;
    return makeData({ type: this.#type, ...this.#validity.take(length), valueOffsets, child });
  }
}
