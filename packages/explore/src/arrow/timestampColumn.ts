import { type Data, makeData, TimestampMicrosecond } from "apache-arrow";
import { dayOf, digits } from "./calendar.ts";
import type { Column } from "./column.ts";
import { NumberRows } from "./numberRows.ts";
import { Validity } from "./validity.ts";

const SECONDS_OF_DAY = 86_400;

/** A column of moments, in microseconds since 1970. */
export class TimestampColumn implements Column {
  readonly #type: TimestampMicrosecond;
  readonly #isUtc: boolean;
  readonly #validity = new Validity();
  readonly #moments = new NumberRows(BigInt64Array);

  constructor(timezone: string) {
    this.#type = new TimestampMicrosecond(timezone);
    this.#isUtc = timezone === "UTC";
  }

  set(row: number, value: unknown): boolean {
    if (typeof value !== "string") return false;
    const end = endOfFraction(value);
    const seconds = secondsOf(value) - this.#offsetFrom(value, end);
    const fraction = microsecondsOf(value, end);
    if (Number.isNaN(seconds + fraction)) return false;
    this.#moments.set(row, BigInt(seconds) * 1_000_000n + BigInt(fraction));
    this.#validity.set(row);
    return true;
  }

  take(length: number): Data<TimestampMicrosecond> {
    const data = this.#moments.take(length);
    return makeData({ type: this.#type, ...this.#validity.take(length), data });
  }

  /** Seconds that the clock of a text is ahead of UTC. Very old data does not say; it is in UTC unless asked otherwise. */
  #offsetFrom(text: string, start: number): number {
    const rest = text.length - start;
    const sign = text[start];
    if (rest === 0) return this.#isUtc ? 0 : Number.NaN;
    if (rest === 1) return sign === "Z" ? 0 : Number.NaN;
    if (rest !== 6 || (sign !== "+" && sign !== "-") || text[start + 3] !== ":") return Number.NaN;
    const hours = digits(text, start + 1, start + 3);
    const minutes = digits(text, start + 4, start + 6);
    if (!(hours < 24 && minutes < 60)) return Number.NaN;
    return (sign === "-" ? -1 : 1) * (hours * 3600 + minutes * 60);
  }
}

/** What the date and the time of a text say, in seconds since 1970 by its own clock; NaN where they are none. */
function secondsOf(text: string): number {
  const hours = digits(text, 11, 13);
  const minutes = digits(text, 14, 16);
  const seconds = digits(text, 17, 19);
  const isTime = text[10] === "T" && text[13] === ":" && text[16] === ":";
  if (!(isTime && hours < 24 && minutes < 60 && seconds < 60)) return Number.NaN;
  return dayOf(text) * SECONDS_OF_DAY + hours * 3600 + minutes * 60 + seconds;
}

/** Where the seconds of a text end, fraction included. */
function endOfFraction(text: string): number {
  if (text[19] !== ".") return 19;
  let end = 20;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}

/** Microseconds in the fraction of a second; NaN where they would not say all of it. */
function microsecondsOf(text: string, end: number): number {
  if (end === 19) return 0;
  const kept = Math.min(end, 26);
  if (end === 20 || digits(text, kept, end) !== 0) return Number.NaN;
  return digits(text, 20, kept) * 10 ** (26 - kept);
}
