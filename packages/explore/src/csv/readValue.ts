import type { FieldSchema } from "../recordTypes.ts";
import { StreamFault } from "../stream/streamFault.ts";

/** The value that a text spells; undefined where it is to be left out. */
export type ReadValue = (text: string) => unknown;

/** What becomes of a value that is none of its field's type. */
export type OnMismatch = "throw" | "omit";

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** How values are read by a schema. Columns that it does not have stay text. */
export function readersBySchema(
  fields: readonly FieldSchema[],
  onMismatch: OnMismatch,
): (column: string) => ReadValue {
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  return (column) => {
    const type = types.get(column) ?? "text";
    const read = READERS.get(type);
    if (!read) return asText;
    return (text) => {
      const value = read(text);
      if (value !== undefined || onMismatch === "omit") return value;
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      throw new StreamFault(`${JSON.stringify(shown)}, which is no ${type},`, "wrong");
    };
  };
}

const READERS = new Map<string, ReadValue>([
  ["int", readNumber],
  ["double", readNumber],
  ["geo_point_2d", readPoint],
  ["geo_shape", readJson],
  ["json_blob", readJson],
  // Some portals describe the file, others name it.
  ["file", (text) => (text.startsWith("{") ? readJson(text) : text)],
]);

function asText(text: string): string {
  return text;
}

function readNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) : undefined;
}

function readPoint(text: string): [latitude: number, longitude: number] | undefined {
  const comma = text.indexOf(",");
  if (comma < 0) return undefined;
  const latitude = readNumber(text.slice(0, comma).trim());
  const longitude = readNumber(text.slice(comma + 1).trim());
  return latitude === undefined || longitude === undefined ? undefined : [latitude, longitude];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
