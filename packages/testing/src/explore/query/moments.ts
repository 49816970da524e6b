import { badRequest } from "../exploreProblem.ts";

/** From the first millisecond to the one after the last. */
export interface Span {
  from: number;
  to: number;
}

const DATE = /^(\d{4})(?:[-/](\d\d?)(?:[-/](\d\d?))?)?$/;
const DATETIME = /^(\d{4}[-/]\d\d[-/]\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * The time that a text stands for: a year, a month, a day, or a second.
 *
 * @throws {@link ExploreProblem} 400 for a text that is no date.
 */
export function readSpan(text: string): Span {
  const [, year, month, day] = DATE.exec(text.trim()) ?? [];
  if (year !== undefined) {
    const at = (years: number, months: number, days: number) =>
      Date.UTC(Number(year) + years, Number(month ?? 1) - 1 + months, Number(day ?? 1) + days);
    return { from: at(0, 0, 0), to: day ? at(0, 0, 1) : month ? at(0, 1, 0) : at(1, 0, 0) };
  }
  const [, date, minutes, seconds = ":00", zone = "Z"] = DATETIME.exec(text.trim()) ?? [];
  const from =
    date === undefined ? Number.NaN : Date.parse(`${date.replaceAll("/", "-")}T${minutes}${seconds}${zone}`);
  if (Number.isNaN(from)) throw badRequest(`"${text}" is no date.`);
  return { from, to: from + (seconds.includes(".") ? 1 : 1_000) };
}
