import { attachment } from "./attachment.ts";
import type { RequestSummary } from "./errors.ts";
import { redactUrl, secretsOf } from "./redactUrl.ts";

/** Which request an answer belongs to; an answer alone knows its URL at best. */
export const requests = attachment<Response, Request>();

/**
 * Says which request an answer belongs to, and keeps the key of that request out of what runtimes print of the
 * answer: its URL.
 */
export function answered(response: Response, request: Request): Response {
  requests.attach(response, request);
  const url = redactUrl(response.url);
  if (url === response.url) return response;
  const clone = response.clone.bind(response);
  // Whoever made the response may have made these unchangeable.
  Reflect.defineProperty(response, "url", { value: url, configurable: true });
  Reflect.defineProperty(response, "clone", { value: () => answered(clone(), request), configurable: true });
  return response;
}

export function summarize(request: Request): RequestSummary {
  return { method: request.method, url: redactUrl(request.url) };
}

export function requestOf(response: Response): RequestSummary {
  const request = requests.of(response);
  return request ? summarize(request) : { method: "request to", url: redactUrl(response.url) };
}

/** The secrets that the request of an answer carried, which the answer may repeat. */
export function secretsSentFor(response: Response): string[] {
  const request = requests.of(response);
  return request ? secretsOf(request) : [];
}
