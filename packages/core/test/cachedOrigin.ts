import type { CachedFetchOptions } from "../src/cache/cachedFetch.ts";
import { cachedFetch } from "../src/cache/cachedFetch.ts";
import type { CacheEvent } from "../src/cache/cacheOptions.ts";
import type { CacheRecord } from "../src/cache/cacheRecord.ts";
import { CacheStore } from "../src/cache/cacheStore.ts";

type Answer = (request: Request, count: number) => Response | Promise<Response>;

export interface CachedOrigin {
  /** The cache under test. */
  fetch: typeof globalThis.fetch;
  /** Requests that the cache let through, in their order. */
  requests: Request[];
  events: CacheEvent[];
  /** Types of the events about answers. */
  answers(): string[];
  /** GET, and the text of the answer. */
  text(url?: string, init?: RequestInit): Promise<string>;
}

export const URL_OF_THINGS = "https://data.city.org/api/things/";

/** A cache in front of an origin that answers as the test says, with the number of the request by default. */
export function cachedOrigin(
  answer: Answer | Record<string, string> = {},
  options: CachedFetchOptions = {},
): CachedOrigin {
  const requests: Request[] = [];
  const events: CacheEvent[] = [];
  const origin = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    if (typeof answer === "function") return answer(request, requests.length);
    return new Response(`answer ${requests.length}`, { headers: answer });
  };
  const fetch = cachedFetch(origin, { ...options, onEvent: (event) => events.push(event) });
  return {
    fetch,
    requests,
    events,
    answers: () => events.map(({ type }) => type).filter((type) => /hit|stale|revalidated|miss/.test(type)),
    text: async (url = URL_OF_THINGS, init) => (await fetch(url, init)).text(),
  };
}

/** A store whose records are seen, and whose operations can be made to fail. */
export class OpenStore extends CacheStore {
  readonly records = new Map<string, CacheRecord>();
  /** Called before each operation. */
  before: (operation: string, key?: string) => void | Promise<void> = () => {};

  async get(key: string): Promise<CacheRecord | undefined> {
    await this.before("get", key);
    return this.records.get(key);
  }

  async set(key: string, record: CacheRecord): Promise<void> {
    await this.before("set", key);
    this.records.set(key, record);
  }

  async delete(key: string): Promise<void> {
    await this.before("delete", key);
    this.records.delete(key);
  }

  async *keys(): AsyncGenerator<string> {
    await this.before("keys");
    yield* this.records.keys();
  }
}
