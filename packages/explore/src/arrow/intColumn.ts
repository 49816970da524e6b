import { type Data, Int32, Int64, makeData } from "apache-arrow";
import type { Column } from "./column.ts";
import { NumberRows } from "./numberRows.ts";
import { Validity } from "./validity.ts";

/** A column of whole numbers: of 32 bits where all of a table fit, else of 64. */
export class IntColumn implements Column {
  readonly #narrow = new Int32();
  readonly #wide = new Int64();
  readonly #mayBeNarrow: boolean;
  readonly #validity = new Validity();
  readonly #values = new NumberRows(Float64Array);
  #isNarrow: boolean;

  constructor(mayBeNarrow: boolean) {
    this.#mayBeNarrow = mayBeNarrow;
    this.#isNarrow = mayBeNarrow;
  }

  set(row: number, value: unknown): boolean {
    // Others stand in the JSON with digits that were lost in reading it.
    if (!Number.isSafeInteger(value)) return false;
    if ((value as number) !== ((value as number) | 0)) this.#isNarrow = false;
    this.#values.set(row, value as number);
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<Int32> | Data<Int64> {
    const isNarrow = this.#isNarrow;
    this.#isNarrow = this.#mayBeNarrow;
    const values = this.#values.take(length);
    const validity = this.#validity.take(length);
    return isNarrow
      ? makeData({ type: this.#narrow, ...validity, data: new Int32Array(values) })
      : makeData({ type: this.#wide, ...validity, data: wide(values) });
  }

  unify(taken: readonly Data[]): readonly Data[] {
    if (taken.every(({ type }) => type === this.#narrow)) return taken;
    return taken.map((data) => {
      if (data.type === this.#wide) return data;
      const { length, nullCount, nullBitmap, values } = data;
      return makeData({ type: this.#wide, length, nullCount, nullBitmap, data: wide(values) });
    });
  }
}

function wide(values: Float64Array | Int32Array): BigInt64Array {
  const wider = new BigInt64Array(values.length);
  for (let row = 0; row < values.length; row++) wider[row] = BigInt(values[row]!);
  return wider;
}
