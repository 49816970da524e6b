import { attachment } from "./attachment.ts";
import { secretsOfCredential } from "./credentialSecrets.ts";
import type { RequestSummary } from "./errors.ts";
import { redactText } from "./redactUrl.ts";
import { secretsOf } from "./secretsOf.ts";

/** Which request an answer belongs to; an answer alone knows its URL at best. */
export const requests = attachment<Response, Request>();

/**
 * Says which request an answer belongs to, and keeps the key of that request out of what runtimes print of the
 * answer: its URL.
 */
export function answered(response: Response, request: Request): Response {
  requests.attach(response, request);
  const url = shownUrl(response.url, request);
  if (url === response.url) return response;
  const clone = response.clone.bind(response);
  // Whoever made the response may have made these unchangeable.
  Reflect.defineProperty(response, "url", { value: url, configurable: true });
  Reflect.defineProperty(response, "clone", { value: () => answered(clone(), request), configurable: true });
  return response;
}

/** A URL that belongs to a request, its own or one that it was redirected to, without secrets. */
export function shownUrl(url: string, request: Request): string {
  if (url === "") return url;
  const secrets = url === request.url ? secretsOfCredential(request) : secretsOf(request);
  if (secrets.length === 0) return redactText(url);
  // The host is no secret, though a short one may look like a part of it.
  const origin = /^[a-z][a-z\d+.-]{0,20}:\/\/[^/?#@]+(?=[/?#]|$)/i.exec(url)?.[0] ?? "";
  return origin + redactText(url.slice(origin.length), secrets);
}

export function summarize(request: Request): RequestSummary {
  return { method: request.method, url: shownUrl(request.url, request) };
}

export function requestOf(response: Response): RequestSummary {
  const request = requests.of(response);
  return request ? summarize(request) : { method: "request to", url: redactText(response.url) };
}

/** The secrets that the request of an answer carried, which the answer may repeat. */
export function secretsSentFor(response: Response): string[] {
  const request = requests.of(response);
  return request ? secretsOf(request) : [];
}
