import { ExactNumber, parseJson, writeJson } from "../../exactJson.ts";
import { DEEPEST, isTooDeep } from "../../nesting.ts";
import type { DatasetState } from "../../state.ts";
import { type ExploreCall, publishedDataset } from "../exploreCall.ts";
import { badRequest, ExploreProblem } from "../exploreProblem.ts";
import { Column } from "../table/column.ts";
import { type FieldType, guessType, readValue, type Value } from "../table/fieldType.ts";
import type { Table } from "../table/table.ts";

/** Bytes that one push holds at most. */
const LIMIT = 5 * 1024 * 1024;
const MOST_FIELDS = 1_000;

type PushedRecord = Record<string, unknown>;

/** Adds records, or replaces those with the same identifier. */
export async function pushRecords(call: ExploreCall): Promise<Response> {
  const dataset = pushTarget(call);
  const records = await readRecords(call.request);
  const timestamp = new Date(call.now).toISOString();
  const table = await call.tables.of(dataset);
  // A dataset that is fed by pushing alone gets its fields that way as well.
  const isOpen = dataset.files.size === 0;
  if (isOpen) refuseManyFields(records, table);
  else for (const record of records) valuesOf(record, table);
  await call.tables.change(dataset, (table) => {
    for (const record of records) {
      if (isOpen) addColumns(record, table);
      table.upsert(valuesOf(record, table), timestamp);
    }
  });
  return Response.json({ status: "OK" });
}

/** Deletes the records that were pushed with the same values. */
export async function deletePushed(call: ExploreCall): Promise<Response> {
  const dataset = pushTarget(call);
  const table = await call.tables.of(dataset);
  const ids = (await readRecords(call.request)).map((record) => table.idOf(valuesOf(record, table)));
  await call.tables.change(dataset, (table) => {
    for (const id of ids) table.delete(id);
  });
  return Response.json({ status: "OK" });
}

export async function deleteRecord(call: ExploreCall): Promise<Response> {
  const dataset = pushTarget(call);
  const id = call.path.record_id ?? "";
  const table = await call.tables.of(dataset);
  if (table.rowOf(id) === undefined) throw new ExploreProblem(404, `Unknown record: ${id}`);
  await call.tables.change(dataset, (table) => {
    table.delete(id);
  });
  return Response.json({ status: "OK" });
}

/** The dataset whose resource the push key is for. `realtime` names the first resource that is fed by pushing. */
function pushTarget(call: ExploreCall): DatasetState {
  const { parameters, path } = call;
  const dataset = publishedDataset(call, path.dataset_id ?? "");
  const resources = [...dataset.resources];
  const resource =
    resources.find(({ uid }) => uid === path.resource_id) ??
    resources.find(({ type }) => type === path.resource_id);
  if (!resource) throw new ExploreProblem(404, `Unknown resource: ${path.resource_id}`);
  if (parameters.text("pushkey") !== resource.pushKey) throw new ExploreProblem(401, "Push key is not valid");
  if (resource.isDisabled) throw new ExploreProblem(403, `The resource ${resource.uid} is switched off`);
  return dataset;
}

async function readRecords(request: Request): Promise<PushedRecord[]> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LIMIT)
    throw new ExploreProblem(413, `A push of ${bytes.byteLength} bytes is too large: ${LIMIT} are possible`);
  let body: unknown;
  try {
    body = parseJson(new TextDecoder().decode(bytes));
  } catch {
    throw badRequest("The body is no JSON.");
  }
  if (isTooDeep(body)) throw badRequest(`The body is nested more than ${DEEPEST} levels deep.`);
  const records: unknown[] = Array.isArray(body) ? body : [body];
  if (records.every(isObject)) return records;
  throw badRequest("The body is neither a record nor a list of records.");
}

function isObject(value: unknown): value is PushedRecord {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** @throws {@link ExploreProblem} 400 for fields that the dataset does not have */
function valuesOf(record: PushedRecord, table: Table): Map<Column, Value | undefined> {
  return new Map(
    Object.entries(record).map(([name, value]) => {
      const column = table.filledBy(name);
      if (!column) throw badRequest(`Unknown field: ${name}`);
      return [column, readValue(column.type, textOf(value, column.type))];
    }),
  );
}

/** A table has a place for each of its fields in each row. */
function refuseManyFields(records: readonly PushedRecord[], table: Table): void {
  const names = new Set(table.columns.map(({ name }) => name));
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  if (names.size > MOST_FIELDS) {
    throw badRequest(`The dataset would have ${names.size} fields; at most ${MOST_FIELDS} are possible.`);
  }
}

function addColumns(record: PushedRecord, table: Table): void {
  for (const [name, value] of Object.entries(record)) {
    if (table.filledBy(name)) continue;
    const type = typeOf(value);
    table.add(
      new Column(
        name,
        name,
        type,
        Array.from(table.ids.values, () => undefined),
      ),
    );
  }
}

function typeOf(value: unknown): FieldType {
  if (typeof value === "boolean") return "boolean";
  return isObject(value) ? "json_blob" : guessType([textOf(value)]);
}

function textOf(value: unknown, type?: FieldType): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && type !== "json_blob") return value.join(",");
  const isJson = typeof value === "object" && !(value instanceof ExactNumber);
  return isJson ? writeJson(value) : String(value).trim();
}
