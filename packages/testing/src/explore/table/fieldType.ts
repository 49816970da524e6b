import type { Geometry } from "geojson";
import { isTooDeep } from "../../nesting.ts";

export type FieldType =
  | "text"
  | "int"
  | "double"
  | "date"
  | "datetime"
  | "geo_point_2d"
  | "geo_shape"
  | "file"
  | "json_blob";

export type GeoPoint = [latitude: number, longitude: number];

/** A value of a record. Dates and times are in ISO 8601, times with their offset. */
export type Value = string | number | GeoPoint | Geometry | Record<string, unknown>;

const INT = /^[+-]?(0|[1-9]\d{0,14})$/;
const DOUBLE = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
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
  if (type === "int") return DOUBLE.test(text) ? Math.trunc(Number(text)) : undefined;
  if (type === "double") return DOUBLE.test(text) ? Number(text) : undefined;
  if (type === "date") return readDate(text);
  if (type === "datetime") return readDatetime(text);
  if (type === "geo_point_2d") return readGeoPoint(text);
  return readJson(type, text);
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

function readGeoPoint(text: string): GeoPoint | undefined {
  const [, latitude, longitude] = GEO_POINT.exec(text.trim()) ?? [];
  const point: GeoPoint = [Number(latitude), Number(longitude)];
  return Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180 ? point : undefined;
}

function readJson(type: FieldType, text: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(text);
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
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
