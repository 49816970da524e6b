import type { Auth } from "./auth.ts";
import { watchedAuth } from "./credentialSecrets.ts";
import { InvalidArgumentError } from "./errors.ts";
import type { Fetch } from "./fetch.ts";
import { isLoopback } from "./portal.ts";
import { redactUrl } from "./redactUrl.ts";
import { answered } from "./requestOf.ts";
import { canReplay, replay } from "./uploadRequest.ts";

/**
 * Adds the credential to each request, and refuses those that would carry it to another origin. A 401 is sent
 * again once where the credential can be renewed.
 */
export function authenticatedFetch(fetch: Fetch, given: Auth, portal: URL): Fetch {
  const { origin } = portal;
  const auth = watchedAuth(given);
  // Most credentials are there at once and can't be renewed; a promise less is measurable.
  return (request, init) => {
    refuseElsewhere(request, origin);
    const authorized = auth.authorize(request);
    if (!auth.renew && !(authorized instanceof Promise)) return fetch(authorized, init);
    return renewing(authorized, init);
  };

  async function renewing(authorized: Request | Promise<Request>, init?: RequestInit): Promise<Response> {
    const sent = await authorized;
    const response = await fetch(sent, init);
    if (response.status !== 401 || !auth.renew || !canReplay(sent)) return answered(response, sent);
    const renewed = await auth.renew(await replay(sent));
    if (!renewed) return answered(response, sent);
    void response.body?.cancel().catch(() => {});
    return answered(await fetch(renewed, init), renewed);
  }
}

/** @throws {@link InvalidArgumentError} when the credential of `origin` would go to another one. */
export function refuseElsewhere(request: Request, origin: string): void {
  if (!request.url.startsWith(`${origin}/`)) {
    throw new InvalidArgumentError(
      `This request goes to ${redactUrl(request.url)}, but its credential belongs to ${origin} only. ` +
        "Make a client for the other portal, or use client.anonymous().",
    );
  }
}

/** @throws {@link InvalidArgumentError} when a credential would travel readable for everyone on its way. */
export function refusePlainHttp(portal: URL): void {
  if (portal.protocol === "http:" && !isLoopback(portal)) {
    throw new InvalidArgumentError(
      `A credential never travels over plain HTTP: use https://${portal.host}, or leave \`auth\` out.`,
    );
  }
}
