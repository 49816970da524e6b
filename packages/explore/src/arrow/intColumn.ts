import type { Bigints } from "@ods/core";
import { isHeld } from "@ods/core/client-kit";
import { type Data, Int32, Int64, makeData, type Utf8 } from "apache-arrow";
import type { Column, ColumnContext } from "./column.ts";
import { isWide, wholeDigitsOf } from "./exactValues.ts";
import { NumberRows } from "./numberRows.ts";
import { plainText, TextColumn } from "./textColumn.ts";
import { Validity } from "./validity.ts";

/**
 * A column of whole numbers: of 32 bits where all of a table fit, else of 64. Where those that JavaScript does not hold
 * are wanted as text, the column of a table that has some is one of texts.
 */
export class IntColumn implements Column {
  readonly #narrow = new Int32();
  readonly #wide = new Int64();
  readonly #mayBeNarrow: boolean;
  readonly #bigints: Bigints;
  readonly #texts: TextColumn;
  readonly #validity = new Validity();
  readonly #values = new NumberRows(Float64Array);
  /** The digits of those that a double may not hold, by row. */
  readonly #large = new Map<number, string>();
  #isNarrow: boolean;
  #isText = false;

  constructor({ isTable, bigints, written }: ColumnContext) {
    this.#mayBeNarrow = isTable;
    this.#isNarrow = isTable;
    this.#bigints = bigints;
    this.#texts = new TextColumn(plainText, written);
  }

  set(row: number, value: unknown): boolean {
    if (Number.isSafeInteger(value)) {
      if ((value as number) !== ((value as number) | 0)) this.#isNarrow = false;
      this.#values.set(row, value as number);
    } else {
      const digits = wholeDigitsOf(value);
      if (digits === undefined || !this.#takes(digits)) return false;
      this.#large.set(row, digits);
    }
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<Int32> | Data<Int64> | Data<Utf8> {
    const isNarrow = this.#isNarrow && this.#large.size === 0;
    const isText = this.#isText;
    this.#isNarrow = this.#mayBeNarrow;
    this.#isText = false;
    const values = this.#values.take(length);
    const validity = this.#validity.take(length);
    if (isNarrow) return makeData({ type: this.#narrow, ...validity, data: new Int32Array(values) });
    const data = isText ? new BigInt64Array(length) : wide(values);
    const numbers = makeData({ type: this.#wide, ...validity, data });
    const large = new Map(this.#large);
    this.#large.clear();
    if (isText) return this.#written(numbers, (row) => large.get(row) ?? String(values[row]));
    for (const [row, digits] of large) data[row] = BigInt(digits);
    return numbers;
  }

  unify(taken: readonly Data[]): readonly Data[] {
    if (taken.every(({ type }) => type === this.#narrow)) return taken;
    const isText = taken.some(({ type }) => type !== this.#narrow && type !== this.#wide);
    return taken.map((data) => {
      const { type, length, nullCount, nullBitmap, values } = data;
      if (type !== this.#narrow && (type !== this.#wide || !isText)) return data;
      if (isText) return this.#written(data, (row) => String(values[row]));
      return makeData({ type: this.#wide, length, nullCount, nullBitmap, data: wide(values) });
    });
  }

  /** Whether the column can hold a number that a double may not. */
  #takes(digits: string): boolean {
    if (this.#bigints === "bigint") return isWide(digits);
    const isPlain = isWide(digits) && isHeld(digits);
    if (this.#bigints === "error") return isPlain;
    this.#isText ||= !isPlain;
    return true;
  }

  #written(numbers: Data, textOf: (row: number) => string): Data<Utf8> {
    for (let row = 0; row < numbers.length; row++) {
      if (numbers.getValid(row)) this.#texts.set(row, textOf(row));
    }
    return this.#texts.take(numbers.length);
  }
}

function wide(values: Float64Array | Int32Array): BigInt64Array {
  const wider = new BigInt64Array(values.length);
  for (let row = 0; row < values.length; row++) wider[row] = BigInt(values[row]!);
  return wider;
}
