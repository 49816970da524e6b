import { isObject, type Json, type JsonObject, jsonText } from "@ods/cli/generate";

const PROSE = new Set(["summary", "description", "title", "externalDocs", "tags", "servers", "info"]);
/** Keys whose value maps names to nodes, so that a name such as "title" in it is no prose. */
const MAPS = new Set([
  "properties",
  "schemas",
  "paths",
  "responses",
  "parameters",
  "mapping",
  "content",
  "headers",
  "securitySchemes",
]);

/** The effective document as the portal in memory needs it: interface and examples, no prose. */
export function portalDocument(document: JsonObject): string {
  return `${jsonText(withoutProse(document, false), 1)}\n`;
}

function withoutProse(node: Json, isMap: boolean): Json {
  if (Array.isArray(node)) return node.map((child) => withoutProse(child, false));
  if (!isObject(node)) return node;
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(node)) {
    if (!isMap && (PROSE.has(key) || key.startsWith("x-"))) continue;
    const isData =
      !isMap &&
      (key === "example" || key === "examples" || key === "default" || key === "enum" || key === "const");
    kept[key] = isData ? value : withoutProse(value, !isMap && MAPS.has(key));
  }
  return kept;
}
