import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { InvalidArgumentError, NetworkError } from "@ods/core";
import fc from "fast-check";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Quota, QuotaBudget, QuotaRefusal } from "../src/quota/quotaBudget.ts";
import { type RedisBudgetOptions, type RedisClient, redisBudget } from "../src/redis.ts";
import { hasRedisServer, RedisServer } from "./redisServer.ts";
import { scriptedServer } from "./scriptedServer.ts";

const NOON = Date.parse("2096-03-01T12:00:00Z");
const MIDNIGHT = new Date("2096-03-02T00:00:00Z");
const NEXT_MIDNIGHT = new Date("2096-03-03T00:00:00Z");

const told = (remaining: number, resetAt: Date | undefined = MIDNIGHT, limit = 100): Quota => ({
  limit,
  remaining,
  resetAt,
});

describe("the options of a quota budget in Redis", () => {
  it("are refused with what is wrong with them", () => {
    const redis = { eval: async () => null };
    const wrong: Partial<RedisBudgetOptions>[] = [
      { redis: {} as never },
      { redis: undefined as never },
      { key: "" },
      { key: " " },
      { limit: 0 },
      { limit: 1.5 },
      { reserve: -1 },
      { timeout: 0 },
      { timeout: Number.NaN },
      { whenRedisFails: "ignore" as never },
    ];
    for (const option of wrong) {
      expect(() => redisBudget({ redis, key: "city", ...option })).toThrow(InvalidArgumentError);
    }
    expect(() => redisBudget({ redis, key: "city", limit: 10, reserve: 2, timeout: 50 })).not.toThrow();
  });
});

const title = hasRedisServer
  ? "a quota budget in Redis"
  : "a quota budget in Redis (SKIPPED: there is no redis-server on this machine)";

describe.skipIf(!hasRedisServer)(title, () => {
  let server: RedisServer;
  let redis: Redis;
  const clients: Redis[] = [];

  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOON });
    redis = connect();
    await redis.flushall();
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const client of clients.splice(0)) client.disconnect();
  });

  function connect(): Redis {
    const client = new Redis(server.port, "127.0.0.1", { retryStrategy: () => 20 });
    client.on("error", () => {});
    clients.push(client);
    return client;
  }

  /** A budget as another process has it: with a connection of its own. */
  function process(options: Partial<RedisBudgetOptions> = {}): QuotaBudget {
    return redisBudget({ redis: connect(), key: "city", whenRedisFails: "throw", ...options });
  }

  /** A budget that knows what is left, with nothing under way. */
  async function processThatWasTold(
    quota: Quota,
    options: Partial<RedisBudgetOptions> = {},
  ): Promise<QuotaBudget> {
    const budget = process(options);
    await budget.take();
    await budget.settle(quota, true);
    return budget;
  }

  it("lets several processes send exactly what is left, none more and none less", async () => {
    vi.useRealTimers();
    const limit = 60;
    let counted = 0;
    let overrun = 0;
    const reset = Math.ceil(Date.now() / 1000) + 3600;
    const portal = await scriptedServer(async (_request, response) => {
      if (counted < limit) counted++;
      else overrun++;
      response.setHeader("X-RateLimit-Limit", limit);
      response.setHeader("X-RateLimit-Remaining", limit - counted);
      response.setHeader("X-RateLimit-Reset", reset);
      // Answers overtake each other.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      response.end("{}");
    });
    const program = fileURLToPath(new URL("quotaWorker.program.ts", import.meta.url));
    const programArguments = ["--conditions=@ods/source", "--import", "tsx", program];
    const workers = await Promise.all(
      Array.from({ length: 4 }, () =>
        promisify(execFile)(
          globalThis.process.execPath,
          [...programArguments, portal.url, String(server.port), "50"],
          { timeout: 60_000 },
        ),
      ),
    );
    const outcomes = workers.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
    expect([counted, overrun]).toEqual([limit, 0]);
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(limit);
    expect(new Set(outcomes)).toEqual(new Set(["sent", new Date(reset * 1000).toISOString()]));
    expect(outcomes).toHaveLength(200);
  }, 70_000);

  it("lets one process find out how much there is, while the others wait", async () => {
    const [first, second] = [process(), process()];
    await first.take();
    const calls = asks(second, 3);
    await quiet();
    expect(calls).toEqual(["waits", "waits", "waits"]);
    await first.settle(told(2), true);
    await settled(calls, 2);
    expect(went(calls)).toBe(2);
    await second.settle(told(1), true);
    await second.settle(told(0), true);
    await settled(calls, 3);
    expect(calls[2]).toEqual({ limit: 100, resetAt: MIDNIGHT });
  });

  it("hands the word on when the call that was to find out got no answer", async () => {
    const [first, second] = [process(), process()];
    await first.take();
    const calls = asks(second, 2);
    await quiet();
    await first.settle(undefined, "maybe");
    await settled(calls, 1);
    await quiet();
    expect(went(calls)).toBe(1);
    await second.settle(told(50), true);
    await settled(calls, 2);
  });

  it("tells a process that starts later what the others know", async () => {
    await processThatWasTold(told(3));
    const calls = asks(process(), 5);
    await settled(calls, 3);
    await quiet();
    expect(went(calls)).toBe(3);
  });

  it("gives places back that a process did not use", async () => {
    const first = await processThatWasTold(told(2));
    const second = process();
    await first.take();
    await first.take();
    const calls = asks(second, 3);
    await quiet();
    expect(calls).toEqual(["waits", "waits", "waits"]);
    await first.settle(undefined, false);
    await first.settle(undefined, true);
    await settled(calls, 2);
    expect(went(calls)).toBe(2);
  });

  it("shrinks when others use the quota as well, calls under way in all processes included", async () => {
    const [first, second] = [await processThatWasTold(told(50)), process()];
    for (let n = 0; n < 5; n++) await first.take();
    for (let n = 0; n < 5; n++) await second.take();
    // 30 calls of somebody else came first; the nine that are under way may come after.
    await first.settle(told(19), true);
    const calls = asks(second, 15);
    await settled(calls, 10);
    await quiet();
    expect(went(calls)).toBe(10);
  });

  it("is not raised by an older answer that arrives late", async () => {
    const [first, second] = [await processThatWasTold(told(10)), process()];
    for (let n = 0; n < 3; n++) await first.take();
    await first.settle(told(7), true);
    await first.settle(told(9), true);
    await first.settle(told(8), true);
    const calls = asks(second, 10);
    await settled(calls, 7);
    await quiet();
    expect(went(calls)).toBe(7);
  });

  it("keeps the reserve for others", async () => {
    const budget = await processThatWasTold(told(12), { reserve: 10 });
    const calls = asks(budget, 3);
    await settled(calls, 2);
    await budget.settle(told(11), true);
    await budget.settle(told(10), true);
    await settled(calls, 3);
    expect(calls[2]).toEqual({ limit: 100, resetAt: MIDNIGHT });
  });

  it("starts anew when the portal's period is over, with one call ahead", async () => {
    const [first, second] = [await processThatWasTold(told(0)), process()];
    expect(await second.take()).toEqual({ limit: 100, resetAt: MIDNIGHT });
    vi.setSystemTime(MIDNIGHT);
    const calls = [asks(first, 1), asks(second, 1)];
    await quiet();
    expect(calls.flat().filter((call) => call === "go")).toHaveLength(1);
    const [prober, waiter] = calls[0]?.[0] === "go" ? [first, calls[1]] : [second, calls[0]];
    await prober.settle(told(9, NEXT_MIDNIGHT), true);
    await settled(waiter ?? [], 1);
  });

  it("counts calls that are under way at midnight in the new period, and believes no old answer", async () => {
    const [first, second] = [await processThatWasTold(told(9)), process()];
    for (let n = 0; n < 3; n++) await first.take();
    vi.setSystemTime(MIDNIGHT);
    await second.take();
    await second.settle(told(5, NEXT_MIDNIGHT), true);
    await first.settle(told(6), true);
    await first.take();
    const calls = asks(second, 10);
    await settled(calls, 2);
    await quiet();
    expect(went(calls)).toBe(2);
  });

  it("believes no answer from before midnight, though it is the first after it", async () => {
    const budget = await processThatWasTold(told(3));
    for (let n = 0; n < 3; n++) await budget.take();
    vi.setSystemTime(MIDNIGHT);
    for (let n = 0; n < 3; n++) await budget.settle(told(0), true);
    expect(await budget.take()).toBeUndefined();
    await budget.settle(undefined, true);
    const calls = asks(budget, 20);
    await settled(calls, 20);
    expect(went(calls)).toBe(20);
  });

  it("follows the process that heard of a new period, and ignores answers from the one before", async () => {
    const [first, second] = [await processThatWasTold(told(9)), process()];
    for (let n = 0; n < 3; n++) await first.take();
    await second.take();
    await second.settle(told(5, NEXT_MIDNIGHT), true);
    await first.settle(told(6), true);
    const calls = asks(first, 10);
    await settled(calls, 3);
    await quiet();
    expect(went(calls)).toBe(3);
    // The two that were sent before cost nothing of the new period.
    await first.settle(told(5), true);
    await first.settle(told(4), true);
    await settled(calls, 5);
    await quiet();
    expect(went(calls)).toBe(5);
  });

  it("takes a call without an answer for counted", async () => {
    const budget = await processThatWasTold(told(3));
    await budget.take();
    await budget.settle(undefined, "maybe");
    const calls = asks(budget, 3);
    await settled(calls, 2);
    await quiet();
    expect(went(calls)).toBe(2);
  });

  it("counts calls that were let go for want of a quota, once one is known", async () => {
    const [first, second] = [process(), process()];
    await first.take();
    await first.settle(undefined, true);
    for (let n = 0; n < 4; n++) await first.take();
    await second.take();
    await second.settle(told(20), true);
    await first.settle(told(19), true);
    const calls = asks(second, 25);
    await settled(calls, 16);
    await quiet();
    expect(went(calls)).toBe(16);
  });

  it("lets all go where the portal names no quota, until it does", async () => {
    const budget = process();
    await budget.take();
    await budget.settle(undefined, true);
    const calls = asks(budget, 20);
    await settled(calls, 20);
    expect(went(calls)).toBe(20);
    await budget.settle(told(30), true);
    const later = asks(budget, 20);
    await settled(later, 11);
    await quiet();
    expect(went(later)).toBe(11);
  });

  it("counts from midnight to midnight by itself, where the portal says nothing and the user says how much", async () => {
    const [first, second] = [process({ limit: 5 }), process({ limit: 5 })];
    await first.take();
    await first.settle(undefined, true);
    for (let n = 0; n < 2; n++) {
      await second.take();
      await first.take();
      await first.settle(undefined, true);
      await second.settle(undefined, true);
    }
    for (const budget of [first, second]) {
      expect(await budget.take()).toEqual({ limit: 5, resetAt: MIDNIGHT });
    }
  });

  it("believes the portal more than the user", async () => {
    const budget = process({ limit: 5 });
    await budget.take();
    await budget.settle(undefined, true);
    await budget.take();
    await budget.settle(told(80), true);
    const calls = asks(budget, 40);
    await settled(calls, 40);
    expect(went(calls)).toBe(40);
  });

  it("refuses without a date where the portal names none, and asks again after a minute", async () => {
    const budget = await processThatWasTold({ remaining: 0 });
    expect(await budget.take()).toEqual({ limit: 0, resetAt: undefined });
    vi.setSystemTime(NOON + 61_000);
    expect(await budget.take()).toBeUndefined();
  });

  it("finds out after a minute what became of the calls of a process that died", async () => {
    const [first, second] = [await processThatWasTold(told(3)), process()];
    for (let n = 0; n < 3; n++) await first.take();
    const calls = asks(second, 3);
    await quiet();
    expect(went(calls)).toBe(0);
    vi.setSystemTime(NOON + 61_000);
    await settled(calls, 1);
    await quiet();
    expect(went(calls)).toBe(1);
    await second.settle(told(2), true);
    await settled(calls, 3);
    expect(went(calls)).toBe(3);
  });

  it("waits for its own calls, however long they take", async () => {
    const budget = await processThatWasTold(told(2));
    await budget.take();
    await budget.take();
    const calls = asks(budget, 1);
    await quiet();
    vi.setSystemTime(NOON + 61_000);
    await quiet();
    expect(calls).toEqual(["waits"]);
  });

  it("finds out anew when Redis was emptied", async () => {
    const [first, second] = [await processThatWasTold(told(5)), process()];
    await first.take();
    await first.settle(told(4), true);
    await redis.flushall();
    const calls = [asks(first, 5), asks(second, 5)];
    await quiet();
    expect(went(calls.flat())).toBe(1);
  });

  it("ends a wait at once on abort, with the signal's reason, and takes no place with it", async () => {
    const [first, second] = [await processThatWasTold(told(1)), process()];
    await first.take();
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, "removeEventListener");
    const add = vi.spyOn(controller.signal, "addEventListener");
    const calls = Array.from({ length: 3 }, () => second.take(controller.signal));
    await quiet();
    const reason = new Error("enough");
    controller.abort(reason);
    for (const call of calls) await expect(call).rejects.toBe(reason);
    await quiet();
    expect(remove.mock.calls.length).toBeGreaterThanOrEqual(add.mock.calls.length);
    await expect(second.take(controller.signal)).rejects.toBe(reason);
    await first.settle(undefined, false);
    expect(await second.take()).toBeUndefined();
  });

  it("gives a place back that was granted after the abort", async () => {
    const [first, second] = [await processThatWasTold(told(1)), process()];
    const controller = new AbortController();
    const call = first.take(controller.signal);
    controller.abort();
    await expect(call).rejects.toBe(controller.signal.reason);
    expect(await second.take()).toBeUndefined();
  });

  it("speaks to node-redis in its own way", async () => {
    const connection = connect();
    const [first, second] = [
      await processThatWasTold(told(3), { redis: asNodeRedis(connection) }),
      process(),
    ];
    await second.take();
    await first.take();
    await first.settle(undefined, false);
    const calls = asks(first, 5);
    await settled(calls, 2);
    await quiet();
    expect(went(calls)).toBe(2);
  });

  it("names its keys by what the user calls the quota, and lets them expire", async () => {
    const budget = await processThatWasTold(told(3));
    await budget.take();
    const keys = await redis.keys("*");
    expect(keys.sort()).toEqual(["ods-quota:{city}", `ods-quota:{city}:${MIDNIGHT.getTime()}`]);
    for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0);
  });

  it("goes on in memory while Redis is away, says so once, and comes back", async () => {
    const errors: NetworkError[] = [];
    const budget = process({
      whenRedisFails: "memory",
      timeout: 300,
      onError: (error) => errors.push(error),
    });
    await budget.take();
    await server.kill();
    const calls = asks(budget, 5);
    try {
      await settled(calls, 1);
      await quiet();
      expect(went(calls)).toBe(1);
      await budget.settle(told(8), true);
      await budget.settle(told(7), true);
      await settled(calls, 5);
      expect(went(calls)).toBe(5);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toBeInstanceOf(NetworkError);
      expect(errors[0]?.message).toMatch(/Redis/);
    } finally {
      await server.run();
    }
    await redis.ping();
    vi.setSystemTime(NOON + 11_000);
    await vi.waitFor(async () => {
      vi.setSystemTime(Date.now() + 11_000);
      const looked = asks(budget, 1);
      await settled(looked, 1);
      await budget.settle(told(3), true);
      expect(await redis.keys("*")).not.toEqual([]);
    });
    const elsewhere = asks(process(), 5);
    await quiet();
    // Three are left, and the four that went in memory have not ended.
    expect(went(elsewhere)).toBe(0);
  });

  it("counts in memory what went through Redis, and in Redis what went in memory", async () => {
    const budget = await processThatWasTold(told(10), { whenRedisFails: "memory", timeout: 200 });
    await budget.take();
    server.signal("SIGSTOP");
    try {
      expect(await budget.take()).toBeUndefined();
      await budget.settle(told(9), true);
      for (let n = 0; n < 5; n++) expect(await budget.take()).toBeUndefined();
    } finally {
      server.signal("SIGCONT");
    }
    await redis.ping();
    vi.setSystemTime(NOON + 11_000);
    expect(await budget.take()).toBeUndefined();
    const calls = asks(budget, 12);
    await quiet();
    // Eight went of ten. The one that Redis did not answer for may have its place there all the same.
    expect(went(calls)).toBeGreaterThan(0);
    expect(went(calls)).toBeLessThanOrEqual(2);
    await budget.settle(told(1), true);
    expect(await redis.hget("ods-quota:{city}", "told")).toBe("99");
  });

  it("leaves a Redis alone that failed, and counts what is under way in memory", async () => {
    const connection = connect();
    let asked = 0;
    let isAway = false;
    const flaky = Object.create(connection) as Redis;
    flaky.eval = (async (...command: Parameters<Redis["eval"]>) => {
      asked++;
      if (isAway) throw new Error("away");
      return connection.eval(...command);
    }) as Redis["eval"];
    const budget = await processThatWasTold(told(10), { redis: flaky, whenRedisFails: "memory" });
    await budget.take();
    await budget.take();
    isAway = true;
    await budget.settle(told(9), true);
    const askedBefore = asked;
    const calls = asks(budget, 12);
    await quiet();
    expect(went(calls)).toBe(1);
    await budget.settle(undefined, "maybe");
    await budget.settle(told(8), true);
    await quiet();
    expect(asked).toBe(askedBefore);
    // Eight are left, and the call without an answer may be one of them.
    expect(went(calls)).toBe(8);
  });

  it("fails calls while Redis is away when that is wanted, without a word of its password", async () => {
    const errors: unknown[] = [];
    const redis = {
      eval: async () => Promise.reject(Object.assign(new Error("WRONGPASS"), { args: ["s3cret"] })),
    };
    const budget = process({ redis, onError: (error) => errors.push(error) });
    const error = await budget.take().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NetworkError);
    expect(errors).toEqual([error]);
    expect(JSON.stringify([error, (error as Error).cause ?? null])).not.toContain("s3cret");
  });

  it("is not held up by a Redis that hangs: neither by its deadline nor by an abort", async () => {
    const budget = process({ whenRedisFails: "memory", timeout: 200 });
    await redis.ping();
    server.signal("SIGSTOP");
    try {
      const controller = new AbortController();
      const aborted = process({ timeout: 60_000 }).take(controller.signal);
      controller.abort();
      await expect(aborted).rejects.toBe(controller.signal.reason);
      expect(await budget.take()).toBeUndefined();
      await expect(budget.settle(told(1), true)).resolves.toBeUndefined();
    } finally {
      server.signal("SIGCONT");
    }
  });

  it("never sends more than is left, whatever the order of answers", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("take", "take", "arrive", "answer", "drop"), fc.nat(20)), {
          minLength: 20,
          maxLength: 80,
          size: "max",
        }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(5),
        async (actions, limit, usedBefore) => {
          await redis.flushall();
          const budgets = [process(), process()] as const;
          let used = Math.min(usedBefore, limit - 1);
          let overrun = 0;
          let waiting = 0;
          const enough = new AbortController();
          const refusals: QuotaRefusal[] = [];
          const calls = new Set<{ budget: QuotaBudget; said?: Quota }>();
          const act = async (action: string, pick: number) => {
            const budget = budgets[pick % 2 ? 1 : 0];
            const chosen = [...calls].filter(({ said }) => Boolean(said) === (action === "answer"));
            const call = chosen[pick % Math.max(1, chosen.length)];
            if (action === "take") {
              waiting++;
              budget.take(enough.signal).then(
                (refusal) => {
                  waiting--;
                  if (refusal) refusals.push(refusal);
                  else calls.add({ budget });
                },
                () => {},
              );
            } else if (call && action === "arrive") {
              if (used < limit) used++;
              else overrun++;
              call.said = told(limit - used, MIDNIGHT, limit);
            } else if (call && action === "answer") {
              calls.delete(call);
              await call.budget.settle(call.said, true);
            } else if (call && action === "drop") {
              calls.delete(call);
              await call.budget.settle(undefined, false);
            }
            await redis.ping();
          };
          for (const [action, pick] of actions) await act(action, pick);
          // A place that got lost on the way is looked for after a minute of silence only.
          for (let looks = 0; waiting > 0 && looks < 100; looks++) {
            while (calls.size > 0) {
              await act("arrive", 0);
              await act("answer", 0);
            }
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
          enough.abort();
          expect(overrun).toBe(0);
          expect(refusals.length === 0 || used === limit).toBe(true);
          for (const client of clients.splice(1)) client.disconnect();
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});

type Verdict = "go" | "waits" | QuotaRefusal;

/** Asks for so many calls; what stands there is how each request stands. */
function asks(budget: QuotaBudget, count: number): Verdict[] {
  const verdicts: Verdict[] = Array(count).fill("waits");
  for (let n = 0; n < count; n++) {
    budget.take().then(
      (refusal) => {
        verdicts[n] = refusal ?? "go";
      },
      () => {},
    );
  }
  return verdicts;
}
const went = (verdicts: Verdict[]) => verdicts.filter((verdict) => verdict === "go").length;
const settled = (verdicts: Verdict[], count: number) =>
  vi.waitFor(() => expect(verdicts.filter((verdict) => verdict !== "waits").length).toBe(count), {
    timeout: 10_000,
    interval: 5,
  });
/** Long enough for a budget to look again several times. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 200));

/** The same connection, spoken to in the manner of node-redis. */
function asNodeRedis(connection: Redis): RedisClient {
  const client = {
    eval: (script: string, { keys, arguments: parameters }: { keys: string[]; arguments: string[] }) =>
      connection.eval(script, keys.length, ...keys, ...parameters),
    del: (key: string) => connection.del(key),
  };
  return client as unknown as RedisClient;
}
