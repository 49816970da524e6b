import { FileStream, type QuotaEvent, QuotaExceededError, retryingFetch, unwrap } from "@ods/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MIDNIGHT, said } from "./quotaHeaders.ts";
import { inTurn, scriptedFetch, status, turns } from "./scriptedFetch.ts";
import { thingsClient } from "./thingsApi.ts";

const portal = "my-domain";
const one = { params: { path: { id: "1" } } };
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

describe("client.quota", () => {
  it.each([
    ["seconds since 1970", String(MIDNIGHT.getTime() / 1000), MIDNIGHT],
    ["a timestamp with a blank", "2026-07-28 00:00:00+00:00", MIDNIGHT],
    ["a timestamp with a T", "2026-07-28T00:00:00+00:00", MIDNIGHT],
    ["another zone", "2026-07-28 02:00:00+02:00", MIDNIGHT],
    ["nonsense", "at midnight", undefined],
    ["nothing", "", undefined],
  ])("is what the portal said last, its reset written as %s", async (_what, reset, resetAt) => {
    const { fetch } = scriptedFetch(status(200, said(4999, reset)));
    const client = thingsClient({ portal, fetch });
    expect(client.quota).toBeUndefined();
    await client.GET("/things/");
    expect(client.quota).toEqual({ limit: 5000, remaining: 4999, resetAt });
  });

  it("is undefined where the portal says nothing, and stays where it says nothing any more", async () => {
    const { fetch } = scriptedFetch(
      inTurn(
        status(200),
        status(200, said("many")),
        status(404, said(7)),
        status(200),
        status(200, said("")),
      ),
    );
    const client = thingsClient({ portal, fetch });
    const seen: unknown[] = [];
    for (let n = 0; n < 5; n++) {
      await client.GET("/things/");
      seen.push(client.quota?.remaining);
    }
    expect(seen).toEqual([undefined, undefined, 7, 7, 7]);
  });

  it("is the lowest within a period, for answers overtake each other, and a new period starts anew", async () => {
    const tomorrow = new Date(MIDNIGHT.getTime() + DAY);
    const { fetch } = scriptedFetch(
      inTurn(
        ...[10, 8, 9, 8, 7].map((left) => status(200, said(left))),
        status(200, said(4999, tomorrow)),
        status(200, said(0, tomorrow)),
      ),
    );
    const client = thingsClient({ portal, fetch, retry: false });
    const seen: unknown[] = [];
    for (let n = 0; n < 7; n++) {
      await client.GET("/things/");
      seen.push(client.quota?.remaining);
    }
    expect(seen).toEqual([10, 8, 8, 8, 7, 4999, 0]);
    expect(client.quota?.resetAt).toEqual(tomorrow);
  });

  it("knows nothing of other clients", async () => {
    const { fetch } = scriptedFetch(status(200, said(3)));
    const client = thingsClient({ portal, fetch, auth: "k3y" });
    await client.GET("/things/");
    expect(client.anonymous().quota).toBeUndefined();
  });

  it("is kept from answers that are asked for again as well", async () => {
    const { fetch } = scriptedFetch(inTurn(status(500, said(3)), status(200)));
    const client = thingsClient({ portal, fetch, retry: { baseDelay: 0 } });
    const call = client.GET("/things/");
    await vi.runAllTimersAsync();
    await call;
    expect(client.quota?.remaining).toBe(3);
  });
});

describe("a quota that is used up for long", () => {
  const body = (code: number) => ({
    errorcode: code,
    error: "Too many requests",
    reset_time: "2026-07-28T00:00:00Z",
    call_limit: 15_000,
    limit_time_unit: "day",
  });
  const dataset = {
    "X-RateLimit-dataset-Limit": "100",
    "X-RateLimit-dataset-Remaining": "0",
    "X-RateLimit-dataset-Reset": "2026-07-28 00:00:00+00:00",
  };
  const byHeaders = { resetAt: MIDNIGHT, limit: 5000, unit: undefined, scope: "domain" };
  const byBody = { resetAt: MIDNIGHT, limit: 15_000, unit: "day", scope: "domain" };

  it.each<[string, HeadersInit, unknown, object]>([
    ["headers and body, code 10002", said(0), body(10002), byBody],
    ["the body alone, code 10002", {}, body(10002), byBody],
    ["the body alone, code 10005", {}, body(10005), { ...byBody, scope: "anonymous" }],
    [
      "the body alone, its code as text",
      {},
      { ...body(0), errorcode: "10005" },
      { ...byBody, scope: "anonymous" },
    ],
    ["the headers alone", said(0), {}, byHeaders],
    ["the headers, the body being no JSON", said(0), undefined, byHeaders],
    [
      "the headers of a dataset",
      { ...said(9), ...dataset },
      {},
      { ...byHeaders, limit: 100, scope: "dataset" },
    ],
    ["Retry-After", { "Retry-After": "50400" }, {}, { ...byHeaders, limit: undefined }],
  ])("is a QuotaExceededError at once, said by %s", async (_what, headers, content, expected) => {
    const events: QuotaEvent[] = [];
    const text = content === undefined ? "<html>" : JSON.stringify(content);
    const { fetch, requests } = scriptedFetch(status(429, headers, text));
    const hooks = { onQuota: (event: QuotaEvent) => void events.push(event) };
    const client = thingsClient({ portal, fetch, hooks });
    const error = await unwrap(client.GET("/things/")).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(QuotaExceededError);
    expect(error).toMatchObject({ ...expected, status: 429 });
    expect(requests).toHaveLength(1);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      method: "GET",
      resetAt: MIDNIGHT,
      delay: undefined,
      message: expect.stringContaining("the quota is used up until 2026-07-28T00:00:00.000Z"),
    });
  });

  it("is a QuotaExceededError as a 403 of an old server, which is not asked again either", async () => {
    const { fetch, requests } = scriptedFetch(status(403, {}, JSON.stringify(body(10001))));
    const error = await unwrap(thingsClient({ portal, fetch }).GET("/things/")).catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(QuotaExceededError);
    expect(error).toMatchObject({ status: 403, code: "10001", resetAt: MIDNIGHT, limit: 15_000 });
    expect(requests).toHaveLength(1);
  });

  it("is an answer like any other to callers who don't unwrap it, and its body can be read", async () => {
    const { fetch } = scriptedFetch(status(429, {}, JSON.stringify(body(10002))));
    const { response, error, data } = await thingsClient({ portal, fetch }).GET("/things/");
    expect([response.status, error, data]).toEqual([429, body(10002), undefined]);
    const bare = await retryingFetch(fetch)("https://data.city.org/");
    expect(await bare.json()).toEqual(body(10002));
  });

  it("without a date is asked again like any answer that passes", async () => {
    const { fetch, requests } = scriptedFetch(inTurn(status(429), status(200, {}, '{"id":1}')));
    const call = unwrap(thingsClient({ portal, fetch }).GET("/things/{id}/", one));
    await vi.advanceTimersByTimeAsync(150);
    expect(await call).toEqual({ id: 1 });
    expect(requests).toHaveLength(2);
  });

  it("whose answer is broken already is an answer, not an error of another kind", async () => {
    const used = new Response("{}", { status: 429 });
    await used.text();
    const { fetch } = scriptedFetch(() => used);
    await expect(thingsClient({ portal, fetch, retry: false }).GET("/things/")).rejects.toMatchObject({
      name: "NetworkError",
    });
  });
});

describe("a quota that starts anew soon", () => {
  /** How often a GET was sent, what was announced, and what came of it, after so many milliseconds. */
  async function after(milliseconds: number, reset: () => Date, options: object, init: object = {}) {
    const delays: (number | undefined)[] = [];
    const { fetch, requests } = scriptedFetch((_request, n) =>
      n === 1 ? usedUp(reset())() : status(200, said(4999))(),
    );
    const hooks = { onQuota: ({ delay }: QuotaEvent) => void delays.push(delay) };
    const controller = new AbortController();
    const client = thingsClient({ portal, fetch, hooks, ...options });
    const call = client
      .GET("/things/", { signal: controller.signal, ...init })
      .then(({ response }) => response.status, String);
    await turns();
    await vi.advanceTimersByTimeAsync(milliseconds);
    const sent = requests.length;
    controller.abort("given up");
    return { sent, delays, outcome: await call };
  }

  it("is waited for, announced, up to 60 s; whoever waited comes back spread over a moment", async () => {
    const soon = () => inTime(60_000);
    expect(await after(60_149, soon, {})).toEqual({ sent: 1, delays: [60_150], outcome: "given up" });
    expect(await after(60_150, soon, {})).toEqual({ sent: 2, delays: [60_150], outcome: 200 });
    const late = () => inTime(61_000);
    expect(await after(0, late, {})).toEqual({ sent: 1, delays: [undefined], outcome: 429 });
  });

  it("is not waited for when its time is over already, but for that moment", async () => {
    const past = () => inTime(-5000);
    expect(await after(150, past, {})).toEqual({ sent: 2, delays: [150], outcome: 200 });
  });

  it.each<[object, number, number]>([
    [{ quota: { waitForQuota: 50 * 3_600_000 } }, 14 * 3_600_000, 2],
    [{ quota: { waitForQuota: Number.POSITIVE_INFINITY } }, 14 * 3_600_000, 2],
    [{ quota: { waitForQuota: 0 } }, 1000, 1],
    [{ quota: { waitForQuota: 500 } }, 1000, 1],
    [{ retry: false }, 1000, 1],
    [{ retry: { limit: 0 } }, 1000, 1],
    [{ retry: false, quota: { waitForQuota: 5000 } }, 1000, 2],
    [{ retry: { statuses: [500] } }, 1000, 1],
    [{ retry: { statuses: [500] }, quota: { waitForQuota: 5000 } }, 1000, 2],
    [{ retry: { shouldRetry: () => false }, quota: { waitForQuota: 5000 } }, 1000, 1],
    [{ deadline: 900 }, 1000, 1],
    [{ deadline: 2000 }, 1000, 2],
  ])("is waited for as %o say: one that is %i ms away is sent %i times", async (options, away, times) => {
    const outcome = await after(away + 150, () => inTime(away), options);
    expect(outcome.sent).toBe(times);
    expect(outcome.delays).toEqual([times === 2 ? away + 150 : undefined]);
    expect(outcome.outcome).toBe(times === 2 ? 200 : 429);
  });

  it("is waited for as often as calls are sent again, and once where only the quota is", async () => {
    for (const [options, times] of [
      [{}, 4],
      [{ retry: { limit: 1 } }, 2],
      [{ retry: false as const, quota: { waitForQuota: 5000 } }, 2],
    ] as const) {
      const { fetch, requests } = scriptedFetch(() => usedUp(inTime(1000))());
      const call = thingsClient({ portal, fetch, ...options }).GET("/things/");
      await vi.runAllTimersAsync();
      expect((await call).response.status).toBe(429);
      expect(requests).toHaveLength(times);
    }
  });

  it("is waited for by a POST as well, for the portal did nothing; not by a stream, which went already", async () => {
    const delays: unknown[] = [];
    const { fetch, requests } = scriptedFetch((_request, n) =>
      n === 2 ? status(201, {}, '{"id":1}')() : usedUp(inTime(1000))(),
    );
    const hooks = { onQuota: ({ delay }: QuotaEvent) => void delays.push(delay) };
    const client = thingsClient({ portal, fetch, hooks });
    const call = unwrap(client.POST("/things/", { body: { name: "bench" } }));
    await vi.advanceTimersByTimeAsync(1150);
    expect(await call).toEqual({ id: 1 });
    const file = new FileStream(new Blob(["a"]).stream() as ReadableStream<Uint8Array>, "a.csv");
    await expect(unwrap(client.POST("/things/{id}/file/", { ...one, body: { file } }))).rejects.toThrow(
      QuotaExceededError,
    );
    expect(requests).toHaveLength(3);
    expect(delays).toEqual([1150, undefined]);
  });

  it("in more than the 24 days that timers hold is not asked for at once", async () => {
    const wait = { quota: { waitForQuota: Number.POSITIVE_INFINITY } };
    const outcome = await after(20 * DAY, () => inTime(40 * DAY), wait);
    expect(outcome).toMatchObject({ sent: 1, outcome: "given up" });
  });
});
