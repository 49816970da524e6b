import type { Upload } from "@ods/core";
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
  let isDeep = false;
  const files: string[] = [];
  for (const name of Object.keys(record)) {
    const value = (record as Record<string, unknown>)[name];
    if (typeof value === "object" && value !== null) {
      if (isFile(value) || isFileWithType(value)) files.push(name);
      else isDeep = true;
    } else {
      refuseUnsayable(value, name);
    }
  }
  return files.length > 0 ? withFiles(record, files, most) : written(record, isDeep);
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
  return written(fields, true);
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
    return await base64OfStream((file as Upload).stream(), most);
  } catch (error) {
    if (error instanceof RecordFault) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new RecordFault(`the file in its field "${name}" can't be read: ${why}`);
  }
}

function written(record: object, isDeep: boolean): string {
  let text: string;
  try {
    text = JSON.stringify(record, isDeep ? refusing : undefined);
  } catch (error) {
    if (error instanceof RecordFault) throw error;
    throw new RecordFault(`it can't be written as JSON: ${(error as Error).message}`);
  }
  if (text === "{}") throw new RecordFault(`it is ${nameOf(record)} that holds no value`);
  if (!text?.startsWith("{")) throw new RecordFault(`it is ${nameOf(record)}, not an object of fields`);
  return text;
}

/** For `JSON.stringify`, which would leave out some values, and write others as nothing. */
function refusing(this: unknown, name: string, value: unknown): unknown {
  const given = name === "" ? value : (this as Record<string, unknown>)[name];
  if (typeof given === "object" && given !== null) {
    if (isFile(given)) throw new RecordFault(`a file lies deep in it, at "${name}"; a field has to hold it`);
    if (given instanceof Map || given instanceof Set) {
      throw new RecordFault(`"${name}" is ${nameOf(given)}, which JSON does not know`);
    }
    if (given instanceof Date && Number.isNaN(given.getTime())) {
      throw new RecordFault(`"${name}" is a Date without a time`);
    }
  }
  refuseUnsayable(value, name);
  return value;
}

function refuseUnsayable(value: unknown, name: string): void {
  const isSayable =
    typeof value === "number"
      ? Number.isFinite(value)
      : typeof value !== "bigint" && typeof value !== "symbol" && typeof value !== "function";
  if (!isSayable) throw new RecordFault(`"${name}" is ${nameOf(value)}, which JSON does not know`);
}

interface TypedFile {
  content: FileContent;
  "content-type"?: string;
}

function isFileWithType(value: object): value is TypedFile {
  return "content" in value && isFile(value.content);
}

function isFile(value: unknown): value is FileContent {
  if (typeof value !== "object" || value === null) return false;
  return bytesOf(value) !== undefined || ("stream" in value && typeof value.stream === "function");
}

function bytesOf(value: object): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!ArrayBuffer.isView(value)) return undefined;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
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
