import type { Bigints } from "@ods/core";
import { InexactNumberError, parseWith, readNumber } from "@ods/core/client-kit";
import type { FieldSchema } from "../recordTypes.ts";
import { StreamFault } from "../stream/streamFault.ts";
import { wholeText } from "../wholeText.ts";

/**
 * The value that a text spells; undefined where it is to be left out.
 *
 * @throws {@link StreamFault} where it spells none.
 * @throws {@link InexactNumberError} for a number that can't be had in the form wanted; it is not left out, for it is
 * of the right type.
 */
export type ReadValue = (text: string) => unknown;

/** What becomes of a value that is none of its field's type. */
export type OnMismatch = "throw" | "omit";

/** The value that a text spells in a field of some type; undefined where it spells none. */
type ReadField = (text: string, bigints: Bigints) => unknown;

/** How values are read by a schema. Columns that it does not have stay text. */
export function readersBySchema(
  fields: readonly FieldSchema[],
  onMismatch: OnMismatch,
  bigints: Bigints,
): (column: string) => ReadValue {
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  return (column) => {
    const type = types.get(column) ?? "text";
    const read = READERS.get(type);
    if (!read) return asText;
    return (text) => {
      const value = read(text, bigints);
      if (value !== undefined || onMismatch === "omit") return value;
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      throw new StreamFault(`${JSON.stringify(shown)}, which is no ${type},`, "wrong");
    };
  };
}

const READERS = new Map<string, ReadField>([
  ["int", readInt],
  ["double", readDouble],
  ["boolean", readBoolean],
  ["geo_point_2d", readPoint],
  ["geo_shape", readJson],
  ["json_blob", readJson],
  // Some portals describe the file, others name it.
  ["file", (text, bigints) => (text.startsWith("{") ? readJson(text, bigints) : text)],
]);

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const WHOLE = /^-?\d{1,15}$/;

function asText(text: string): string {
  return text;
}

function readInt(text: string, bigints: Bigints): unknown {
  if (WHOLE.test(text)) return Number(text);
  const whole = NUMBER.test(text) ? wholeText(text) : undefined;
  return whole === undefined ? undefined : readNumber(whole, bigints);
}

function readDouble(text: string, bigints: Bigints): unknown {
  return NUMBER.test(text) ? readNumber(text, bigints) : undefined;
}

function readBoolean(text: string): boolean | undefined {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : undefined;
}

function readPoint(text: string, bigints: Bigints): [latitude: unknown, longitude: unknown] | undefined {
  const comma = text.indexOf(",");
  if (comma < 0) return undefined;
  const latitude = readDouble(text.slice(0, comma).trim(), bigints);
  const longitude = readDouble(text.slice(comma + 1).trim(), bigints);
  return latitude === undefined || longitude === undefined ? undefined : [latitude, longitude];
}

function readJson(text: string, bigints: Bigints): unknown {
  try {
    return parseWith(text, bigints);
  } catch (error) {
    if (error instanceof InexactNumberError) throw error;
    return undefined;
  }
}
