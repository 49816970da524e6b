import type { Upload } from "@ods/core";
import { isBlob, isDate, isTagged, uploadOf, writeJson } from "@ods/core/client-kit";
import { base64Length, base64OfBytes, base64OfStream } from "./base64.ts";
import type { FileContent } from "./pushedRecord.ts";
import { RecordFault } from "./recordFault.ts";

const BINARY = "application/octet-stream";

/**
 * The JSON of a record, its files as the API wants them; at once where it has none.
 *
 * @param most Characters that a file may take as Base64.
 * @throws {@link RecordFault} for what is no record, and for values that JSON would leave out or change.
 */
export function recordText(record: unknown, most: number): string | Promise<string> {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new RecordFault(`it is ${nameOf(record)}, not an object of fields`);
  }
  const other = collectionOf(record);
  if (other !== undefined) throw new RecordFault(`it is ${other}`);
  const files: string[] = [];
  for (const name of Object.keys(record)) {
    const value = (record as Record<string, unknown>)[name];
    if (isFile(value) || isFileWithType(value)) files.push(name);
  }
  return files.length > 0 ? withFiles(record, files, most) : written(record);
}

async function withFiles(record: object, files: string[], most: number): Promise<string> {
  const fields: Record<string, unknown> = { ...record };
  let left = most;
  // One after the other, so that no more than what is sent is ever held.
  for (const name of files) {
    const file = fields[name];
    const { content: bytes, ...rest } = isFile(file) ? { content: file } : (file as TypedFile);
    const content = await base64Of(bytes, left, name);
    left -= content.length;
    fields[name] = { content, "content-type": typeOf(bytes), ...rest };
  }
  return written(fields);
}

async function base64Of(file: FileContent, most: number, name: string): Promise<string> {
  const size = sizeOf(file);
  if (size !== undefined && base64Length(size) > most) {
    throw new RecordFault(
      `the file in its field "${name}" has ${size.toLocaleString("en")} bytes, more than a push can hold`,
    );
  }
  const bytes = bytesOf(file);
  if (bytes) return base64OfBytes(bytes);
  try {
    // The Blobs of some windows have no streams.
    const blob = file as unknown as Blob;
    const upload = "stream" in file ? (file as Upload) : uploadOf(blob, `the field "${name}"`);
    return await base64OfStream(upload.stream(), most);
  } catch (error) {
    if (error instanceof RecordFault) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new RecordFault(`the file in its field "${name}" can't be read: ${why}`);
  }
}

function written(record: object): string {
  let text: string;
  try {
    text = writeJson(record, (place, fault, value) => faultAt(place, fault, value));
  } catch (error) {
    if (error instanceof RecordFault) throw error;
    throw new RecordFault(`it can't be written as JSON: ${(error as Error).message}`);
  }
  if (text === "{}") throw new RecordFault(`it is ${nameOf(record)} that holds no value`);
  if (!text.startsWith("{")) throw new RecordFault(`it is ${nameOf(record)}, not an object of fields`);
  return text;
}

function faultAt(place: string, fault: string, value: unknown): RecordFault {
  if (place === "") return new RecordFault(`it is ${fault} that holds no value`);
  if (isFile(value)) {
    return new RecordFault(`a file lies deep in it, at "${place}"; a field has to hold it`);
  }
  const isSaid = isDate(value) ? "" : ", which JSON does not know";
  return new RecordFault(`"${place}" is ${fault}${isSaid}`);
}

interface TypedFile {
  content: FileContent;
  "content-type"?: string;
}

/** Names in a page of v2.1 of the API. */
const OF_PAGE = ["total_count", "results", "links", "facet_groups"];

/** What holds records and is none, and what to do with it: a portal takes it as one record, of which it stores nothing. */
function collectionOf(record: object): string | undefined {
  const { type, features, properties, nhits, records, datasets, results } = record as Record<string, unknown>;
  if (type === "FeatureCollection" && Array.isArray(features)) {
    return "a GeoJSON FeatureCollection, not a record; push the `properties` of its `features`";
  }
  if (type === "Feature" && typeof properties === "object" && "geometry" in record) {
    return "a GeoJSON Feature, not a record; push its `properties`";
  }
  if (nhits !== undefined && (Array.isArray(records) || Array.isArray(datasets))) {
    return "a page of a search, not a record; push what is in its list, and mind that there may be further pages";
  }
  const isPage = Array.isArray(results) && Object.keys(record).every((name) => OF_PAGE.includes(name));
  return isPage
    ? "a page of v2.1 of the API, not a record; push its `results`, and mind that there may be further pages"
    : undefined;
}

function isFileWithType(value: unknown): value is TypedFile {
  return typeof value === "object" && value !== null && "content" in value && isFile(value.content);
}

function isFile(value: unknown): value is FileContent {
  if (typeof value !== "object" || value === null) return false;
  if (bytesOf(value) !== undefined || isBlob(value)) return true;
  return "stream" in value && typeof value.stream === "function";
}

function bytesOf(value: object): Uint8Array | undefined {
  if (!ArrayBuffer.isView(value)) return isBuffer(value) ? new Uint8Array(value) : undefined;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

function isBuffer(value: object): value is ArrayBuffer {
  return isTagged(value, ["ArrayBuffer", "SharedArrayBuffer"]);
}

function sizeOf(file: FileContent): number | undefined {
  return "byteLength" in file ? file.byteLength : file.size;
}

function typeOf(file: FileContent): string {
  return ("type" in file && file.type) || BINARY;
}

function nameOf(value: unknown): string {
  if (typeof value === "number" || value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "a list";
  return `a ${typeof value === "object" ? (value.constructor?.name ?? "object") : typeof value}`;
}
