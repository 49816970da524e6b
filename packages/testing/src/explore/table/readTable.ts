import Papa from "papaparse";
import { parseJson, writeJson } from "../../exactJson.ts";
import type { DatasetState } from "../../state.ts";
import { Column } from "./column.ts";
import { applySteps, type FieldPlan } from "./fieldSteps.ts";
import { guessType, readValue } from "./fieldType.ts";
import { Table } from "./table.ts";

/** What a dataset's records are made from; the same source makes the same records. */
export interface Source {
  content: Blob | undefined;
  /** Everything else that decides, as one text. */
  settings: string;
}

/** The first CSV resource with an uploaded file, and the field configurations. */
export function sourceOf(dataset: DatasetState): Source {
  for (const resource of dataset.resources) {
    const { file } = (resource.datasource ?? {}) as { file?: { uid?: string } };
    if (resource.type !== "csvfile" || !file?.uid || !dataset.files.has(file.uid)) continue;
    const { separator = ";" } = (resource.params ?? {}) as { separator?: unknown };
    const { content } = dataset.files.get(file.uid);
    return { content, settings: writeJson([separator, [...dataset.fields]]) };
  }
  return { content: undefined, settings: writeJson([";", [...dataset.fields]]) };
}

/** @param timestamp when the records came to the portal, in ISO 8601 */
export async function readTable({ content, settings }: Source, timestamp: string): Promise<Table> {
  if (!content) return new Table([]);
  const [separator, steps] = parseJson(settings) as [string, Record<string, unknown>[]];
  // Blob.text() leaves the byte order mark out.
  const { data } = Papa.parse<string[]>(await content.text(), { delimiter: separator, skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const names = technicalNames(header);
  const plans = header.map((label, index): FieldPlan => {
    const name = names[index] as string;
    return { name, label: label.trim() || name, source: name, annotations: new Map() };
  });
  const places = new Map(names.map((name, index) => [name, index]));
  const columns = applySteps(plans, steps).map((plan) => {
    const index = places.get(plan.source) as number;
    return columnOf(
      plan,
      rows.map((row) => (row[index] ?? "").trim()),
    );
  });
  return Table.of(columns, timestamp);
}

function columnOf(plan: FieldPlan, texts: string[]): Column {
  const type = plan.type ?? guessType(texts);
  const values = texts.map((text) => readValue(type, text));
  const column = new Column(plan.name, plan.label, type, values, plan.source);
  column.description = plan.description;
  for (const [name, args] of plan.annotations) column.annotations.set(name, args);
  return column;
}

/** Names as portals make them from a header: small letters, digits and underscores, each one once. */
function technicalNames(header: readonly string[]): string[] {
  const names = new Set<string>();
  /** The last number that a name got which was taken. */
  const numbers = new Map<string, number>();
  for (const [index, label] of header.entries()) {
    const ascii = label.normalize("NFKD").replace(/\p{Mark}/gu, "");
    const slug = ascii
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_|_$/g, "");
    const wanted = slug || `field_${index + 1}`;
    let name = wanted;
    while (names.has(name)) {
      const number = (numbers.get(wanted) ?? 0) + 1;
      numbers.set(wanted, number);
      name = `${wanted}_${number}`;
    }
    names.add(name);
  }
  return [...names];
}
