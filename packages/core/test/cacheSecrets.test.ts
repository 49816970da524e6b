import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { cachedOrigin, OpenStore, URL_OF_THINGS } from "./cachedOrigin.ts";

const SECRET = "s3cret-key-of-the-test";
const FRESH = { "Cache-Control": "max-age=60" };

describe("a credential", () => {
  const requests: Record<string, [string, RequestInit]> = {
    "in a header": [URL_OF_THINGS, { headers: { Authorization: `Apikey ${SECRET}` } }],
    "in the query": [`${URL_OF_THINGS}?limit=1&apikey=${SECRET}`, {}],
    "in a cookie": [URL_OF_THINGS, { headers: { Cookie: `sessionid=${SECRET}` } }],
    "in a header that answers vary on": [URL_OF_THINGS, { headers: { "X-Token": SECRET } }],
  };

  it.each(Object.entries(requests))(
    "%s is in no key, record, event or store",
    async (_where, [url, init]) => {
      const store = new OpenStore();
      const origin = cachedOrigin(
        (request, count) => {
          if (count === 3) throw new TypeError("away");
          const response = new Response(`answer ${count}`, {
            headers: {
              "Cache-Control": "max-age=0, stale-while-revalidate=60",
              ETag: '"a"',
              Vary: "X-Token, Cookie",
            },
          });
          return Object.defineProperty(response, "url", { value: request.url });
        },
        { store },
      );
      const first = await origin.fetch(url, init);
      expect([first.url, await first.text()]).toEqual([url, "answer 1"]);
      const again = await origin.fetch(url, init);
      expect([again.url, await again.text()]).toEqual([url, "answer 1"]);
      await vi.waitFor(() => expect(origin.events.filter(({ type }) => type === "stored")).toHaveLength(2));
      await origin.text(url, init);
      await vi.waitFor(() => expect(origin.events.map(({ type }) => type)).toContain("revalidationError"));
      const kept = [...store.records].map(([key, { metadata, body }]) => [
        key,
        metadata,
        new TextDecoder().decode(body),
      ]);
      expect(kept.map(([key]) => key?.split(" ")[0]).sort()).toEqual(["GET", "salt"]);
      await origin.text(url, { ...init, method: "POST" });
      expect(origin.events.map(({ type }) => type)).toContain("invalidated");
      expect(JSON.stringify([kept, origin.events])).not.toContain(SECRET);
      expect(inspect([store, origin.fetch, origin.events], { depth: 9, showHidden: true })).not.toContain(
        SECRET,
      );
    },
  );

  it("keeps answers apart from those of others", async () => {
    const origin = cachedOrigin(FRESH);
    const texts = async () => {
      const all = [];
      for (const [url, init] of Object.values(requests).slice(0, 3)) {
        all.push(await origin.text(url, init));
        all.push(
          await origin.text(
            url.replace(SECRET, "other"),
            JSON.parse(JSON.stringify(init).replace(SECRET, "other")),
          ),
        );
      }
      return [...all, await origin.text(), await origin.text(URL_OF_THINGS, { credentials: "include" })];
    };
    const first = await texts();
    expect(new Set(first).size).toBe(8);
    expect(await texts()).toEqual(first);
  });

  it("is not stored for where no fingerprint can be made of it", async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
    try {
      const origin = cachedOrigin(FRESH);
      const [, init] = requests["in a header"] as [string, RequestInit];
      expect([await origin.text(URL_OF_THINGS, init), await origin.text(URL_OF_THINGS, init)]).toEqual([
        "answer 1",
        "answer 2",
      ]);
      expect([await origin.text(), await origin.text()]).toEqual(["answer 3", "answer 3"]);
      const varying = cachedOrigin({ ...FRESH, Vary: "X-Token" });
      expect([await varying.text(), await varying.text()]).toEqual(["answer 1", "answer 2"]);
    } finally {
      Object.defineProperty(crypto, "subtle", { value: subtle, configurable: true });
    }
  });
});

describe("a store", () => {
  const failing = (operation: string) => {
    const store = new OpenStore();
    store.before = (each) => {
      if (each === operation) throw new Error("disk full");
    };
    return store;
  };

  it.each(["get", "set"])("that fails to %s costs requests, not answers", async (operation) => {
    const origin = cachedOrigin(FRESH, { store: failing(operation) });
    expect(await origin.text()).toBe("answer 1");
    await vi.waitFor(() =>
      expect(origin.events).toContainEqual({ type: "storeError", operation, error: new Error("disk full") }),
    );
    expect(await origin.text()).toBe("answer 2");
  });

  it.each(["keys", "delete"])(
    "that fails at %s after a write is not believed about what was before it",
    async (operation) => {
      const origin = cachedOrigin(FRESH, { store: failing(operation) });
      await origin.text();
      await origin.fetch(URL_OF_THINGS, { method: "PUT" });
      expect(origin.events).toContainEqual(
        expect.objectContaining({ type: "invalidated", count: undefined }),
      );
      expect(await origin.text()).toBe("answer 3");
    },
  );

  it("that can't forget is not believed about what it should have forgotten", async () => {
    const origin = cachedOrigin(
      (_request, count) =>
        new Response(`answer ${count}`, {
          headers: { "Cache-Control": count === 1 ? "max-age=60" : "no-store" },
        }),
      { store: failing("delete") },
    );
    await origin.text();
    await origin.text(URL_OF_THINGS, { cache: "reload" });
    await vi.waitFor(() => expect(origin.events.map(({ type }) => type)).toContain("storeError"));
    expect(await origin.text()).toBe("answer 3");
  });

  it("that holds what the cache did not write is a miss", async () => {
    const store = new OpenStore();
    const origin = cachedOrigin(FRESH, { store });
    await origin.text();
    await vi.waitFor(() => expect(store.records.size).toBe(1));
    const [key] = store.records.keys();
    for (const metadata of ["", "{}", '{"version":0}', "null"]) {
      store.records.set(key as string, { metadata, body: new Uint8Array() });
      const count = origin.requests.length;
      expect(await origin.text()).toBe(`answer ${count + 1}`);
      await vi.waitFor(() => expect(store.records.get(key as string)?.metadata).not.toBe(metadata));
    }
    expect(origin.events.filter(({ type }) => type === "storeError")).toHaveLength(4);
  });

  it("that hangs is waited for once, and then left alone for a while", async () => {
    vi.useFakeTimers();
    try {
      const store = new OpenStore();
      const asked: string[] = [];
      store.before = (operation) => {
        asked.push(operation);
        return new Promise(() => {});
      };
      const origin = cachedOrigin(FRESH, { store });
      const first = origin.text();
      await vi.advanceTimersByTimeAsync(1000);
      expect(await first).toBe("answer 1");
      expect(await origin.text()).toBe("answer 2");
      await origin.fetch(URL_OF_THINGS, { method: "DELETE" });
      expect(asked).toEqual(["get"]);
      expect(origin.events).toContainEqual(expect.objectContaining({ type: "storeError", operation: "get" }));
      store.before = () => {};
      await vi.advanceTimersByTimeAsync(10_000);
      expect([await origin.text(), await origin.text()]).toEqual(["answer 4", "answer 4"]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that takes long to list its keys is not waited for, and goes on forgetting what a write changed", async () => {
    vi.useFakeTimers();
    try {
      const store = new OpenStore();
      const origin = cachedOrigin(FRESH, { store });
      await origin.text();
      await vi.advanceTimersByTimeAsync(1);
      store.before = (operation) =>
        operation === "keys" ? new Promise((resolve) => setTimeout(resolve, 1500)) : undefined;
      const written = origin.fetch(URL_OF_THINGS, { method: "PUT" });
      await vi.advanceTimersByTimeAsync(1000);
      expect((await written).status).toBe(200);
      await vi.advanceTimersByTimeAsync(1);
      expect(await origin.text(`${URL_OF_THINGS}?other`)).toBe("answer 3");
      expect(await origin.text(`${URL_OF_THINGS}?other`)).toBe("answer 3");
      expect(store.records.size).toBe(2);
      await vi.advanceTimersByTimeAsync(500);
      expect(store.records.size).toBe(0);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that is slow to write is read from what is under way", async () => {
    const store = new OpenStore();
    let written = () => {};
    store.before = (operation) =>
      operation === "set" ? new Promise((resolve) => (written = resolve)) : undefined;
    const origin = cachedOrigin(FRESH, { store });
    await origin.text();
    expect(store.records.size).toBe(0);
    expect(await origin.text()).toBe("answer 1");
    await vi.waitFor(() => written());
  });

  it("may have promises of its own kind", async () => {
    const store = failing("get");
    const get = store.get.bind(store);
    store.get = (key) => {
      const promise = get(key);
      // biome-ignore lint/suspicious/noThenProperty: a promise that is no Promise
      return { then: promise.then.bind(promise) } as typeof promise;
    };
    const origin = cachedOrigin(FRESH, { store });
    expect(await origin.text()).toBe("answer 1");
    store.before = () => {};
    await origin.text(`${URL_OF_THINGS}?other`);
    await vi.waitFor(() => expect(store.records.size).toBe(2));
    expect(await origin.text(`${URL_OF_THINGS}?other`)).toBe("answer 2");
  });

  it("keeps the order of what happens to an answer", async () => {
    const store = new OpenStore();
    let written = () => {};
    store.before = (operation) =>
      operation === "set" ? new Promise((resolve) => (written = resolve)) : undefined;
    const origin = cachedOrigin(FRESH, { store });
    await origin.text();
    const put = origin.fetch(URL_OF_THINGS, { method: "PUT" });
    await vi.waitFor(() => expect(origin.requests).toHaveLength(2));
    written();
    await put;
    expect(store.records.size).toBe(0);
  });

  it("serves caches with their own options, and shares what is under way between those with the same", async () => {
    const store = new OpenStore();
    const sent: string[] = [];
    const origin = async (input: RequestInfo | URL) => {
      sent.push((input as Request).url);
      return new Response("x", { headers: FRESH });
    };
    const options = {};
    await Promise.all([
      store.cached(origin, options)(URL_OF_THINGS),
      store.cached(origin, options)(URL_OF_THINGS),
    ]);
    expect(sent).toHaveLength(1);
  });
});

it("a listener that throws fails no call", async () => {
  const { cachedFetch } = await import("../src/cache/cachedFetch.ts");
  const fetch = cachedFetch(async () => new Response("x"), {
    onEvent() {
      throw new Error("log full");
    },
  });
  expect(await (await fetch(URL_OF_THINGS)).text()).toBe("x");
});
