import { InvalidArgumentError } from "./errors.ts";
import { stringifyJson } from "./json/stringifyJson.ts";
import { MultipartStream } from "./multipart.ts";
import { isNodeFetch } from "./runtime.ts";
import { FileBody } from "./streamedBody.ts";
import { FileStream, isFile, nameOf, type Upload, uploadOf } from "./upload.ts";
import { isBlob, isDate, isFormData, isSearchParams, isTagged, kindOf } from "./valueKinds.ts";

type Part = [name: string, value: string | Upload | Blob];

/**
 * The body to send for what a call was given: an object that holds a file becomes multipart form data, any
 * other value JSON. What `fetch` takes as it is passes through.
 *
 * @throws {@link InvalidArgumentError} for a value that neither form data nor JSON can say, with its place.
 */
export function serializeBody(body: unknown): unknown {
  if (isFormData(body)) {
    return body instanceof FormData && !isNodeFetch() ? body : formOf([...body]);
  }
  if (isSearchParams(body)) return String(body);
  if (isFile(body)) return isFetchable(body) ? body : new FileBody(uploadOf(body, "The body"));
  if (isBytes(body) || isTagged(body, ["ReadableStream"])) return body;
  if (isIterable(body)) return new FileBody(new FileStream(body, "body"));
  const isForm = isRecord(body) && Object.values(body).some(holdsFile);
  if (!isForm) return stringifyJson(body, "The body");
  return formOf(Object.entries(body).flatMap(([name, value]) => partsOf(name, value)));
}

/** Whether {@link serializeBody} writes JSON. */
export function isJsonBody(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return true;
  if (isFormData(body) || isSearchParams(body) || isFile(body) || isBytes(body)) return false;
  if (isTagged(body, ["ReadableStream"]) || isIterable(body)) return false;
  return !(isRecord(body) && Object.values(body).some(holdsFile));
}

/** Node copies what form data holds twice on its way; a stream of ours takes half the memory. */
function formOf(parts: readonly Part[]): FormData | MultipartStream {
  const isForm = parts.every(([, value]) => typeof value === "string" || value instanceof Blob);
  if (!isForm || isNodeFetch()) {
    return new MultipartStream(
      parts.map(([name, value]) => [
        name,
        typeof value === "string" ? value : uploadOf(value, `The part "${name}" of the form`),
      ]),
    );
  }
  // Browsers send no streams over HTTP/1.1, but read the Blobs of form data from disk as they go.
  const form = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value as Blob, nameOf(value));
  }
  return form;
}

function partsOf(name: string, value: unknown): Part[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [[name, partOf(value, name)]];
  return value.map((item: unknown, index) => {
    if (item === undefined || item === null || Array.isArray(item)) {
      throw new InvalidArgumentError(
        `${name}[${index}] is ${kindOf(item)}; a list of a form holds files, texts, numbers and objects.`,
      );
    }
    return [name, partOf(item, `${name}[${index}]`)];
  });
}

function partOf(value: unknown, place: string): Part[1] {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
    case "bigint":
      return String(value);
    case "number":
      if (Number.isFinite(value)) return String(value);
      break;
    case "object":
      if (isFile(value)) return value;
      if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
      return stringifyJson(value, `The part "${place}" of the form`);
  }
  throw new InvalidArgumentError(`${place} is ${kindOf(value)}, which a form can't hold.`);
}

function holdsFile(value: unknown): boolean {
  return isFile(value) || (Array.isArray(value) && value.some(holdsFile));
}

/** A Blob of another realm is a text to the fetch of Node, and a window may have taken the place of Node's classes. */
function isFetchable(file: Upload | Blob): boolean {
  return isBlob(file) && !isNodeFetch();
}

function isBytes(body: unknown): boolean {
  return ArrayBuffer.isView(body) || isTagged(body, ["ArrayBuffer", "SharedArrayBuffer"]);
}

function isIterable(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
