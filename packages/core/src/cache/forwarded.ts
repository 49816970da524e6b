import { carrySecrets } from "../credentialSecrets.ts";
import type { StoredAnswer } from "./storedAnswer.ts";

/** Headers that ask the origin whether a stored answer still holds. */
export function conditionsOf(answer: StoredAnswer): Record<string, string> {
  // Pages of other origins would have to ask for leave first, and few portals give it; browsers validate what
  // they hold themselves.
  if (answer.crossOrigin) return {};
  const etag = answer.headers.get("ETag");
  const modified = answer.headers.get("Last-Modified");
  return {
    ...(etag !== null && { "If-None-Match": etag }),
    ...(modified !== null && { "If-Modified-Since": modified }),
  };
}

/** The request as it goes to the network: with these headers and this signal besides its own. */
export function forwarded(
  request: Request,
  conditions: Record<string, string>,
  signal: AbortSignal,
): Request {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(conditions)) headers.set(name, value);
  const sent = Object.assign(new Request(request, { headers, signal }), extraFields(request));
  carrySecrets(request, sent);
  return sent;
}

/** Fields that frameworks add to requests (`next`, `dispatcher`, …), which `Request` does not know. */
export function extraFields(given: object): Record<string, unknown> | undefined {
  const extra = Object.entries(given).filter(([name]) => !(name in Request.prototype) && name !== "body");
  return extra.length > 0 ? Object.fromEntries(extra) : undefined;
}
