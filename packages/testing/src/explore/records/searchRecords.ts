import { formatIn, sendJson } from "../answers.ts";
import { type ExploreCall, findDataset } from "../exploreCall.ts";
import { ExploreProblem } from "../exploreProblem.ts";
import { facetGroups } from "../facets/facetGroups.ts";
import { FilterSet } from "../filters.ts";
import { sortRows } from "../sortRows.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { windowIn } from "../window.ts";
import { RecordWriter } from "./recordWriter.ts";

export async function searchRecords(call: ExploreCall): Promise<Response> {
  const { parameters } = call;
  const found = await findDataset(call, parameters.required("dataset"));
  const format = formatIn(parameters, ["json", "jsonp", "geojson", "geojsonp"]);
  const { start, rows } = windowIn(parameters);
  const zone = new ZonedTime(parameters.text("timezone") ?? "UTC");
  const filters = new FilterSet(parameters, { table: found.table, now: call.now, zone });
  const writer = new RecordWriter(found, parameters, zone);
  const hits = filters.select();
  const page = sortRows(found.table, hits, parameters.sort()).slice(start, start + rows);
  if (format === "geojson" || format === "geojsonp") {
    const features = page.map((row) => writer.feature(row));
    return sendJson(parameters, format, { type: "FeatureCollection", features });
  }
  const groups = facetGroups(filters, hits, parameters, zone);
  return sendJson(parameters, format, {
    nhits: hits.length,
    parameters: parameters.echo({ dataset: found.id, rows, start, format, timezone: zone.name }),
    records: page.map((row) => writer.record(row)),
    ...(groups && { facet_groups: groups }),
  });
}

export async function lookUpRecord(call: ExploreCall): Promise<Response> {
  const { parameters, path } = call;
  const found = await findDataset(call, path.dataset_id ?? "");
  const format = formatIn(parameters, ["json", "jsonp"]);
  const row = found.table.rowOf(path.record_id ?? "");
  if (row === undefined) throw new ExploreProblem(404, `Unknown record: ${path.record_id}`);
  const writer = new RecordWriter(found, parameters, new ZonedTime(parameters.text("timezone") ?? "UTC"));
  return sendJson(parameters, format, writer.record(row));
}
