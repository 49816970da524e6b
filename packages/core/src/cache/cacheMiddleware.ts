import type { Middleware } from "openapi-fetch";
import { refuseUnknown } from "../knownOptions.ts";
import { answered } from "../requestOf.ts";
import { CACHE, CACHE_NAMES } from "../storeOptionNames.ts";
import type { CachedFetchOptions } from "./cachedFetch.ts";
import { HttpCache } from "./httpCache.ts";
import { memoryStore } from "./memoryStore.ts";

/** A call between its way to the network and its way back. */
interface Crossing {
  answer(): Promise<Response>;
  arrived(response: Response): void;
  failed(error: unknown): void;
}

/**
 * The cache of {@link cachedFetch} as middleware, for any openapi-fetch client. Add it last: what it answers from
 * its store goes past the middleware after it.
 *
 * A middleware can't do all that a `fetch` can, so take {@link cachedFetch} as the client's `fetch` where you may:
 * - an answer from the store skips every `onResponse`, that of other middleware included;
 * - equal calls at the same time are not made one;
 * - a call that another middleware ends after this one sent it on is never heard of again.
 *
 * @throws {@link InvalidArgumentError} for options that can't work.
 *
 * @example
 * ```ts
 * const client = createClient<paths>({ baseUrl: "https://data.city.org/api/explore/v2.1" }); // openapi-fetch
 * client.use(cacheMiddleware({ ttl: 60_000 }));
 * ```
 */
export function cacheMiddleware(options: CachedFetchOptions = {}): Middleware {
  refuseUnknown("cacheMiddleware", options, CACHE, CACHE_NAMES);
  const { store = memoryStore(), ...behavior } = options;
  const cache = new HttpCache(store, behavior);
  /** By the options of their call, which are gone with it: not every call comes back. */
  const crossings = new WeakMap<object, Crossing>();
  return {
    onRequest({ request, options }) {
      const { fetch } = options;
      return new Promise<Request | Response>((resolve, reject) => {
        const network = (sent: Request) =>
          new Promise<Response>((arrived, failed) => {
            crossings.set(options, { answer: () => answer, arrived, failed });
            resolve(sent);
          });
        const answer = cache.fetch(network as typeof globalThis.fetch, request, undefined, {
          background: fetch as typeof globalThis.fetch,
          isAlone: true,
        });
        answer.then((response) => resolve(answered(response, request)), reject);
      });
    },
    async onResponse({ options, response }) {
      const crossing = crossings.get(options);
      crossings.delete(options);
      crossing?.arrived(response);
      return crossing?.answer();
    },
    async onError({ options, error }) {
      const crossing = crossings.get(options);
      crossings.delete(options);
      crossing?.failed(error);
      // The failure itself goes on through openapi-fetch.
      return crossing?.answer().catch(() => undefined);
    },
  };
}
