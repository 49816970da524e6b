import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import { type QuotaOptions, withAttempts } from "./attempts.ts";
import { type Auth, apiKey } from "./auth.ts";
import { authenticatedFetch, refusePlainHttp } from "./authenticatedFetch.ts";
import type { CacheBehavior } from "./cache/cacheOptions.ts";
import type { CacheOptions } from "./cache/cacheStore.ts";
import { refuseUnknownClientOptions } from "./clientOptions.ts";
import type { HasPaths } from "./clientPaths.ts";
import { senders } from "./credentialOf.ts";
import { AuthenticationError, InvalidArgumentError } from "./errors.ts";
import type { Fetch } from "./fetch.ts";
import { type HeaderValues, newHeaders, readableHeaders } from "./headerValues.ts";
import { type Hooks, type Logger, type Observer, observer, told } from "./observer.ts";
import { resolvePortal } from "./portal.ts";
import { prepareCalls } from "./prepareCalls.ts";
import { LatestQuota } from "./quota/latestQuota.ts";
import type { Quota } from "./quota/quotaBudget.ts";
import { redactText } from "./redactUrl.ts";
import type { RedirectRules } from "./redirects.ts";
import { refuseBelow } from "./refuseBelow.ts";
import { answered } from "./requestOf.ts";
import type { RetryOptions } from "./retry.ts";
import { secretsOf } from "./secretsOf.ts";
import { serializeBody } from "./serializeBody.ts";
import { serializePath } from "./serializePath.ts";
import { serializeQuery } from "./serializeQuery.ts";
import { UploadRequest } from "./uploadRequest.ts";

export interface ClientOptions {
  /**
   * The portal: its identifier (`"my-domain"` is `https://my-domain.opendatasoft.com`), its host
   * (`"data.city.org"`) or its URL, with a path prefix where it has one.
   */
  portal: string | URL;
  /** An API key, sent as `Authorization: Apikey KEY`, or any other credential. Left out: anonymous. */
  auth?: string | Auth | undefined;
  /** Throw at construction when there is no credential, instead of meeting a 401 later. @default false */
  requireAuth?: boolean;
  /** Used instead of the global `fetch`, which is looked up at each call. */
  fetch?: typeof globalThis.fetch;
  /**
   * Milliseconds that one attempt may take, from sending to the last byte of its body; past it the call is sent
   * again or fails with a {@link TimeoutError}. Mind long uploads and downloads. Calls share timers, so that it may come
   * late by up to a hundredth of it and a second at most; `deadline` likewise.
   *
   * @default no limit beyond that of the runtime (Node: five minutes of silence)
   */
  timeout?: number;
  /** Milliseconds that a call may take in all, retries and waits included. @default no limit */
  deadline?: number;
  /** How failures that pass are sent again; false never does. */
  retry?: RetryOptions | false;
  /** What happens when the quota of calls is used up. */
  quota?: QuotaOptions;
  /**
   * Keeps answers and asks the portal only where HTTP wants it: `{ store: memoryStore() }`.
   *
   * @default false
   */
  cache?: CacheOptions | false;
  /** Called while calls are under way. */
  hooks?: Hooks;
  /** Gets a line at level `debug` for each request and answer, at `warn` for retries, quotas and deprecations. @default none */
  logger?: Logger;
  /**
   * Sent with every request; a call's own headers win. Where the portal redirects a read with them to another origin, it
   * fails with a {@link RedirectError}; those that say nothing of who asks (`Accept`, `User-Agent`, …) go along.
   */
  headers?: HeaderValues;
  /** openapi-fetch middleware, innermost last. */
  middleware?: Middleware[];
}

/** Where an API is on a portal. */
export interface ApiLocation {
  /** Path below the portal, without slashes at the ends: `"api/automation/v1.0"`. */
  path: string;
  /** Query parameters whose lists go into one text with commas between; others are repeated. @default none */
  commaLists?: readonly string[];
  /** Paths whose GET the API's document says is redirected, to a file store say. @default none */
  redirects?: readonly string[];
  /** Operations, as `GET /things/`, whose data may look like the body of an error. @default none */
  errorShaped?: readonly string[];
  /**
   * Reads, as `GET /things/`, whose data may be a message and nothing else. That of other reads is an error then; without
   * the list no message is taken for one.
   */
  messageShaped?: readonly string[];
  /** What a write changes beyond its own URL, for caches; `false` for a read that is sent as a POST. */
  invalidates?: NonNullable<CacheBehavior["invalidates"]>;
}

interface OdsClientExtras<Paths extends {}> extends HasPaths<Paths> {
  /** Address of the portal, with a slash at its end. */
  readonly portal: URL;
  /** What the portal said last about the quota of calls; undefined before, and where it says nothing. */
  readonly quota: Quota | undefined;
  /** The same client without a credential. Middleware added later with `use` is not taken along. */
  anonymous(): OdsClient<Paths>;
}

/**
 * An openapi-fetch client that knows its portal. Whatever works with openapi-fetch works with it. Where an answer
 * comes in several media types, its type is that of the JSON, which is what a plain call reads.
 */
export type OdsClient<Paths extends {}> = Client<Paths, "application/json"> & OdsClientExtras<Paths>;

/**
 * A typed client for one API of one portal. The packages of the APIs wrap it; use theirs.
 *
 * @throws {@link InvalidArgumentError} when the portal is no address, a credential would travel over plain HTTP to
 * another machine, a time or a count is no number that makes sense, or there is an option that no client has.
 * @throws {@link AuthenticationError} when `requireAuth` is set and there is no credential.
 */
export function createClient<Paths extends {}>(options: ClientOptions, api: ApiLocation): OdsClient<Paths> {
  refuseUnknownClientOptions("A client", options);
  const portal = resolvePortal(options.portal);
  const auth = authOf(options.auth);
  if (!auth && options.requireAuth) {
    throw new AuthenticationError(
      `A credential for ${portal.origin} is required, and there is none. Give an API key as \`auth\`.`,
    );
  }
  if (auth) refusePlainHttp(portal);

  const { timeout, retry = {}, quota = {}, cache, deadline } = options;
  const headers = plainHeaders(options.headers);
  refuseBelow(1, { deadline });
  if (cache && !cache.store) {
    throw new InvalidArgumentError("The cache has no store; give it one: cache: { store: memoryStore() }.");
  }
  const observe = observer(options.hooks, options.logger);
  const announced = new Set<string>();
  const quotaSeen = new LatestQuota();
  const onAnswer = (response: Response, request: Request) => {
    quotaSeen.see(response.headers);
    const deprecation = observe && response.headers.get("ODS-Explore-API-Deprecation");
    if (!deprecation || announced.has(deprecation)) return;
    announced.add(deprecation);
    observe("onDeprecation", told(request, redactText(deprecation, secretsOf(request))));
  };
  const mayLeave = pathMatcher(new URL(api.path, portal).pathname, api.redirects ?? []);
  const redirects: RedirectRules = { origin: portal.origin, hasCredential: auth !== undefined, mayLeave };
  // One object for all layers of the client: caches with the same options share what is under way.
  const behavior = cache ? cacheBehavior(cache, api, observe) : undefined;
  const layered = (own?: Fetch): Fetch => {
    // The global one is looked up at each call, so that what replaces it later is seen.
    const fetch: Fetch = (request, init) => (own ?? options.fetch ?? globalThis.fetch)(request, init);
    const sending = withAttempts(fetch, { retry, timeout, quota, observe, onAnswer, redirects });
    const stored = cache && (cache.store.cached(sending as typeof globalThis.fetch, behavior) as Fetch);
    // A cache gives responses of its own making.
    const cached: Fetch = stored
      ? async (request, init) => answered(await stored(request, init), request)
      : sending;
    return auth ? authenticatedFetch(cached, auth, portal) : cached;
  };
  const client = createFetchClient<Paths, "application/json">({
    baseUrl: new URL(api.path, portal).href,
    headers,
    querySerializer: serializeQuery(api.commaLists ?? []),
    bodySerializer: serializeBody,
    pathSerializer: serializePath,
    Request: UploadRequest,
  });
  const isCached = behavior !== undefined;
  const prepared = prepareCalls(client, {
    ...{ layered, retry, deadline, observe, isCached },
    isTimed: timeout !== undefined,
    errorShaped: api.errorShaped ?? [],
    messageShaped: api.messageShaped,
  });
  prepared.use(...(options.middleware ?? []));
  senders.attach(prepared, { auth, headers });

  return Object.defineProperties(prepared, {
    portal: { get: () => new URL(portal), enumerable: true },
    quota: { get: () => quotaSeen.quota, enumerable: true },
    anonymous: {
      // Packages that prepare their clients further make theirs again in their own way.
      configurable: true,
      value: () => {
        // Portals count the calls of anonymous users apart.
        const counted = { ...quota, budget: undefined };
        return createClient<Paths>({ ...options, auth: undefined, requireAuth: false, quota: counted }, api);
      },
    },
  }) as OdsClient<Paths>;
}

/** @throws {@link InvalidArgumentError} for what is no credential, without showing it. */
function authOf(auth: ClientOptions["auth"]): Auth | undefined {
  if (typeof auth === "string") return apiKey(auth);
  if (!auth || typeof auth.authorize === "function") return auth;
  const remedy = typeof auth === "function" ? "; a function that is asked for a key is `apiKey(read)`" : "";
  throw new InvalidArgumentError(
    `\`auth\` is no credential: give an API key, or what \`apiKey\`, \`basic\`, \`bearer\` or \`session\` makes${remedy}.`,
  );
}

/** openapi-fetch reads pairs wrongly and would share a Headers object, so each form becomes a plain object. */
function plainHeaders(headers: HeaderValues | undefined): Record<string, string> {
  const readable = readableHeaders(headers) as HeaderValues | undefined;
  if (!readable || readable instanceof Headers) return Object.fromEntries(newHeaders(readable));
  const given = Object.entries(readable).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(newHeaders(Object.fromEntries(given) as Record<string, string>));
}

/** Whether a request goes to one of the paths of a document, below the path of its API. */
function pathMatcher(base: string, paths: readonly string[]): (request: Request) => boolean {
  const patterns = paths.map((path) => {
    const parts = path.split(/\{[^{}/]*\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    return parts.join("[^/]+").replace(/\/$/, "");
  });
  const pattern = new RegExp(`^${base.replace(/\/$/, "")}(${patterns.join("|")})/?$`);
  return (request) => patterns.length > 0 && pattern.test(new URL(request.url).pathname);
}

function cacheBehavior(
  cache: CacheOptions,
  { invalidates }: ApiLocation,
  observe: Observer | undefined,
): CacheBehavior {
  return {
    invalidates,
    ...cache,
    onEvent(event) {
      cache.onEvent?.(event);
      if (!observe || (event.type !== "hit" && event.type !== "stale")) return;
      const { method, url } = event.request;
      const isStale = event.type === "stale";
      const message = `${method} ${url}: ${isStale ? "a stale answer" : "answered"} from the cache`;
      observe("onCacheHit", { method, url, message, isStale });
    },
  };
}
