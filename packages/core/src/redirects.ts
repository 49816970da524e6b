import { secretsOfCredential } from "./credentialSecrets.ts";
import { NetworkError, RedirectError } from "./errors.ts";
import { shownUrl, summarize } from "./requestOf.ts";
import { isBrowser } from "./runtime.ts";
import { isSecretName } from "./secretNames.ts";
import { requestAt } from "./uploadRequest.ts";

/** Where the redirects of a request may lead. */
export interface RedirectRules {
  /** The portal's origin, to which the credential and the caller's headers belong. */
  origin: string;
  /** Whether requests carry a credential, without which a portal may show less. */
  hasCredential: boolean;
  /** Whether the OpenAPI document says that this request is redirected elsewhere, such as to a file store. */
  mayLeave(request: Request): boolean;
}

/** As many as the Fetch standard follows. */
const MOST_REDIRECTS = 20;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Headers that say what kind of response is wanted, and nothing of who asks: they may go to any origin. */
const IMPERSONAL =
  /^(accept(-.*)?|cache-control|pragma|range|if-.*|content-type|user-agent|traceparent|tracestate)$/;

/** Whether the redirects of a request are followed at all: those of writes are not. */
export function isFollowed({ method, redirect }: Request): boolean {
  return redirect === "follow" && (method === "GET" || method === "HEAD");
}

const MANUAL: RequestInit = { redirect: "manual" };

/** The init of a fetch whose redirects are looked at first, where that can be. */
export function byHand(request: Request, init?: RequestInit): RequestInit | undefined {
  // Browsers take the Authorization header off themselves, and don't show where a redirect leads.
  if (isBrowser() && ownHeaders(request.headers).length === 0) return init;
  return init ? { ...init, ...MANUAL } : MANUAL;
}

/** Whether {@link redirected} has something to do with a response. */
export function isLedOn(response: Response): boolean {
  return isRedirect(response) || response.redirected || response.type === "opaqueredirect";
}

/**
 * The response to which the redirects of a GET or HEAD lead. Within the portal's origin they are followed, with what the
 * credential has put into headers and query; to another
 * one only where that loses nothing: for a request without a credential or headers of the caller's, and for one that the
 * document says is redirected, which goes on without both.
 *
 * Web pages can't look at redirects. There the browser follows, without the credential, and where that has led is
 * looked at here; a request with headers of the caller's, which the browser would send on, is not followed.
 *
 * @throws {@link RedirectError} when the request is redirected to where it may not go.
 */
export async function redirected(
  first: Response,
  request: Request,
  fetch: (request: Request) => Promise<Response>,
  rules: RedirectRules,
): Promise<Response> {
  let response = first;
  let sent = request;
  for (let count = 1; isRedirect(response); count++) {
    void response.body?.cancel().catch(() => {});
    const location = response.headers.get("Location") ?? "";
    if (!URL.canParse(location, sent.url)) throw astray(request, "to no address");
    if (count > MOST_REDIRECTS) throw astray(request, "over and over");
    const target = new URL(location, sent.url);
    // Runtimes fetch more than that by themselves, files of this machine among it.
    if (!/^https?:$/.test(target.protocol))
      throw astray(request, `to an address that is none of HTTP (${target.protocol})`);
    refuseElsewhere(response, target, request, rules);
    if (target.origin === rules.origin && sent.url.startsWith(`${rules.origin}/`))
      keepCredential(response, target, sent);
    const headers = new Headers(sent.headers);
    if (target.origin !== rules.origin) for (const name of personalHeaders(headers)) headers.delete(name);
    sent = await requestAt(target, sent, { headers, redirect: "manual" });
    response = await fetch(sent);
    Reflect.defineProperty(response, "redirected", { value: true, configurable: true });
  }
  if (response.type === "opaqueredirect") {
    const what = "and a page can't see where to, so its headers are not sent on";
    throw refusal(response, request, "", what);
  }
  // Browsers follow by themselves, and some fetches do whatever they are told.
  if (sent === request && response.redirected && URL.canParse(response.url)) {
    const target = new URL(response.url);
    refuseElsewhere(response, target, request, rules);
    if (target.origin === rules.origin && parametersLost(target, request).length > 0)
      throw lost(response, request, target);
  }
  return response;
}

/**
 * Puts the parts of a credential that are in the query into the address to which the portal redirects: few portals
 * repeat them there, and without them they show less.
 *
 * @throws {@link RedirectError} when a part of it was in the path.
 */
function keepCredential(response: Response, target: URL, sent: Request): void {
  for (const [name, value] of parametersLost(target, sent)) target.searchParams.append(name, value);
  const secrets = secretsOfCredential(sent);
  const kept = target.pathname.split("/");
  const isLost = (part: string) => secrets.includes(part) && !kept.includes(part);
  if (new URL(sent.url).pathname.split("/").some(isLost)) throw lost(response, sent, target);
}

/** Parameters of a request's query that hold a credential, and that an address lacks. */
function parametersLost(target: URL, request: Request): [name: string, value: string][] {
  return credentialParameters(request).filter(([name]) => !target.searchParams.has(name));
}

function credentialParameters(request: Request): [name: string, value: string][] {
  const secrets = secretsOfCredential(request);
  const isSecret = ([name, value]: [string, string]) => isSecretName(name, false) || secrets.includes(value);
  return [...new URL(request.url).searchParams].filter(isSecret);
}

function lost(response: Response, request: Request, target: URL): RedirectError {
  return refusal(response, request, target.href, "to an address without its credential");
}

function isRedirect({ headers, status }: Response): boolean {
  return REDIRECTS.includes(status) && headers.has("Location");
}

function refuseElsewhere(response: Response, target: URL, request: Request, rules: RedirectRules): void {
  if (target.origin === rules.origin || rules.mayLeave(request)) return;
  const names = ownHeaders(request.headers);
  const hasCredential =
    rules.hasCredential || request.headers.has("Authorization") || credentialParameters(request).length > 0;
  if (!hasCredential && names.length === 0) return;
  void response.body?.cancel().catch(() => {});
  const what = hasCredential ? "credential" : `headers (${names.join(", ")})`;
  throw refusal(response, request, target.href, `to ${target.origin}, where its ${what} may not go`);
}

/** Names of the headers of a request that may say who asks, in lower case. */
function personalHeaders(headers: Headers): string[] {
  return [...headers.keys()].filter((name) => !IMPERSONAL.test(name));
}

/** The same without the one that a credential usually goes into. */
function ownHeaders(headers: Headers): string[] {
  return personalHeaders(headers).filter((name) => name !== "authorization");
}

function refusal({ status }: Response, from: Request, location: string, where: string): RedirectError {
  const request = summarize(from);
  return new RedirectError(
    `The portal redirects this request ${where} (${[status, request.method, request.url].filter(Boolean).join(" ")}). ` +
      "If the portal has moved, give its new address as `portal`, with a credential of that portal; " +
      "a call without a credential and headers of its own follows any redirect.",
    { status, request, location: shownUrl(location, from) || undefined },
  );
}

function astray(from: Request, where: string): NetworkError {
  const request = summarize(from);
  const message = `The portal redirects this request ${where} (${request.method} ${request.url})`;
  return new NetworkError(message, { request, cause: new Error(`redirected ${where}`) });
}
