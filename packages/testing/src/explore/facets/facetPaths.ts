import { badRequest } from "../exploreProblem.ts";
import { readSpan, type Span } from "../query/moments.ts";
import type { Test } from "../query/queryContext.ts";
import type { Column } from "../table/column.ts";
import type { Value } from "../table/fieldType.ts";
import type { ZonedTime } from "../table/zonedTime.ts";

/** The values of a field as facets see them: paths, whose levels stand one below the other. */
export interface FacetPaths {
  /** What stands between two levels; empty where there is one level only. */
  separator: string;
  of(row: number): readonly string[];
  /**
   * The path and those above it, the first level first.
   *
   * @throws {@link ExploreProblem} 400 for a path of too many levels
   */
  lineage(path: string): readonly string[];
}

const MOST_LEVELS = 100;

const NONE: readonly string[] = [];

/** Dates have levels of year, month and day; hierarchical texts those that they say. */
export function facetPaths(column: Column, zone: ZonedTime): FacetPaths {
  if (column.isGeo || column.type === "json_blob") throw badRequest(`${column.name} can't be a facet.`);
  if (column.isTime) {
    const of = remembered(column.values, (value) => [datePath(column, value, zone)]);
    return { separator: "/", of, lineage: lineagesBy("/") };
  }
  const separator = column.levelSeparator ?? "";
  const lineage = lineagesBy(separator);
  if (column.separator !== undefined) return { separator, of: (row) => column.valuesAt(row), lineage };
  return { separator, of: remembered(column.values, (value) => [String(value)]), lineage };
}

/**
 * Tests whether a row has any of these facet values, or all of them: one of its paths is the value, or below it. A date
 * field also takes a moment, as comparisons do.
 */
export function facetTest(column: Column, zone: ZonedTime, values: readonly string[], isAny: boolean): Test {
  const { of, lineage } = facetPaths(column, zone);
  const isMoment = (value: string) => column.isTime && /\d[T ]\d/.test(value);
  const wanted = new Set(values.filter((value) => !isMoment(value)));
  const spans = [...new Set(values.filter(isMoment))].map((value) => readSpan(value, zone));
  const isWanted = (value: string) => wanted.has(value);
  const isIn = (row: number, { from, to, isInclusive }: Span) => {
    const moment = column.ordinals[row] as number;
    return moment >= from && (isInclusive ? moment <= to : moment < to);
  };
  if (isAny || values.length === 1) {
    return (row) =>
      of(row).some((path) => lineage(path).some(isWanted)) || spans.some((span) => isIn(row, span));
  }
  return (row) =>
    new Set(of(row).flatMap(lineage).filter(isWanted)).size === wanted.size &&
    spans.every((span) => isIn(row, span));
}

function lineagesBy(separator: string): FacetPaths["lineage"] {
  const known = new Map<string, readonly string[]>();
  return (path) => {
    let lineage = known.get(path);
    if (!lineage) {
      lineage = separator === "" ? [path] : [...levelsAbove(path, separator), path];
      known.set(path, lineage);
    }
    return lineage;
  };
}

function levelsAbove(path: string, separator: string): string[] {
  const levels: string[] = [];
  for (let at = path.indexOf(separator); at >= 0; at = path.indexOf(separator, at + separator.length)) {
    levels.push(path.slice(0, at));
    if (levels.length >= MOST_LEVELS)
      throw badRequest(`A facet has a value of more than ${MOST_LEVELS} levels.`);
  }
  return levels;
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
