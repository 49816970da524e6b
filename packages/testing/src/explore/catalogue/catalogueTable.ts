import type { FoundDataset } from "../exploreCall.ts";
import { Column } from "../table/column.ts";
import { type FieldType, readValue } from "../table/fieldType.ts";
import { Table } from "../table/table.ts";
import { featuresOf, templatesOf } from "./describeDataset.ts";

/** Between the values of metadata that have several; none of them holds it. */
const SEPARATOR = "\u001f";

/** Fields that a catalogue always has, and their template where they come from metadata. */
const FIELDS: [name: string, type: FieldType, template?: string][] = [
  ["title", "text", "default"],
  ["description", "text", "default"],
  ["publisher", "text", "default"],
  ["license", "text", "default"],
  ["language", "text", "default"],
  ["theme", "text", "default"],
  ["keyword", "text", "default"],
  ["references", "text", "default"],
  ["created", "datetime", "dcat"],
  ["issued", "datetime", "dcat"],
  ["creator", "text", "dcat"],
  ["contributor", "text", "dcat"],
  ["accrualperiodicity", "text", "dcat"],
  ["granularity", "text", "dcat"],
  ["dataquality", "text", "dcat"],
  ["explore.popularity_score", "double", "explore"],
  ["explore.download_count", "int", "explore"],
];

/** The datasets as records, so that they are searched, refined and sorted as records are. */
export function catalogueTable(datasets: readonly FoundDataset[]): Table {
  const all = datasets.map((found) => ({ found, templates: new Map(templatesOf(found)) }));
  const columns = [
    columnOf(
      "datasetid",
      "text",
      all.map(({ found }) => found.id),
    ),
    columnOf(
      "records_count",
      "int",
      all.map(({ found }) => found.table.size),
    ),
    columnOf(
      "modified",
      "datetime",
      all.map(({ found, templates }) => templates.get("default")?.modified ?? found.dataset.updatedAt),
    ),
    columnOf(
      "features",
      "text",
      all.map(({ found }) => featuresOf(found.table.columns)),
    ),
    ...FIELDS.map(([name, type, template = ""]) => {
      const field = name.slice(name.lastIndexOf(".") + 1);
      return columnOf(
        name,
        type,
        all.map(({ templates }) => templates.get(template)?.[field]),
      );
    }),
  ];
  const known = new Set(columns.map((column) => column.name));
  for (const name of new Set(all.flatMap(({ templates }) => [...templates].flatMap(qualifiedNames)))) {
    if (known.has(name)) continue;
    const [template = "", field = ""] = name.split(/\.(.*)/s);
    columns.push(
      columnOf(
        name,
        "text",
        all.map(({ templates }) => templates.get(template)?.[field]),
      ),
    );
  }
  columns[0]?.annotations.set("id", []);
  return Table.of(columns, "", { isOpen: true });
}

function qualifiedNames([template, values]: [string, Record<string, unknown>]): string[] {
  return Object.keys(values).map((field) => `${template}.${field}`);
}

function columnOf(name: string, type: FieldType, values: readonly unknown[]): Column {
  const texts = values.map((value) => (Array.isArray(value) ? value.join(SEPARATOR) : String(value ?? "")));
  const column = new Column(
    name,
    name,
    type,
    texts.map((text) => readValue(type, text)),
  );
  if (type === "text") {
    column.annotations.set("multivalued", [SEPARATOR]);
    column.annotations.set("sortable", []);
  }
  return column;
}
