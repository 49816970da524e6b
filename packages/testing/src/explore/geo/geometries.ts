import bbox from "@turf/bbox";
import type { Geometry } from "geojson";
import { inDoubles } from "../../exactJson.ts";
import { seriesIn } from "../analysis/series.ts";
import { formatIn, sendJson } from "../answers.ts";
import { type ExploreCall, findDataset } from "../exploreCall.ts";
import { FilterSet } from "../filters.ts";
import { digestOf } from "../fingerprint.ts";
import { sortRows } from "../sortRows.ts";
import type { Table } from "../table/table.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { rangesOf, valuesOf } from "./geocluster.ts";

const PREVIEWED = 1_000;

/** The box around all geometries that are found, and how many there are of each type. */
export async function boundingBox(call: ExploreCall): Promise<Response> {
  const { table, hits } = await found(call);
  const box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const geometries: Record<string, number> = {};
  let count = 0;
  for (const row of hits) {
    const geometry = table.geometryAt(row);
    if (!geometry) continue;
    count++;
    geometries[geometry.type] = (geometries[geometry.type] ?? 0) + 1;
    const corners = bbox(inDoubles(geometry));
    for (let side = 0; side < 4; side++) {
      box[side] = (side < 2 ? Math.min : Math.max)(box[side] as number, corners[side] as number);
    }
  }
  return send(call, { count, bbox: count === 0 ? [] : box, geometries });
}

/** The geometries that are found, each one once, with how many records have it. */
export async function geopolygon(call: ExploreCall): Promise<Response> {
  const { parameters } = call;
  const { table, hits } = await found(call);
  const series = seriesIn(parameters, table);
  const most = parameters.whole("maxpoints", { least: 0 }) || Number.POSITIVE_INFINITY;
  const clusters = [...distinct(table, hits, most)].map(([geo_digest, { geometry, rows }]) => ({
    cluster: geometry,
    geo_digest,
    count: rows.length,
    ...(series.length > 0 && { series: valuesOf(series, rows) }),
  }));
  return send(call, { clusters, ...rangesOf(clusters, series) });
}

/** The geometries that are found, each one once, to be drawn. */
export async function geopreview(call: ExploreCall): Promise<Response> {
  const { table, hits } = await found(call);
  const rows = call.parameters.whole("rows", { least: -1 }) ?? PREVIEWED;
  const sorted = sortRows(table, hits, call.parameters.list("sort"));
  const geometries = distinct(table, sorted, rows === -1 ? Number.POSITIVE_INFINITY : rows);
  return send(
    call,
    [...geometries].map(([geo_digest, { geometry }]) => ({ geometry, geo_digest })),
  );
}

async function found(call: ExploreCall): Promise<{ table: Table; hits: number[] }> {
  const { parameters, now } = call;
  const { table } = await findDataset(call, parameters.required("dataset"));
  const zone = new ZonedTime(parameters.text("timezone") ?? "UTC");
  return { table, hits: new FilterSet(parameters, { table, now, zone }).select() };
}

function send({ parameters }: ExploreCall, body: unknown): Response {
  return sendJson(parameters, formatIn(parameters, ["json", "jsonp"]), body);
}

function distinct(
  table: Table,
  hits: readonly number[],
  most: number,
): Map<string, { geometry: Geometry; rows: number[] }> {
  const geometries = new Map<string, { geometry: Geometry; rows: number[] }>();
  for (const row of hits) {
    const geometry = table.geometryAt(row);
    if (!geometry) continue;
    const digest = digestOf(geometry);
    const known = geometries.get(digest);
    if (known) known.rows.push(row);
    else if (geometries.size < most) geometries.set(digest, { geometry, rows: [row] });
  }
  return geometries;
}
