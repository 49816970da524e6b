import { cloneJson, isObject, type Json, type JsonObject } from "./json.ts";

/** Keys of a schema that hold one schema, a list of them, or a map of them. */
const ONE = ["items", "additionalProperties", "not"];
const LISTS = ["allOf", "anyOf", "oneOf"];
const MAPS = ["properties", "patternProperties"];

/**
 * An OpenAPI 3.0 document as 3.1: `nullable` becomes a type, exclusive limits become numbers, `example` of a schema
 * one of its `examples`. `format: binary` and `byte` stay, since 3.1 takes them as well. The document given stays as it is.
 */
export function upgradeDocument(document: JsonObject): JsonObject {
  const result = cloneJson(document);
  result.openapi = "3.1.0";
  upgradeBelow(result, false);
  return result;
}

/** Schemas stand in `components/schemas`, and below `schema` wherever that is a key and not a name somebody chose. */
function upgradeBelow(node: Json, keysAreNames: boolean): void {
  if (Array.isArray(node)) for (const child of node) upgradeBelow(child, false);
  if (!isObject(node)) return;
  for (const [key, child] of Object.entries(node)) {
    if (!keysAreNames && ["example", "examples", "default", "enum"].includes(key)) continue;
    if (!keysAreNames && key === "schema") node[key] = upgradeSchema(child);
    else if (!keysAreNames && key === "schemas") node[key] = upgradeAll(child);
    else upgradeBelow(child, !keysAreNames && NAMES.has(key));
  }
}

const NAMES = new Set([
  "paths",
  "content",
  "responses",
  "headers",
  "parameters",
  "requestBodies",
  "callbacks",
]);

function upgradeAll(map: Json): Json {
  if (!isObject(map)) return map;
  return Object.fromEntries(Object.entries(map).map(([name, schema]) => [name, upgradeSchema(schema)]));
}

function upgradeSchema(node: Json): Json {
  if (!isObject(node) || typeof node.$ref === "string") return node;
  const { nullable, example, ...schema } = node;
  for (const key of ONE) if (isObject(schema[key])) schema[key] = upgradeSchema(schema[key]);
  for (const key of LISTS) {
    const list = schema[key];
    if (Array.isArray(list)) schema[key] = list.map(upgradeSchema);
  }
  for (const key of MAPS) if (schema[key] !== undefined) schema[key] = upgradeAll(schema[key]);
  upgradeLimit(schema, "exclusiveMinimum", "minimum");
  upgradeLimit(schema, "exclusiveMaximum", "maximum");
  if (example !== undefined && schema.examples === undefined) schema.examples = [example];
  return nullable === true ? orNull(schema) : schema;
}

function upgradeLimit(schema: JsonObject, exclusive: string, limit: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  if (schema[exclusive] && schema[limit] !== undefined) {
    schema[exclusive] = schema[limit];
    delete schema[limit];
  } else delete schema[exclusive];
}

function orNull(schema: JsonObject): JsonObject {
  if (typeof schema.type === "string") return { ...schema, type: [schema.type, "null"] };
  if (!LISTS.some((key) => key in schema)) return schema;
  // What is said about the property stays with it; what it is becomes one of two.
  const {
    readOnly,
    writeOnly,
    title,
    description,
    default: standard,
    deprecated,
    examples,
    ...rest
  } = schema;
  const kept = { title, description, readOnly, writeOnly, deprecated, default: standard, examples };
  const present = Object.entries(kept).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return { ...Object.fromEntries(present), anyOf: [rest, { type: "null" }] };
}
