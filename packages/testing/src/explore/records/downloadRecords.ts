import { writeJson } from "../../exactJson.ts";
import {
  CONTENT_TYPES,
  csvLine,
  type Format,
  formatIn,
  paddingIn,
  separatorIn,
  streamOf,
} from "../answers.ts";
import {
  type ExploreCall,
  type FoundDataset,
  findDataset,
  maySee,
  publishedDataset,
} from "../exploreCall.ts";
import { badRequest } from "../exploreProblem.ts";
import { FilterSet } from "../filters.ts";
import type { Parameters } from "../parameters.ts";
import { writeValue } from "../table/fieldType.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { KML_END, KML_START, placemark } from "./kml.ts";
import { RecordWriter } from "./recordWriter.ts";

/** Records that are written before the reader is asked for its pace again. */
const CHUNK = 500;

const DOWNLOADS: readonly Format[] = ["csv", "json", "jsonp", "geojson", "geojsonp"];
/** Portals have more: of spreadsheets, shapefiles and calendars. They are refused as what a portal doesn't have. */
const EXPORTS: readonly Format[] = [...DOWNLOADS, "kml"];

export async function downloadRecords(call: ExploreCall): Promise<Response> {
  return download(call, await findDataset(call, call.parameters.required("dataset")), DOWNLOADS);
}

/** The same from the portal's pages: whoever may not see the dataset gets the page to log in. */
export async function exportDataset(call: ExploreCall): Promise<Response> {
  const id = call.path.dataset_id ?? "";
  if (!maySee(call, publishedDataset(call, id))) {
    return new Response(
      "<!DOCTYPE html>\n<html><head><title>Login</title></head><body>Please log in.</body></html>\n",
      {
        headers: { "Content-Type": "text/html; charset=utf-8" },
      },
    );
  }
  return download(call, await findDataset(call, id), EXPORTS);
}

function download(
  { parameters, now }: ExploreCall,
  found: FoundDataset,
  formats: readonly Format[],
): Response {
  const format = formatIn(parameters, formats);
  const zone = new ZonedTime(parameters.text("timezone") ?? "UTC");
  const filters = new FilterSet(parameters, { table: found.table, now, zone });
  const writer = new RecordWriter(found, parameters, zone);
  const most = parameters.whole("rows", { least: -1 }) ?? -1;
  const hits = filters.select();
  const rows = most === -1 ? hits : hits.slice(0, most);
  const texts = written(format, writer, rows, parameters, found);
  return new Response(streamOf(texts), {
    headers: {
      "Content-Type": CONTENT_TYPES[format],
      "Content-Disposition": `attachment; filename="${found.id}.${format.replace(/p$/, "")}"`,
    },
  });
}

function written(
  format: Format,
  writer: RecordWriter,
  rows: readonly number[],
  parameters: Parameters,
  found: FoundDataset,
): Iterator<string> {
  if (format === "csv") return csv(writer, rows, parameters);
  return format === "kml" ? kml(writer, rows, parameters, found) : json(writer, rows, parameters, format);
}

/** Faults in the parameters are thrown at once, not with the first text. */
function csv(writer: RecordWriter, rows: readonly number[], parameters: Parameters): Iterator<string> {
  const separator = separatorIn(parameters);
  const { columns } = writer;
  const header = columns.map(({ name, label }) => (parameters.flag("use_labels_for_header") ? label : name));
  const line = (row: number) =>
    csvLine(
      columns.map((column) => writeValue(writer.valueOf(column, row))),
      separator,
    );
  return chunks(csvLine(header, separator), rows, line, "");
}

function kml(
  writer: RecordWriter,
  rows: readonly number[],
  parameters: Parameters,
  { table }: FoundDataset,
): Iterator<string> {
  if (!table.columns.some(({ isGeo }) => isGeo)) throw badRequest("kml wants a field with a place.");
  const hasLabels = parameters.flag("use_labels_for_header");
  const show = (row: number) =>
    placemark(
      writer.columns.map((column) => [
        hasLabels ? column.label : column.name,
        writeValue(writer.valueOf(column, row)),
      ]),
      table.geometryAt(row),
    );
  return chunks(KML_START, rows, show, KML_END);
}

function json(
  writer: RecordWriter,
  rows: readonly number[],
  parameters: Parameters,
  format: Format,
): Iterator<string> {
  const { before, after } = paddingIn(parameters, format);
  const isGeo = format === "geojson" || format === "geojsonp";
  const indent = parameters.flag("pretty_print") ? 2 : undefined;
  const show = (row: number, index: number) =>
    `${index > 0 ? ",\n" : ""}${writeJson(isGeo ? writer.feature(row) : writer.record(row), indent)}`;
  const [open, close] = isGeo ? ['{"type":"FeatureCollection","features":[', "]}"] : ["[", "]"];
  return chunks(before + open, rows, show, close + after);
}

function* chunks(
  first: string,
  rows: readonly number[],
  write: (row: number, index: number) => string,
  last: string,
): Generator<string> {
  let text = first;
  for (const [index, row] of rows.entries()) {
    text += write(row, index);
    if (index % CHUNK === CHUNK - 1) {
      yield text;
      text = "";
    }
  }
  yield text + last;
}
