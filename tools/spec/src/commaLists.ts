import { isObject, type Json, type JsonObject, resolvePointer, SpecError, walk } from "@ods/cli/generate";

/**
 * The query parameters of a document whose lists go into one text with commas between, as JSON: those declared
 * with `explode: false`, and properties of dotted parameters marked `x-comma-list`. A `*` stands for any name.
 *
 * @throws {@link SpecError} for a dotted parameter without end.
 */
export function commaLists(document: JsonObject): string {
  const names = new Set<string>();
  walk(document, (node) => {
    if (!isObject(node) || node.in !== "query" || typeof node.name !== "string") return;
    if (node.explode === false) names.add(node.name);
    if (node["x-dotted"] === true) collect(document, node.schema ?? {}, node.name, { names, left: MOST });
  });
  return `${JSON.stringify([...names].sort(), null, 2)}\n`;
}

/** Properties of one parameter, and of those in it. */
const MOST = 2_000;

interface Collected {
  names: Set<string>;
  /** How many properties may still be looked at. */
  left: number;
}

function collect(document: JsonObject, schema: Json, name: string, collected: Collected): void {
  collected.left--;
  if (collected.left < 0) {
    throw new SpecError(
      { file: "the document" },
      `The dotted parameter ${name.split(".")[0]} has more than ${MOST} properties, or holds itself.`,
      "Mark it otherwise in the overlay.",
    );
  }
  if (!isObject(schema)) return;
  if (typeof schema.$ref === "string") {
    collect(document, resolvePointer(document, schema.$ref.slice(1)) ?? {}, name, collected);
    return;
  }
  if (schema["x-comma-list"] === true) collected.names.add(name);
  for (const [key, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    collect(document, property, `${name}.${key}`, collected);
  }
  if (isObject(schema.additionalProperties))
    collect(document, schema.additionalProperties, `${name}.*`, collected);
}
