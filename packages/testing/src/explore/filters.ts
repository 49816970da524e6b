import { badRequest } from "./exploreProblem.ts";
import { facetTest } from "./facets/facetPaths.ts";
import { digestOf } from "./fingerprint.ts";
import { inside, insideBox, numberIn, readPolygon, within } from "./geo/places.ts";
import type { Parameters } from "./parameters.ts";
import { compileQuery } from "./query/compileQuery.ts";
import type { Test } from "./query/queryContext.ts";
import { columnOf } from "./table/columnOf.ts";
import type { GeoPoint, Value } from "./table/fieldType.ts";
import type { Table } from "./table/table.ts";
import type { ZonedTime } from "./table/zonedTime.ts";

interface Filter {
  test: Test;
  /** The facet that it refines or excludes. */
  facet?: string;
  isRefine?: boolean;
}

export interface FilterContext {
  table: Table;
  now: number;
  zone: ZonedTime;
}

/** All that a request narrows its search by: queries, refines, excludes and places. */
export class FilterSet {
  readonly table: Table;
  readonly #filters: Filter[];

  /** @throws {@link ExploreProblem} 400 for broken queries, unknown fields and places that are none */
  constructor(parameters: Parameters, context: FilterContext) {
    this.table = context.table;
    this.#filters = [
      ...parameters.all("q").map((query) => ({ test: compileQuery(query, context) })),
      ...facetFilters(parameters, context),
      ...placeFilters(parameters, context.table).map((test) => ({ test })),
    ];
  }

  /** The rows that meet all filters, but for the excludes of one facet, and its refines where that is wanted. */
  select(exceptFacet?: string, withoutRefines = false): number[] {
    const tests = this.#filters
      .filter(
        ({ facet, isRefine }) =>
          facet === undefined || facet !== exceptFacet || (isRefine && !withoutRefines),
      )
      .map(({ test }) => test);
    const [first, second] = tests;
    if (!first) return [...this.table.rows()];
    const all = !second ? first : (row: number) => tests.every((test) => test(row));
    const rows: number[] = [];
    for (const row of this.table.rows()) if (all(row)) rows.push(row);
    return rows;
  }
}

function facetFilters(parameters: Parameters, { table, zone }: FilterContext): Filter[] {
  const matching = (facet: string, values: string[], isAny: boolean) =>
    facetTest(columnOf(table, facet), zone, values, isAny);
  const refines = [...parameters.withPrefix("refine.")].map(([facet, values]) => ({
    facet,
    isRefine: true,
    test: matching(facet, values, parameters.flag(`disjunctive.${facet}`)),
  }));
  const excludes = [...parameters.withPrefix("exclude.")].map(([facet, values]) => {
    const isExcluded = matching(facet, values, true);
    return { facet, isRefine: false, test: (row: number) => !isExcluded(row) };
  });
  return [...refines, ...excludes];
}

function placeFilters(parameters: Parameters, table: Table): Test[] {
  const at =
    (isThere: (value: Value | undefined) => boolean): Test =>
    (row) =>
      isThere(table.pointAt(row));
  const circle = circleIn(parameters);
  const polygon = parameters.text("geofilter.polygon");
  const box = parameters.text("geofilter.bbox");
  const digest = parameters.text("geo_digest");
  const tests: Test[] = [];
  if (circle) tests.push(at(within(circle.centre, circle.metres)));
  if (polygon) tests.push(at(inside(readPolygon(polygon))));
  if (box) tests.push(at(insideBox(box)));
  if (digest) {
    tests.push((row) => {
      const geometry = table.geometryAt(row);
      return geometry !== undefined && digestOf(geometry) === digest;
    });
  }
  return tests;
}

/** The circle that `geofilter.distance` asks for; without a radius it is about one point. */
export function circleIn(parameters: Parameters): { centre: GeoPoint; metres: number } | undefined {
  const text = parameters.text("geofilter.distance");
  if (text === undefined) return undefined;
  const [latitude = Number.NaN, longitude = Number.NaN, metres = 1, ...more] = text.split(",").map(numberIn);
  if (more.length > 0) throw badRequest(`A distance is lat,lon,metres; "${text}" is none.`);
  return { centre: [latitude, longitude], metres };
}
