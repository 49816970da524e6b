import type { Auth } from "./auth.ts";
import { InvalidArgumentError } from "./errors.ts";
import { redactUrl } from "./redactUrl.ts";

export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** Adds the credential to each request, and refuses those that would carry it to another origin. */
export function authenticatedFetch(fetch: Fetch, auth: Auth, portal: URL): Fetch {
  return async (request, init) => {
    if (new URL(request.url).origin !== portal.origin) {
      throw new InvalidArgumentError(
        `This request goes to ${redactUrl(request.url)}, but its credential belongs to ${portal.origin} only. ` +
          "Make a client for the other portal, or use client.anonymous().",
      );
    }
    return fetch(await auth.authorize(request), init);
  };
}
