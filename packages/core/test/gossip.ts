import type { SeenRequest } from "./scriptedServer.ts";

/** What a loud portal, proxy or runtime can say of a request. */
export function gossip(request: SeenRequest | Request): string {
  return wordsOf(request).join(" ");
}

/** The same in characters that a header may hold. */
export function gossipForHeader(request: SeenRequest): string {
  return wordsOf(request)
    .map((word, index) => (index === 0 ? word : encodeURIComponent(word)))
    .join(" ");
}

function wordsOf({ headers, url }: SeenRequest | Request): string[] {
  const authorization =
    (headers instanceof Headers ? headers.get("authorization") : headers.authorization) ?? "";
  const credential = authorization.replace(/^\w+ /, "");
  const decoded = Buffer.from(credential, "base64").toString();
  const key = keyIn(new URL(url), headers) ?? credential;
  return [new URLSearchParams({ via: key }).toString(), authorization, credential, decoded, String(url), key];
}

/** A key that is not in the place for it: in the query, in the path, in a header or a cookie of somebody's own. */
function keyIn(
  { searchParams, pathname }: URL,
  headers: SeenRequest["headers"] | Headers,
): string | undefined {
  const header = (name: string) =>
    String((headers instanceof Headers ? headers.get(name) : headers[name]) ?? "");
  const inPath = /^\/of\/([^/]+)\//.exec(pathname)?.[1];
  const others = [
    inPath && decodeURIComponent(inPath),
    header("x-api-token"),
    header("cookie").replace(/^token=/, ""),
  ];
  return searchParams.get("apikey") ?? searchParams.get("who") ?? (others.find(Boolean) || undefined);
}
