import type { StoredAnswer } from "./storedAnswer.ts";

/** The bytes of a stored answer that a `Range` header asks for; undefined where the portal has to say. */
export function byteRange(answer: StoredAnswer, request: Request): StoredAnswer | undefined {
  const { body, headers, status } = answer;
  // Ranges count encoded bytes; a stored body is decoded, and pages don't see how one of another origin came.
  const isAsSent = !headers.has("Content-Encoding") && !answer.crossOrigin;
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("Range")?.trim() ?? "");
  if (request.method !== "GET" || status !== 200 || !isAsSent || !asked) return undefined;
  const size = body.byteLength;
  const [, from = "", to = ""] = asked;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size : Math.min(size, Number(to) + 1);
  if (from + to === "" || start >= end) return undefined;
  const partHeaders = new Headers(headers);
  partHeaders.set("Content-Range", `bytes ${start}-${end - 1}/${size}`);
  partHeaders.set("Content-Length", String(end - start));
  return {
    ...answer,
    status: 206,
    statusText: "Partial Content",
    headers: partHeaders,
    body: body.slice(start, end),
  };
}
