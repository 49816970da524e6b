import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Keyv from "keyv";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { CacheStore } from "../src/cache/cacheStore.ts";
import { keyvStore } from "../src/cache/keyvStore.ts";
import { memoryStore } from "../src/cache/memoryStore.ts";
import { fileStore } from "../src/node/fileStore.ts";
import { cachedOrigin, OpenStore, URL_OF_THINGS } from "./cachedOrigin.ts";
import { keysOf } from "./storedAnswers.ts";

const PASSWORD = "Basic YW5uYTpzM2NyZXQ=";
const FRESH = { "Cache-Control": "max-age=60" };
const mine = { headers: { Authorization: PASSWORD } };

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Texts of everything in a store. */
const written = (store: OpenStore) => JSON.stringify([...store.records]);
const stored = (origin: { events: { type: string }[] }, count: number) =>
  vi.waitFor(() => expect(origin.events.filter(({ type }) => type === "stored")).toHaveLength(count));

describe("a cookie that a portal sets", () => {
  const withCookie = (status = 200, headers: Record<string, string> = FRESH) => {
    const response = new Response(status === 304 ? null : "things", { status, headers });
    response.headers.append("Set-Cookie", "session=s3cret; HttpOnly");
    response.headers.append("Set-Cookie", "other=1");
    response.headers.append("Set-Cookie2", "old=s3cret");
    response.headers.append("Authentication-Info", 'nextnonce="s3cret"');
    return response;
  };

  it("is seen by the caller whose request it was, and never stored", async () => {
    const store = new OpenStore();
    const origin = cachedOrigin(() => withCookie(), { store });
    const first = await origin.fetch(URL_OF_THINGS);
    expect(first.headers.getSetCookie()).toEqual(["session=s3cret; HttpOnly", "other=1"]);
    await first.text();
    await stored(origin, 1);
    const again = await origin.fetch(URL_OF_THINGS);
    expect([origin.requests.length, again.headers.getSetCookie()]).toEqual([1, []]);
    expect(written(store)).not.toMatch(/s3cret|set-cookie|authentication-info/i);
  });

  it("with a confirmation or a HEAD is not stored either", async () => {
    const store = new OpenStore();
    const origin = cachedOrigin(
      ({ headers, method }) => {
        if (method === "HEAD") return withCookie(200, { ...FRESH, ETag: '"a"' });
        if (headers.has("If-None-Match")) return withCookie(304, FRESH);
        return new Response("things", { headers: { ...FRESH, ETag: '"a"' } });
      },
      { store },
    );
    await origin.text();
    const confirmed = await origin.fetch(URL_OF_THINGS, { cache: "no-cache" });
    expect(confirmed.headers.getSetCookie()).toHaveLength(2);
    const head = await origin.fetch(URL_OF_THINGS, { method: "HEAD", cache: "no-cache" });
    expect(head.headers.getSetCookie()).toHaveLength(2);
    expect((await origin.fetch(URL_OF_THINGS)).headers.getSetCookie()).toEqual([]);
    expect(origin.answers()).toEqual(["miss", "revalidated", "miss", "hit"]);
    expect(written(store)).not.toContain("s3cret");
  });

  it.each([
    ["a new response", {}],
    ["a confirmation", { cache: "no-cache" }],
  ] as const)("with %s is not seen by those who share the request", async (_what, init) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const origin = cachedOrigin(async ({ headers }) => {
      if (!headers.has("X-First")) await released;
      return withCookie(200, { "Cache-Control": "max-age=0", ETag: '"a"' });
    });
    const all = Promise.all([1, 2, 3].map(() => origin.fetch(URL_OF_THINGS, init)));
    release();
    const cookies = (await all).map(({ headers }) => headers.getSetCookie().length);
    // Those who ask for a confirmation have each a request of their own.
    expect(cookies).toEqual("cache" in init ? [2, 2, 2] : [2, 0, 0]);
  });

  it("that an older version stored is not given out", async () => {
    const store = new OpenStore();
    const origin = cachedOrigin(FRESH, { store });
    await origin.text();
    await stored(origin, 1);
    const [[key, { metadata, body }]] = [...store.records] as [
      [string, { metadata: string; body: Uint8Array }],
    ];
    const record = JSON.parse(metadata) as { headers: unknown[] };
    record.headers.push(["set-cookie", "session=s3cret"]);
    store.records.set(key, { metadata: JSON.stringify(record), body });
    expect((await origin.fetch(URL_OF_THINGS)).headers.getSetCookie()).toEqual([]);
    expect(origin.requests).toHaveLength(1);
  });
});

describe("the fingerprint of a credential in a key", () => {
  const fingerprintIn = async (store: CacheStore) => {
    const origin = cachedOrigin(FRESH, { store });
    await origin.text(URL_OF_THINGS, mine);
    await stored(origin, 1);
    const key = await vi.waitFor(async () => {
      const found = (await keysOf(store)).find((each) => each.startsWith("GET"));
      expect(found).toBeDefined();
      return found;
    });
    return key?.split(" ")[2] ?? "";
  };
  const temporaryFolder = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "ods-store-"));
    onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
    return folder;
  };

  it.each<[name: string, make: () => CacheStore | Promise<CacheStore>]>([
    ["memoryStore", () => memoryStore()],
    ["fileStore", async () => fileStore(await temporaryFolder())],
    ["keyvStore", () => keyvStore(new Keyv())],
    ["store of one's own", () => new OpenStore()],
  ])("is another in each %s, and no plain hash of it", async (_name, make) => {
    const prints = [await fingerprintIn(await make()), await fingerprintIn(await make())];
    expect(prints[0]).toMatch(/^[\da-f]{32}$/);
    expect(prints[0]).not.toBe(prints[1]);
    for (const text of [PASSWORD, `${PASSWORD}\n\n\n`, `${PASSWORD}\n`]) {
      expect(prints).not.toContain(createHash("sha256").update(text).digest("hex").slice(0, 32));
    }
  });

  it.each<[name: string, make: () => Promise<() => CacheStore>]>([
    [
      "fileStore",
      async () => {
        const folder = await temporaryFolder();
        return () => fileStore(folder);
      },
    ],
    [
      "keyvStore",
      async () => {
        const keyv = new Keyv();
        return () => keyvStore(keyv);
      },
    ],
    [
      "store of one's own",
      async () => {
        const { records } = new OpenStore();
        return () => Object.assign(new OpenStore(), { records });
      },
    ],
  ])("is the same in another process with the same %s, which finds what is stored", async (_name, open) => {
    const store = await open();
    const init = { headers: { Authorization: PASSWORD, "X-Token": "s3cret" } };
    const varying = { ...FRESH, Vary: "X-Token" };
    const first = cachedOrigin(varying, { store: store() });
    expect(await first.text(URL_OF_THINGS, init)).toBe("answer 1");
    await stored(first, 1);
    await vi.waitFor(async () => expect((await keysOf(store())).length).toBeGreaterThan(0));
    const second = cachedOrigin(varying, { store: store() });
    expect(await second.text(URL_OF_THINGS, init)).toBe("answer 1");
    expect(second.requests).toEqual([]);
  });

  it("costs long work once for each credential, and none in a store that nobody else sees", async () => {
    const derive = vi.spyOn(crypto.subtle, "deriveBits");
    const origin = cachedOrigin(FRESH, { store: new OpenStore() });
    for (let n = 0; n < 3; n++) await origin.text(`${URL_OF_THINGS}?n=${n}`, mine);
    expect(derive).toHaveBeenCalledTimes(1);
    const [parameters] = derive.mock.calls[0] ?? [];
    expect(parameters).toMatchObject({ name: "PBKDF2", iterations: 100_000 });
    for (let n = 0; n < 3; n++) await origin.text(`${URL_OF_THINGS}?apikey=s3cret&n=${n}`);
    expect(derive).toHaveBeenCalledTimes(2);
    await cachedOrigin(FRESH, { store: memoryStore() }).text(URL_OF_THINGS, mine);
    await origin.text();
    expect(derive).toHaveBeenCalledTimes(2);
  });

  it("costs as long for a secret in a header that responses vary on", async () => {
    const derive = vi.spyOn(crypto.subtle, "deriveBits");
    const origin = cachedOrigin({ ...FRESH, Vary: "X-Team, Accept-Encoding" }, { store: new OpenStore() });
    await origin.text();
    expect(derive).not.toHaveBeenCalled();
    for (const token of ["a", "b", "a", "b"]) {
      await origin.text(URL_OF_THINGS, { headers: { "X-Team": token } });
    }
    expect([derive.mock.calls.length, origin.requests.length]).toEqual([2, 3]);
  });

  it("ends the wait for it at once when the caller aborts", async () => {
    vi.spyOn(crypto.subtle, "deriveBits").mockReturnValue(new Promise(() => {}) as never);
    const origin = cachedOrigin(FRESH, { store: new OpenStore() });
    const abort = new AbortController();
    const reason = new Error("enough");
    const waiting = origin.fetch(URL_OF_THINGS, { ...mine, signal: abort.signal });
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(origin.requests).toEqual([]);
  });

  it("that a runtime can't make costs a request, and is told", async () => {
    vi.spyOn(crypto.subtle, "deriveBits").mockRejectedValue(new Error("no PBKDF2 here"));
    const origin = cachedOrigin({ ...FRESH, Vary: "X-Token" }, { store: new OpenStore() });
    for (const init of [mine, { headers: { "X-Token": "s3cret" } }]) {
      await origin.text(URL_OF_THINGS, init);
      await origin.text(URL_OF_THINGS, init);
    }
    expect(origin.requests).toHaveLength(4);
    const error = new Error("no PBKDF2 here");
    expect(origin.events).toContainEqual({ type: "storeError", operation: "get", error });
  });
});

describe("the salt of a store", () => {
  const second = (store: OpenStore) => Object.assign(new OpenStore(), { records: store.records });

  it("is put back where the store forgot it", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const store = new OpenStore();
    const origin = cachedOrigin(FRESH, { store });
    await origin.text(URL_OF_THINGS, mine);
    const salt = store.records.get("salt");
    store.records.delete("salt");
    vi.setSystemTime(Date.now() + 61_000);
    await origin.text(URL_OF_THINGS, mine);
    await vi.waitFor(() => expect(store.records.get("salt")).toEqual(salt));
  });

  it("is soon the same for processes that began at the same time", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const store = new OpenStore();
    const one = cachedOrigin(FRESH, { store, ttl: 3_600_000 });
    await one.text(URL_OF_THINGS, mine);
    store.records.delete("salt");
    const other = cachedOrigin(FRESH, { store: second(store), ttl: 3_600_000 });
    await other.text(URL_OF_THINGS, mine);
    vi.setSystemTime(Date.now() + 61_000);
    await one.text(URL_OF_THINGS, mine);
    await new Promise(setImmediate);
    await other.text(`${URL_OF_THINGS}?new`, mine);
    await stored(other, 2);
    await one.text(`${URL_OF_THINGS}?new`, mine);
    expect(one.requests).toHaveLength(1);
  });

  it("is not written over where the store fails to give it", async () => {
    const store = new OpenStore();
    await cachedOrigin(FRESH, { store }).text(URL_OF_THINGS, mine);
    const salt = store.records.get("salt");
    const failing = second(store);
    failing.before = (operation, key) => {
      if (operation === "get" && key === "salt") throw new Error("away");
    };
    const origin = cachedOrigin(FRESH, { store: failing });
    expect(await origin.text(URL_OF_THINGS, mine)).toBe("answer 1");
    await stored(origin, 1);
    expect(store.records.get("salt")).toEqual(salt);
  });

  it("stays when a write drops all responses", async () => {
    const store = new OpenStore();
    const origin = cachedOrigin(FRESH, { store });
    await origin.text(URL_OF_THINGS, mine);
    await stored(origin, 1);
    await origin.fetch("https://data.city.org/", { method: "PUT" });
    expect([...store.records.keys()]).toEqual(["salt"]);
  });
});
