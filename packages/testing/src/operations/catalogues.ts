import type { Handlers } from "../call.ts";

function parameter(name: string, label: string, type: string, fallback?: string) {
  return {
    name,
    label,
    type,
    is_mandatory: false,
    hidden: false,
    can_create_field: false,
    impacts_guessed_parameters: false,
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** Readers that the portal names. Records come of CSV files alone. */
export const EXTRACTORS = [
  {
    type: "csvfile",
    label: "CSV file",
    parameters: [
      parameter("separator", "Separator", "text", ";"),
      parameter("headers_first_row", "First row holds the names of columns", "boolean", "true"),
      parameter("encoding", "Encoding", "text", "utf-8"),
    ],
  },
  {
    type: "jsonfile",
    label: "JSON file",
    parameters: [parameter("json_root", "Place of the records", "text")],
  },
  { type: "geojson", label: "GeoJSON file", parameters: [] },
  { type: "xls", label: "Spreadsheet", parameters: [parameter("sheet_num", "Sheet", "int", "1")] },
  { type: "federated", label: "Dataset of another portal", parameters: [] },
  { type: "ods_form", label: "Form of the portal", parameters: [] },
  { type: "realtime", label: "Records that are pushed", parameters: [] },
];

const PROCESSORS = [
  { type: "string_replace", label: "Replace text" },
  { type: "expression", label: "Expression" },
  { type: "join", label: "Join datasets" },
  { type: "geojoin", label: "Geographical join" },
  { type: "skip", label: "Skip records" },
  { type: "concat", label: "Concatenate fields" },
];

/** What the portal offers for the making of datasets. Both lists are whole, without pages. */
export const catalogues: Handlers = {
  "list-extractors": () => ({ body: EXTRACTORS }),
  "list-processors": () => ({ body: PROCESSORS }),
};
