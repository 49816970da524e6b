import { carriedInit, notFollowed } from "./derivedRequest.ts";
import { MultipartStream } from "./multipart.ts";

type UploadInit = Omit<RequestInit, "body"> & { body?: unknown; duplex?: "half" };

/** What a request was made from: its body can be sent from there again, from the request only as a stream. */
const bodies = new WeakMap<Request, unknown>();

/**
 * Stands in for `Request` in openapi-fetch: the same, but ready for uploads.
 *
 * They go out with `redirect: "error"`, for with "follow" the runtime keeps a copy of the whole body in case
 * it has to send it again; and a body that comes as a stream gets what streams need.
 */
export const UploadRequest = function UploadRequest(input: RequestInfo | URL, init?: RequestInit): Request {
  return newRequest(input, init as UploadInit | undefined);
} as unknown as typeof Request;

// openapi-fetch asks `instanceof` about what middleware returns; requests of any realm or patch are fine.
Object.defineProperty(UploadRequest, Symbol.hasInstance, {
  value: (value: unknown) =>
    typeof value === "object" && value !== null && "headers" in value && "method" in value && "url" in value,
});

/** The same request to another URL. */
export async function requestAt(url: URL, request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  const init: UploadInit = {
    ...carriedInit(request),
    method: request.method,
    headers,
    redirect: request.redirect,
  };
  if (bodies.has(request)) {
    init.body = bodies.get(request);
    // Form data gets a boundary of its own with each request.
    if (init.body instanceof FormData) headers.delete("Content-Type");
  } else if (request.method !== "GET" && request.method !== "HEAD" && request.body !== null) {
    // A request that middleware made is read into memory: browsers would not send its stream on.
    const content = await request.blob();
    if (content.size > 0) init.body = content;
  }
  return Object.assign(newRequest(url, init), extraProperties(request));
}

function newRequest(input: RequestInfo | URL, init: UploadInit | undefined): Request {
  const request = new globalThis.Request(input, prepare(init) as RequestInit | undefined);
  if (init?.body !== undefined && init.body !== null) bodies.set(request, init.body);
  return request;
}

function prepare(init: UploadInit | undefined): UploadInit | undefined {
  if (!init || typeof init.body !== "object" || init.body === null) return init;
  const prepared: UploadInit = { ...init };
  if (init.redirect !== "manual") prepared.redirect = notFollowed();
  if (init.body instanceof MultipartStream) {
    prepared.headers = new Headers(init.headers);
    prepared.headers.set("Content-Type", init.body.contentType);
    // Node sends it, and fails if the stream turns out shorter or longer; browsers drop it.
    if (init.body.length !== undefined) prepared.headers.set("Content-Length", String(init.body.length));
    prepared.body = init.body.stream();
  }
  if (prepared.body instanceof ReadableStream) prepared.duplex = "half";
  return prepared;
}

/** Fields that frameworks add to a request (`next`, `cf`, …) are properties of its own. */
function extraProperties(request: Request): Record<string, unknown> {
  return Object.fromEntries(Object.entries(request).filter(([key]) => !(key in Request.prototype)));
}
