import { serializeQuery } from "@ods/core";
import { type HeadersOptions, mergeHeaders } from "openapi-fetch";

/** POST of the API takes its parameters as a form; pushes alone take JSON. */
const PUSH = /^\/api\/push\//;

const FORM = { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" };

interface Init {
  body?: unknown;
  headers?: HeadersOptions;
}

interface Calls {
  POST(path: string, init?: Init): Promise<unknown>;
  request(method: string, path: string, init?: Init): Promise<unknown>;
}

/** The client with POST bodies written as queries are, form-encoded. */
export function formPosts<Client extends object>(client: Client, commaLists: readonly string[]): Client {
  const calls = client as unknown as Calls;
  const { POST, request } = calls;
  const bodySerializer = serializeQuery(commaLists);
  const asForm = (path: string, init: Init | undefined): Init | undefined => {
    const isForm = !PUSH.test(path) && typeof init?.body === "object" && !(init.body instanceof FormData);
    if (!isForm) return init;
    return { ...init, headers: mergeHeaders(FORM, init.headers), bodySerializer } as Init;
  };
  calls.POST = (path, init) => POST(path, asForm(path, init));
  calls.request = (method, path, init) =>
    request(method, path, method.toLowerCase() === "post" ? asForm(path, init) : init);
  return client;
}
