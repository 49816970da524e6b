import { compareNumbers, type JsonNumber } from "../../exactJson.ts";
import type { FilterSet } from "../filters.ts";
import type { Parameters } from "../parameters.ts";
import { columnOf } from "../table/columnOf.ts";
import { readDouble } from "../table/fieldType.ts";
import type { ZonedTime } from "../table/zonedTime.ts";
import { facetPaths, isAtOrBelow } from "./facetPaths.ts";

interface Facet {
  name: string;
  path: string;
  count: number;
  state: "displayed" | "refined" | "excluded";
  facets?: Facet[];
}

export interface FacetGroup {
  name: string;
  count: number;
  facets: Facet[];
}

/** Values that one level shows at most. */
const MOST_VALUES = 100;
const SORTS = ["count", "-count", "num", "-num", "alphanum", "-alphanum"] as const;
type FacetSort = (typeof SORTS)[number];

/** The groups of the facets that are asked for, refined or excluded; undefined when there are none. */
export function facetGroups(
  filters: FilterSet,
  hits: readonly number[],
  parameters: Parameters,
  zone: ZonedTime,
): FacetGroup[] | undefined {
  const names = new Set([
    ...parameters.list("facet"),
    ...parameters.withPrefix("refine.").keys(),
    ...parameters.withPrefix("exclude.").keys(),
  ]);
  if (names.size === 0) return undefined;
  return [...names].map((name) => {
    const column = columnOf(filters.table, name);
    const asked: Asked = {
      paths: facetPaths(column, zone),
      refined: parameters.all(`refine.${name}`),
      excluded: parameters.all(`exclude.${name}`),
      sort: parameters.choice(`facetsort.${name}`, SORTS) ?? sortOf(column.annotations.get("facetsort")),
    };
    // Values that the facet itself rules out are shown as well, with what they would find.
    const isOpen = asked.excluded.length > 0 || parameters.flag(`disjunctive.${name}`);
    const rows = isOpen ? filters.select(name, parameters.flag(`disjunctive.${name}`)) : hits;
    const { counts, total } = count(asked.paths, rows);
    return { name, count: isOpen ? count(asked.paths, hits).total : total, facets: level("", counts, asked) };
  });
}

interface Asked {
  paths: ReturnType<typeof facetPaths>;
  refined: string[];
  excluded: string[];
  sort: FacetSort;
}

/** How many records have each path or one below it, and how many have any. */
function count(
  { of, separator }: Asked["paths"],
  rows: readonly number[],
): { counts: Map<string, number>; total: number } {
  const leaves = new Map<string, number>();
  const counts = new Map<string, number>();
  let total = 0;
  const add = (path: string, more: number) => counts.set(path, (counts.get(path) ?? 0) + more);
  for (const row of rows) {
    const paths = of(row);
    if (paths.length > 0) total++;
    const [path] = paths;
    if (paths.length === 1 && path !== undefined) leaves.set(path, (leaves.get(path) ?? 0) + 1);
    // A record counts once for what its paths have in common.
    else for (const shared of new Set(paths.flatMap((path) => lineage(path, separator)))) add(shared, 1);
  }
  for (const [path, number] of leaves) for (const part of lineage(path, separator)) add(part, number);
  return { counts, total };
}

/** The path and all above it. */
function lineage(path: string, separator: string | undefined): string[] {
  if (separator === undefined) return [path];
  const levels = path.split(separator);
  return levels.map((_, index) => levels.slice(0, index + 1).join(separator));
}

/** The values right below a path; further ones below those that are refined. */
function level(parent: string, counts: Map<string, number>, asked: Asked): Facet[] {
  const { separator } = asked.paths;
  const start = parent === "" ? "" : `${parent}${separator}`;
  const facets: Facet[] = [];
  for (const [path, count] of counts) {
    if (!path.startsWith(start) || path === parent) continue;
    const name = path.slice(start.length);
    if (separator !== undefined && name.includes(separator)) continue;
    const isRefined = asked.refined.some((value) => isAtOrBelow(value, path, separator));
    const state = asked.excluded.includes(path) ? "excluded" : isRefined ? "refined" : "displayed";
    facets.push({ name, path, count, state });
  }
  const shown = facets.sort(ORDERS[asked.sort]).slice(0, MOST_VALUES);
  for (const facet of shown) {
    const below =
      facet.state === "refined" && separator !== undefined ? level(facet.path, counts, asked) : [];
    if (below.length > 0) facet.facets = below;
  }
  return shown;
}

const byName = (a: Facet, b: Facet) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
const numberIn = ({ name }: Facet): JsonNumber => readDouble(name) ?? Number.NaN;
const byNumber = (a: Facet, b: Facet) => compareNumbers(numberIn(a), numberIn(b)) || byName(a, b);

/** Other than for records, a minus sorts downwards here. */
const ORDERS: Record<FacetSort, (a: Facet, b: Facet) => number> = {
  "-count": (a, b) => b.count - a.count || byName(a, b),
  count: (a, b) => a.count - b.count || byName(a, b),
  num: byNumber,
  "-num": (a, b) => byNumber(b, a),
  alphanum: byName,
  "-alphanum": (a, b) => byName(b, a),
};

function sortOf(args: (string | number)[] | undefined): FacetSort {
  return SORTS.find((sort) => sort === args?.[0]) ?? "-count";
}
