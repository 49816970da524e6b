import convex from "@turf/convex";
import { featureCollection, point } from "@turf/helpers";
import type { Geometry, Position } from "geojson";
import Supercluster from "supercluster";
import { compareNumbers, ExactNumber, type JsonNumber } from "../../exactJson.ts";
import { type Serie, seriesIn } from "../analysis/series.ts";
import { formatIn, sendJson } from "../answers.ts";
import { type ExploreCall, findDataset } from "../exploreCall.ts";
import { badRequest } from "../exploreProblem.ts";
import { FilterSet } from "../filters.ts";
import type { Table } from "../table/table.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { type Group, isByShapes, shapesOf } from "./shapesOf.ts";

/** Pixels of a map tile, which `clusterdistance` counts in. */
const TILE = 256;
/** What maps send; portals have a value of their own where a call has none. */
const DISTANCE = 50;
const MODES = ["polygon", "heatmap", "world"] as const;
const WORLD: [number, number, number, number] = [-180, -90, 180, 90];

export async function geocluster(call: ExploreCall): Promise<Response> {
  const { parameters } = call;
  const { table } = await findDataset(call, parameters.required("dataset"));
  const format = formatIn(parameters, ["json", "jsonp"]);
  const precision = parameters.whole("clusterprecision", { least: 0, most: 29 }) ?? 0;
  const radius = parameters.number("clusterdistance", { least: 0 }) ?? DISTANCE;
  const shapePrecision = parameters.whole("shapeprecision", { least: 0 }) ?? 0;
  if (precision + shapePrecision > 29) throw badRequest("clusterprecision + shapeprecision is at most 29.");
  const isHeatmap = parameters.choice("clustermode", MODES) === "heatmap";
  const hasShapes = !isHeatmap && !/^false$/i.test(parameters.text("return_polygons") ?? "");
  const series = seriesIn(parameters, table);
  const zone = new ZonedTime(parameters.text("timezone") ?? "UTC");
  const hits = new FilterSet(parameters, { table, now: call.now, zone }).select();

  const found: Group[] = isByShapes(parameters)
    ? await shapesOf(call, table, hits)
    : clustersOf(table, hits, precision, radius);
  const around = (rows: number[]) => envelope(rows.map((row) => positionOf(table, row) as Position));
  const clusters = found.map(({ centre, rows, shape }) => ({
    cluster_center: [centre[1], centre[0]],
    count: rows.length,
    ...(hasShapes && { cluster: shape ?? around(rows) }),
    ...(series.length > 0 && { series: valuesOf(series, rows) }),
  }));
  return sendJson(parameters, format, {
    clusters,
    ...rangesOf(clusters, series),
    clusterprecision: precision,
  });
}

/** The least and the greatest count, and the same of each series. */
export function rangesOf(
  clusters: readonly { count: number; series?: Record<string, JsonNumber> }[],
  series: readonly Serie[],
): Record<string, unknown> {
  const range = (numbers: (JsonNumber | undefined)[]) => {
    const known = numbers.filter((number) => number !== undefined).toSorted(compareNumbers);
    return { min: known[0] ?? 0, max: known.at(-1) ?? 0 };
  };
  const ranges = series.map(({ name }) => [name, range(clusters.map(({ series }) => series?.[name]))]);
  return {
    count: range(clusters.map(({ count }) => count)),
    ...(series.length > 0 && { series: Object.fromEntries(ranges) }),
  };
}

export function valuesOf(series: readonly Serie[], rows: readonly number[]): Record<string, JsonNumber> {
  const values = series.map((serie) => [serie.name, serie.over(rows)] as const);
  const isNumber = (pair: (typeof values)[number]): pair is [string, JsonNumber] =>
    typeof pair[1] === "number" || pair[1] instanceof ExactNumber;
  return Object.fromEntries(values.filter(isNumber));
}

function clustersOf(table: Table, hits: readonly number[], zoom: number, radius: number): Group[] {
  const index = new Supercluster<{ row: number }>({ minZoom: zoom, maxZoom: zoom, radius, extent: TILE });
  const features = hits.flatMap((row) => {
    const position = positionOf(table, row);
    return position ? [point(position, { row })] : [];
  });
  index.load(features);
  return index.getClusters(WORLD, zoom).map(({ geometry, properties }) => {
    if (!properties || !("cluster_id" in properties)) {
      const { row } = properties as { row: number };
      // Its own position: the index has gone through pixels and back.
      return { centre: positionOf(table, row) as Position, rows: [row] };
    }
    const leaves = index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY);
    return {
      centre: geometry.coordinates,
      rows: leaves.map((leaf) => (leaf.properties as { row: number }).row),
    };
  });
}

function positionOf(table: Table, row: number): Position | undefined {
  const place = table.pointAt(row);
  return place && [place[1], place[0]];
}

/** The smallest shape around places: a point, a line, or what a rubber band would show. */
function envelope(positions: readonly Position[]): Geometry {
  const distinct = [...new Map(positions.map((position) => [position.join(), position])).values()];
  const [first = [0, 0]] = distinct;
  if (distinct.length === 1) return { type: "Point", coordinates: first };
  const hull =
    distinct.length > 2 ? convex(featureCollection(distinct.map((position) => point(position)))) : null;
  // Places in one line have no area between them.
  return hull ? hull.geometry : { type: "LineString", coordinates: [first, distinct.at(-1) as Position] };
}
