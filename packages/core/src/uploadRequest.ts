import { MultipartStream } from "./multipart.ts";

type UploadInit = Omit<RequestInit, "body"> & { body?: unknown; duplex?: "half" };

/**
 * Stands in for `Request` in openapi-fetch: the same, but ready for uploads.
 *
 * They go out with `redirect: "error"`, for with "follow" the runtime keeps a copy of the whole body in case
 * it has to send it again; and a body that comes as a stream gets what streams need.
 */
export const UploadRequest = function UploadRequest(input: RequestInfo | URL, init?: RequestInit): Request {
  return new globalThis.Request(input, prepare(init));
} as unknown as typeof Request;

// openapi-fetch asks `instanceof` about what middleware returns; requests of any realm or patch are fine.
Object.defineProperty(UploadRequest, Symbol.hasInstance, {
  value: (value: unknown) =>
    typeof value === "object" && value !== null && "headers" in value && "method" in value && "url" in value,
});

function prepare(given: RequestInit | undefined): RequestInit | undefined {
  const init = given as UploadInit | undefined;
  if (!init || typeof init.body !== "object" || init.body === null) return given;
  const prepared: UploadInit = { ...init };
  if (init.redirect !== "manual") prepared.redirect = "error";
  if (init.body instanceof MultipartStream) {
    prepared.headers = new Headers(init.headers);
    prepared.headers.set("Content-Type", init.body.contentType);
    // Node sends it, and fails if the stream turns out shorter or longer; browsers drop it.
    if (init.body.length !== undefined) prepared.headers.set("Content-Length", String(init.body.length));
    prepared.body = init.body.stream();
  }
  if (prepared.body instanceof ReadableStream) prepared.duplex = "half";
  return prepared as RequestInit;
}
