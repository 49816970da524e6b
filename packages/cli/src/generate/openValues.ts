import { isObject, type Json, type JsonObject } from "./json.ts";

/** Keyword for a list of known values that is open to others; `enum` would close it. */
export const OPEN_ENUM = "x-extensible-enum";

/** The known values of each schema whose list of values is open. */
export function openValues(document: JsonObject): Record<string, Json[]> {
  const { schemas } = isObject(document.components) ? document.components : {};
  const entries = Object.entries(isObject(schemas) ? schemas : {}).flatMap(([name, schema]) => {
    const values = isObject(schema) ? schema[OPEN_ENUM] : undefined;
    return Array.isArray(values) ? [[name, values] as const] : [];
  });
  return Object.fromEntries(entries);
}
