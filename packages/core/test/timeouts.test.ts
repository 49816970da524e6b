import { download, FileStream, retryingFetch, TimeoutError, unwrap } from "@ods/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { scriptedFetch, status, turns, until } from "./scriptedFetch.ts";
import { thingsClient } from "./thingsApi.ts";

const one = { params: { path: { id: "1" } } };

/** An answer whose body begins and never ends; one that looks at the signal breaks off with it. */
function endless(signal?: AbortSignal): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
      if (signal) until(signal).catch((reason: unknown) => controller.error(reason));
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/json" } });
}

const never = () => new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What the call fails with; it has to by the time given, and not a millisecond before. */
async function failsAfter(milliseconds: number, call: Promise<unknown>): Promise<unknown> {
  let isSettled = false;
  const settled = call.then(
    () => undefined,
    (error: unknown) => error,
  );
  void settled.then(() => {
    isSettled = true;
  });
  await turns();
  await vi.advanceTimersByTimeAsync(milliseconds - 1);
  await turns();
  expect(isSettled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await turns();
  expect(isSettled).toBe(true);
  return settled;
}

describe("the time limit of an attempt", () => {
  it("is a new one each time: after one that took too long the next can still succeed", async () => {
    const signals: AbortSignal[] = [];
    const { fetch } = scriptedFetch((_request, n, signal) => {
      signals.push(signal);
      return n === 1 ? until(signal) : Response.json({ id: 1 });
    });
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000 });
    const call = unwrap(client.GET("/things/{id}/", one));
    await vi.advanceTimersByTimeAsync(5000 + 150);
    expect(await call).toEqual({ id: 1 });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it.each([
    ["that looks at its signal", (signal: AbortSignal) => until(signal)],
    ["that ignores it", never],
  ])("ends the wait for a fetch %s", async (_what, wait) => {
    const { fetch, requests } = scriptedFetch((_request, _n, signal) => wait(signal));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000, retry: { limit: 2 } });
    const error = await failsAfter(5000 + 150 + 5000 + 300 + 5000, client.GET("/things/{id}/", one));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      name: "TimeoutError",
      status: undefined,
      message: "No complete answer within 5000 ms (GET https://my-domain.opendatasoft.com/api/v1/things/1/)",
      request: { method: "GET", url: "https://my-domain.opendatasoft.com/api/v1/things/1/" },
    });
    expect(requests).toHaveLength(3);
  });

  it.each([
    ["that looks at its signal", (signal: AbortSignal) => endless(signal)],
    ["that ignores it", () => endless()],
  ])("covers the body of a fetch %s", async (_what, answer) => {
    const { fetch, requests } = scriptedFetch((_request, _n, signal) => answer(signal));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000, retry: { limit: 1 } });
    expect(await failsAfter(5000 + 150 + 5000, client.GET("/things/{id}/", one))).toBeInstanceOf(
      TimeoutError,
    );
    expect(requests).toHaveLength(2);
    const reading = thingsClient({ portal: "my-domain", fetch, timeout: 5000, retry: false });
    for (const parseAs of ["text", "blob", "arrayBuffer"] as const) {
      const call = reading.GET("/things/{id}/", { ...one, parseAs });
      expect(await failsAfter(5000, call)).toBeInstanceOf(TimeoutError);
    }
  });

  it.each([
    ["that looks at its signal", (signal: AbortSignal) => endless(signal)],
    ["that ignores it", () => endless()],
  ])("covers a download, which is not begun again, of a fetch %s", async (_what, answer) => {
    const { fetch, requests } = scriptedFetch((_request, _n, signal) => answer(signal));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000 });
    const file = await download(client, "/things/{id}/file/", one);
    expect(await failsAfter(5000, file.text())).toBeInstanceOf(TimeoutError);
    const { body } = await retryingFetch(fetch, { timeout: 5000 })("https://data.city.org/");
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    expect((await reader.read()).done).toBe(false);
    expect(await failsAfter(5000, reader.read())).toBeInstanceOf(TimeoutError);
    expect(requests).toHaveLength(2);
  });

  it("covers the body of a refusal, which is read to find out why", async () => {
    const { fetch } = scriptedFetch(() => new Response(endless().body, { status: 429 }));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000, retry: false });
    expect(await failsAfter(5000, client.GET("/things/{id}/", one))).toBeInstanceOf(TimeoutError);
  });

  it("ends the upload that took too long, even where the runtime reads on", async () => {
    let isClosed = false;
    const file = new FileStream(async function* () {
      try {
        for (;;) {
          await turns(1);
          yield new Uint8Array(10);
        }
      } finally {
        isClosed = true;
      }
    }, "endless.bin");
    const { fetch } = scriptedFetch(async (request) => {
      await request.text();
      return never();
    });
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000 });
    const call = client.POST("/things/{id}/file/", { ...one, body: { file } });
    expect(await failsAfter(5000, call)).toBeInstanceOf(TimeoutError);
    expect(isClosed).toBe(true);
  });

  it("does not send a POST again, for the portal may be at work on it", async () => {
    const { fetch, requests } = scriptedFetch((_request, _n, signal) => until(signal));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000 });
    const error = await failsAfter(5000, client.POST("/things/", { body: { name: "bench" } }));
    expect(error).toMatchObject({ name: "TimeoutError", request: { method: "POST" } });
    expect(requests).toHaveLength(1);
  });

  it("leaves no timer when the answer is read, is an error, or is empty", async () => {
    const answers = [status(200), status(404), () => new Response(null, { status: 204 })];
    const { fetch } = scriptedFetch((_request, n) => (answers[n % 3] as () => Response)());
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000, deadline: 60_000 });
    for (let n = 0; n < 3; n++) await client.DELETE("/things/{id}/", one);
    expect(vi.getTimerCount()).toBe(0);
    const empty = scriptedFetch(() => new Response("", { headers: { "Content-Length": "0" } }));
    const silent = thingsClient({ fetch: empty.fetch, portal: "my-domain", timeout: 5000, deadline: 60_000 });
    await download(silent, "/things/{id}/file/", one);
    await silent.GET("/things/", { parseAs: "stream" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer when a download is read or given up", async () => {
    const { fetch } = scriptedFetch(() => new Response("a;b\n"));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000, deadline: 60_000 });
    const read = await download(client, "/things/{id}/file/", one);
    expect(vi.getTimerCount()).toBe(2);
    expect(await read.text()).toBe("a;b\n");
    expect(vi.getTimerCount()).toBe(0);
    const left = await download(client, "/things/{id}/file/", one);
    await left.stream.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer when middleware answers in place of the portal", async () => {
    const middleware = [{ onRequest: () => new Response("a;b\n") }];
    const client = thingsClient({ portal: "my-domain", middleware, timeout: 5000, deadline: 60_000 });
    const file = await download(client, "/things/{id}/file/", one);
    expect(vi.getTimerCount()).toBe(0);
    expect(await file.text()).toBe("a;b\n");
  });

  it("cancels an answer that comes too late", async () => {
    const cancelled = vi.fn();
    const arrive: (() => void)[] = [];
    const { fetch } = scriptedFetch(
      () =>
        new Promise((resolve) => {
          arrive.push(() => resolve(new Response(new ReadableStream({ cancel: cancelled }))));
        }),
    );
    const timely = thingsClient({ portal: "my-domain", fetch, timeout: 5000, retry: false });
    expect(await failsAfter(5000, timely.GET("/things/"))).toBeInstanceOf(TimeoutError);
    const patient = thingsClient({ portal: "my-domain", fetch, deadline: 5000 });
    expect(await failsAfter(5000, patient.GET("/things/", { parseAs: "stream" }))).toBeInstanceOf(
      TimeoutError,
    );
    for (const each of arrive) each();
    await turns();
    expect(cancelled).toHaveBeenCalledTimes(2);
  });
});

describe("the deadline of a call", () => {
  it("ends it wherever it is, and sends nothing again", async () => {
    const { fetch, requests } = scriptedFetch(never);
    const client = thingsClient({ portal: "my-domain", fetch, deadline: 8000 });
    const error = await failsAfter(8000, client.GET("/things/{id}/", one));
    expect(error).toMatchObject({
      name: "TimeoutError",
      message: "No complete answer within the deadline of 8000 ms (GET /things/{id}/)",
    });
    expect(requests).toHaveLength(1);
  });

  it("covers all attempts together", async () => {
    const { fetch, requests } = scriptedFetch((_request, _n, signal) => until(signal));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 3000, deadline: 8000 });
    const error = await failsAfter(8000, client.GET("/things/{id}/", one));
    expect(String(error)).toMatch(/deadline of 8000 ms/);
    expect(requests).toHaveLength(3);
  });

  it.each(["json", "text", "blob"] as const)("covers the body, read as %s", async (parseAs) => {
    const { fetch } = scriptedFetch(() => endless());
    const client = thingsClient({ portal: "my-domain", fetch, deadline: 8000 });
    const call = client.GET("/things/{id}/", { ...one, parseAs });
    expect(String(await failsAfter(8000, call))).toMatch(/deadline of 8000 ms/);
  });

  it("covers a download up to its last byte", async () => {
    const { fetch } = scriptedFetch(() => endless());
    const client = thingsClient({ portal: "my-domain", fetch, deadline: 8000 });
    const file = await download(client, "/things/{id}/file/", one);
    expect(String(await failsAfter(8000, file.blob()))).toMatch(/deadline of 8000 ms/);
  });

  it("fails the call at once with the last failure where a back-off would pass it", async () => {
    const { fetch, requests } = scriptedFetch(status(500, {}, '{"message":"out of order"}'));
    const client = thingsClient({ portal: "my-domain", fetch, deadline: 1000, retry: { baseDelay: 1000 } });
    const call = client.GET("/things/{id}/", one);
    await turns();
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    // The second back-off would be 1000 ms, and 500 are left: no further time passes.
    await expect(unwrap(call)).rejects.toMatchObject({ status: 500 });
    expect(requests).toHaveLength(2);
  });

  it("fails the call at once with the last failure where Retry-After, or the quota, would pass it", async () => {
    for (const code of [503, 429]) {
      const { fetch, requests } = scriptedFetch(status(code, { "Retry-After": "9" }));
      const client = thingsClient({ portal: "my-domain", fetch, deadline: 8000 });
      const { response } = await client.GET("/things/{id}/", one);
      expect([response.status, requests.length]).toEqual([code, 1]);
    }
  });

  it("fails the call at once where a broken answer would be asked for past it", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.9);
    const { fetch, requests } = scriptedFetch(status(200, {}, '{"id":'));
    const client = thingsClient({ portal: "my-domain", fetch, deadline: 800, retry: { baseDelay: 1000 } });
    await expect(client.GET("/things/{id}/", one)).rejects.toMatchObject({ name: "UnexpectedContentError" });
    expect(requests).toHaveLength(1);
  });
});

describe("a limit in milliseconds", () => {
  it.each([0, -1, Number.NaN, 0.5])("of %d is refused at construction", (value) => {
    for (const name of ["timeout", "deadline"]) {
      const make = () => thingsClient({ portal: "my-domain", [name]: value });
      expect(make).toThrow(`${name} is ${value}; give a number of at least 1, or leave it out.`);
      expect(make).toThrow(expect.objectContaining({ name: "InvalidArgumentError" }));
    }
    expect(() => retryingFetch(undefined, { timeout: value })).toThrow(/^timeout is /);
  });

  it.each([Number.POSITIVE_INFINITY, 2 ** 31, Number.MAX_SAFE_INTEGER])(
    "of %d, which no timer can hold, does not ring at once",
    async (value) => {
      const { fetch } = scriptedFetch(
        () => new Promise((resolve) => setTimeout(() => resolve(Response.json({ id: 1 })), 1000)),
      );
      const client = thingsClient({ portal: "my-domain", fetch, timeout: value, deadline: value });
      const call = unwrap(client.GET("/things/{id}/", one));
      await vi.advanceTimersByTimeAsync(1000);
      expect(await call).toEqual({ id: 1 });
    },
  );
});

describe("calls with a time limit", () => {
  it("share a signal one after the other, and what one is copied from outlives the limit of another", async () => {
    const signals = new Set<AbortSignal>();
    const { fetch } = scriptedFetch((_request, n, signal) => {
      signals.add(signal);
      return n === 50 ? until(signal) : Response.json({ id: n });
    });
    const copies: Response[] = [];
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 5000, retry: false });
    client.use({ onResponse: ({ response }) => void copies.push(response.clone()) });
    for (let n = 1; n < 50; n++) expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: n });
    expect(signals.size).toBe(1);
    expect(await failsAfter(5000, client.GET("/things/{id}/", one))).toBeInstanceOf(TimeoutError);
    expect(await Promise.all(copies.map((copy) => copy.json()))).toEqual(
      Array.from({ length: 49 }, (_, index) => ({ id: index + 1 })),
    );
    expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: 51 });
  });

  it("that run side by side end each in its own time, or a hundredth of it later", async () => {
    const { fetch } = scriptedFetch((_request, _n, signal) => until(signal));
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 10_000, retry: false });
    const ended: [number, number][] = [];
    const begin = Date.now();
    const calls = Array.from({ length: 300 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 7));
      const started = Date.now() - begin;
      await client.GET("/things/{id}/", one).catch((error: Error) => {
        expect(error).toMatchObject({ name: "TimeoutError", request: { method: "GET" } });
        ended.push([started, Date.now() - begin]);
      });
    });
    for (let n = 0; n < 1_300; n++) await vi.advanceTimersByTimeAsync(10);
    await Promise.all(calls);
    const taken = ended.map(([start, end]) => end - start);
    expect(Math.min(...taken)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...taken)).toBeLessThanOrEqual(10_100);
  });
});
