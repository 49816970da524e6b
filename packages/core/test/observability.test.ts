import { Writable } from "node:stream";
import {
  apiKey,
  bearer,
  type Hooks,
  type Logger,
  memoryStore,
  QuotaExceededError,
  retryingFetch,
  unwrap,
} from "@ods/core";
import pino from "pino";
import { afterEach, describe, expect, it, vi } from "vitest";
import winston from "winston";
import { fetchFailed, inTurn, scriptedFetch, status } from "./scriptedFetch.ts";
import { thingsClient } from "./thingsApi.ts";

const portal = "my-domain";
const THINGS = "https://my-domain.opendatasoft.com/api/v1/things/";
const KEY = "s3cret-key-of-the-test";
const NAMES = ["onRequest", "onResponse", "onRetry", "onQuota", "onCacheHit", "onDeprecation"] as const;

/** Hooks that write down what they are told. */
function recorder() {
  const events: [string, object][] = [];
  const hooks: Hooks = Object.fromEntries(
    NAMES.map((name) => [name, (event: object) => void events.push([name, event])]),
  );
  return { hooks, events, names: () => events.map(([name]) => name) };
}

const deprecated = (message: string, body = "{}") =>
  status(200, { "ODS-Explore-API-Deprecation": message, "Cache-Control": "no-store" }, body);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("hooks", () => {
  it("are told of each request, answer and retry, in order, and of nothing but what the event is for", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { fetch } = scriptedFetch(async (_request, n) => {
      vi.setSystemTime(Date.now() + n * 10);
      if (n === 1) throw fetchFailed("ECONNRESET");
      return status(n === 2 ? 500 : 200)();
    });
    const { hooks, events } = recorder();
    const call = thingsClient({ portal, fetch, hooks, auth: KEY }).GET("/things/", {
      params: { query: { limit: 5 } },
    });
    await vi.runAllTimersAsync();
    await call;
    const url = `${THINGS}?limit=5`;
    const about = (message: string, attempt: number) => ({
      method: "GET",
      url,
      message: `GET ${url}: ${message}`,
      attempt,
    });
    expect(events).toEqual([
      ["onRequest", about("attempt 1", 1)],
      [
        "onRetry",
        {
          ...about(`again in 150 ms, after No answer: ECONNRESET (GET ${url})`, 1),
          delay: 150,
          status: undefined,
        },
      ],
      ["onRequest", about("attempt 2", 2)],
      ["onResponse", { ...about("500 in 20 ms", 2), status: 500, duration: 20 }],
      ["onRetry", { ...about("again in 300 ms, after 500", 2), delay: 300, status: 500 }],
      ["onRequest", about("attempt 3", 3)],
      ["onResponse", { ...about("200 in 30 ms", 3), status: 200, duration: 30 }],
    ]);
  });

  it("are told of a renewed credential as of one more attempt", async () => {
    const { fetch } = scriptedFetch(inTurn(status(401), status(200)));
    const { hooks, events } = recorder();
    const auth = bearer((rejected) => `${rejected ?? "t"}1`);
    await thingsClient({ portal, fetch, hooks, auth }).GET("/things/");
    expect(events).toMatchObject([
      ["onRequest", { attempt: 1 }],
      ["onResponse", { status: 401 }],
      ["onRequest", { attempt: 2 }],
      ["onResponse", { status: 200 }],
    ]);
  });

  it("are told of an answer out of the cache, and of a stale one", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { fetch } = scriptedFetch(
      status(200, { "Cache-Control": "max-age=60, stale-while-revalidate=600" }),
    );
    const { hooks, names, events } = recorder();
    const client = thingsClient({ portal, fetch, hooks, cache: { store: memoryStore() } });
    await unwrap(client.GET("/things/"));
    await unwrap(client.GET("/things/"));
    expect(names()).toEqual(["onRequest", "onResponse", "onCacheHit"]);
    const told = {
      method: "GET",
      url: THINGS,
      message: `GET ${THINGS}: answered from the cache`,
      isStale: false,
    };
    expect(events[2]?.[1]).toEqual(told);
    vi.setSystemTime(Date.now() + 120_000);
    await unwrap(client.GET("/things/"));
    const stale = events.filter(([name]) => name === "onCacheHit")[1]?.[1];
    expect(stale).toEqual({
      ...told,
      message: `GET ${THINGS}: a stale answer from the cache`,
      isStale: true,
    });
  });

  it("may be methods of an object of one's own", async () => {
    class Meter {
      count = 0;
      onRequest() {
        this.count++;
      }
    }
    const meter = new Meter();
    const { fetch } = scriptedFetch(status(200));
    await thingsClient({ portal, fetch, hooks: meter }).GET("/things/");
    expect(meter.count).toBe(1);
  });

  it("work for a fetch without a client as well", async () => {
    const { fetch } = scriptedFetch(inTurn(status(503, { "Retry-After": "0" }), status(200)));
    const { hooks, names } = recorder();
    await retryingFetch(fetch, { hooks })("https://data.city.org/");
    expect(names()).toEqual(["onRequest", "onResponse", "onRetry", "onRequest", "onResponse"]);
  });

  it.each<[keyof Hooks, () => Response]>([
    ["onRequest", status(200)],
    ["onResponse", status(200)],
    ["onRetry", status(500)],
    ["onQuota", status(429, { "Retry-After": "3600" })],
    ["onDeprecation", deprecated("v1 goes away")],
  ])("that throw fail the call with what they throw, and leave no timer: %s", async (name, answer) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const failure = new Error("of the hook");
    const { fetch, requests } = scriptedFetch(answer);
    const hooks: Hooks = {
      [name]() {
        throw failure;
      },
    };
    const client = thingsClient({ portal, fetch, hooks, timeout: 60_000, deadline: 90_000 });
    await expect(client.GET("/things/")).rejects.toBe(failure);
    expect(requests.length).toBe(name === "onRequest" ? 0 : 1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("what the portal says will go away", () => {
  it("is announced once per message and client, whatever the call", async () => {
    const { fetch } = scriptedFetch(
      inTurn(
        deprecated("v1 goes away"),
        deprecated("v1 goes away"),
        status(200),
        deprecated("so does /things/"),
      ),
    );
    const { hooks, events } = recorder();
    const client = thingsClient({ portal, fetch, hooks });
    for (let n = 0; n < 6; n++) await client.GET("/things/");
    const announced = events.filter(([name]) => name === "onDeprecation");
    expect(announced).toEqual([
      ["onDeprecation", { method: "GET", url: THINGS, message: `GET ${THINGS}: v1 goes away` }],
      ["onDeprecation", { method: "GET", url: THINGS, message: `GET ${THINGS}: so does /things/` }],
    ]);
    await client.anonymous().GET("/things/");
    expect(events.filter(([name]) => name === "onDeprecation")).toHaveLength(3);
  });

  it("is announced where the answer is an error, too", async () => {
    const { fetch } = scriptedFetch(status(404, { "ODS-Explore-API-Deprecation": "v1 is gone" }));
    const { hooks, names } = recorder();
    await thingsClient({ portal, fetch, hooks }).GET("/things/");
    expect(names()).toEqual(["onRequest", "onDeprecation", "onResponse"]);
  });
});

describe("a logger", () => {
  /** One call that meets everything: a retry, a deprecation, a quota. */
  async function eventfulCall(logger: Logger) {
    const { fetch } = scriptedFetch(
      inTurn(
        status(503, { "Retry-After": "0" }),
        deprecated("v1 goes away", '{"id":1}'),
        status(429, { "Retry-After": "3600" }),
      ),
    );
    const client = thingsClient({ portal, fetch, logger, auth: KEY });
    await client.GET("/things/");
    await expect(unwrap(client.GET("/things/"))).rejects.toBeInstanceOf(QuotaExceededError);
  }

  const expected = [
    ["debug", `GET ${THINGS}: attempt 1`],
    ["debug", expect.stringMatching(/^GET .+: 503 in \d+ ms$/)],
    ["warn", expect.stringMatching(/^GET .+: again in \d+ ms, after 503$/)],
    ["debug", `GET ${THINGS}: attempt 2`],
    ["warn", `GET ${THINGS}: v1 goes away`],
    ["debug", expect.stringMatching(/^GET .+: 200 in \d+ ms$/)],
    ["debug", `GET ${THINGS}: attempt 1`],
    ["debug", expect.stringMatching(/^GET .+: 429 in \d+ ms$/)],
    ["warn", expect.stringMatching(/^GET .+: the quota is used up until .+Z$/)],
  ];

  it("may be the console", async () => {
    const lines: unknown[][] = [];
    vi.spyOn(console, "debug").mockImplementation((...line) => void lines.push(["debug", ...line]));
    vi.spyOn(console, "warn").mockImplementation((...line) => void lines.push(["warn", ...line]));
    await eventfulCall(console);
    expect(lines).toEqual(expected);
  });

  it("may be pino's", async () => {
    const lines: unknown[][] = [];
    const logger = pino(
      { level: "debug" },
      {
        write(line: string) {
          const { level, msg } = JSON.parse(line);
          lines.push([pino.levels.labels[level], msg]);
        },
      },
    );
    await eventfulCall(logger);
    expect(lines).toEqual(expected);
  });

  it("may be winston's", async () => {
    const lines: unknown[][] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        const { level, message } = JSON.parse(String(chunk));
        lines.push([level, message]);
        done();
      },
    });
    const logger = winston.createLogger({
      level: "debug",
      format: winston.format.json(),
      transports: [new winston.transports.Stream({ stream })],
    });
    await eventfulCall(logger);
    expect(lines).toEqual(expected);
  });

  it("is told of answers out of the cache, for who looks close", async () => {
    const lines: string[] = [];
    const { fetch } = scriptedFetch(status(200, { "Cache-Control": "max-age=60" }));
    const logger = { debug: (line: string) => void lines.push(line), warn: vi.fn() };
    const client = thingsClient({ portal, fetch, logger, cache: { store: memoryStore() } });
    await unwrap(client.GET("/things/"));
    await unwrap(client.GET("/things/"));
    expect(lines.at(-1)).toBe(`GET ${THINGS}: answered from the cache`);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it("is told beside the hooks, after them", async () => {
    const order: string[] = [];
    const { fetch } = scriptedFetch(status(200));
    const log = (message: string) => void order.push(`log ${/\w+ \d/.exec(message)?.[0]}`);
    await thingsClient({
      portal,
      fetch,
      hooks: { onRequest: () => void order.push("hook") },
      logger: { debug: log, warn: log },
    }).GET("/things/");
    expect(order.slice(0, 2)).toEqual(["hook", "log attempt 1"]);
  });
});

describe("what is told and logged", () => {
  it.each([
    ["the query", apiKey(KEY, { in: "query" })],
    ["a header", apiKey(KEY)],
  ])("holds the key nowhere when it is sent in %s", async (_where, auth) => {
    const { fetch, requests } = scriptedFetch((request, n) => {
      if (n === 1) throw fetchFailed("ECONNRESET", `socket hang up: ${request.url} (${KEY})`);
      if (n === 2) return status(503, { "Retry-After": "0" })();
      if (n === 3) return deprecated(`ask for ${request.url} no more, ${KEY}`, "{ broken")();
      return status(429, { "Retry-After": "3600" }, JSON.stringify({ error: KEY }))();
    });
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    const { hooks, events, names } = recorder();
    const retry = { baseDelay: 0, limit: 5 };
    const client = thingsClient({ portal, fetch, auth, hooks, retry, logger: { debug: log, warn: log } });
    await client.GET("/things/");
    expect(requests).toHaveLength(4);
    expect(new Set(names())).toEqual(
      new Set(["onRequest", "onResponse", "onRetry", "onQuota", "onDeprecation"]),
    );
    expect(lines).toHaveLength(events.length);
    expect(JSON.stringify([events, lines])).not.toContain(KEY);
  });

  it("is nothing at all by default", async () => {
    const methods = ["debug", "log", "info", "warn", "error", "trace"] as const;
    const spies = methods.map((name) => vi.spyOn(console, name).mockImplementation(() => {}));
    const out = vi.spyOn(process.stdout, "write");
    const err = vi.spyOn(process.stderr, "write");
    const { fetch } = scriptedFetch(
      inTurn(
        status(503, { "Retry-After": "0" }),
        deprecated("v1 goes away"),
        status(429, { "Retry-After": "3600" }),
      ),
    );
    const client = thingsClient({ portal, fetch, auth: KEY });
    await client.GET("/things/");
    await client.GET("/things/");
    for (const spy of [...spies, out, err]) expect(spy).not.toHaveBeenCalled();
  });
});
