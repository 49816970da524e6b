import type { Middleware } from "openapi-fetch";
import { type Auth, apiKey } from "./auth.ts";
import { refuseElsewhere, refusePlainHttp } from "./authenticatedFetch.ts";
import { carrySecrets, watchedAuth } from "./credentialSecrets.ts";
import { InvalidArgumentError } from "./errors.ts";
import { networkError } from "./networkErrors.ts";
import { byHand, isFollowed, type RedirectRules, redirected } from "./redirects.ts";
import { answered } from "./requestOf.ts";
import { canReplay, replay } from "./uploadRequest.ts";

/**
 * A credential for an openapi-fetch client of your own. It goes to one origin only, that of the `baseUrl` of its first
 * call, over HTTPS or to this machine; a second client wants a middleware of its own. A string is an API key.
 *
 * After a 401, a request without a body is sent again with a renewed credential, where there is one ({@link bearer}).
 * Redirects are followed within the origin, and for reads alone.
 *
 * @throws {@link InvalidArgumentError} at the call, before anything is sent, when the request goes elsewhere;
 * {@link NetworkError} when no response came; {@link RedirectError} when the portal redirects a read to another origin.
 *
 * @example
 * ```ts
 * const client = createClient<paths>({ baseUrl: "https://my-domain.opendatasoft.com/api/automation/v1.0" });
 * client.use(authMiddleware(process.env.ODS_APIKEY ?? ""));
 * ```
 */
export function authMiddleware(auth: string | Auth): Middleware {
  const credential = watchedAuth(typeof auth === "string" ? apiKey(auth) : auth);
  // The options are those of one call; other middleware may put another request in the place of this one.
  const authorized = new WeakMap<object, Request>();
  const withSecrets = (request: Request, options: object) => {
    const sent = authorized.get(options);
    if (sent) carrySecrets(sent, request);
    return request;
  };
  let origin: string | undefined;
  /** Requests whose redirects are followed here. */
  const reads = new WeakSet<Request>();
  return {
    async onRequest({ request, options }) {
      if (!URL.canParse(options.baseUrl)) {
        throw new InvalidArgumentError(
          "The client's baseUrl names no origin, so nobody knows where its credential may go; give it one: https://…",
        );
      }
      const portal = new URL(options.baseUrl);
      refusePlainHttp(portal);
      origin ??= portal.origin;
      refuseElsewhere(request, origin);
      const sent = await credential.authorize(request);
      authorized.set(options, sent);
      const { redirect } = byHand(sent) ?? {};
      if (!redirect || sent.redirect !== "follow") return sent;
      const unfollowed = new Request(sent, { redirect });
      carrySecrets(sent, unfollowed);
      if (isFollowed(sent)) reads.add(unfollowed);
      return unfollowed;
    },
    async onResponse({ request, response: first, options }) {
      const isRead = reads.has(request);
      const rules: RedirectRules = { origin: origin ?? "", hasCredential: true, mayLeave: () => false };
      const followed = (response: Response, of: Request) =>
        isRead ? redirected(response, of, (next) => options.fetch(next), rules) : response;
      const response = answered(await followed(first, withSecrets(request, options)), request);
      if (response.status !== 401 || !credential.renew || !canReplay(request)) {
        return response === first ? undefined : response;
      }
      const renewed = await credential.renew(await replay(request));
      if (!renewed) return undefined;
      void response.body?.cancel().catch(() => {});
      return answered(await followed(await options.fetch(renewed), renewed), renewed);
    },
    onError({ request, error, options }) {
      // Runtimes may put the URL into what they throw, and with it the key.
      const failure = networkError(error, withSecrets(request, options), "No answer");
      return failure instanceof Error ? failure : undefined;
    },
  };
}
