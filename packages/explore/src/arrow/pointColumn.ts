import { type Data, Field, Float64, makeData, Struct } from "apache-arrow";
import type { Column } from "./column.ts";
import { doubleOf } from "./exactValues.ts";
import { NumberRows } from "./numberRows.ts";
import { Validity } from "./validity.ts";

/** A column of places, each a struct of `lat` and `lon`. */
export class PointColumn implements Column {
  readonly #degrees = new Float64();
  readonly #type = new Struct<{ lat: Float64; lon: Float64 }>([
    new Field("lat", this.#degrees, false),
    new Field("lon", this.#degrees, false),
  ]);
  readonly #validity = new Validity();
  readonly #latitudes = new NumberRows(Float64Array);
  readonly #longitudes = new NumberRows(Float64Array);

  set(row: number, value: unknown): boolean {
    if (!Array.isArray(value)) return false;
    // Some portals write an empty place so.
    if (value.length === 0) return true;
    const latitude = doubleOf(value[0]);
    const longitude = doubleOf(value[1]);
    if (value.length !== 2 || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return false;
    this.#latitudes.set(row, latitude);
    this.#longitudes.set(row, longitude);
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<Struct<{ lat: Float64; lon: Float64 }>> {
    const children = [this.#latitudes, this.#longitudes].map((rows) =>
      makeData({ type: this.#degrees, length, nullCount: 0, data: rows.take(length) }),
    );
    return makeData({ type: this.#type, ...this.#validity.take(length), children });
  }
}
