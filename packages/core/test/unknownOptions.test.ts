import * as core from "@ods/core";
import * as node from "@ods/core/node";
import * as redis from "@ods/core/redis";
import { describe, expect, it, vi } from "vitest";
import { hintsThatMislead } from "./optionHints.ts";
import { thingsClient } from "./thingsApi.ts";

type Give = (options: never) => unknown;

const portal = "my-domain";
const silent = vi.fn(() => Promise.reject(new Error("sent")));
const client = () => thingsClient({ portal, fetch: silent });

/** Each function that takes options, with one that nobody knows and what is said of it. */
const FUNCTIONS: Record<string, [give: Give, options: object, said: string]> = {
  apiKey: [(options) => core.apiKey("key", options), { inn: "query" }, "did you mean `in`?"],
  cachedFetch: [
    (options) => core.cachedFetch(silent, options),
    { maxAge: 60_000 },
    "it is called `ttl` here",
  ],
  cacheMiddleware: [core.cacheMiddleware, { stale_if_error: 1 }, "did you mean `staleIfError`?"],
  createClient: [
    (options: object) => core.createClient({ portal, ...options }, { path: "api" }),
    { apikey: "s3cret" },
    "the API key is `auth`.",
  ],
  memoryStore: [core.memoryStore, { maxsize: 1 }, "did you mean `maxSize`?"],
  memoryBudget: [core.memoryBudget, { reserved: 1 }, "did you mean `reserve`?"],
  paginate: [
    (options) => core.paginate(client(), "/things/", {}, options),
    { page_size: 10 },
    "did you mean `pageSize`?",
  ],
  parseJson: [(options) => core.parseJson("1", options), { bigint: "string" }, "did you mean `bigints`?"],
  request: [
    (options) => core.request(client(), "GET", "/api/", options),
    { params: { a: 1 } },
    "parameters of the query are `query`",
  ],
  retryingFetch: [(options) => core.retryingFetch(silent, options), { retries: 3 }, "`retry: { limit }`"],
  fileFromPath: [
    (options) => node.fileFromPath("trees.csv", options),
    { filename: "a.csv" },
    "it is called `name` here",
  ],
  fileStore: [(options) => node.fileStore("cache", options), { maxBytes: 1 }, "It has maxSize."],
  readStoredApiKey: [
    (options: object) => node.readStoredApiKey({ portal, ...options }),
    { users: "me" },
    "did you mean `user`?",
  ],
  removeStoredApiKey: [
    (options: object) => node.removeStoredApiKey({ portal, ...options }),
    { time_out: 1 },
    "did you mean `timeout`?",
  ],
  storeApiKey: [
    (options: object) => node.storeApiKey({ portal, key: "s3cret", ...options }),
    { apiKey: "s3cret" },
    "it is called `key` here",
  ],
  resolveApiKey: [
    (options: object) => node.resolveApiKey({ portal, env: {}, keyring: false, ...options }),
    { apikey_filepath: "key.txt" },
    "it is called `file` here",
  ],
  redisBudget: [
    (options: object) => redis.redisBudget({ redis: { eval: silent } as never, key: "k", ...options }),
    { prefix: "p" },
    "it is called `key` here",
  ],
};

/** Those that take none: what they are given is arguments, or a call of openapi-fetch. */
const WITHOUT = [
  ...[
    "authMiddleware",
    "basic",
    "bearer",
    "carriedInit",
    "download",
    "keyvStore",
    "notFollowed",
    "orUndefined",
  ],
  ...["resolvePortal", "serializeQuery", "session", "stringifyJson", "unwrap", "withProgress"],
];

async function said(give: () => unknown): Promise<string> {
  try {
    await give();
  } catch (error) {
    expect(error).toBeInstanceOf(core.InvalidArgumentError);
    return (error as Error).message;
  }
  return "nothing";
}

describe("an option that a function does not know", () => {
  it.each(Object.entries(FUNCTIONS))("is refused by %s, with what is meant", async (name, row) => {
    const [give, options, wanted] = row;
    const message = await said(() => give(options as never));
    expect(message).toContain(wanted);
    expect(message).toMatch(new RegExp(`^(${name}|A client) has no option "${Object.keys(options)[0]}"`));
    expect(message).not.toContain("s3cret");
    expect(silent).not.toHaveBeenCalled();
  });

  it("is told by a name that the function knows", async () => {
    expect(await hintsThatMislead(FUNCTIONS)).toEqual([]);
    silent.mockClear();
  });

  it("is refused by every function that takes any", () => {
    const functions = Object.entries({ ...core, ...node, ...redis }).filter(
      ([name, value]) => typeof value === "function" && /^[a-z]/.test(name),
    );
    const names = new Set(functions.map(([name]) => name));
    expect([...names].sort()).toEqual([...Object.keys(FUNCTIONS), ...WITHOUT].sort());
  });

  it("is refused by a file and by what stores give", async () => {
    expect(
      await said(
        () => new core.FileStream(new Blob([]).stream(), "a.csv", { mimeType: "text/csv" } as never),
      ),
    ).toContain('FileStream has no option "mimeType"');
    expect(await said(() => core.memoryStore().cached(silent, { tll: 1 } as never))).toContain(
      "did you mean `ttl`?",
    );
  });

  it.each<[object, string]>([
    [{ retry: { retries: 5 } }, '`retry` has no option "retries": it is called `limit` here.'],
    [{ quota: { reserve: 5 } }, "`budget: memoryBudget({ reserve })`"],
    [{ cache: { store: core.memoryStore(), maxAge: 5 } }, '`cache` has no option "maxAge"'],
    [{ hooks: { onRespone() {} } }, "did you mean `onResponse`?"],
    [{ platform_id: "city" }, 'the portal is `portal`: its identifier ("my-domain")'],
    [{ baseUrl: "https://city.example" }, "the portal is `portal`"],
    [{ enforce_apikey: true }, "it is called `requireAuth` here"],
    [{ querySerializer() {} }, "give it with each call"],
  ])("is refused within the options of a client: %j", async (options, wanted) => {
    expect(await said(() => core.createClient({ portal, ...options }, { path: "" }))).toContain(wanted);
  });

  it("does no harm where it is undefined, or a value of a hook's own", () => {
    const hooks = { count: 0, onRequest() {} };
    expect(() =>
      core.createClient({ portal, hooks, apikey: undefined } as never, { path: "" }),
    ).not.toThrow();
  });
});

describe("options that would be passed over because of what holds them", () => {
  const direct = [
    ...["apiKey", "cachedFetch", "cacheMiddleware", "memoryStore", "memoryBudget", "paginate"],
    ...["parseJson", "request", "retryingFetch", "fileFromPath", "fileStore"],
  ];

  it.each(direct)("are refused by %s: a Map, a query, a promise, and what a prototype has", async (name) => {
    const [give, options] = FUNCTIONS[name] as (typeof FUNCTIONS)[string];
    const entries = Object.entries(options) as [string, string][];
    for (const held of [new Map(entries), new URLSearchParams(entries), Promise.resolve(options)]) {
      expect(await said(() => give(held as never))).toMatch(/ wants an object of options, not a \w+\./);
    }
    expect(await said(() => give(Object.create(options) as never))).toContain("by a prototype");
    expect(silent).not.toHaveBeenCalled();
  });

  it("are those of a class where it has them as getters, and not where they are its own", async () => {
    class Shared {
      get limit() {
        return 0;
      }
    }
    class Own {
      limit = 0;
    }
    const made = (retry: object) => core.createClient({ portal, retry }, { path: "" });
    expect(await said(() => made(new Shared()))).toContain('"limit" by a prototype');
    expect(() => made(new Own())).not.toThrow();
  });

  it.each<[object, string]>([
    [{ retry: new Map([["limit", 0]]) }, "`retry` wants an object of options, not a Map"],
    [{ hooks: new Map() }, "`hooks` wants an object of options, not a Map"],
    [{ retry: { statuses: 503 } }, "retry.statuses is 503; a list is wanted"],
    [{ retry: { limit: "3" } }, "limit is a string; give a number"],
    [{ timeout: "5" }, "timeout is a string; give a number"],
    [{ deadline: Number.NaN }, "deadline is NaN"],
    [{ fetch: {} }, "`fetch` is an object; a function is wanted"],
    [{ middleware: {} }, "`middleware` is an object; a list is wanted"],
    [{ logger: {} }, "`logger` is an object; an object with the functions `debug` and `warn` is wanted"],
    [{ auth: { token: "s3cret" } }, "`auth` is no credential"],
    [{ auth: () => "s3cret" }, "a function that is asked for a key is `apiKey(read)`"],
    [{ auth: 53 }, "`auth` is no credential"],
  ])("are refused when a client is made: %j", async (options, wanted) => {
    const message = await said(() => core.createClient({ portal, ...options } as never, { path: "" }));
    expect(message).toContain(wanted);
    expect(message).not.toMatch(/s3cret|53\b(?!;)/);
  });

  it("are missed where a function can't do without", async () => {
    const make = core.createClient as (options?: unknown, api?: object) => unknown;
    expect(await said(() => make(undefined, { path: "" }))).toBe(
      "A client wants an object of options, and got none.",
    );
  });

  it("are refused in the place of a fetch", async () => {
    expect(await said(() => core.retryingFetch({ limit: 5 } as never))).toContain("options after it");
    expect(await said(() => core.cachedFetch({ ttl: 5 } as never))).toContain("options after it");
  });
});

describe("what a call does not know", () => {
  it.each<[object, string]>([
    [{ query: { limit: 1 } }, "parameters of the query go into `params: { query: { … } }`."],
    [{ parms: {} }, "did you mean `params`?"],
    [{ json: {} }, "what is sent is `body` here."],
    [{ timeout: 5 }, "it is an option of the client"],
    [{ params: { limit: 1 } }, "parameters of the query go into `params: { query: { … } }`."],
    [{ params: { headers: {} } }, "headers of a call stand beside `params`"],
    [{ params: { cookie: { a: "1" } } }, "goes into `headers: { Cookie: … }`"],
    [{ params: new Map([["query", {}]]) }, "`params` is a Map"],
    [{ qeury: {} }, "parameters of the query go into"],
    [{ limit: 5 }, "parameters go into `params`"],
    [{ apiKey: "s3cret" }, "it is an option of the client"],
    [{ retries: 3 }, "it is called `retry` here"],
    [{ payload: {} }, "what is sent is `body` here."],
    [{ parseAs: "JSON" }, '`parseAs` is "JSON"; one of json, text'],
    [{ fetch: "node-fetch" }, "`fetch` is a string"],
    [{ signal: {} }, "`signal` is an object; an AbortSignal is wanted"],
    [new Map([["params", {}]]), "A call wants an object of options, not a Map"],
    [["a"], "A call wants an object of options, not a list"],
    [Object.create({ params: {} }), '"params" by a prototype'],
    ["a" as never, "A call wants an object of options, not a string"],
  ])("is refused before anything is sent: %j", async (init, wanted) => {
    expect(await said(() => client().GET("/things/", init as never))).toContain(wanted);
    expect(silent).not.toHaveBeenCalled();
  });

  it("goes on to fetch where a runtime may know it", async () => {
    const fetch = vi.fn(async () => Response.json({ results: [] }));
    const given = { dispatcher: {}, cf: { cacheTtl: 1 }, next: { revalidate: 1 } };
    await thingsClient({ portal, fetch }).GET("/things/", given as never);
    expect(fetch).toHaveBeenCalledTimes(1);
    const [request] = fetch.mock.calls[0] as unknown as [object];
    expect(request).toMatchObject(given);
  });
});
