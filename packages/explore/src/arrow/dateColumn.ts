import { type Data, DateDay, makeData } from "apache-arrow";
import { dayOf } from "./calendar.ts";
import type { Column, ColumnContext } from "./column.ts";
import { NumberRows } from "./numberRows.ts";
import { plainText, TextColumn } from "./textColumn.ts";
import { Validity } from "./validity.ts";

const DAY = 86_400_000;

/** A date of no day. */
const COARSE = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** A column of days. A table's becomes text when some of them are months or years. */
export class DateColumn implements Column {
  readonly #type = new DateDay();
  readonly #mayBeText: boolean;
  readonly #texts: TextColumn;
  readonly #validity = new Validity();
  readonly #days = new NumberRows(Int32Array);
  readonly #coarse = new Map<number, string>();

  constructor({ isTable, written }: ColumnContext) {
    this.#mayBeText = isTable;
    this.#texts = new TextColumn(plainText, written);
  }

  set(row: number, value: unknown): boolean {
    if (typeof value !== "string") return false;
    const day = value.length === 10 ? dayOf(value) : Number.NaN;
    if (!Number.isNaN(day)) this.#days.set(row, day);
    else if (this.#mayBeText && COARSE.test(value)) this.#coarse.set(row, value);
    else return false;
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data {
    const data = this.#days.take(length);
    const days = makeData({ type: this.#type, ...this.#validity.take(length), data });
    if (this.#coarse.size === 0) return days;
    const texts = this.#written(days);
    this.#coarse.clear();
    return texts;
  }

  unify(taken: readonly Data[]): readonly Data[] {
    if (taken.every(({ type }) => type === this.#type)) return taken;
    return taken.map((data) => (data.type === this.#type ? this.#written(data) : data));
  }

  #written(days: Data): Data {
    for (let row = 0; row < days.length; row++) {
      if (!days.getValid(row)) continue;
      const text = this.#coarse.get(row) ?? new Date(days.values[row] * DAY).toISOString().slice(0, 10);
      this.#texts.set(row, text);
    }
    return this.#texts.take(days.length);
  }
}
