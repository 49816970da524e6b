import { isObject, type Json, type JsonObject, resolvePointer, walk } from "@ods/cli/generate";

/**
 * The query parameters of a document whose lists go into one text with commas between, as JSON: those declared
 * with `explode: false`, and properties of dotted parameters marked `x-comma-list`. A `*` stands for any name.
 */
export function commaLists(document: JsonObject): string {
  const names = new Set<string>();
  walk(document, (node) => {
    if (!isObject(node) || node.in !== "query" || typeof node.name !== "string") return;
    if (node.explode === false) names.add(node.name);
    if (node["x-dotted"] === true) collect(document, node.schema ?? {}, node.name, names);
  });
  return `${JSON.stringify([...names].sort(), null, 2)}\n`;
}

function collect(document: JsonObject, schema: Json, name: string, names: Set<string>): void {
  if (!isObject(schema)) return;
  if (typeof schema.$ref === "string") {
    collect(document, resolvePointer(document, schema.$ref.slice(1)) ?? {}, name, names);
    return;
  }
  if (schema["x-comma-list"] === true) names.add(name);
  for (const [key, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    collect(document, property, `${name}.${key}`, names);
  }
  if (isObject(schema.additionalProperties))
    collect(document, schema.additionalProperties, `${name}.*`, names);
}
