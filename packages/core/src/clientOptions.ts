import type { QuotaOptions } from "./attempts.ts";
import type { ClientOptions } from "./client.ts";
import { InvalidArgumentError } from "./errors.ts";
import {
  isRecord,
  type KnownOptions,
  type OtherNames,
  refuseMissing,
  refuseUnknown,
} from "./knownOptions.ts";
import type { Hooks } from "./observer.ts";
import type { RetryOptions } from "./retry.ts";
import { CACHE, CACHE_NAMES } from "./storeOptionNames.ts";
import { kindOf } from "./valueKinds.ts";

const CLIENT: KnownOptions<ClientOptions> = {
  portal: true,
  auth: true,
  requireAuth: true,
  fetch: true,
  timeout: true,
  deadline: true,
  retry: true,
  quota: true,
  cache: true,
  hooks: true,
  logger: true,
  headers: true,
  middleware: true,
};

const RETRY: KnownOptions<RetryOptions> = {
  limit: true,
  methods: true,
  statuses: true,
  baseDelay: true,
  maxDelay: true,
  maxRetryAfter: true,
  shouldRetry: true,
};

const QUOTA: KnownOptions<QuotaOptions> = { waitForQuota: true, budget: true };

const HOOKS: KnownOptions<Hooks> = {
  onRequest: true,
  onResponse: true,
  onRetry: true,
  onQuota: true,
  onCacheHit: true,
  onDeprecation: true,
};

const KEY = "the API key is `auth`.";
const PORTAL = 'the portal is `portal`: its identifier ("my-domain"), its host or its URL.';
const LOOKED_UP = "`resolveApiKey` of `@ods/core/node` looks for keys; give what it finds as `auth`.";
const PER_CALL = "give it with each call.";

/** Names that people know from odsclient, from openapi-fetch and from other clients. */
const CLIENT_NAMES: OtherNames = {
  apikey: KEY,
  apiKey: KEY,
  api_key: KEY,
  key: KEY,
  token: "a token is `auth: bearer(token)`.",
  username: "a user is `auth: basic(user, password)`.",
  password: "a user is `auth: basic(user, password)`.",
  platform_id: PORTAL,
  domain: PORTAL,
  host: PORTAL,
  url: PORTAL,
  base_url: PORTAL,
  baseUrl: PORTAL,
  baseURL: PORTAL,
  enforce_apikey: "it is called `requireAuth` here.",
  apikey_filepath: LOOKED_UP,
  use_keyring: LOOKED_UP,
  keyring_entries_username: LOOKED_UP,
  requests_session: "give a `fetch` of your own.",
  agent: "give a `fetch` of your own.",
  dispatcher: "give it with each call, or a `fetch` of your own.",
  proxy: "give a `fetch` of your own.",
  retries: "it is `retry: { limit }` here.",
  maxRetries: "it is `retry: { limit }` here.",
  userAgent: 'it is `headers: { "User-Agent": … }` here.',
  signal: PER_CALL,
  credentials: PER_CALL,
  mode: PER_CALL,
  redirect: PER_CALL,
  querySerializer: PER_CALL,
  bodySerializer: PER_CALL,
  pathSerializer: PER_CALL,
  Request: "give a `fetch` of your own, which gets each request.",
};

const RETRY_NAMES: OtherNames = {
  retries: "it is called `limit` here.",
  attempts: "it is called `limit` here, and counts what is sent again.",
  maxRetries: "it is called `limit` here.",
  delay: "it is called `baseDelay` here.",
  minTimeout: "it is called `baseDelay` here.",
  maxTimeout: "it is called `maxDelay` here.",
  backoffLimit: "it is called `maxDelay` here.",
  statusCodes: "it is called `statuses` here.",
};

/**
 * Refuses options that no client has, and those within them.
 *
 * @param more what the client of a package has beyond {@link ClientOptions}
 * @throws {@link InvalidArgumentError}
 */
export function refuseUnknownClientOptions(
  what: string,
  options: ClientOptions,
  more: Readonly<Record<string, true>> = {},
): void {
  refuseMissing(what, options);
  refuseUnknown(what, options, { ...CLIENT, ...more }, CLIENT_NAMES);
  const { cache, fetch, middleware, logger } = options;
  const refused = (name: string, value: unknown, wanted: string) =>
    new InvalidArgumentError(`\`${name}\` is ${kindOf(value)}; ${wanted} is wanted.`);
  if (fetch && typeof fetch !== "function") throw refused("fetch", fetch, "a function");
  if (middleware && !Array.isArray(middleware)) throw refused("middleware", middleware, "a list");
  if (logger && !(typeof logger.debug === "function" && typeof logger.warn === "function")) {
    throw refused("logger", logger, "an object with the functions `debug` and `warn`");
  }
  if (cache) refuseUnknown("`cache`", cache, CACHE, CACHE_NAMES);
  refuseUnknownInLayers(options);
}

/** The same for the layers below a cache. @throws {@link InvalidArgumentError} */
export function refuseUnknownInLayers({
  retry,
  quota,
  hooks,
}: Pick<ClientOptions, "retry" | "quota" | "hooks">): void {
  if (retry !== false) refuseUnknown("`retry`", retry, RETRY, RETRY_NAMES);
  refuseUnknown("`quota`", quota, QUOTA, {
    reserve: "it is an option of budgets: `budget: memoryBudget({ reserve })`.",
  });
  // Hooks may keep values beside them.
  if (hooks !== undefined && !isRecord(hooks)) refuseUnknown("`hooks`", hooks, HOOKS);
  const functions = Object.entries(hooks ?? {}).filter(([, value]) => typeof value === "function");
  refuseUnknown("`hooks`", Object.fromEntries(functions), HOOKS);
}
