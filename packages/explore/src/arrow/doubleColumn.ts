import { ExactNumber } from "@ods/core/client-kit";
import { type Data, Float64, makeData } from "apache-arrow";
import type { Column } from "./column.ts";
import { doubleOf } from "./exactValues.ts";
import { NumberRows } from "./numberRows.ts";
import { Validity } from "./validity.ts";

export class DoubleColumn implements Column {
  readonly #type = new Float64();
  readonly #validity = new Validity();
  readonly #values = new NumberRows(Float64Array);

  set(row: number, value: unknown): boolean {
    const double = doubleOf(value);
    if (!Number.isFinite(double)) return false;
    this.#values.set(row, double);
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<Float64> {
    const data = this.#values.take(length);
    return makeData({ type: this.#type, ...this.#validity.take(length), data });
  }
}

/** The distance that a portal adds to records found by one: metres, as text. */
export class DistanceColumn extends DoubleColumn {
  override set(row: number, value: unknown): boolean {
    const isText = typeof value === "string" && value.trim() !== "";
    return super.set(row, isText ? new ExactNumber(value.trim()) : value);
  }
}
