import {
  memoryBudget,
  paginate,
  type Quota,
  type QuotaBudget,
  type QuotaEvent,
  QuotaExceededError,
  type QuotaRefusal,
  unwrap,
} from "@ods/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MIDNIGHT, said } from "./quotaHeaders.ts";
import { fetchFailed, scriptedFetch, status, turns } from "./scriptedFetch.ts";
import { type Thing, thingsClient } from "./thingsApi.ts";

const portal = "my-domain";
const NOW = new Date("2026-07-27T10:00:00Z");
const DAY = 86_400_000;

const usedUp = (reset: Date) => status(429, said(0, reset));
const inTime = (milliseconds: number) => new Date(Date.now() + milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: NOW });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a budget", () => {
  function scriptedBudget(...refusals: (QuotaRefusal | undefined)[]) {
    const settled: [Quota | undefined, boolean | "maybe"][] = [];
    let asked = 0;
    const budget: QuotaBudget = {
      async take() {
        return refusals[Math.min(asked++, refusals.length - 1)];
      },
      settle(quota, counted) {
        settled.push([quota, counted]);
      },
    };
    return { budget, settled, asked: () => asked };
  }

  it("that refuses for long fails the call before anything is sent", async () => {
    const events: QuotaEvent[] = [];
    const { fetch, requests } = scriptedFetch(status(200));
    const { budget, settled } = scriptedBudget({ limit: 5000, resetAt: MIDNIGHT });
    const hooks = { onQuota: (event: QuotaEvent) => void events.push(event) };
    const client = thingsClient({ portal, fetch, hooks, quota: { budget } });
    const error = await client.GET("/things/").catch((error: unknown) => error);
    expect(error).toBeInstanceOf(QuotaExceededError);
    expect(error).toMatchObject({
      message: "The quota of calls is used up until 2026-07-28T00:00:00.000Z; nothing was sent",
      status: undefined,
      resetAt: MIDNIGHT,
      limit: 5000,
      scope: "domain",
      request: { method: "GET", url: "https://my-domain.opendatasoft.com/api/v1/things/" },
    });
    expect(events).toMatchObject([{ resetAt: MIDNIGHT, limit: 5000, delay: undefined }]);
    expect([requests, settled]).toEqual([[], []]);
  });

  it("that refuses for a short time is asked again after that", async () => {
    const delays: unknown[] = [];
    const { fetch, requests } = scriptedFetch(status(200));
    const { budget } = scriptedBudget({ resetAt: inTime(30_000) }, undefined);
    const hooks = { onQuota: ({ delay }: QuotaEvent) => void delays.push(delay) };
    const call = thingsClient({ portal, fetch, hooks, quota: { budget } }).GET("/things/");
    await vi.advanceTimersByTimeAsync(29_999);
    expect(requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect((await call).response.status).toBe(200);
    expect(delays).toEqual([30_000]);
  });

  it("that goes on refusing is asked no longer than waitForQuota, or the deadline, in all", async () => {
    for (const options of [{ quota: { waitForQuota: 5000 } }, { deadline: 5000 }]) {
      const { fetch, requests } = scriptedFetch(status(200));
      const { budget, asked } = scriptedBudget({ resetAt: inTime(-1000) });
      const quota = { ...options.quota, budget };
      const call = thingsClient({ portal, fetch, ...options, quota }).GET("/things/");
      const failure = expect(call).rejects.toBeInstanceOf(QuotaExceededError);
      await vi.runAllTimersAsync();
      await failure;
      expect(requests).toHaveLength(0);
      expect(asked()).toBeLessThanOrEqual(51);
    }
  });

  it("that names no day fails the call at once, or is asked every minute by who waits for ever", async () => {
    const { fetch, requests } = scriptedFetch(status(200));
    const impatient = scriptedBudget({ limit: 5 });
    const { budget } = impatient;
    await expect(thingsClient({ portal, fetch, quota: { budget } }).GET("/things/")).rejects.toMatchObject({
      message: "The quota of calls is used up; nothing was sent",
      resetAt: undefined,
      limit: 5,
    });
    const patient = scriptedBudget({}, {}, undefined);
    const quota = { budget: patient.budget, waitForQuota: Number.POSITIVE_INFINITY };
    const call = thingsClient({ portal, fetch, quota }).GET("/things/");
    await vi.advanceTimersByTimeAsync(119_999);
    expect(requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect((await call).response.status).toBe(200);
  });

  it("that names a day far ahead is waited for where the user says so, beyond what timers hold", async () => {
    const { fetch, requests } = scriptedFetch(status(200));
    const at = inTime(60 * DAY);
    const budget: QuotaBudget = {
      take: async () => (Date.now() < at.getTime() ? { resetAt: at } : undefined),
      settle() {},
    };
    const quota = { budget, waitForQuota: Number.POSITIVE_INFINITY };
    const call = thingsClient({ portal, fetch, quota }).GET("/things/");
    await vi.advanceTimersByTimeAsync(60 * DAY - 1);
    expect(requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect((await call).response.status).toBe(200);
  });

  it.each<[string, () => Response, unknown]>([
    ["an answer", status(200, said(7)), [{ limit: 5000, remaining: 7, resetAt: MIDNIGHT }, true]],
    ["an answer without a quota", status(200), [undefined, true]],
    ["a refusal", status(404), [undefined, true]],
    ["a failure of the portal, which says its quota", status(500, said(7)), [expect.anything(), true]],
    ["a failure of something before the portal", status(502), [undefined, "maybe"]],
    ["a broken connection", broken("ECONNRESET"), [undefined, "maybe"]],
    ["a refused connection", broken("ECONNREFUSED"), [undefined, false]],
  ])("hears how a call ended, exactly once: %s", async (_what, answer, expected) => {
    const { fetch } = scriptedFetch(answer);
    const { budget, settled } = scriptedBudget(undefined);
    const client = thingsClient({ portal, fetch, retry: false, quota: { budget } });
    await client.GET("/things/").catch(() => {});
    expect(settled).toEqual([expected]);
  });

  it("hears of each attempt: one that took too long may have been counted", async () => {
    const { fetch } = scriptedFetch((_request, n) => (n === 1 ? new Promise(() => {}) : status(200)()));
    const { budget, settled, asked } = scriptedBudget(undefined);
    const client = thingsClient({ portal, fetch, timeout: 1000, quota: { budget } });
    const call = client.GET("/things/");
    await vi.advanceTimersByTimeAsync(1150);
    await call;
    expect(asked()).toBe(2);
    expect(settled).toEqual([
      [undefined, "maybe"],
      [undefined, true],
    ]);
  });

  it("hears of a call that a hook fails before it is sent", async () => {
    const { fetch, requests } = scriptedFetch(status(200));
    const { budget, settled } = scriptedBudget(undefined);
    const onRequest = () => {
      throw new Error("of the hook");
    };
    const client = thingsClient({ portal, fetch, hooks: { onRequest }, quota: { budget } });
    await expect(client.GET("/things/")).rejects.toThrow("of the hook");
    expect([requests, settled]).toEqual([[], [[undefined, false]]]);
  });
});

describe("a portal with few calls left", () => {
  /** Counts its calls, and answers pages of ten things out of 1,000. */
  function countingPortal(left: number, reset = MIDNIGHT) {
    let refused = 0;
    let underWay = 0;
    let most = 0;
    const script = scriptedFetch(async (request) => {
      most = Math.max(most, ++underWay);
      await turns(3);
      underWay--;
      if (left === 0) {
        refused++;
        return usedUp(reset)();
      }
      left--;
      const offset = Number(new URL(request.url).searchParams.get("offset"));
      return new Response(
        JSON.stringify({
          total_count: 1000,
          next: `https://elsewhere.example/?offset=${offset + 10}`,
          results: Array.from({ length: 10 }, (_, n) => ({ id: offset + n })),
        }),
        { headers: { "Content-Type": "application/json", ...said(left, reset) } },
      );
    });
    return { ...script, refused: () => refused, most: () => most };
  }

  const pages = { pageSize: 10, concurrency: 4 };

  it("is never asked for more by parallel calls with a budget, of one client or of several", async () => {
    const { fetch, requests, refused, most } = countingPortal(25);
    const quota = { budget: memoryBudget() };
    const clients = [1, 2, 3].map(() => thingsClient({ portal, fetch, quota }));
    const calls = await Promise.allSettled(
      Array.from({ length: 120 }, (_, n) => unwrap((clients[n % 3] as (typeof clients)[0]).GET("/things/"))),
    );
    const failures = calls.flatMap((call) => (call.status === "rejected" ? [call.reason] : []));
    expect([requests.length, refused(), failures.length]).toEqual([25, 0, 95]);
    expect(failures.every((error) => error instanceof QuotaExceededError)).toBe(true);
    expect(failures.every(({ resetAt }) => resetAt.getTime() === MIDNIGHT.getTime())).toBe(true);
    expect(most()).toBeGreaterThan(5);
  });

  it("gives a list up to the last page that it grants, then says until when it is over", async () => {
    const { fetch, requests, refused } = countingPortal(7);
    const client = thingsClient({ portal, fetch, quota: { budget: memoryBudget() } });
    const items: Thing[] = [];
    const walk = (async () => {
      for await (const item of paginate(client, "/things/", {}, pages)) items.push(item);
    })();
    await expect(walk).rejects.toMatchObject({ name: "QuotaExceededError", resetAt: MIDNIGHT });
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 70 }, (_, n) => n));
    expect([requests.length, refused(), client.quota?.remaining]).toEqual([7, 0, 0]);
  });

  it("is asked at most for the pages under way without one, and nothing waits until midnight", async () => {
    const { fetch, requests, refused } = countingPortal(7);
    const client = thingsClient({ portal, fetch });
    const items: Thing[] = [];
    const walk = (async () => {
      for await (const item of paginate(client, "/things/", {}, pages)) items.push(item);
    })();
    await expect(walk).rejects.toMatchObject({ name: "QuotaExceededError", resetAt: MIDNIGHT, limit: 5000 });
    expect(items).toHaveLength(70);
    expect(refused()).toBeGreaterThan(0);
    expect(requests.length).toBeLessThanOrEqual(7 + pages.concurrency);
  });

  it("is walked to the end by many lists at once, across the start of a new period", async () => {
    const reset = inTime(20_000);
    const first = countingPortal(12, reset);
    const second = countingPortal(100, inTime(20_000 + DAY));
    const fetch: typeof globalThis.fetch = (...call) =>
      (Date.now() < reset.getTime() ? first : second).fetch(...call);
    const client = thingsClient({ portal, fetch, quota: { budget: memoryBudget() } });
    const walks = Promise.all(
      [1, 2, 3].map(() => paginate(client, "/things/", {}, { ...pages, maxItems: 100 }).toArray()),
    );
    await turns(200);
    expect(first.requests).toHaveLength(12);
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await walks).map(({ length }) => length)).toEqual([100, 100, 100]);
    expect([first.refused(), second.refused(), first.requests.length + second.requests.length]).toEqual([
      0, 0, 30,
    ]);
  });
});

function broken(code: string): () => never {
  return () => {
    throw fetchFailed(code);
  };
}
