import type { Geometry } from "geojson";
import { ExactNumber, isWhole, type JsonNumber, numberOf, parseJson, writeJson } from "../../exactJson.ts";
import { isTooDeep } from "../../nesting.ts";

export type FieldType =
  | "text"
  | "int"
  | "double"
  | "boolean"
  | "date"
  | "datetime"
  | "geo_point_2d"
  | "geo_shape"
  | "file"
  | "json_blob";

export type GeoPoint = [latitude: number, longitude: number];
/** A point with all the digits that it came with. */
type StoredPoint = [latitude: JsonNumber, longitude: JsonNumber];

/**
 * A value of a record. Dates and times are in ISO 8601, times with their offset. Numbers have all their digits, those of
 * geometries and JSON as well.
 */
export type Value = string | JsonNumber | boolean | StoredPoint | Geometry | Record<string, unknown>;

const INT = /^[+-]?(0|[1-9]\d*)$/;
const DOUBLE = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
const BOOLEANS = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);
const DATE = /^(\d{4})[-/](0[1-9]|1[0-2])(?:[-/](0[1-9]|[12]\d|3[01]))?$/;
const DATETIME = /^\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( ?(Z|[+-]\d\d:?\d\d))?$/;
/** Without white space around it. */
const GEO_POINT = /^\[?\s*([+-]?\d+(?:\.\d+)?)\s*,\s*([+-]?\d+(?:\.\d+)?)\s*\]?$/;

const GUESSES: FieldType[] = ["int", "double", "date", "datetime", "geo_point_2d"];

/** The narrowest type that all of the texts have; empty ones say nothing. */
export function guessType(texts: readonly string[]): FieldType {
  const guess = GUESSES.find((type) =>
    texts.every((text) => text === "" || (isWrittenAs(type, text) && readValue(type, text) !== undefined)),
  );
  if (guess === undefined || texts.every((text) => text === "")) return "text";
  // Whole numbers on both sides of a comma are rather a decimal comma than places.
  return guess === "geo_point_2d" && !texts.some((text) => text.includes(".")) ? "text" : guess;
}

/** A type may be forced on more texts than it is guessed from: zeros in front are rather part of a code. */
function isWrittenAs(type: FieldType, text: string): boolean {
  if (type === "int") return INT.test(text);
  if (type === "double") return !/^[+-]?0\d/.test(text);
  return type !== "date" || DATE.test(text);
}

/** The value that a text spells in a field of that type; undefined where it is empty or spells none. */
export function readValue(type: FieldType, text: string): Value | undefined {
  if (text === "") return undefined;
  if (type === "text" || type === "file") return text;
  if (type === "int") return readInt(text);
  if (type === "double") return readDouble(text);
  if (type === "boolean") return BOOLEANS.get(text.toLowerCase());
  if (type === "date") return readDate(text);
  if (type === "datetime") return readDatetime(text);
  if (type === "geo_point_2d") return readGeoPoint(text);
  return readJson(type, text);
}

/** The number that a text spells, with all its digits; undefined where it spells none. */
export function readDouble(text: string): JsonNumber | undefined {
  const [, sign, whole = "", fraction = "", exponent] = DOUBLE.exec(text) ?? [];
  if (sign === undefined) return undefined;
  // As JSON writes it: without a plus and zeros in front, never without a digit before the point.
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  return numberOf(
    `${sign === "-" ? "-" : ""}${digits}${fraction && `.${fraction}`}${exponent === undefined ? "" : `e${exponent}`}`,
  );
}

/** What is behind the point falls away, as portals have it. */
function readInt(text: string): JsonNumber | undefined {
  const number = readDouble(text);
  if (typeof number === "number") return Math.trunc(number);
  if (number === undefined || isWhole(number.digits)) return number;
  const [, whole] = /^(-?\d+)\.\d+$/.exec(number.digits) ?? [];
  return whole === undefined ? Math.trunc(Number(number.digits)) : numberOf(whole);
}

function readDate(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return text;
  if (DATETIME.test(text)) return readDatetime(text)?.slice(0, 10);
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year && [year, month, day].filter((part) => part).join("-");
}

/** Times without an offset are in UTC. */
function readDatetime(text: string): string | undefined {
  const date = readDateOnly(text);
  if (date) return `${date}T00:00:00+00:00`;
  if (!DATETIME.test(text)) return undefined;
  const iso = text.replaceAll("/", "-").replace(" ", "T").replace(" ", "");
  const moment = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`);
  if (Number.isNaN(moment)) return undefined;
  return new Date(moment).toISOString().replace(/(\.000)?Z$/, "+00:00");
}

function readDateOnly(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return day && `${year}-${month}-${day}`;
}

function readGeoPoint(text: string): StoredPoint | undefined {
  const [, latitude = "", longitude = ""] = GEO_POINT.exec(text.trim()) ?? [];
  const isPlace = Math.abs(Number(latitude || "x")) <= 90 && Math.abs(Number(longitude || "x")) <= 180;
  return isPlace ? [readDouble(latitude) ?? 0, readDouble(longitude) ?? 0] : undefined;
}

function readJson(type: FieldType, text: string): Value | undefined {
  try {
    const value: unknown = parseJson(text);
    if (isTooDeep(value)) return undefined;
    if (type === "json_blob") return value as Value;
    const isGeometry =
      typeof value === "object" && value !== null && "type" in value && "coordinates" in value;
    return isGeometry ? (value as Geometry) : undefined;
  } catch {
    return undefined;
  }
}

/** The value as CSV has it, and as {@link readValue} takes it. */
export function writeValue(value: Value | undefined): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.join(",");
  return typeof value === "object" && !(value instanceof ExactNumber) ? writeJson(value) : String(value);
}
