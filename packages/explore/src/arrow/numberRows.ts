import { FIRST_ROWS, grown, type Numbers, trimmed } from "./typedArrays.ts";

/** Numbers by row; 0 where none was set. */
export class NumberRows<Values extends Numbers> {
  readonly #Values: new (
    length: number,
  ) => Values;
  #values: Values;

  constructor(Values: new (length: number) => Values) {
    this.#Values = Values;
    this.#values = new Values(FIRST_ROWS);
  }

  set(row: number, value: Values[number]): void {
    if (row >= this.#values.length) this.#values = grown(this.#values, row + 1);
    this.#values[row] = value;
  }

  /** The next row is 0 again. */
  take(length: number): Values {
    const values = trimmed(grown(this.#values, length), length);
    this.#values = new this.#Values(FIRST_ROWS);
    return values;
  }
}
