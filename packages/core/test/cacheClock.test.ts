import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { memoryBudget } from "@ods/core";
import Keyv from "keyv";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { CacheStore } from "../src/cache/cacheStore.ts";
import { keyvStore } from "../src/cache/keyvStore.ts";
import { memoryStore } from "../src/cache/memoryStore.ts";
import { fileStore } from "../src/node/fileStore.ts";
import { cachedOrigin, OpenStore, URL_OF_THINGS } from "./cachedOrigin.ts";

const NOW = Date.UTC(2030, 0, 2, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;
const set = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

async function newFileStore(): Promise<CacheStore> {
  const folder = await mkdtemp(path.join(tmpdir(), "ods-store-"));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return fileStore(folder);
}

const STORES: [name: string, make: () => CacheStore | Promise<CacheStore>][] = [
  ["memoryStore", () => memoryStore()],
  ["fileStore", newFileStore],
  ["keyvStore", () => keyvStore(new Keyv())],
];

describe.each(STORES)("a clock that is set back, with a %s", (_name, make) => {
  it.each([
    ["by what the response says", { "Cache-Control": "max-age=3600" }, {}],
    ["by Expires", { Expires: new Date(NOW + 60 * MINUTE).toUTCString() }, {}],
    ["by ttl", {}, { ttl: 60 * MINUTE }],
  ])("leaves nothing fresh that was stored before, fresh %s", async (_by, headers, options) => {
    const origin = cachedOrigin(headers as Record<string, string>, { store: await make(), ...options });
    expect(await origin.text()).toBe("answer 1");
    set(-DAY);
    expect(await origin.text()).toBe("answer 2");
    set(30 * MINUTE);
    expect(await origin.text()).toBe("answer 2");
  });
});

describe("a clock that is set back", () => {
  it("has a stored response confirmed, which is as good as new then", async () => {
    const origin = cachedOrigin(({ headers }, count) => {
      const isKnown = headers.get("If-None-Match") === '"a"';
      return new Response(isKnown ? null : `answer ${count}`, {
        status: isKnown ? 304 : 200,
        headers: { "Cache-Control": "max-age=3600", ETag: '"a"' },
      });
    });
    await origin.text();
    set(-1);
    expect(await origin.text()).toBe("answer 1");
    expect(await origin.text()).toBe("answer 1");
    expect(origin.answers()).toEqual(["miss", "revalidated", "hit"]);
  });

  it("lets no stored response stand in whose age nobody knows, unless any age will do", async () => {
    const origin = cachedOrigin(
      (_request, count) => new Response(`answer ${count}`, { status: count > 1 ? 503 : 200 }),
      { ttl: 60 * MINUTE, staleIfError: DAY, staleWhileRevalidate: DAY },
    );
    await origin.text();
    set(-MINUTE);
    expect((await origin.fetch(URL_OF_THINGS)).status).toBe(503);
    const anyAge = { headers: { "Cache-Control": "max-stale" } };
    expect(await origin.text(URL_OF_THINGS, anyAge)).toBe("answer 1");
  });

  it("and right again later brings nothing back that should have been deleted meanwhile", async () => {
    const store = new OpenStore();
    store.before = (operation) => {
      if (operation === "delete") throw new Error("disk full");
    };
    const origin = cachedOrigin({ "Cache-Control": "max-age=3600" }, { store });
    await origin.text();
    set(-DAY);
    await origin.fetch(URL_OF_THINGS, { method: "PUT" });
    set(DAY + MINUTE);
    expect(await origin.text()).toBe("answer 3");
    expect(await origin.text()).toBe("answer 3");
  });

  it("doesn't make a pause longer that a slow store is given", async () => {
    vi.useFakeTimers({ now: NOW });
    const store = new OpenStore();
    store.before = () => new Promise(() => {});
    const origin = cachedOrigin({ "Cache-Control": "max-age=3600" }, { store });
    const first = origin.text();
    await vi.advanceTimersByTimeAsync(1000);
    await first;
    store.before = () => {};
    set(-DAY);
    await vi.advanceTimersByTimeAsync(10_000);
    await origin.text();
    await vi.advanceTimersByTimeAsync(1);
    expect(store.records.size).toBe(1);
  });

  it("doesn't make a quota last longer, whether the portal says when it ends or not", async () => {
    vi.useFakeTimers({ now: NOW });
    for (const resetAt of [new Date(NOW + MINUTE), undefined]) {
      vi.setSystemTime(NOW);
      const budget = memoryBudget();
      await budget.take();
      budget.settle({ remaining: 0, resetAt }, true);
      expect(await budget.take()).toMatchObject({ resetAt });
      set(-DAY);
      await vi.advanceTimersByTimeAsync(MINUTE);
      expect(await budget.take()).toBeUndefined();
    }
  });
});
