import { carriedInit, InvalidArgumentError, notFollowed } from "@ods/core";

/** The endpoints that take POST for a GET. */
const READS = /\/api\/(datasets|records)\/1\.0\//;

/** Parts of a query that say who asks; they stay in the URL. */
const CREDENTIALS = ["apikey", "access_token"];

/** A fetch that sends a GET of the API whose URL is too long as a POST with the query as its body. */
export function longQueries(
  fetch: typeof globalThis.fetch | undefined,
  maxUrlLength: number,
): typeof globalThis.fetch {
  if (!(maxUrlLength > 0)) {
    throw new InvalidArgumentError(`maxUrlLength is ${maxUrlLength}; a number of characters is wanted.`);
  }
  return async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    // Looked up at each call, so that what replaces it later is seen.
    const send = fetch ?? globalThis.fetch;
    const isLong = request.method === "GET" && request.url.length > maxUrlLength;
    return isLong && READS.test(new URL(request.url).pathname)
      ? send(asPost(request), init)
      : send(input, init);
  };
}

function asPost(request: Request): Request {
  const url = new URL(request.url);
  const body = new URLSearchParams(url.search);
  url.search = "";
  for (const name of CREDENTIALS) {
    for (const value of body.getAll(name)) url.searchParams.append(name, value);
    body.delete(name);
  }
  const headers = new Headers(request.headers);
  headers.set("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
  // A redirect would make a GET without the query of it.
  return new Request(url, {
    ...carriedInit(request),
    method: "POST",
    headers,
    body: body.toString(),
    redirect: notFollowed(),
  });
}
