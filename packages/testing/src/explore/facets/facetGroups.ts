import { compareNumbers, type JsonNumber } from "../../exactJson.ts";
import type { FilterSet } from "../filters.ts";
import type { Parameters } from "../parameters.ts";
import { columnOf } from "../table/columnOf.ts";
import { readDouble } from "../table/fieldType.ts";
import type { ZonedTime } from "../table/zonedTime.ts";
import { facetPaths } from "./facetPaths.ts";

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
      refined: new Set(parameters.all(`refine.${name}`)),
      excluded: new Set(parameters.all(`exclude.${name}`)),
      sort: parameters.choice(`facetsort.${name}`, SORTS) ?? sortOf(column.annotations.get("facetsort")),
    };
    // Values that the facet itself rules out are shown as well, with what they would find.
    const isOpen = asked.excluded.size > 0 || parameters.flag(`disjunctive.${name}`);
    const rows = isOpen ? filters.select(name, parameters.flag(`disjunctive.${name}`)) : hits;
    const { counts, total } = count(asked.paths, rows);
    return { name, count: isOpen ? count(asked.paths, hits).total : total, facets: facetsOf(counts, asked) };
  });
}

interface Asked {
  paths: ReturnType<typeof facetPaths>;
  refined: ReadonlySet<string>;
  excluded: ReadonlySet<string>;
  sort: FacetSort;
}

/** How many records have each path or one below it, and how many have any. */
function count(
  { of, lineage }: Asked["paths"],
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
    else for (const shared of new Set(paths.flatMap(lineage))) add(shared, 1);
  }
  for (const [path, number] of leaves) for (const part of lineage(path)) add(part, number);
  return { counts, total };
}

/** The values of the first level; further ones below those that are refined. */
function facetsOf(counts: ReadonlyMap<string, number>, { paths, refined, excluded, sort }: Asked): Facet[] {
  const atOrAboveRefined = new Set([...refined].flatMap(paths.lineage));
  const levels = new Map<string | undefined, Facet[]>();
  for (const [path, count] of counts) {
    const parent = paths.lineage(path).at(-2);
    // A path whose first level has no name is below nothing that is shown.
    if (path === "" || parent === "") continue;
    const name = parent === undefined ? path : path.slice(parent.length + paths.separator.length);
    const state = excluded.has(path) ? "excluded" : atOrAboveRefined.has(path) ? "refined" : "displayed";
    const level = levels.get(parent) ?? [];
    level.push({ name, path, count, state });
    levels.set(parent, level);
  }
  const shown = (parent: string | undefined): Facet[] => {
    const level = (levels.get(parent) ?? []).sort(ORDERS[sort]).slice(0, MOST_VALUES);
    for (const facet of level) {
      const below = facet.state === "refined" ? shown(facet.path) : [];
      if (below.length > 0) facet.facets = below;
    }
    return level;
  };
  return shown(undefined);
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
