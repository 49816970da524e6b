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
  const key = new URL(url).searchParams.get("apikey") ?? credential;
  return [new URLSearchParams({ via: key }).toString(), authorization, credential, decoded, String(url), key];
}
