import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import { type Auth, apiKey } from "./auth.ts";
import { authenticatedFetch, type Fetch } from "./authenticatedFetch.ts";
import { AuthenticationError, InvalidArgumentError, UnexpectedContentError } from "./errors.ts";
import { gatherStreams } from "./gatherStreams.ts";
import { guardCalls } from "./guardCalls.ts";
import { networkErrors } from "./networkErrors.ts";
import { isLoopback, resolvePortal } from "./portal.ts";
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
  /** Sent with every request; a call's own headers win. */
  headers?: HeadersInit;
  /** openapi-fetch middleware, innermost last. */
  middleware?: Middleware[];
}

/** Where an API is on a portal. */
export interface ApiLocation {
  /** Path below the portal, without slashes at the ends: `"api/automation/v1.0"`. */
  path: string;
  /** Query parameters whose lists go into one text with commas between; others are repeated. @default none */
  commaLists?: readonly string[];
}

interface OdsClientExtras<Paths extends {}> {
  /** Address of the portal, with a slash at its end. */
  readonly portal: URL;
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
 * @throws {@link InvalidArgumentError} when the portal is no address, or a credential would travel over plain
 * HTTP to another machine.
 * @throws {@link AuthenticationError} when `requireAuth` is set and there is no credential.
 */
export function createClient<Paths extends {}>(options: ClientOptions, api: ApiLocation): OdsClient<Paths> {
  const portal = resolvePortal(options.portal);
  const auth = typeof options.auth === "string" ? apiKey(options.auth) : options.auth;
  if (!auth && options.requireAuth) {
    throw new AuthenticationError(
      `A credential for ${portal.origin} is required, and there is none. Give an API key as \`auth\`.`,
    );
  }
  if (auth && portal.protocol === "http:" && !isLoopback(portal)) {
    throw new InvalidArgumentError(
      `A credential never travels over plain HTTP: use https://${portal.host}, or leave \`auth\` out.`,
    );
  }

  const layered = (fetch: Fetch): Fetch => {
    const reported = networkErrors(fetch);
    return auth ? authenticatedFetch(reported, auth, portal) : reported;
  };
  const client = createFetchClient<Paths, "application/json">({
    baseUrl: new URL(api.path, portal).href,
    fetch: layered((request, init) => (options.fetch ?? globalThis.fetch)(request, init)),
    // openapi-fetch reads pairs wrongly and would share a Headers object, so each form becomes a plain object.
    headers: Object.fromEntries(new Headers(options.headers)),
    querySerializer: serializeQuery(api.commaLists ?? []),
    bodySerializer: serializeBody,
    pathSerializer: serializePath,
    Request: UploadRequest,
  });
  client.use(guardCalls, ...(options.middleware ?? []));

  return Object.defineProperties(prepareCalls(client, layered), {
    portal: { get: () => new URL(portal), enumerable: true },
    anonymous: {
      // Packages that prepare their clients further make theirs again in their own way.
      configurable: true,
      value: () => createClient<Paths>({ ...options, auth: undefined, requireAuth: false }, api),
    },
  }) as OdsClient<Paths>;
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * What openapi-fetch can't do at its options: a `fetch` given with a single call (as web frameworks do) gets the
 * layers of the client as well, and a body may need time before it can be sent.
 */
function prepareCalls<AnyClient extends object>(
  client: AnyClient,
  layered: (fetch: Fetch) => Fetch,
): AnyClient {
  type Call = (...args: unknown[]) => Promise<unknown>;
  const methods = client as unknown as Record<string, Call>;
  const wrap = (call: Call, initIndex: number): Call => {
    return async (...args) => {
      const init = args[initIndex] as { fetch?: Fetch; body?: unknown; signal?: AbortSignal } | undefined;
      if (init?.fetch || init?.body) {
        const body = await gatherStreams(init.body, init.signal);
        args[initIndex] = {
          ...init,
          ...(init.fetch && { fetch: layered(init.fetch) }),
          ...(body !== undefined && { body }),
        };
      }
      return call(...args).catch((error: unknown) => {
        if (!(error instanceof SyntaxError)) throw error;
        const path = String(args[initIndex - 1]);
        throw new UnexpectedContentError(`The answer to ${path} is cut short or no JSON: ${error.message}`, {
          cause: error,
        });
      });
    };
  };
  for (const method of METHODS) methods[method] = wrap(methods[method] as Call, 1);
  methods.request = wrap(methods.request as Call, 2);
  return client;
}
