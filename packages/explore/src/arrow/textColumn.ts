import { stringifyJson } from "@ods/core";
import { ExactNumber } from "@ods/core/client-kit";
import { type Data, makeData, Utf8 } from "apache-arrow";
import type { Column, Written } from "./column.ts";
import { wholeDigitsOf } from "./exactValues.ts";
import { TextRows } from "./textRows.ts";
import { Validity } from "./validity.ts";

/** Says how a value is written; undefined where it can't be. */
export type TextOf = (value: unknown) => string | undefined;

/** A column of texts, and of what is written as one. */
export class TextColumn implements Column {
  readonly #type = new Utf8();
  readonly #textOf: TextOf;
  readonly #validity = new Validity();
  readonly #texts: TextRows;

  constructor(textOf: TextOf, written: Written) {
    this.#textOf = textOf;
    this.#texts = new TextRows(written);
  }

  set(row: number, value: unknown): boolean {
    const text = this.#textOf(value);
    if (text === undefined || !this.#texts.set(row, text)) return false;
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<Utf8> {
    return makeData({ type: this.#type, ...this.#validity.take(length), ...this.#texts.take(length) });
  }
}

export const plainText: TextOf = (value) => (typeof value === "string" ? value : undefined);

/** Undefined for what is nested so deeply that it can't be written. */
export const jsonText: TextOf = (value) => {
  try {
    return stringifyJson(value);
  } catch (error) {
    if ((error as Error).cause instanceof RangeError) return undefined;
    throw error;
  }
};

/** A GeoJSON geometry. */
export const shapeText: TextOf = (value) =>
  typeof value === "object" && !Array.isArray(value) && !(value instanceof ExactNumber)
    ? jsonText(value)
    : undefined;

/** Of a type that is not known here: text as it is, and else JSON. */
export const anyText: TextOf = (value) => (typeof value === "string" ? value : jsonText(value));

/** A whole number. */
export const wholeNumberText: TextOf = wholeDigitsOf;
