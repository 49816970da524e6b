import { JsonEnd } from "@ods/core/client-kit";
import type { KnownExportFormat } from "../generated/schema.ts";
import { CalendarEnd } from "./calendarEnd.ts";
import { CompoundFileEnd } from "./compoundFileEnd.ts";
import type { ContentEnd } from "./contentEnd.ts";
import { CsvEnd } from "./csvEnd.ts";
import { isOtherShape, jsonShapeOf, showsShape } from "./jsonShape.ts";
import { ParquetEnd } from "./parquetEnd.ts";
import { XmlEnd } from "./xmlEnd.ts";
import { rootElement } from "./xmlRoot.ts";
import { ZipEnd } from "./zipEnd.ts";

/** What content is, as far as its end is concerned. */
type Kind = "json" | "zip" | "xml" | "calendar" | "parquet" | "compound file";

/** What a format has to be: one of these kinds. */
const KINDS = new Map<string, readonly Kind[]>([
  ["json", ["json"]],
  ["geojson", ["json"]],
  ["jsonp", ["json"]],
  ["geojsonp", ["json"]],
  ["jsonld", ["json"]],
  ["xlsx", ["zip"]],
  ["shp", ["zip"]],
  // Google's own programs write it zipped as well.
  ["kml", ["xml", "zip"]],
  ["gpx", ["xml"]],
  ["ical", ["calendar"]],
  ["ics", ["calendar"]],
  ["parquet", ["parquet"]],
] satisfies [KnownExportFormat | (string & {}), readonly Kind[]][]);

/** Local names of the outermost element of these formats; what else is XML may be an error of a file store. */
const ROOTS = new Map([
  ["kml", /^kml$/],
  ["gpx", /^gpx$/],
  ["rdf", /^RDF$/],
  ["rdfxml", /^RDF$/],
  ["rss", /^(rss|RDF)$/],
  ["atom", /^(feed|entry)$/],
]);

/** First bytes of an archive with files, without any, and in parts. */
const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Formats that no JSON can be. What portals have beyond these may be. */
const NO_JSON = /^(csv|xls)$/;
/** Formats whose records can be counted as they pass. */
const COUNTED = /^(csv|(geo)?jsonp?)$/;

/** Bytes that are enough to tell every kind from the others. */
const ENOUGH = 16;

export interface EndOptions {
  format: string;
  /** Media type, without its parameters. */
  type: string;
  charset: string | undefined;
  separator?: string | undefined;
}

export function canBeCounted(format: string): boolean {
  return COUNTED.test(format);
}

/** Whether something is known of the format here. Portals may have others. */
export function isKnownFormat(format: string): boolean {
  return format === "csv" || format === "xls" || KINDS.has(format);
}

/** Whether content of the format shows by itself that all of it came. */
export function provesItsEnd(format: string): boolean {
  return KINDS.has(format);
}

/** Enough to tell a page from other markup. */
const ENOUGH_MARKUP = 100;

/** Whether {@link endOf} needs no more of the beginning. */
export function isEnough(format: string, text: string): boolean {
  if (text.startsWith("<")) {
    return text.length >= ENOUGH_MARKUP && (!ROOTS.has(format) || rootElement(text) !== undefined);
  }
  const shape = jsonShapeOf(format);
  if (shape) return text !== "" && showsShape(shape, text);
  return text.length >= (format === "csv" ? 1 : ENOUGH);
}

export interface FoundEnd {
  /** Undefined where nothing is known of the content's end. */
  end: ContentEnd | undefined;
  /** Whether the end shows that all of it came, to the last byte that means something. */
  isProof: boolean;
}

/**
 * The end that content has, by its format and its beginning; undefined for what can't be of the format.
 *
 * @param bytes the beginning
 * @param text the same, without a mark of UTF-8 and white space
 */
export function endOf(bytes: Uint8Array, text: string, options: EndOptions): FoundEnd | undefined {
  const { format, type, charset, separator = ";" } = options;
  const isJson = /[/+]json$/i.test(type);
  if (NO_JSON.test(format) && isJson) return undefined;
  const shape = jsonShapeOf(format);
  if (shape && isOtherShape(shape, text)) return undefined;
  if (format === "csv" && /^<(\?xml|Error)\b/.test(text)) return undefined;
  if (format === "csv") return { end: new CsvEnd({ separator, charset }), isProof: false };
  const wanted = KINDS.get(format);
  const found = wanted?.includes("json") ? "json" : kindOf(bytes, text, { ...options, isJson });
  // What is no text may still be of a binary format: a workbook with a password is a compound file, for one.
  const mayBe = !wanted || wanted.includes(found as Kind) || (wanted[0] === "zip" && !isText(text));
  if (!mayBe) return undefined;
  // Portals write workbooks, and other programs at least no text.
  if (format === "xls" && found !== "zip" && found !== "compound file" && isText(text)) return undefined;
  if (found === "xml" && isOtherRoot(format, text)) return undefined;
  return { end: found && newEnd(found, format), isProof: found !== undefined && found !== "compound file" };
}

function isOtherRoot(format: string, text: string): boolean {
  const wanted = ROOTS.get(format);
  const root = wanted && rootElement(text);
  return root !== undefined && !wanted?.test(root.replace(/^.*:/, ""));
}

function kindOf(
  bytes: Uint8Array,
  text: string,
  { format, type, isJson }: EndOptions & { isJson: boolean },
): Kind | undefined {
  if (ZIPS.some((zip) => begins(bytes, zip))) return "zip";
  if (text.startsWith("PAR1")) return "parquet";
  if (/^BEGIN:VCALENDAR/i.test(text)) return "calendar";
  if (begins(bytes, COMPOUND_FILE)) return "compound file";
  const isXml =
    /^(gpx|kml|rss|atom|xml|rdfxml)$/.test(format) || /[/+]xml$/i.test(type) || /^<\?xml\b/.test(text);
  if (isXml && text.startsWith("<")) return "xml";
  return isJson && /^[[{]/.test(text) ? "json" : undefined;
}

/** Whether it is a text, as far as a beginning can show. */
export function isText(text: string): boolean {
  return !/[^\P{Cc}\s]|\ufffd/u.test(text);
}

/** Also what is over before it is known. */
function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => at >= bytes.length || bytes[at] === byte);
}

function newEnd(kind: Kind, format: string): ContentEnd {
  switch (kind) {
    case "json":
      return new JsonEnd({ format, ...(jsonShapeOf(format) ?? { isScript: false, isGeo: false }) });
    case "zip":
      return new ZipEnd(format);
    case "xml":
      return new XmlEnd(format);
    case "calendar":
      return new CalendarEnd(format);
    case "parquet":
      return new ParquetEnd();
    case "compound file":
      return new CompoundFileEnd(format);
  }
}
