import Papa from "papaparse";
import { type Call, datasetOf, type Handlers } from "../call.ts";
import { readTable } from "../explore/table/readTable.ts";
import { invalid } from "../problem.ts";
import type { StoredFile } from "../state.ts";
import { EXTRACTORS } from "./catalogues.ts";
import { fileIn } from "./resources.ts";

/** A data source and how it is read, saved or not. */
interface Extraction {
  type: string | undefined;
  params: Record<string, unknown>;
  datasource: Record<string, unknown> | undefined;
}

/** What the portal finds out about data sources by looking at them. */
export const extraction: Handlers = {
  "guess-unsaved-resource-extractors": (call) => ({ body: extractorsFor(call, unsaved(call)) }),
  "resource-guess-extractors": (call) => ({ body: extractorsFor(call, saved(call)) }),

  "guess-unsaved-resource-extractor-params": async (call) => ({
    body: await guessParameters(call, unsaved(call)),
  }),
  "resource-guess-extractor-params": async (call) => ({ body: await guessParameters(call, saved(call)) }),

  "resource-unsaved-preview": async (call) => ({ body: await preview(call, unsaved(call)) }),
  "resource-preview": async (call) => ({ body: await preview(call, saved(call)) }),
};

function unsaved(call: Call): Extraction {
  const { type, params = {}, datasource } = call.body as Partial<Extraction>;
  const file = fileIn(datasource);
  if (file !== undefined && !datasetOf(call).files.has(file)) {
    throw invalid({ "datasource.file.uid": [`there is no uploaded file ${file} in this dataset`] });
  }
  return { type, params, datasource };
}

function saved(call: Call): Extraction {
  return datasetOf(call).resources.get(call.path.resource_uid ?? "");
}

function fileOf(call: Call, { datasource }: Extraction): StoredFile | undefined {
  const uid = fileIn(datasource);
  return uid === undefined ? undefined : datasetOf(call).files.get(uid);
}

const BY_EXTENSION: Record<string, string> = {
  csv: "csvfile",
  tsv: "csvfile",
  txt: "csvfile",
  json: "jsonfile",
  geojson: "geojson",
  xlsx: "xls",
  xls: "xls",
};

function guessExtractor(call: Call, from: Extraction): string | undefined {
  const { type, relative_url, url } = from.datasource ?? {};
  if (from.datasource === undefined) return "realtime";
  if (type === "federated" || type === "ods_form") return type;
  const name = fileOf(call, from)?.filename ?? String(relative_url ?? url ?? "");
  // The query of an address may end with the name of a file.
  const extensions = name.split("?").flatMap((part) => /\.(\w+)$/.exec(part)?.[1] ?? []);
  return BY_EXTENSION[extensions[0]?.toLowerCase() ?? ""];
}

function extractorsFor(call: Call, from: Extraction): unknown[] {
  const guess = guessExtractor(call, from);
  return EXTRACTORS.filter(({ type }) => type === guess);
}

async function guessParameters(call: Call, from: Extraction): Promise<Record<string, unknown>> {
  const extractor = from.type ?? guessExtractor(call, from) ?? "csvfile";
  const file = fileOf(call, from);
  if (extractor !== "csvfile" || !file) return { extractor, params: {} };
  const [header = ""] = (await file.content.slice(0, 4_096).text()).split(/\r?\n/);
  const columns = (separator: string) => header.split(separator).length;
  const separator = [";", ",", "\t", "|"].reduce((best, one) => (columns(one) > columns(best) ? one : best));
  return { extractor, params: { separator, headers_first_row: true, encoding: "utf-8" } };
}

const PREVIEWED = 20;

/** The fields and first records of an uploaded CSV file; nothing of sources that are elsewhere. */
async function preview(call: Call, from: Extraction): Promise<Record<string, unknown>> {
  const file = fileOf(call, from);
  if (from.type !== "csvfile" || !file) return { fields: [], records: [] };
  const separator = from.params.separator ?? ";";
  const settings = JSON.stringify([separator, []]);
  const { columns } = await readTable({ content: file.content, settings }, file.created_at);
  const { data } = Papa.parse<string[]>(await file.content.text(), {
    delimiter: String(separator),
    preview: 1,
  });
  const [labels = []] = data;
  return {
    fields: columns.map(({ name, label, type }, index) => ({
      name,
      original_name: labels[index] ?? name,
      label,
      type,
      annotations: [],
    })),
    records: Array.from({ length: Math.min(PREVIEWED, columns[0]?.values.length ?? 0) }, (_, row) =>
      Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
    ),
  };
}
