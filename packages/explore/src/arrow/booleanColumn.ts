import { Bool, type Data, makeData } from "apache-arrow";
import { Bits } from "./bits.ts";
import type { Column } from "./column.ts";
import { Validity } from "./validity.ts";

export class BooleanColumn implements Column {
  readonly #type = new Bool();
  readonly #validity = new Validity();
  readonly #values = new Bits();

  set(row: number, value: unknown): boolean {
    if (typeof value !== "boolean") return false;
    if (value) this.#values.set(row);
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<Bool> {
    const data = this.#values.take(length);
    return makeData({ type: this.#type, ...this.#validity.take(length), data });
  }
}
