import { requests } from "./requestOf.ts";

/** The same response with another body: which request it answers, and all that it says of itself, stay. */
export function withBody(response: Response, body: ReadableStream<Uint8Array>): Response {
  const copy = new Response(body, response);
  // A Response that was made by hand has no address.
  Object.defineProperty(copy, "url", { value: response.url, configurable: true });
  const request = requests.of(response);
  if (request) requests.attach(copy, request);
  return copy;
}
