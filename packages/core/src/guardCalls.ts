import type { Middleware } from "openapi-fetch";
import { UnexpectedContentError } from "./errors.ts";
import { rememberRequest, requestOf } from "./requestOf.ts";
import { serializePath } from "./serializePath.ts";

/**
 * Watches calls from both ends: no request leaves with a placeholder in its path, every answer remembers its
 * request, and an answer that is read as JSON but is none stops here.
 */
export const guardCalls: Middleware = {
  onRequest({ schemaPath, params }) {
    // With no path parameters at all openapi-fetch does not look at the placeholders.
    if (!params.path) serializePath(schemaPath, {});
  },
  async onResponse({ request, response, options }) {
    rememberRequest(response, request);
    if (!response.ok || options.parseAs !== "json" || isEmpty(response)) return;
    const type = response.headers.get("Content-Type");
    // Plain text is what a Response made by hand says, in tests and proxies, though it holds JSON.
    if (type === null || /[/+]json\b/i.test(type) || /^text\/plain\b/i.test(type)) return;
    await response.body?.cancel();
    const { method, url } = requestOf(response);
    throw new UnexpectedContentError(`The answer is ${type}, not JSON (${method} ${url}). ${remedy(type)}`, {
      status: response.status,
      request: { method, url },
    });
  },
};

function isEmpty(response: Response): boolean {
  return response.status === 204 || response.status === 205 || response.headers.get("Content-Length") === "0";
}

function remedy(type: string): string {
  return type.startsWith("text/html")
    ? "A page came instead of the API: check the portal's address, and that no login or proxy stands before it."
    : "Use download(client, path, init) to take it as a stream, Blob or text.";
}
