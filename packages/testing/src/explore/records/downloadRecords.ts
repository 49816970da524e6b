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
import { FilterSet } from "../filters.ts";
import type { Parameters } from "../parameters.ts";
import { writeValue } from "../table/fieldType.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { RecordWriter } from "./recordWriter.ts";

/** Records that are written before the reader is asked for its pace again. */
const CHUNK = 500;

export async function downloadRecords(call: ExploreCall): Promise<Response> {
  return download(call, await findDataset(call, call.parameters.required("dataset")));
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
  return download(call, await findDataset(call, id));
}

function download({ parameters, now }: ExploreCall, found: FoundDataset): Response {
  const format = formatIn(parameters, ["csv", "json", "jsonp", "geojson", "geojsonp"]);
  const zone = new ZonedTime(parameters.text("timezone") ?? "UTC");
  const filters = new FilterSet(parameters, { table: found.table, now, zone });
  const writer = new RecordWriter(found, parameters, zone);
  const most = parameters.whole("rows", { least: -1 }) ?? -1;
  const hits = filters.select();
  const rows = most === -1 ? hits : hits.slice(0, most);
  const texts = format === "csv" ? csv(writer, rows, parameters) : json(writer, rows, parameters, format);
  return new Response(streamOf(texts), {
    headers: {
      "Content-Type": CONTENT_TYPES[format],
      "Content-Disposition": `attachment; filename="${found.id}.${format.replace(/p$/, "")}"`,
    },
  });
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
    `${index > 0 ? ",\n" : ""}${JSON.stringify(isGeo ? writer.feature(row) : writer.record(row), null, indent)}`;
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
