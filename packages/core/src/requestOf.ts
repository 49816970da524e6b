import type { RequestSummary } from "./errors.ts";
import { redactUrl } from "./redactUrl.ts";

/** Which request an answer belongs to; an answer alone knows its URL at best. */
const requests = new WeakMap<Response, RequestSummary>();

export function summarize(request: Request): RequestSummary {
  return { method: request.method, url: redactUrl(request.url) };
}

export function rememberRequest(response: Response, request: Request): void {
  requests.set(response, summarize(request));
}

export function requestOf(response: Response): RequestSummary {
  return requests.get(response) ?? { method: "request to", url: redactUrl(response.url) };
}
