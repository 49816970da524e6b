import { parseCacheControl, uncachedFields } from "./cacheControl.ts";
import type { CacheRecord } from "./cacheRecord.ts";
import type { Selection } from "./selection.ts";

/** An answer as the cache keeps it: what a record holds, read. */
export interface StoredAnswer {
  status: number;
  statusText: string;
  headers: Headers;
  /** Where the answer came from, without secrets. */
  url: string;
  redirected: boolean;
  /** Whether it came to a web page from another origin, which sees few of the headers. */
  crossOrigin: boolean;
  /** When the request left and when its answer came, in ms since 1970. */
  requestTime: number;
  responseTime: number;
  /** The cache that wrote it, and how often that had lost sight of its store by then. */
  writer?: { id: string; generation: number } | undefined;
  /** Names of the request headers that the answer depends on, in lower case, and what they were. */
  vary: string[];
  selection: Selection;
  body: Uint8Array<ArrayBuffer>;
}

const VERSION = 1;

export function toRecord(answer: StoredAnswer): CacheRecord {
  const { body, headers, ...rest } = answer;
  return { metadata: JSON.stringify({ version: VERSION, ...rest, headers: [...headers] }), body };
}

/** @throws an error for a record that this cache did not write. */
export function fromRecord(record: CacheRecord): StoredAnswer {
  const { version, headers, ...rest } = JSON.parse(record.metadata) as Omit<
    StoredAnswer,
    "headers" | "body"
  > & {
    version: unknown;
    headers: [string, string][];
  };
  const isWhole =
    version === VERSION &&
    isStatus(rest.status) &&
    typeof rest.requestTime === "number" &&
    typeof rest.responseTime === "number" &&
    Array.isArray(rest.vary) &&
    typeof rest.selection === "object" &&
    ArrayBuffer.isView(record.body);
  if (!isWhole) throw new TypeError("The record is not one of this cache.");
  const kept = new Headers(headers);
  // What an older version stored may have them.
  dropPersonal(kept);
  return { ...rest, headers: kept, body: record.body as Uint8Array<ArrayBuffer> };
}

/** Whether a Response can be made with this status. */
export function isStatus(status: unknown): boolean {
  return typeof status === "number" && status >= 200 && status <= 599;
}

/** What the cache keeps of an answer, less what it knows of it besides. */
export function answerOf(
  response: Response,
  known: Pick<StoredAnswer, "requestTime" | "responseTime" | "vary" | "selection" | "body" | "url">,
): StoredAnswer {
  const { redirected, status, statusText, type } = response;
  const { requestTime, responseTime, vary, selection, body, url } = known;
  return {
    status,
    statusText,
    headers: storableHeaders(response.headers),
    url,
    redirected,
    crossOrigin: type === "cors",
    requestTime,
    responseTime,
    vary,
    selection,
    body,
  };
}

/** What a portal gives to one caller for one answer: for whoever gets it again, it would be somebody else's. */
const PERSONAL = ["set-cookie", "set-cookie2", "authentication-info"];

const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authentication-info",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** Takes away what is one caller's own. */
export function dropPersonal(headers: Headers): void {
  for (const name of PERSONAL) headers.delete(name);
}

/** Adds what a confirmation has for its caller alone. */
export function addPersonal(headers: Headers, confirmation: Headers): void {
  for (const [name, value] of confirmation) if (PERSONAL.includes(name)) headers.append(name, value);
}

/**
 * The headers that may be stored: without those of one connection or one caller, and those that `no-cache="…"` lists.
 */
function storableHeaders(headers: Headers): Headers {
  const kept = new Headers(headers);
  const named = headers.get("Connection")?.split(",") ?? [];
  const unconfirmed = uncachedFields(parseCacheControl(headers)) ?? [];
  dropPersonal(kept);
  for (const name of [...HOP_BY_HOP, ...named, ...unconfirmed]) {
    // A server may name what is no header at all.
    if (/^[!#$%&'*+.^`|~\w-]+$/.test(name.trim())) kept.delete(name.trim());
  }
  return kept;
}

/**
 * The answer with what a HEAD says about it; undefined when that shows that it is out of date. A HEAD that names no
 * validator shows nothing.
 */
export function comparedWithHead(
  answer: StoredAnswer,
  { headers }: Response,
  times: Pick<StoredAnswer, "requestTime" | "responseTime">,
): StoredAnswer | undefined {
  const named = ["ETag", "Last-Modified", "Content-Length"].filter((name) => headers.has(name));
  if (named.some((name) => headers.get(name) !== answer.headers.get(name))) return undefined;
  return named.some((name) => name !== "Content-Length") ? freshened(answer, headers, times) : answer;
}

/** They describe the stored body, which a 304 leaves as it is. */
const OF_THE_BODY = new Set(["content-encoding", "content-length", "content-md5", "content-range", "etag"]);

/** The answer after its origin confirmed it: with the headers of the confirmation, and its age counted anew. */
export function freshened(
  answer: StoredAnswer,
  confirmation: Headers,
  times: Pick<StoredAnswer, "requestTime" | "responseTime">,
): StoredAnswer {
  const headers = new Headers(answer.headers);
  const update = storableHeaders(confirmation);
  headers.delete("Age");
  for (const name of new Set(update.keys())) {
    if (!OF_THE_BODY.has(name)) headers.delete(name);
  }
  for (const [name, value] of update) {
    if (!OF_THE_BODY.has(name)) headers.append(name, value);
  }
  return { ...answer, ...times, headers };
}
