import type { AnyClient } from "./clientPaths.ts";
import { InvalidArgumentError } from "./errors.ts";
import { refuseHalfCharacters } from "./halfCharacters.ts";
import { type HeaderValues, newHeaders, readableHeaders } from "./headerValues.ts";
import { type KnownOptions, refuseUnknown } from "./knownOptions.ts";
import { isJsonBody, serializeBody } from "./serializeBody.ts";
import { serializeQuery } from "./serializeQuery.ts";
import { type CallResult, unwrap } from "./unwrap.ts";
import { isSearchParams } from "./valueKinds.ts";

export interface RequestOptions {
  /** Parameters of the query, written as those of other calls are. Added to those that the path has. */
  query?: Record<string, unknown>;
  /** Sent as JSON; texts, bytes, forms, Blobs and streams as they are. */
  body?: unknown;
  headers?: HeaderValues;
  signal?: AbortSignal;
}

const REQUEST: KnownOptions<RequestOptions> = { query: true, body: true, headers: true, signal: true };

/**
 * Any request to the client's portal, in or out of its document: with the client's credential, retries, limits and
 * hooks, and with its errors.
 *
 * @param path below the portal's address: `"/api/explore/v2.1/catalog/datasets"`; a whole address only if it is the
 * portal's own
 * @throws {@link OdsError} of the class that fits the status, for every status outside the 200s.
 * @throws {@link InvalidArgumentError} for an address that is not the portal's, and for a body, a query or headers that
 * can't be sent as they are.
 *
 * @example
 * ```ts
 * const answer = await request(client, "GET", "/api/explore/v2.1/catalog/datasets", { query: { limit: 5 } });
 * const { total_count } = await answer.json();
 * ```
 */
export async function request(
  client: AnyClient & { readonly portal: URL },
  method: string,
  path: string | URL,
  options: RequestOptions = {},
): Promise<Response> {
  refuseUnknown("request", options, REQUEST, {
    params: "parameters of the query are `query`; those of the path stand in the path.",
    json: "it is `body` here.",
    data: "it is `body` here.",
    method: "it is the second argument.",
    timeout: "it is an option of the client, or `signal: AbortSignal.timeout(…)`.",
  });
  const { query, body, headers, signal } = options;
  const url = locate(path, client.portal);
  const search = [url.search.slice(1), query ? serializeQuery([])(query) : ""].filter(Boolean).join("&");
  // Braces are placeholders in the paths of a document; here they are what they are.
  const target = `${url.pathname}${search && `?${search}`}`.replaceAll("{", "%7B").replaceAll("}", "%7D");
  refuseHalfCharacters(`${path}`, "The path");
  if (typeof body === "string") refuseHalfCharacters(body, "The body");
  const send = client.request as (method: string, path: string, init: object) => Promise<CallResult>;
  const result = await send(method.toLowerCase(), target, {
    baseUrl: url.origin,
    parseAs: "stream",
    headers: { "Content-Type": typeOf(body), ...headersOf(headers) },
    ...(body !== undefined && { body, bodySerializer }),
    ...(signal && { signal }),
  });
  await unwrap(result);
  return result.response;
}

function locate(path: string | URL, portal: URL): URL {
  const text = String(path);
  const isWhole = URL.canParse(text);
  const url = new URL(isWhole ? text : text.replace(/^\/+/, ""), portal);
  if (url.origin === portal.origin && url.pathname.startsWith(portal.pathname)) return url;
  throw new InvalidArgumentError(
    `The path leads to ${url.origin}${url.pathname}, outside of the portal ${portal.href}. Give a path below the portal.`,
  );
}

function bodySerializer(body: unknown): unknown {
  return typeof body === "string" ? body : serializeBody(body);
}

/** The media type that goes without saying; null where the content has its own, or there is none. */
function typeOf(body: unknown): string | null {
  if (body === undefined) return null;
  if (typeof body === "string") return "text/plain;charset=UTF-8";
  if (isSearchParams(body)) return "application/x-www-form-urlencoded;charset=UTF-8";
  return isJsonBody(body) ? "application/json" : null;
}

function headersOf(headers: HeaderValues | undefined): Record<string, string> {
  return Object.fromEntries(newHeaders(readableHeaders(headers) as HeaderValues | undefined));
}
