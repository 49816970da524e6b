import { isObject, type Json, type JsonObject } from "./json.ts";

/** What only readers of a document see: texts, examples, and limits that no type can tell. */
const PROSE = new Set([
  ...["title", "summary", "description", "example", "examples", "externalDocs", "deprecated", "default"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength"],
  ...["pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
  ...["openapi", "info", "servers", "tags", "security", "jsonSchemaDialect", "$schema", "$comment"],
]);

/** Keys whose value maps names to nodes, so that a name such as "title" in it is no prose. */
const MAPS = new Set([
  ...["properties", "patternProperties", "$defs", "schemas", "paths", "responses", "parameters", "mapping"],
  ...[
    "content",
    "headers",
    "securitySchemes",
    "requestBodies",
    "callbacks",
    "links",
    "pathItems",
    "encoding",
  ],
]);

/** Whether a key of a node is prose, so that no type depends on its value. */
export function isProse(key: string): boolean {
  return PROSE.has(key);
}

/** Whether the keys below this one are names that the author of a document chose. */
export function holdsNames(key: string): boolean {
  return MAPS.has(key);
}

/** A copy with what types are made of. */
export function withoutProse(node: Json, keysAreNames = false): Json {
  if (Array.isArray(node)) return node.map((child) => withoutProse(child));
  if (!isObject(node)) return node;
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(node)) {
    if (!keysAreNames && isProse(key)) continue;
    kept[key] = withoutProse(value, !keysAreNames && holdsNames(key));
  }
  return kept;
}
