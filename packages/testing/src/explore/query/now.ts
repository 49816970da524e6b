import { badRequest } from "../exploreProblem.ts";
import type { ZonedTime } from "../table/zonedTime.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const DAY = 86_400_000;

/** Milliseconds that the plural names of fixed length stand for. */
const LENGTHS: Record<string, number> = {
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  microseconds: 0.001,
};

/** Names of what moves a date by the calendar. */
const CALENDAR = ["years", "months", "weeks", "days"];

const SETTERS: Record<string, (date: Date, value: number) => void> = {
  year: (date, value) => setMonth(date, value, date.getUTCMonth()),
  month: (date, value) => setMonth(date, date.getUTCFullYear(), value - 1),
  day: (date, value) => date.setUTCDate(value),
  hour: (date, value) => date.setUTCHours(value),
  minute: (date, value) => date.setUTCMinutes(value),
  second: (date, value) => date.setUTCSeconds(value),
  microsecond: (date, value) => date.setUTCMilliseconds(value / 1_000),
};

/**
 * The moment that `#now(…)` stands for: singular names set parts of now, then plural names move it, then
 * `weekday` goes on to that day. Parts, days and all that is longer are those that the clocks of the zone show.
 *
 * @throws {@link ExploreProblem} 400 for what it does not know.
 */
export function readNow(args: readonly string[], now: number, zone: ZonedTime): number {
  const given = new Map(args.map(readArgument));
  const isMoved = [...Object.keys(SETTERS), ...CALENDAR].some((name) => given.has(name));
  let moment = now;
  if (isMoved) {
    const date = zone.shown(now);
    for (const [name, set] of Object.entries(SETTERS)) {
      if (given.has(name)) set(date, numberOf(given, name));
    }
    const months = numberOf(given, "years") * 12 + numberOf(given, "months");
    if (months !== 0) setMonth(date, date.getUTCFullYear(), date.getUTCMonth() + months);
    const days = numberOf(given, "weeks") * 7 + numberOf(given, "days");
    moment = zone.momentOf(date.getTime() + days * DAY);
  }
  for (const [name, length] of Object.entries(LENGTHS)) moment += numberOf(given, name) * length;
  const weekday = given.get("weekday");
  if (weekday === undefined) return moment;
  const shown = zone.shown(moment).getTime();
  const onDay = onWeekday(shown, weekday);
  return onDay === shown ? moment : zone.momentOf(onDay);
}

function readArgument(text: string): [name: string, value: string] {
  const [, name = "", value = ""] = /^\s*([a-z]+)=(.+)$/.exec(text) ?? [];
  const isKnown =
    name === "weekday" || [CALENDAR, Object.keys(LENGTHS), Object.keys(SETTERS)].flat().includes(name);
  if (!isKnown) throw badRequest(`#now does not know "${text}".`);
  return [name, value];
}

function numberOf(given: Map<string, string>, name: string): number {
  const number = Number(given.get(name) ?? 0);
  if (!Number.isSafeInteger(number)) throw badRequest(`#now wants a whole number as ${name}.`);
  return number;
}

/** The day of the month stays, or becomes the last one where the month is shorter. */
function setMonth(date: Date, year: number, month: number): void {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  date.setUTCFullYear(year, month, Math.min(date.getUTCDate(), last));
}

/** `3` or `TH` is the next Thursday, today included; `TH(2)` the one after, `TH(-1)` the last one. */
function onWeekday(moment: number, weekday: string): number {
  const [, name = "", count = "1"] = /^([0-6]|[A-Z]{2})(?:\(([+-]?\d+)\))?$/.exec(weekday) ?? [];
  const day = /\d/.test(name) ? Number(name) : WEEKDAYS.indexOf(name);
  const weeks = Number(count);
  if (name === "" || day === -1 || weeks === 0)
    throw badRequest(`#now does not know the weekday "${weekday}".`);
  const today = (new Date(moment).getUTCDay() + 6) % 7;
  const days =
    weeks > 0 ? ((day - today + 7) % 7) + (weeks - 1) * 7 : -((today - day + 7) % 7) + (weeks + 1) * 7;
  return moment + days * DAY;
}
