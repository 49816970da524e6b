import { checkedApiKey } from "./checkedApiKey.ts";
import { knownCredentials } from "./credentialSecrets.ts";
import { AuthenticationError, InvalidArgumentError, OdsError } from "./errors.ts";
import { refuseHalfCharacters } from "./halfCharacters.ts";
import { type KnownOptions, refuseUnknown } from "./knownOptions.ts";
import { requestAt } from "./uploadRequest.ts";

/**
 * A credential: it puts itself into a request that goes to its own portal. Make one with {@link apiKey},
 * {@link basic}, {@link bearer} or {@link session}, or write one of your own.
 *
 * Whatever one of your own adds to a request or changes in it is a secret: headers, parameters of the query, parts of
 * the path. Errors, hooks and logs show `***` where the portal repeats it.
 *
 * @example
 * ```ts
 * const auth: Auth = {
 *   authorize(request) {
 *     request.headers.set("X-Api-Token", token);
 *     return request;
 *   },
 * };
 * const client = createExploreClient({ portal: "my-domain", auth });
 * ```
 */
export interface Auth {
  /** The request to send instead, or the same one with its headers changed. */
  authorize(request: Request): Request | Promise<Request>;
  /** Asked once when the portal answers 401: the same request with a newer credential, or undefined. */
  renew?(rejected: Request): Promise<Request | undefined>;
}

export interface ApiKeyOptions {
  /**
   * Where the key goes: `"header"` sends `Authorization: Apikey KEY`; `"query"` sends `?apikey=KEY`, which
   * ends up in logs and histories on its way, so take it only where the header can't be sent.
   *
   * @default "header"
   */
  in?: "header" | "query";
}

const API_KEY: KnownOptions<ApiKeyOptions> = { in: true };

/**
 * The API key of a portal's user, or a function that is asked for it before each request.
 *
 * @throws {@link InvalidArgumentError} when the key is empty or holds characters that no header may carry;
 * the message never shows the key. For a function this happens at the request.
 *
 * @example
 * ```ts
 * const client = createAutomationClient({ portal: "my-domain", auth: apiKey(() => vault.read("ods")) });
 * ```
 */
export function apiKey(key: string | (() => string | Promise<string>), options: ApiKeyOptions = {}): Auth {
  refuseUnknown("apiKey", options, API_KEY);
  if (options.in !== undefined && options.in !== "query" && options.in !== "header") {
    throw new InvalidArgumentError('An API key goes `in: "header"` or `in: "query"`.');
  }
  const read = reader(key, "The API key");
  if (options.in !== "query") return inHeader("Apikey", read);
  return known({
    async authorize(request) {
      const url = new URL(request.url);
      url.searchParams.set("apikey", await read());
      return requestAt(url, request);
    },
  });
}

/**
 * A user's name and password, for portals that still take them with the Explore API. The Automation API does not.
 *
 * @throws {@link InvalidArgumentError} when one is empty, the name holds a colon, or one a control character.
 *
 * @example
 * ```ts
 * const client = createExploreClient({ portal: "my-domain", auth: basic("ada", process.env.ODS_PASSWORD ?? "") });
 * ```
 */
export function basic(user: string, password: string): Auth {
  // RFC 7617: the first colon parts the two, and neither holds a control character.
  if (!user || !password || /:/.test(user) || /\p{Cc}/u.test(user + password)) {
    throw new InvalidArgumentError(
      "The user name or the password is empty or holds a character that can't be sent: a colon in the name, a line break.",
    );
  }
  refuseHalfCharacters(user + password, "The user name or the password");
  let bytes = "";
  for (const byte of new TextEncoder().encode(`${user}:${password}`)) bytes += String.fromCharCode(byte);
  return inHeader("Basic", () => btoa(bytes));
}

/**
 * An OAuth2 access token, or a function that is asked for it before each request. When the portal answers 401,
 * the function is asked once more, with the token that was rejected; parallel calls share what it answers. If it
 * gives another one the request is sent again, otherwise the 401 stands.
 *
 * @throws {@link InvalidArgumentError} when the token is empty or holds characters that no header may carry;
 * the message never shows the token. For a function this happens at the request.
 * @throws {@link AuthenticationError} at the request when the function fails; `cause` says how.
 *
 * @example
 * ```ts
 * const auth = bearer((rejected) => tokens.read({ unless: rejected }));
 * const client = createExploreClient({ portal: "my-domain", auth });
 * ```
 */
export function bearer(token: string | ((rejected?: string) => string | Promise<string>)): Auth {
  const what = "The access token";
  const auth = inHeader("Bearer", reader(token, what));
  if (typeof token === "string") return auth;
  const renewals = new Map<string, Promise<string>>();
  const renewed = (rejected: string) => {
    const renewal =
      renewals.get(rejected) ??
      reader(() => token(rejected), what)().finally(() => renewals.delete(rejected));
    renewals.set(rejected, renewal);
    return renewal;
  };
  return known({
    ...auth,
    async renew(request) {
      const rejected = request.headers.get("Authorization")?.replace("Bearer ", "") ?? "";
      const fresh = await renewed(rejected);
      if (fresh === rejected) return undefined;
      request.headers.set("Authorization", `Bearer ${fresh}`);
      return request;
    },
  });
}

/**
 * The session of a user who is logged in to the portal in this browser: requests carry the portal's cookies.
 *
 * @example
 * ```ts
 * const client = createExploreClient({ portal: location.origin, auth: session() });
 * ```
 */
export function session(): Auth {
  return known({
    authorize: (request) => requestAt(new URL(request.url), request, { credentials: "include" }),
  });
}

function known(auth: Auth): Auth {
  knownCredentials.add(auth);
  return auth;
}

function inHeader(scheme: string, read: () => string | Promise<string>): Auth {
  const put = (request: Request, value: string) => {
    request.headers.set("Authorization", `${scheme} ${value}`);
    return request;
  };
  return known({
    authorize(request) {
      const value = read();
      return typeof value === "string" ? put(request, value) : value.then((later) => put(request, later));
    },
  });
}

type Secret = string | (() => string | Promise<string>);

/** Reads the secret, or asks for it; what is constant is checked at once. */
function reader(secret: () => string | Promise<string>, what: string): () => Promise<string>;
function reader(secret: Secret, what: string): () => string | Promise<string>;
function reader(secret: Secret, what: string): () => string | Promise<string> {
  if (typeof secret !== "function") {
    const checked = checkedApiKey(secret, what);
    return () => checked;
  }
  return async () => {
    let given: string;
    try {
      given = await secret();
    } catch (error) {
      if (error instanceof OdsError) throw error;
      throw new AuthenticationError(`${what} could not be read: its function failed.`, { cause: error });
    }
    return checkedApiKey(given, what);
  };
}
