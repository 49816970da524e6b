import createFetchClient, { type Middleware } from "openapi-fetch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CachedFetchOptions } from "../src/cache/cachedFetch.ts";
import { cacheMiddleware } from "../src/cache/cacheMiddleware.ts";
import type { CacheEvent } from "../src/cache/cacheOptions.ts";

interface Answer {
  responses: { 200: { content: { "application/json": { count: number } } } };
}
interface Paths {
  "/things/": { parameters: object; get: Answer; post: Answer };
}

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A client of openapi-fetch alone, with middleware that counts before the cache. */
function client(
  answer: (request: Request, count: number) => Response | Promise<Response>,
  options: CachedFetchOptions = {},
) {
  const seen = {
    requests: [] as Request[],
    onRequest: 0,
    onResponse: 0,
    onError: 0,
    events: [] as CacheEvent["type"][],
  };
  const counting: Middleware = {
    onRequest: () => void seen.onRequest++,
    onResponse: () => void seen.onResponse++,
    onError: () => void seen.onError++,
  };
  const things = createFetchClient<Paths>({
    baseUrl: "https://data.city.org",
    fetch: async (request) => answer(request, seen.requests.push(request)),
  });
  things.use(counting, cacheMiddleware({ ...options, onEvent: ({ type }) => seen.events.push(type) }));
  return {
    ...seen,
    seen,
    get: async (init = {}) => (await things.GET("/things/", init)).data?.count,
    post: () => things.POST("/things/"),
  };
}

const counted = (headers: HeadersInit) => (request: Request, count: number) =>
  request.headers.has("If-None-Match")
    ? new Response(null, { status: 304 })
    : Response.json({ count }, { headers });

describe("the cache as middleware", () => {
  it("answers from its store, past the onResponse of others", async () => {
    const { get, seen } = client(counted({ "Cache-Control": "max-age=60" }));
    expect([await get(), await get()]).toEqual([1, 1]);
    expect(seen).toMatchObject({ onRequest: 2, onResponse: 1, events: ["miss", "stored", "hit"] });
  });

  it("revalidates, and gives what is stored for a 304", async () => {
    const { get, seen } = client(counted({ "Cache-Control": "max-age=60", ETag: '"a"' }));
    await get();
    later(61);
    expect(await get()).toBe(1);
    expect(seen.requests[1]?.headers.get("If-None-Match")).toBe('"a"');
  });

  it("renews stale answers behind the scenes, by the client's own fetch", async () => {
    const { get, seen } = client(counted({ "Cache-Control": "max-age=60, stale-while-revalidate=60" }));
    await get();
    later(61);
    expect(await get()).toBe(1);
    await vi.waitFor(() => expect(seen.events.filter((type) => type === "stored")).toHaveLength(2));
    expect(await get()).toBe(2);
  });

  it("drops what a write changed", async () => {
    const { get, post } = client(counted({ "Cache-Control": "max-age=60" }));
    await get();
    await post();
    expect(await get()).toBe(3);
  });

  it("lets failures through, and stale answers stand in where they may", async () => {
    const failing = (_request: Request, count: number) => {
      if (count > 1) throw new TypeError("away");
      return Response.json({ count }, { headers: { "Cache-Control": "max-age=60" } });
    };
    const strict = client(failing);
    await strict.get();
    later(61);
    await expect(strict.get()).rejects.toThrow("away");
    expect(strict.seen.onError).toBe(1);
    const lenient = client(failing, { staleIfError: 60_000 });
    await lenient.get();
    later(61);
    expect(await lenient.get()).toBe(1);
  });

  it("keeps calls at the same time apart, so that none waits for one that never ends", async () => {
    const { get } = client(counted({ "Cache-Control": "max-age=60" }));
    expect(await Promise.all([get(), get()])).toEqual([1, 2]);
  });

  it("passes the signal of a call on", async () => {
    const { get, seen } = client(
      ({ signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    );
    const abort = new AbortController();
    const got = get({ signal: abort.signal });
    await vi.waitFor(() => expect(seen.requests).toHaveLength(1));
    abort.abort(new Error("enough"));
    await expect(got).rejects.toThrow("enough");
  });
});
