import { calls } from "./call.ts";
import { carrySecrets } from "./credentialSecrets.ts";
import { carriedInit, notFollowed } from "./derivedRequest.ts";
import { MultipartStream } from "./multipart.ts";
import { refusedRequest } from "./refusedRequest.ts";
import { StreamedBody } from "./streamedBody.ts";

type UploadInit = Omit<RequestInit, "body"> & { body?: unknown; duplex?: "half" };

const TEXT = /json|text|urlencoded/i;

/**
 * What a request was made from: its body can be sent from there again, from the request only as a stream. Null where it
 * was made without one, and its runtime does not tell.
 */
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

/** The same request to another URL, or with other options. Whatever its body was made from is read anew. */
export async function requestAt(url: URL, request: Request, changes?: RequestInit): Promise<Request> {
  const headers = new Headers(request.headers);
  const init: UploadInit = {
    ...carriedInit(request),
    method: request.method,
    headers,
    redirect: request.redirect,
    ...changes,
  };
  if (bodies.has(request)) {
    init.body = bodies.get(request) ?? undefined;
    // Form data gets a boundary of its own with each request.
    if (init.body instanceof FormData) headers.delete("Content-Type");
  } else if (mayHaveBody(request)) {
    // A request that middleware made is read into memory: browsers would not send its stream on.
    const isText = TEXT.test(request.headers.get("Content-Type") ?? "");
    // Errors look into texts, which nobody waits for then.
    const content = isText ? await request.arrayBuffer() : await request.blob();
    if ("size" in content ? content.size > 0 : content.byteLength > 0) init.body = content;
  }
  const next = Object.assign(newRequest(url, init), extraProperties(request));
  const call = calls.of(request);
  if (call) calls.attach(next, call);
  carrySecrets(request, next);
  return next;
}

/**
 * Whether a request has a body. Firefox and React Native don't say, so there what it was made from decides; a request
 * that somebody else made there, other than to read, may have one.
 */
export function mayHaveBody(request: Request): boolean {
  if (request.body !== undefined) return request.body !== null;
  if (bodies.has(request)) return bodies.get(request) !== null;
  return request.method !== "GET" && request.method !== "HEAD";
}

/** The request to send first where it may have to be sent again: text that others put in is read out for that. */
export async function replayableRequest(request: Request): Promise<Request> {
  const isText = TEXT.test(request.headers.get("Content-Type") ?? "");
  const isUnknown = !bodies.has(request) && mayHaveBody(request);
  return isUnknown && isText ? requestAt(new URL(request.url), request) : request;
}

/** Whether {@link replay} can give a request that was sent: it has no body, or one that can be read again. */
export function canReplay(request: Request): boolean {
  if (!mayHaveBody(request)) return true;
  const body = bodies.get(request);
  if (body instanceof StreamedBody) return body.isRepeatable;
  return body !== undefined && !(body instanceof ReadableStream);
}

/** What the body of a request was made from; undefined where that is not known. */
export function sourceOf(request: Request): unknown {
  return bodies.get(request);
}

/** The same request once more, after it was sent. */
export async function replay(request: Request): Promise<Request> {
  return mayHaveBody(request) ? requestAt(new URL(request.url), request) : request;
}

/** To be said of a request that has failed: what it was uploading is not wanted any more. */
export function stopUpload(request: Request): void {
  const body = bodies.get(request);
  if (body instanceof StreamedBody) body.stop();
}

function newRequest(input: RequestInfo | URL, init: UploadInit | undefined): Request {
  const request = made(input, prepare(init) as RequestInit | undefined);
  const body = init?.body ?? undefined;
  if (body !== undefined) bodies.set(request, body);
  else if (typeof input === "object" && bodies.has(input as Request)) {
    bodies.set(request, bodies.get(input as Request));
  } else if (!("body" in globalThis.Request.prototype) && !(input instanceof globalThis.Request)) {
    bodies.set(request, null);
  }
  if (input instanceof globalThis.Request) carrySecrets(input, request);
  return request;
}

function made(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  try {
    return new globalThis.Request(input, init);
  } catch (error) {
    throw refusedRequest(error, input instanceof Request ? input.url : String(input));
  }
}

function prepare(init: UploadInit | undefined): UploadInit | undefined {
  if (!init || typeof init.body !== "object" || init.body === null) return init;
  const prepared: UploadInit = { ...init };
  prepared.redirect = notFollowed();
  if (init.body instanceof StreamedBody) {
    prepared.headers = new Headers(init.headers);
    const isNamed = prepared.headers.has("Content-Type") && !(init.body instanceof MultipartStream);
    if (!isNamed) prepared.headers.set("Content-Type", init.body.contentType);
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
