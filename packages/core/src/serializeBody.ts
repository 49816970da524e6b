import { MultipartStream } from "./multipart.ts";
import { isUpload, type Upload } from "./upload.ts";

/**
 * The body to send for what a call was given: an object that holds a file becomes multipart form data, any
 * other value JSON. What `fetch` takes as it is passes through.
 */
export function serializeBody(body: unknown): unknown {
  if (body instanceof FormData) return isNodeFetch() ? new MultipartStream([...body]) : body;
  if (isNativeBody(body)) return body;
  if (!isRecord(body) || !Object.values(body).some(holdsFile)) return JSON.stringify(body);
  const parts = Object.entries(body).flatMap(([name, value]) => partsOf(name, value));
  const isForm = parts.every(([, value]) => typeof value === "string" || value instanceof Blob);
  if (!isForm || isNodeFetch()) return new MultipartStream(parts);
  // Browsers send no streams over HTTP/1.1, but read the Blobs of form data from disk as they go.
  const form = new FormData();
  for (const [name, value] of parts) {
    if (value instanceof Blob) form.append(name, value);
    else form.append(name, value as string);
  }
  return form;
}

function partsOf(name: string, value: unknown): [string, string | Upload][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => partsOf(name, item));
  if (isUpload(value)) return [[name, value]];
  return [[name, typeof value === "object" ? JSON.stringify(value) : String(value)]];
}

/** Node's fetch copies what form data holds twice on its way; a stream of ours takes half the memory. */
function isNodeFetch(): boolean {
  const { process } = globalThis as { process?: { versions?: { undici?: string } } };
  return process?.versions?.undici !== undefined;
}

function holdsFile(value: unknown): boolean {
  return isUpload(value) || (Array.isArray(value) && value.some(holdsFile));
}

function isNativeBody(body: unknown): boolean {
  return (
    body instanceof Blob ||
    body instanceof URLSearchParams ||
    body instanceof ReadableStream ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
