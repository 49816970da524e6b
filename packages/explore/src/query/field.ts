import { InvalidArgumentError } from "@ods/core";
import { isPlainObject, kindOf } from "@ods/core/client-kit";
import { Condition, negate } from "./condition.ts";
import { type OrderedValue, quote, type Value, writeNumber, writeValue } from "./value.ts";

/** A place on earth in WGS84 degrees. */
export interface LatLon {
  lat: number;
  lon: number;
}

const NAME = /^[\w][\w.-]*$/u;
const OPERATORS = ["AND", "OR", "NOT", "TO"];

/**
 * A field of the records, or of the catalogue, and the conditions on it. `q.field` makes it. Dates are instants, texts of
 * dates are in the request's `timezone`: see {@link OrderedValue}.
 *
 * @example
 * ```ts
 * const planted = q.field("planted");
 * q.or(planted.isNull(), planted.between(new Date("2019-01-01"), q.now({ years: -1 })));
 * ```
 */
export class Field {
  readonly #name: string;

  /** @throws {@link InvalidArgumentError} when it is no name of a field. */
  constructor(name: string) {
    if (typeof name !== "string" || !NAME.test(name) || OPERATORS.includes(name)) {
      throw new InvalidArgumentError(`${shown(name)} is no name of a field.`);
    }
    this.#name = name;
    Object.freeze(this);
  }

  /** The field holds the value. Where a text has to be all of the field, take {@link Field.exact}. */
  eq(value: Value): Condition {
    return new Condition(`${this.#name}==${writeValue(value)}`);
  }

  /** The field does not hold the value; records without the field are among them. */
  ne(value: Value): Condition {
    return negate(this.eq(value));
  }

  /** Less than the value, or before it. */
  lt(value: OrderedValue): Condition {
    return new Condition(`${this.#name}<${writeValue(value)}`);
  }

  /** Less than the value, before it, or just it. */
  lte(value: OrderedValue): Condition {
    return new Condition(`${this.#name}<=${writeValue(value)}`);
  }

  /** Greater than the value, or after it. */
  gt(value: OrderedValue): Condition {
    return new Condition(`${this.#name}>${writeValue(value)}`);
  }

  /** Greater than the value, after it, or just it. */
  gte(value: OrderedValue): Condition {
    return new Condition(`${this.#name}>=${writeValue(value)}`);
  }

  /** From the one to the other, both included. Portals document it for dates. */
  between(from: OrderedValue, to: OrderedValue): Condition {
    return new Condition(`${this.#name}:[${writeValue(from)} TO ${writeValue(to)}]`);
  }

  /** The field starts with the text, upper and lower case told apart. */
  startsWith(text: string): Condition {
    return this.#function("startswith", quote(text));
  }

  /** The field holds this text and nothing else. */
  exact(text: string): Condition {
    return this.#function("exact", quote(text));
  }

  /** The field holds the words, of which the last may be the beginning of one. */
  search(text: string): Condition {
    return this.#function("search", quote(text));
  }

  /** The field is empty. */
  isNull(): Condition {
    return this.#function("null");
  }

  /** The field holds something. */
  notNull(): Condition {
    return negate(this.isNull());
  }

  /** The place in the field is at most so many metres away from another. */
  within(centre: LatLon, metres: number): Condition {
    if (typeof metres !== "number" || !(metres >= 0)) {
      throw new InvalidArgumentError(`${shown(metres)} is no distance in metres.`);
    }
    return this.#function("distance", quote(writePlace(centre)), writeNumber(metres));
  }

  /** The place in the field is inside the polygon; its first corner need not be repeated as its last. */
  inPolygon(corners: readonly LatLon[]): Condition {
    if (!Array.isArray(corners)) {
      throw new InvalidArgumentError(
        `The corners of a polygon are ${kindOf(corners)}; a list of { lat, lon } is wanted.`,
      );
    }
    if (corners.length < 3) throw new InvalidArgumentError("A polygon has at least three corners.");
    return this.#function(
      "polygon",
      quote(Array.from(corners, (corner) => `(${writePlace(corner)})`).join(",")),
    );
  }

  #function(name: string, ...values: string[]): Condition {
    return new Condition(`#${name}(${[this.#name, ...values].join(", ")})`);
  }
}

function writePlace(place: LatLon): string {
  const { lat, lon } = (place ?? {}) as LatLon;
  if (typeof lat !== "number" || typeof lon !== "number") {
    const what = isPlainObject(place) ? `lat ${shown(lat)} lon ${shown(lon)}` : kindOf(place);
    throw new InvalidArgumentError(`${what} is no place on earth; { lat, lon } in degrees is wanted.`);
  }
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return `${writeNumber(lat)},${writeNumber(lon)}`;
  throw new InvalidArgumentError(`lat ${lat} lon ${lon} is no place on earth.`);
}

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : kindOf(value);
}
