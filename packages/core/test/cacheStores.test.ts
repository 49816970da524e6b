import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { InvalidArgumentError } from "@ods/core";
import Keyv, { type KeyvStoreAdapter } from "keyv";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CacheStore } from "../src/cache/cacheStore.ts";
import { type KeyvLike, keyvStore } from "../src/cache/keyvStore.ts";
import { memoryStore } from "../src/cache/memoryStore.ts";
import { fileStore } from "../src/node/fileStore.ts";
import { answer, keysOf } from "./storedAnswers.ts";

const KEY = "GET https://data.city.org/things/?limit=5 anonymous";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "ods-store-"));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return folder;
}

/** A Keyv adapter as for a database: texts only, and no listing. */
function textAdapter() {
  const texts = new Map<string, string>();
  const adapter = {
    opts: {},
    on: () => adapter,
    get: async (key: string) => texts.get(key),
    set: async (key: string, value: unknown) => {
      if (typeof value !== "string") throw new TypeError("texts only");
      texts.set(key, value);
    },
    delete: async (key: string) => texts.delete(key),
    clear: async () => texts.clear(),
  };
  return { adapter: adapter as unknown as KeyvStoreAdapter, texts };
}

const STORES: [name: string, make: () => CacheStore | Promise<CacheStore>][] = [
  ["memoryStore", () => memoryStore()],
  ["fileStore", async () => fileStore(await temporaryFolder())],
  ["keyvStore of a map", () => keyvStore(new Keyv())],
  ["keyvStore of texts without a listing", () => keyvStore(new Keyv(textAdapter().adapter))],
];

it("keyvStore of texts without a listing deletes what it can't remember", async () => {
  const { adapter, texts } = textAdapter();
  const store = keyvStore(new Keyv(adapter));
  for (let n = 0; n < 10_001; n++) await store.set(`${KEY} ${n}`, answer("x"));
  expect(texts.size).toBe(10_000);
  expect(await store.get(`${KEY} 0`)).toBeUndefined();
  expect(await store.get(`${KEY} 1`)).toEqual(answer("x"));
});

describe.each(STORES)("%s", (_name, make) => {
  it("gives back what was stored, text and bytes, and nothing for other keys", async () => {
    const store = await make();
    const metadata = '{"text":"a\\nb\tc \\"é\\" 漢 😀"}\n';
    for (const length of [1, 2, 3, 4, 5, 10_000]) {
      const body = Uint8Array.from({ length }, (_, at) => 255 - ((at * 7) % 256));
      await store.set(KEY, { metadata, body });
      expect(await store.get(KEY)).toEqual({ metadata, body });
    }
    expect(await store.get(`${KEY} `)).toBeUndefined();
    expect(await store.get("__proto__")).toBeUndefined();
  });

  it("keeps empty bodies and strange keys", async () => {
    const store = await make();
    const nothing = { metadata: "{}", body: new Uint8Array() };
    const keys = ["x", "__proto__", "../../x", "é\n漢😀", "k".repeat(5_000)];
    for (const key of keys) await store.set(key, nothing);
    for (const key of keys) expect(await store.get(key)).toEqual(nothing);
    expect(await keysOf(store)).toEqual([...keys].sort());
  });

  it("replaces what was there", async () => {
    const store = await make();
    for (const text of ["a longer first", "second", "third"]) await store.set(KEY, answer(text));
    expect(await store.get(KEY)).toEqual(answer("third"));
    expect(await keysOf(store)).toEqual([KEY]);
  });

  it("forgets what was deleted, and nothing else; deleting what isn't there is fine", async () => {
    const store = await make();
    await store.delete(KEY);
    for (const key of ["a", "b", "c"]) await store.set(key, answer("the same for all"));
    await store.delete("b");
    await store.delete("b");
    expect(await store.get("b")).toBeUndefined();
    expect([await store.get("a"), await store.get("c")]).toEqual(Array(2).fill(answer("the same for all")));
    expect(await keysOf(store)).toEqual(["a", "c"]);
    await store.set("b", answer("again"));
    expect(await store.get("b")).toEqual(answer("again"));
  });

  it("lets keys be deleted while it lists them", async () => {
    const store = await make();
    for (let number = 0; number < 30; number++) await store.set(`key ${number}`, answer("x"));
    for await (const key of store.keys()) await store.delete(key);
    expect(await keysOf(store)).toEqual([]);
  });

  it("does what is asked for at once in the order of asking, key by key", async () => {
    const store = await make();
    const texts = Array.from({ length: 50 }, (_, number) => `text ${number}`);
    await Promise.all(
      texts.flatMap((text) => [
        store.set(KEY, answer(text)),
        store.set(text, answer(text)),
        store.delete("gone"),
        store.set("gone", answer(text)),
      ]),
    );
    await store.delete("gone");
    expect(await store.get(KEY)).toEqual(answer("text 49"));
    for (const text of texts) expect(await store.get(text)).toEqual(answer(text));
    expect(await keysOf(store)).toEqual([KEY, ...texts].sort());
  });
});

describe("keyvStore", () => {
  it("leaves other things in the same Keyv alone", async () => {
    const keyv = new Keyv();
    await keyv.set(KEY, "mine");
    await keyv.set("other", "mine");
    const store = keyvStore(keyv);
    expect(await store.get(KEY)).toBeUndefined();
    await store.set(KEY, answer("x"));
    await store.delete("other");
    expect(await keysOf(store)).toEqual([KEY]);
    expect([await keyv.get(KEY), await keyv.get("other")]).toEqual(["mine", "mine"]);
  });

  it("lists what other processes wrote where Keyv can, and otherwise what this one wrote", async () => {
    const map = new Map();
    await keyvStore(new Keyv(map)).set(KEY, answer("x"));
    expect(await keysOf(keyvStore(new Keyv(map)))).toEqual([KEY]);
    const { adapter } = textAdapter();
    const [one, another] = [keyvStore(new Keyv(adapter)), keyvStore(new Keyv(adapter))];
    await one.set("by one", answer("x"));
    await another.set("by another", answer("x"));
    expect(await another.get("by one")).toEqual(answer("x"));
    expect([await keysOf(one), await keysOf(another)]).toEqual([["by one"], ["by another"]]);
  });

  it("keeps bodies as text that any database takes", async () => {
    const { adapter, texts } = textAdapter();
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await keyvStore(new Keyv(adapter)).set(KEY, { metadata: "{}", body });
    const [text = ""] = texts.values();
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(text).toContain(Buffer.from(body).toString("base64"));
  });

  it("works with a Keyv that serializes nothing", async () => {
    const store = keyvStore(new Keyv({ store: new Map(), serialize: undefined as never }));
    await store.set(KEY, answer("x"));
    expect(await store.get(KEY)).toEqual(answer("x"));
  });

  it("doesn't give what was cut off or isn't an answer", async () => {
    const keyv = new Keyv();
    const store = keyvStore(keyv);
    await store.set(KEY, answer("the whole answer"));
    const key = "ods-cache:".concat(KEY);
    const kept = await keyv.get(key);
    const foreign = [null, 5, "text", [], {}, { ...kept, metadata: 5 }, { ...kept, body: null }];
    const damaged = [
      { ...kept, body: kept.body.slice(0, 8) },
      { ...kept, body: "%" },
      { ...kept, size: undefined },
    ];
    for (const value of [...foreign, ...damaged]) {
      await keyv.set(key, value);
      expect(await store.get(KEY)).toBeUndefined();
    }
    await keyv.set(key, kept);
    expect(await store.get(KEY)).toEqual(answer("the whole answer"));
  });

  it("says when Keyv did not store, read or delete", async () => {
    const broken = { ...textAdapter().adapter, set: () => Promise.reject(new Error("disk full")) };
    const keyv = new Keyv(broken);
    keyv.on("error", () => {});
    await expect(keyvStore(keyv).set(KEY, answer("x"))).rejects.toThrow("did not store");
    const failing: KeyvLike = {
      get: () => Promise.reject(new Error("get failed")),
      set: () => Promise.reject(new Error("set failed")),
      delete: () => Promise.reject(new Error("delete failed")),
    };
    await expect(keyvStore(failing).get(KEY)).rejects.toThrow("get failed");
    await expect(keyvStore(failing).set(KEY, answer("x"))).rejects.toThrow("set failed");
    await expect(keyvStore(failing).delete(KEY)).rejects.toThrow("delete failed");
  });

  it("refuses what is no Keyv", () => {
    for (const other of [undefined, {}, new Date(), "redis://127.0.0.1"]) {
      expect(() => keyvStore(other as never)).toThrow(InvalidArgumentError);
    }
  });
});
