import { InvalidArgumentError } from "@ods/core";
import { isPlainObject, kindOf } from "@ods/core/client-kit";

/** A day of the week from 0 for Monday to 6 for Sunday, or which such day from now on: `"MO(2)"`. */
export type Weekday =
  | 0
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | `${"MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU"}(${number})`;

/**
 * How a moment differs from now: plural names move it by so many, singular names set that part of it, as the clocks of
 * the request's `timezone` show it.
 */
export interface NowOptions {
  years?: number | undefined;
  months?: number | undefined;
  weeks?: number | undefined;
  days?: number | undefined;
  hours?: number | undefined;
  minutes?: number | undefined;
  seconds?: number | undefined;
  microseconds?: number | undefined;
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
  microsecond?: number | undefined;
  weekday?: Weekday | undefined;
}

const RELATIVE = ["years", "months", "weeks", "days", "hours", "minutes", "seconds", "microseconds"];

/** The least and the greatest value of each part of a date and time. */
const PARTS: Record<string, [least: number, greatest: number]> = {
  year: [1, 9999],
  month: [1, 12],
  day: [1, 31],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
  microsecond: [0, 999_999],
};

/** The moment at which the portal reads the query, moved as said. `q.now` makes it; it never changes. */
export class Now {
  readonly #text: string;

  constructor(options: NowOptions) {
    if (!isPlainObject(options)) {
      throw new InvalidArgumentError(
        `q.now takes how the moment differs from now, such as { days: -1 }, not ${kindOf(options)}. A Date is a moment already: field.gt(date).`,
      );
    }
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    this.#text = `#now(${given.map(([name, value]) => `${name}=${textOf(name, value)}`).join(", ")})`;
    Object.freeze(this);
  }

  /** The function call that stands for it in a query. */
  toString(): string {
    return this.#text;
  }
}

function textOf(name: string, value: unknown): string {
  const isSane =
    name === "weekday"
      ? isWholeNumber(value, 0, 6) || /^(MO|TU|WE|TH|FR|SA|SU)\([+-]?[1-9]\d{0,3}\)$/.test(String(value))
      : RELATIVE.includes(name)
        ? isWholeNumber(value)
        : Object.hasOwn(PARTS, name) && isWholeNumber(value, ...(PARTS[name] as [number, number]));
  if (isSane) return String(value);
  throw new InvalidArgumentError(`${name}: ${String(value)} is nothing that q.now knows.`);
}

function isWholeNumber(
  value: unknown,
  least = Number.MIN_SAFE_INTEGER,
  greatest = Number.MAX_SAFE_INTEGER,
): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= greatest;
}
