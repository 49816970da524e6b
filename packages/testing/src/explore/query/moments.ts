import { badRequest } from "../exploreProblem.ts";
import type { ZonedTime } from "../table/zonedTime.ts";

/** A stretch of time, in milliseconds. */
export interface Span {
  from: number;
  to: number;
  /** Whether `to` is part of it: it is one moment then. */
  isInclusive: boolean;
}

const DATE = /^(\d{4})(?:[-/](\d\d?)(?:[-/](\d\d?))?)?$/;
const DATETIME = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * The time that a text stands for. With an offset it is a moment; without, it is the year, the month, the day or the
 * second that the clocks of the zone show.
 *
 * @throws {@link ExploreProblem} 400 for a text that is no date.
 */
export function readSpan(text: string, zone: ZonedTime): Span {
  const [, year, month, day] = DATE.exec(text.trim()) ?? [];
  if (year !== undefined) {
    if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) throw noDate(text);
    const at = (years: number, months: number, days: number) =>
      utc(Number(year) + years, Number(month ?? 1) + months, Number(day ?? 1) + days);
    const end = day ? at(0, 0, 1) : month ? at(0, 1, 0) : at(1, 0, 0);
    return { from: zone.momentOf(at(0, 0, 0)), to: zone.momentOf(end), isInclusive: false };
  }
  return readTime(text, zone);
}

function readTime(text: string, zone: ZonedTime): Span {
  const [, years, months, days, hours, minutes, seconds = "0", fraction, offset] =
    DATETIME.exec(text.trim()) ?? [];
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!isTime || !isDay(year, month, day)) throw noDate(text);
  const shown = utc(year, month, day, Number(hours), Number(minutes), Number(seconds));
  const milliseconds = Math.trunc(Number(fraction ?? 0) * 1_000);
  if (offset !== undefined) {
    const moment = shown + milliseconds - millisecondsOf(offset);
    return { from: moment, to: moment, isInclusive: true };
  }
  const from = zone.momentOf(shown + milliseconds);
  return { from, to: from + (fraction === undefined ? 1_000 : 1), isInclusive: false };
}

/** Milliseconds of a date and time in UTC. `Date.UTC` takes the years up to 99 for those of the last century. */
function utc(year: number, month: number, day: number, hours = 0, minutes = 0, seconds = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hours, minutes, seconds);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(utc(year, month, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function millisecondsOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

function noDate(text: string): Error {
  return badRequest(`"${text}" is no date.`);
}
