import type { Geometry, Position } from "geojson";
import { type ExploreCall, findDataset } from "../exploreCall.ts";
import type { Parameters } from "../parameters.ts";
import { columnOf } from "../table/columnOf.ts";
import type { Table } from "../table/table.ts";

/** Records that are one cluster. */
export interface Group {
  /** Longitude first, as in GeoJSON. */
  centre: Position;
  rows: number[];
  /** Undefined where it is whatever lies around them. */
  shape?: Geometry;
}

const NAMES = ["clusterdatasetid", "localkey", "remotekey"] as const;

/** Whether records are to be grouped by the shapes of another dataset. */
export function isByShapes(parameters: Parameters): boolean {
  return NAMES.some((name) => parameters.text(name) !== undefined);
}

/**
 * The shapes of `clusterdatasetid`, each with the records whose `localkey` has the value of its `remotekey`. Shapes
 * without records are left out, and so are records without a shape.
 *
 * @throws {@link ExploreProblem} 400 where one of the three parameters is missing or names no field, 404 without a dataset
 */
export async function shapesOf(call: ExploreCall, table: Table, hits: readonly number[]): Promise<Group[]> {
  const [datasetId = "", localKey = "", remoteKey = ""] = NAMES.map((name) => call.parameters.required(name));
  const { table: shapes } = await findDataset(call, datasetId);
  const remote = columnOf(shapes, remoteKey);
  const local = columnOf(table, localKey);
  const byKey = new Map<string, number[]>();
  for (const row of hits) {
    for (const key of local.valuesAt(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...shapes.rows()].flatMap((row) => {
    const shape = shapes.geometryAt(row);
    const centre = shapes.pointAt(row);
    const rows = [...new Set(remote.valuesAt(row).flatMap((key) => byKey.get(key) ?? []))];
    return shape && centre && rows.length > 0 ? [{ centre: [centre[1], centre[0]], shape, rows }] : [];
  });
}
