import { serializeQuery } from "@ods/core";

/** POST of the API takes its parameters as a form; pushes alone take JSON. */
const PUSH = /^\/api\/push\//;

type Post = (path: string, init?: { body?: unknown; headers?: HeadersInit }) => Promise<unknown>;

/** The client with POST bodies written as queries are, form-encoded. */
export function formPosts<Client extends object>(client: Client, commaLists: readonly string[]): Client {
  const target = client as { POST: Post };
  const post = target.POST;
  const serialize = serializeQuery(commaLists);
  target.POST = (path, init) => {
    const isForm = !PUSH.test(path) && typeof init?.body === "object" && !(init.body instanceof FormData);
    if (!isForm) return post(path, init);
    const headers = Object.fromEntries(new Headers(init.headers));
    headers["content-type"] ??= "application/x-www-form-urlencoded;charset=UTF-8";
    return post(path, { ...init, headers, bodySerializer: serialize } as Parameters<Post>[1]);
  };
  return client;
}
