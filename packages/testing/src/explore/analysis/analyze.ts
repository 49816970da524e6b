import { compareNumbers, ExactNumber, type JsonNumber, writeJson } from "../../exactJson.ts";
import { formatIn, sendCsv, sendJson } from "../answers.ts";
import { type ExploreCall, findDataset } from "../exploreCall.ts";
import { badRequest } from "../exploreProblem.ts";
import { FilterSet } from "../filters.ts";
import { few } from "../parameters.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { sumOf } from "./calculations.ts";
import { type DateKey, type Grouping, groupingOf, type Key } from "./groupKeys.ts";
import { type Serie, type SerieValue, seriesIn } from "./series.ts";

/** Of one record, with the values of all its fields. */
const MOST_COMBINATIONS = 10_000;

interface Group {
  keys: Key[];
  rows: number[];
}

interface AnalysisRow {
  keys: Key[];
  values: SerieValue[];
}

export async function analyze(call: ExploreCall): Promise<Response> {
  const { parameters } = call;
  const { table } = await findDataset(call, parameters.required("dataset"));
  const format = formatIn(parameters, ["json", "jsonp", "csv"]);
  const zone = new ZonedTime(parameters.text("timezone") ?? "UTC");
  const series = seriesIn(parameters, table);
  if (series.length === 0) throw badRequest("At least one series is wanted, such as y.count.func=COUNT.");
  const groupings = few("x", parameters.all("x")).map((name) => groupingOf(name, table, parameters, zone));
  const hits = new FilterSet(parameters, { table, now: call.now, zone }).select();

  const rows = [...groupsOf(hits, groupings)].map(({ keys, rows }) => ({
    keys,
    values: series.map((serie) => serie.over(rows)),
  }));
  accumulate(rows, groupings, series);
  rows.sort(orderOf(parameters.sort(), groupings, series));
  const most = parameters.whole("maxpoints", { least: 0 }) || rows.length;
  const shown = rows.slice(0, most);
  if (format === "csv") return sendCsv(parameters, csvRows(shown, groupings, series));
  return sendJson(
    parameters,
    format,
    shown.map((row) => showRow(row, groupings, series)),
  );
}

function groupsOf(hits: readonly number[], groupings: readonly Grouping[]): Iterable<Group> {
  if (groupings.length === 0) return [{ keys: [], rows: [...hits] }];
  const [only] = groupings;
  const isSingle = groupings.length === 1;
  const groups = new Map<unknown, Group>();
  const put = (name: unknown, keys: Key[], row: number) => {
    const group = groups.get(name);
    if (group) group.rows.push(row);
    else groups.set(name, { keys, rows: [row] });
  };
  for (const row of hits) {
    if (isSingle && only) {
      for (const key of only.keysOf(row))
        put(
          isDateKey(key) ? Object.values(key).join("/") : key instanceof ExactNumber ? key.digits : key,
          [key],
          row,
        );
    } else {
      for (const keys of combinations(groupings.map((grouping) => grouping.keysOf(row))))
        put(writeJson(keys), keys, row);
    }
  }
  return groups.values();
}

/** @throws {@link ExploreProblem} 400 for more than anybody looks at */
function combinations(lists: readonly (readonly Key[])[]): Key[][] {
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > MOST_COMBINATIONS) {
    throw badRequest(`A record belongs to ${count} groups; at most ${MOST_COMBINATIONS} are possible.`);
  }
  return lists.reduce<Key[][]>((rows, list) => rows.flatMap((row) => list.map((key) => [...row, key])), [[]]);
}

/** Running sums go from the first group to the last, in whatever order they are shown. */
function accumulate(
  rows: readonly AnalysisRow[],
  groupings: readonly Grouping[],
  series: readonly Serie[],
): void {
  const upwards = rows.toSorted((a, b) => compareKeys(a, b, groupings.length));
  for (const [index, serie] of series.entries()) {
    let sum: JsonNumber = 0;
    for (const { values } of serie.isCumulative ? upwards : []) {
      const value = values[index];
      if (isNumber(value)) values[index] = sum = sumOf(sum, value);
    }
  }
}

/** Names of groupings and series, downwards unless a minus is before them. @throws {@link ExploreProblem} 400 */
function orderOf(keys: readonly string[], groupings: readonly Grouping[], series: readonly Serie[]) {
  const orders = (keys.length === 0 ? ["x"] : keys).map((key) => {
    const [, minus = "", name = ""] = /^(-?)(.*)$/.exec(key) ?? [];
    const sign = minus ? 1 : -1;
    const serie = series.findIndex((serie) => serie.name === name || `y.${serie.name}` === name);
    if (serie !== -1)
      return (a: AnalysisRow, b: AnalysisRow) =>
        sign * compareNumbers(numberOf(a.values[serie]), numberOf(b.values[serie]));
    const grouping = groupings.findIndex((grouping) => `x.${grouping.name}` === name);
    if (grouping !== -1)
      return (a: AnalysisRow, b: AnalysisRow) => sign * compareKey(a.keys[grouping], b.keys[grouping]);
    if (name !== "x") throw badRequest(`There is nothing named "${name}" to sort by.`);
    return (a: AnalysisRow, b: AnalysisRow) => sign * compareKeys(a, b, groupings.length);
  });
  return (a: AnalysisRow, b: AnalysisRow) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return compareKeys(a, b, groupings.length);
  };
}

function compareKeys(a: AnalysisRow, b: AnalysisRow, count: number): number {
  for (let index = 0; index < count; index++) {
    const difference = compareKey(a.keys[index], b.keys[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareKey(a: Key | undefined, b: Key | undefined): number {
  if (isDateKey(a) && isDateKey(b)) {
    const theirs = Object.values(b);
    return (
      Object.values(a)
        .map((part, index) => part - (theirs[index] ?? 0))
        .find((difference) => difference !== 0) ?? 0
    );
  }
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
}

function isDateKey(key: Key | undefined): key is DateKey {
  return typeof key === "object" && !(key instanceof ExactNumber);
}

function isNumber(value: unknown): value is JsonNumber {
  return typeof value === "number" || value instanceof ExactNumber;
}

function numberOf(value: SerieValue): JsonNumber {
  return isNumber(value) ? value : (Object.values(value ?? {})[0] ?? -Number.MAX_VALUE);
}

/** One grouping stands for itself, several stand under their names. */
function showRow(
  { keys, values }: AnalysisRow,
  groupings: readonly Grouping[],
  series: readonly Serie[],
): unknown {
  const x =
    keys.length === 1 ? keys[0] : Object.fromEntries(groupings.map(({ name }, index) => [name, keys[index]]));
  return {
    ...(keys.length > 0 && { x }),
    ...Object.fromEntries(series.map(({ name }, index) => [name, values[index]])),
  };
}

function* csvRows(
  rows: readonly AnalysisRow[],
  groupings: readonly Grouping[],
  series: readonly Serie[],
): Generator<string[]> {
  yield [
    ...(groupings.length === 1 ? ["x"] : groupings.map(({ name }) => name)),
    ...series.map(({ name }) => name),
  ];
  for (const { keys, values } of rows) yield [...keys, ...values].map(csvCell);
}

function csvCell(value: Key | SerieValue): string {
  if (typeof value !== "object" || value instanceof ExactNumber) return String(value ?? "");
  return Object.values(value)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
