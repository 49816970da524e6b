import { serializeQuery } from "@ods/core";
import {
  isFormData,
  isRecord,
  isSearchParams,
  refuseHalfCharacters,
  withContentType,
} from "@ods/core/client-kit";
import type { HeadersOptions } from "openapi-fetch";
import { refuseForeignParameters } from "./foreignParameters.ts";
import { longQueries } from "./longQueries.ts";

/** POST of the API takes its parameters as a form; pushes alone take JSON. */
const PUSH = /^\/api\/push\//;

const FORM = "application/x-www-form-urlencoded;charset=UTF-8";

interface Init {
  params?: { query?: unknown };
  querySerializer?: unknown;
  body?: unknown;
  bodySerializer?: unknown;
  headers?: HeadersOptions;
  fetch?: typeof globalThis.fetch;
}

interface Calls {
  GET(path: string, init?: Init): Promise<unknown>;
  POST(path: string, init?: Init): Promise<unknown>;
  request(method: string, path: string, init?: Init): Promise<unknown>;
}

/**
 * The client with POST bodies written as queries are, form-encoded; with long queries sent as forms also where a call
 * brings a `fetch` of its own; and with parameters refused that portals would ignore.
 */
export function prepareCalls<Client extends object>(
  client: Client,
  commaLists: readonly string[],
  maxUrlLength: number,
): Client {
  const calls = client as unknown as Calls;
  const { GET, POST, request } = calls;
  const serialize = serializeQuery(commaLists);
  const bodySerializer = (body: unknown) => {
    if (typeof body === "string") refuseHalfCharacters(body, "The body");
    return typeof body === "string" || isSearchParams(body) ? String(body) : serialize(body);
  };
  const prepared = (method: string, path: string, init: Init | undefined): Init | undefined => {
    // The client refuses what a copy would make an empty object of.
    const isCopied: boolean = isRecord(init);
    if (!init || !isCopied) return init;
    refuseForeignParameters(method, path, init);
    const fetch = init.fetch && { fetch: longQueries(init.fetch, maxUrlLength) };
    const isOwn = init.body === undefined || init.bodySerializer !== undefined || isFormData(init.body);
    const isForm = method === "POST" && !PUSH.test(path) && !isOwn;
    const form = isForm && { headers: withContentType(FORM, init.headers), bodySerializer };
    return { ...init, ...fetch, ...form };
  };
  calls.GET = async (path, init) => GET(path, prepared("GET", path, init));
  calls.POST = async (path, init) => POST(path, prepared("POST", path, init));
  calls.request = async (method, path, init) =>
    request(method, path, prepared(method.toUpperCase(), path, init));
  return client;
}
