import { type CacheHitEvent, InvalidArgumentError, memoryStore } from "@ods/core";
import { describe, expect, it, vi } from "vitest";
import { thingsClient } from "./thingsApi.ts";

const one = { params: { path: { id: "1" } } };

/** A fetch that counts, and answers each time with the next number. */
function counting() {
  let id = 0;
  return vi.fn(async () => Response.json({ id: ++id }));
}

describe("a client with a cache", () => {
  it("asks once for what is fresh, and tells its hooks of hits", async () => {
    const fetch = counting();
    const hits: CacheHitEvent[] = [];
    const client = thingsClient({
      portal: "my-domain",
      auth: "s3cret-key",
      fetch,
      cache: { store: memoryStore(), ttl: 60_000 },
      hooks: { onCacheHit: (event) => hits.push(event) },
    });
    const first = await client.GET("/things/{id}/", one);
    const again = await client.GET("/things/{id}/", one);
    expect([first.data, again.data]).toEqual([{ id: 1 }, { id: 1 }]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(hits).toEqual([
      {
        method: "GET",
        url: "https://my-domain.opendatasoft.com/api/v1/things/1/",
        isStale: false,
        message: "GET https://my-domain.opendatasoft.com/api/v1/things/1/: answered from the cache",
      },
    ]);
  });

  it("does not cache unless it is asked to", async () => {
    const fetch = counting();
    const client = thingsClient({ portal: "my-domain", fetch });
    await client.GET("/things/{id}/", one);
    await client.GET("/things/{id}/", one);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("gives nothing of one credential to another, nor to its anonymous self", async () => {
    const fetch = counting();
    const cache = { store: memoryStore(), ttl: 60_000 };
    const client = thingsClient({ portal: "my-domain", auth: "s3cret-key", fetch, cache });
    const other = thingsClient({ portal: "my-domain", auth: "an0ther-key", fetch, cache });
    const answers = [client, other, client.anonymous(), client].map((each) => each.GET("/things/{id}/", one));
    const data = (await Promise.all(answers)).map((answer) => answer.data?.id);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect([data[0] === data[3], new Set(data).size]).toEqual([true, 3]);
  });

  it("makes one request of equal calls under way at the same time", async () => {
    const fetch = counting();
    const client = thingsClient({ portal: "my-domain", fetch, cache: { store: memoryStore() } });
    const answers = Array.from({ length: 20 }, () => client.GET("/things/{id}/", one));
    expect((await Promise.all(answers)).map(({ data }) => data)).toEqual(Array(20).fill({ id: 1 }));
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("asks anew after a write of its own to the same thing or below, and of the lists above", async () => {
    const fetch = counting();
    const client = thingsClient({ portal: "my-domain", fetch, cache: { store: memoryStore(), ttl: 60_000 } });
    const other = { params: { path: { id: "2" } } };
    const read = async () => {
      const list = await client.GET("/things/", { params: { query: { limit: 5 } } });
      const thing = await client.GET("/things/{id}/", one);
      const untouched = await client.GET("/things/{id}/", other);
      return [list, thing, untouched].map(({ data }) => (data as { id: number }).id);
    };
    expect([await read(), await read()]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    await client.DELETE("/things/{id}/", one);
    expect(await read()).toEqual([5, 6, 3]);
  });

  it("sends again what failed, and stores what came at last", async () => {
    let calls = 0;
    const fetch = async () =>
      ++calls === 1 ? new Response(null, { status: 503 }) : Response.json({ id: calls });
    const client = thingsClient({
      portal: "my-domain",
      fetch,
      retry: { baseDelay: 0 },
      cache: { store: memoryStore(), ttl: 60_000 },
    });
    const answers = [await client.GET("/things/{id}/", one), await client.GET("/things/{id}/", one)];
    expect(answers.map(({ data }) => data)).toEqual([{ id: 2 }, { id: 2 }]);
    expect(calls).toBe(2);
  });

  it("asks anew for an answer that is stored and turns out broken", async () => {
    let calls = 0;
    const fetch = async () =>
      new Response(++calls === 1 ? '{"id":' : '{"id":2}', {
        headers: { "Content-Type": "application/json" },
      });
    const client = thingsClient({
      portal: "my-domain",
      fetch,
      retry: { baseDelay: 0 },
      cache: { store: memoryStore(), ttl: 60_000 },
    });
    const answers = [await client.GET("/things/{id}/", one), await client.GET("/things/{id}/", one)];
    expect(answers.map(({ data }) => data)).toEqual([{ id: 2 }, { id: 2 }]);
    expect(calls).toBe(2);
  });

  it("wants a store", () => {
    expect(() => thingsClient({ portal: "my-domain", cache: {} as never })).toThrow(InvalidArgumentError);
    expect(() => thingsClient({ portal: "my-domain", cache: {} as never })).toThrow("store: memoryStore()");
  });
});
