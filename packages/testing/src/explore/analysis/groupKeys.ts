import type { JsonNumber } from "../../exactJson.ts";
import { badRequest } from "../exploreProblem.ts";
import type { Parameters } from "../parameters.ts";
import type { Column } from "../table/column.ts";
import { columnOf } from "../table/columnOf.ts";
import type { Table } from "../table/table.ts";
import type { ZonedTime } from "../table/zonedTime.ts";

/** From the coarsest to the finest. */
const PARTS = ["year", "month", "day", "hour", "minute"] as const;
const PRECISIONS = ["year", "month", "week", "day", "hour", "minute"] as const;
const PERIODS = ["year", "month", "week", "weekday", "day", "hour", "minute"] as const;

type Part = "year" | "month" | "week" | "day" | "hour" | "minute" | "weekday" | "yearday";
export type DateKey = Partial<Record<Part, number>>;
export type Key = string | JsonNumber | DateKey;

const DAY = 86_400_000;

const READERS: Record<Part, (date: Date) => number> = {
  year: (date) => date.getUTCFullYear(),
  month: (date) => date.getUTCMonth() + 1,
  week: (date) => isoWeek(date).week,
  day: (date) => date.getUTCDate(),
  hour: (date) => date.getUTCHours(),
  minute: (date) => date.getUTCMinutes(),
  weekday: (date) => (date.getUTCDay() + 6) % 7,
  yearday: (date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1,
};

/** One thing that an analysis groups by. */
export interface Grouping {
  /** As it was asked for: a field, or a part of one. */
  name: string;
  /** The groups that a record is in; none where the field is empty. */
  keysOf(row: number): readonly Key[];
}

/** @throws {@link ExploreProblem} 400 for what can't be grouped by */
export function groupingOf(name: string, table: Table, parameters: Parameters, zone: ZonedTime): Grouping {
  const whole = table.find(name);
  const [, field = "", part = ""] = /^(.+)\.(\w+)$/.exec(name) ?? [];
  const column = whole ?? (part in READERS ? columnOf(table, field) : columnOf(table, name));
  if (!whole && !column.isTime) throw badRequest(`${field} holds no dates, so that it has no ${part}.`);
  if (column.isGeo || column.type === "json_blob") throw badRequest(`${name} can't be grouped by.`);
  if (column.isTime)
    return { name, keysOf: dateKeys(column, whole ? partsFor(column, parameters) : [part as Part], zone) };
  if (column.separator !== undefined) return { name, keysOf: (row) => column.valuesAt(row) };
  return {
    name,
    keysOf: (row) => {
      const value = column.values[row];
      return value === undefined ? [] : [typeof value === "boolean" ? String(value) : (value as Key)];
    },
  };
}

/** Parts of a date from the period that comes again to the precision that is wanted. */
function partsFor(column: Column, parameters: Parameters): Part[] {
  const period = parameters.choice("periodic", PERIODS) ?? "year";
  if (period === "weekday") return ["weekday"];
  const precision = parameters.choice("precision", PRECISIONS) ?? "day";
  if (precision === "week") return period === "year" ? ["year", "week"] : ["week"];
  const finest = PARTS.indexOf(finestOf(column));
  const last = Math.min(PARTS.indexOf(precision), finest);
  if (period === "week") return ["weekday", ...PARTS.slice(3, last + 1)];
  return PARTS.slice(Math.min(PARTS.indexOf(period), last), last + 1);
}

/** A field is never taken finer than it is marked, dates no finer than days. */
function finestOf(column: Column): (typeof PARTS)[number] {
  const marked = PARTS.find((part) => part === column.annotations.get("timeserie_precision")?.[0]);
  return marked ?? (column.type === "date" ? "day" : "minute");
}

/** The same key object for equal dates, since the same dates come again and again. */
function dateKeys(column: Column, parts: readonly Part[], zone: ZonedTime): Grouping["keysOf"] {
  const known = new Map<number, readonly Key[]>();
  const { ordinals } = column;
  return (row) => {
    const moment = ordinals[row] as number;
    if (Number.isNaN(moment)) return [];
    let keys = known.get(moment);
    if (!keys) {
      const shown = column.type === "date" ? new Date(moment) : zone.shown(moment);
      const key: DateKey = {};
      for (const part of parts) key[part] = READERS[part](shown);
      // A week belongs to the year that most of it is in.
      if (key.week !== undefined && key.year !== undefined) key.year = isoWeek(shown).year;
      keys = [key];
      known.set(moment, keys);
    }
    return keys;
  };
}

/** Weeks start on Monday; the first one is that of the first Thursday. */
function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(date.getTime() + (3 - READERS.weekday(date)) * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.ceil(READERS.yearday(thursday) / 7) };
}
