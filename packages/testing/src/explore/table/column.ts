import { compareNumbers, ExactNumber, type JsonNumber } from "../../exactJson.ts";
import { type FieldType, type Value, writeValue } from "./fieldType.ts";
import { wordsOf } from "./words.ts";

export type Annotations = Map<string, (string | number)[]>;

/** The order of a column's values, as numbers that are easily compared. */
export interface Scale {
  /** A number for each record; NaN where it has no value. */
  ordinals: Float64Array;
  /** Where a number stands on the scale, between two of its values where it is none of them. */
  placeOf(number: JsonNumber): number;
}

/** One field of a dataset with its values, a place for each record. */
export class Column {
  name: string;
  label: string;
  readonly type: FieldType;
  /** Name in the source, which what is pushed may use as well. */
  readonly source: string;
  description: string | undefined;
  readonly annotations: Annotations = new Map();
  readonly values: (Value | undefined)[];
  #ordinals: Float64Array | undefined;
  #ranked: Scale | undefined;
  #hasExact: boolean | undefined;
  #words: string[] | undefined;

  constructor(name: string, label: string, type: FieldType, values: (Value | undefined)[], source = name) {
    this.name = name;
    this.label = label;
    this.type = type;
    this.values = values;
    this.source = source;
  }

  set(row: number, value: Value | undefined): void {
    this.values[row] = value;
    this.#ordinals = undefined;
    this.#ranked = undefined;
    this.#hasExact = undefined;
    this.#words = undefined;
  }

  get isNumber(): boolean {
    return this.type === "int" || this.type === "double";
  }

  get isTime(): boolean {
    return this.type === "date" || this.type === "datetime";
  }

  get isGeo(): boolean {
    return this.type === "geo_point_2d" || this.type === "geo_shape";
  }

  /** What stands between the values of a text that holds several, if it does. */
  get separator(): string | undefined {
    const args = this.annotations.get("multivalued");
    return args && String(args[0] ?? ";");
  }

  /** What stands between the levels of a hierarchical text, if it is one. */
  get levelSeparator(): string | undefined {
    const args = this.annotations.get("hierarchical");
    return args && String(args[0] ?? "/");
  }

  /**
   * A number for each record that orders them: milliseconds for times, the rank for texts, and for numbers with more
   * digits than a double has; NaN where empty.
   */
  get ordinals(): Float64Array {
    return this.isNumber ? this.scale().ordinals : this.#plainOrdinals();
  }

  /** The order of numbers; those that are compared with may have more digits than a double. */
  scale(...others: readonly JsonNumber[]): Scale {
    this.#hasExact ??= this.values.some((value) => value instanceof ExactNumber);
    if (!this.#hasExact && !others.some((number) => number instanceof ExactNumber)) {
      return { ordinals: this.#plainOrdinals(), placeOf: Number };
    }
    this.#ranked ??= rankedScale(this.values as (JsonNumber | undefined)[]);
    return this.#ranked;
  }

  /** The words of each record, as {@link wordsOf} gives them. */
  get words(): string[] {
    this.#words ??= this.values.map((value) => (value === undefined ? "" : wordsOf(writeValue(value))));
    return this.#words;
  }

  /** The single values that a record has. */
  valuesAt(row: number): string[] {
    const value = this.values[row];
    if (value === undefined) return [];
    const text = writeValue(value);
    if (this.separator === undefined) return [text];
    const parts = text.split(this.separator).map((part) => part.trim());
    return [...new Set(parts.filter((part) => part !== ""))];
  }

  #plainOrdinals(): Float64Array {
    this.#ordinals ??= this.isNumber || this.isTime ? this.#numbers() : this.#ranks();
    return this.#ordinals;
  }

  #numbers(): Float64Array {
    const read = (value: Value | undefined) =>
      typeof value === "number" ? value : value === undefined ? Number.NaN : Date.parse(String(value));
    return Float64Array.from(this.values, read);
  }

  #ranks(): Float64Array {
    const texts = this.values.map(writeValue);
    const ranks = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
    return Float64Array.from(texts, (text) => (text === "" ? Number.NaN : (ranks.get(text) ?? Number.NaN)));
  }
}

function rankedScale(values: readonly (JsonNumber | undefined)[]): Scale {
  const distinct = new Map<string, JsonNumber>();
  for (const value of values) if (value !== undefined) distinct.set(String(value), value);
  const sorted = [...distinct.values()].sort(compareNumbers);
  const placeOf = (number: JsonNumber): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareNumbers(sorted[middle] as JsonNumber, number) < 0) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low];
    return found !== undefined && compareNumbers(found, number) === 0 ? low : low - 0.5;
  };
  // One number may be written in several ways.
  const ranks = new Map([...distinct].map(([digits, number]) => [digits, placeOf(number)]));
  const rankOf = (value: JsonNumber | undefined) =>
    value === undefined ? Number.NaN : (ranks.get(String(value)) ?? Number.NaN);
  return { ordinals: Float64Array.from(values, rankOf), placeOf };
}
