import { badRequest } from "../exploreProblem.ts";
import { readSpan, type Span } from "../query/moments.ts";
import type { Column } from "../table/column.ts";
import type { Value } from "../table/fieldType.ts";
import type { ZonedTime } from "../table/zonedTime.ts";

/** The values of a field as facets see them: paths, whose levels stand one below the other. */
export interface FacetPaths {
  /** What stands between two levels; undefined where there is one level only. */
  separator: string | undefined;
  of(row: number): readonly string[];
}

const NONE: readonly string[] = [];

/** Dates have levels of year, month and day; hierarchical texts those that they say. */
export function facetPaths(column: Column, zone: ZonedTime): FacetPaths {
  if (column.isGeo || column.type === "json_blob") throw badRequest(`${column.name} can't be a facet.`);
  if (column.isTime)
    return { separator: "/", of: remembered(column.values, (value) => [datePath(column, value, zone)]) };
  const { separator, levelSeparator } = column;
  if (separator !== undefined) return { separator: levelSeparator, of: (row) => column.valuesAt(row) };
  return { separator: levelSeparator, of: remembered(column.values, (value) => [String(value)]) };
}

/**
 * Whether each row has a facet value: one of its paths is it, or below it. A date field also takes a moment, as
 * comparisons do.
 */
export function hasFacetValue(column: Column, zone: ZonedTime): (row: number, value: string) => boolean {
  const { of, separator } = facetPaths(column, zone);
  const spans = new Map<string, Span>();
  return (row, value) => {
    if (!column.isTime || !/\d[T ]\d/.test(value)) {
      return of(row).some((path) => isAtOrBelow(path, value, separator));
    }
    const { from, to, isInclusive } = spans.get(value) ?? readSpan(value, zone);
    spans.set(value, { from, to, isInclusive });
    const moment = column.ordinals[row] as number;
    return moment >= from && (isInclusive ? moment <= to : moment < to);
  };
}

/** Whether a path is the value that is asked for, or below it. */
export function isAtOrBelow(path: string, value: string, separator: string | undefined): boolean {
  if (path.length === value.length || separator === undefined) return path === value;
  return path.startsWith(value) && path.startsWith(separator, value.length);
}

function datePath(column: Column, value: Value, zone: ZonedTime): string {
  if (column.type === "date") return String(value).replaceAll("-", "/");
  return zone
    .shown(Date.parse(String(value)))
    .toISOString()
    .slice(0, 10)
    .replaceAll("-", "/");
}

/** The same values come again and again, and their paths with them. */
function remembered(
  values: readonly (Value | undefined)[],
  read: (value: Value) => readonly string[],
): (row: number) => readonly string[] {
  const known = new Map<Value, readonly string[]>();
  return (row) => {
    const value = values[row];
    if (value === undefined) return NONE;
    let paths = known.get(value);
    if (!paths) {
      paths = read(value);
      known.set(value, paths);
    }
    return paths;
  };
}
