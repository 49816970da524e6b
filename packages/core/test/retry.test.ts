import { type AddressInfo, createServer as createSocketServer } from "node:net";
import {
  type Failure,
  type RetryEvent,
  type RetryOptions,
  retryingFetch,
  ServerError,
  unwrap,
} from "@ods/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchFailed, inTurn, scriptedFetch, status } from "./scriptedFetch.ts";
import { scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const ADDRESS = "https://data.city.org/api/things/";
const IDEMPOTENT = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];
const TRANSIENT = [408, 429, 500, 502, 503, 504];
const ONCE = 1;
/** Once, and three times again. */
const OFTEN = 4;

/** How often one request with this method goes out. */
async function timesSent(
  method: string,
  answer: Parameters<typeof scriptedFetch>[0],
  retry: RetryOptions = {},
  address = ADDRESS,
): Promise<number> {
  const { fetch, requests } = scriptedFetch(answer);
  const send = retryingFetch(fetch, { retry: { baseDelay: 0, ...retry } });
  await send(address, { method }).catch(() => {});
  return requests.length;
}

const failing = (code: string, message?: string) => () => {
  throw fetchFailed(code, message);
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("an answer that may be better the next time", () => {
  describe.each(IDEMPOTENT)("to %s", (method) => {
    it.each(TRANSIENT)("is asked for again after %i", async (code) => {
      expect(await timesSent(method, status(code))).toBe(OFTEN);
    });

    it.each([200, 201, 204, 304, 400, 401, 403, 404, 409, 410, 422, 501, 505])(
      "is not asked for again after %i",
      async (code) => {
        expect(await timesSent(method, () => new Response(null, { status: code }))).toBe(ONCE);
      },
    );
  });

  describe.each(["POST", "PATCH"])("to %s", (method) => {
    it.each([
      [429, {}, OFTEN],
      [503, { "Retry-After": "0" }, OFTEN],
      [503, {}, ONCE],
      [408, {}, ONCE],
      [500, {}, ONCE],
      [500, { "Retry-After": "0" }, ONCE],
      [502, {}, ONCE],
      [504, {}, ONCE],
      [400, {}, ONCE],
    ])("is sent again only where the portal did nothing: %i with %j, %i times in all", async (...row) => {
      const [code, headers, times] = row;
      expect(await timesSent(method, status(code, headers as Record<string, string>))).toBe(times);
    });
  });
});

describe("a request that gets no answer", () => {
  it.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
  ])("is sent again whatever its method after %s, for it never arrived", async (code) => {
    expect(await timesSent("GET", failing(code))).toBe(OFTEN);
    expect(await timesSent("POST", failing(code))).toBe(OFTEN);
  });

  it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"])(
    "is sent again only where that does no harm after %s, for it may have arrived",
    async (code) => {
      expect(await timesSent("PUT", failing(code))).toBe(OFTEN);
      expect(await timesSent("POST", failing(code))).toBe(ONCE);
      expect(await timesSent("PATCH", failing(code))).toBe(ONCE);
    },
  );

  it.each([
    ["UND_ERR", "redirect count exceeded"],
    ["UND_ERR", "unexpected redirect"],
    ["CERT_HAS_EXPIRED", "certificate has expired"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate"],
  ])("is not sent again after %s (%s), which no time mends", async (code, message) => {
    expect(await timesSent("GET", failing(code, message))).toBe(ONCE);
  });

  it("is judged by what went wrong, not by words in its address", async () => {
    const address = `${ADDRESS}?dataset=redirects-and-certificates&CERT_=ECONNREFUSED`;
    const asDenoSays = () => {
      throw new TypeError(`error sending request for url (${address}): connection reset`);
    };
    for (const answer of [failing("ECONNRESET"), asDenoSays]) {
      expect(await timesSent("GET", answer, {}, address)).toBe(OFTEN);
      expect(await timesSent("POST", answer, {}, address)).toBe(ONCE);
    }
  });

  it("to a portal that is not there is sent again, a POST as well", async () => {
    const closed = createSocketServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const attempts: number[] = [];
    const client = thingsClient({
      portal: `http://127.0.0.1:${port}`,
      retry: { baseDelay: 0 },
      hooks: { onRequest: ({ attempt }) => attempts.push(attempt) },
    });
    await expect(client.POST("/things/", { body: { name: "bench" } })).rejects.toThrow(/ECONNREFUSED/);
    expect(attempts).toEqual([1, 2, 3, 4]);
  });

  it("since the portal redirects in circles is not sent again", async () => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(302, { Location: "/api/v1/things/" }).end();
    });
    const attempts: number[] = [];
    const client = thingsClient({
      portal: server.url,
      hooks: { onRequest: ({ attempt }) => attempts.push(attempt) },
    });
    await expect(client.GET("/things/")).rejects.toThrow(/redirect/);
    expect(attempts).toEqual([1]);
  });
});

describe("the options for retries", () => {
  it.each([
    [{ limit: 0 }, ONCE],
    [{ limit: 1 }, 2],
    [{ limit: 6 }, 7],
    [{ statuses: [418] }, ONCE],
    [{ methods: ["POST"] }, ONCE],
  ])("%j send a GET that meets a 500 %i times", async (retry, times) => {
    expect(await timesSent("GET", status(500), retry)).toBe(times);
  });

  it.each([
    [{ methods: ["POST"] }, 500, OFTEN],
    [{ methods: ["POST"] }, 404, ONCE],
    [{ statuses: [418] }, 418, ONCE],
    [{ statuses: [418] }, 429, ONCE],
    [{ shouldRetry: () => true }, 400, OFTEN],
    [{ shouldRetry: () => false }, 429, ONCE],
    [{ shouldRetry: () => undefined }, 429, OFTEN],
    [{ shouldRetry: () => undefined }, 500, ONCE],
  ])("%o send a POST that meets a %i so many times: %i", async (retry, code, times) => {
    expect(await timesSent("POST", status(code), retry)).toBe(times);
  });

  it("can all be left out by false: then nothing is sent twice", async () => {
    for (const answer of [status(503, { "Retry-After": "0" }), failing("ECONNREFUSED")]) {
      const { fetch, requests } = scriptedFetch(answer);
      const client = thingsClient({ portal: "my-domain", fetch, retry: false });
      await client.GET("/things/").catch(() => {});
      expect(requests).toHaveLength(1);
    }
  });

  it("let shouldRetry see what failed, the key in the address hidden", async () => {
    const seen: (Failure & { status: number | undefined })[] = [];
    const { fetch } = scriptedFetch((_request, n) => {
      if (n === 1) throw fetchFailed("ECONNRESET");
      return status(n === 2 ? 500 : 404)();
    });
    const send = retryingFetch(fetch, {
      retry: {
        baseDelay: 0,
        shouldRetry(failure) {
          seen.push({ ...failure, status: failure.response?.status });
          return undefined;
        },
      },
    });
    const response = await send(`${ADDRESS}?apikey=s3cret`);
    expect(response.status).toBe(404);
    expect(seen.map(({ method, url, attempt, status }) => [method, url, attempt, status])).toEqual([
      ["GET", `${ADDRESS}?apikey=***`, 1, undefined],
      ["GET", `${ADDRESS}?apikey=***`, 2, 500],
      ["GET", `${ADDRESS}?apikey=***`, 3, 404],
    ]);
    expect(String(seen[0]?.error)).toMatch(/ECONNRESET/);
  });

  it("let shouldRetry decide about a portal that says when to come back, but not beyond the limit", async () => {
    const later = status(429, { "Retry-After": "0" });
    expect(await timesSent("GET", later, { shouldRetry: () => false })).toBe(ONCE);
    expect(await timesSent("GET", later, { shouldRetry: () => true })).toBe(OFTEN);
    expect(await timesSent("GET", status(500), { shouldRetry: () => true, limit: 1 })).toBe(2);
  });

  it.each([
    { limit: -1 },
    { limit: Number.NaN },
    { baseDelay: -1 },
    { maxDelay: Number.NaN },
    { maxRetryAfter: -5 },
  ])("%o are refused at construction", (retry) => {
    const [name] = Object.keys(retry) as [string];
    expect(() => thingsClient({ portal: "my-domain", retry })).toThrow(new RegExp(`^${name} is `));
    expect(() => retryingFetch(undefined, { retry })).toThrow(new RegExp(`^${name} is `));
  });
});

describe("the wait before a retry", () => {
  /** The waits of a GET through a fetch, which fake timers make pass at once. */
  async function waits(answer: Parameters<typeof scriptedFetch>[0], retry: RetryOptions = {}) {
    const events: RetryEvent[] = [];
    const { fetch, requests } = scriptedFetch(answer);
    const send = retryingFetch(fetch, { retry, hooks: { onRetry: (event) => void events.push(event) } });
    const response = send(ADDRESS);
    await vi.runAllTimersAsync();
    expect((await response).status).toBeGreaterThan(0);
    return { delays: events.map(({ delay }) => delay), sent: requests.length };
  }

  function freeze(at = "2026-07-28T10:00:00Z") {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date(at) });
  }

  it.each([
    [0, [0, 0, 0]],
    [0.5, [150, 300, 600]],
    [1 - 2 ** -53, [300, 600, 1200]],
  ])("is anything up to a bound that doubles: with chance at %d it is %j ms", async (chance, expected) => {
    freeze();
    vi.spyOn(Math, "random").mockReturnValue(chance);
    const { delays } = await waits(status(500));
    expect(delays.map(Math.round)).toEqual(expected);
  });

  it("stops growing at maxDelay", async () => {
    freeze();
    vi.spyOn(Math, "random").mockReturnValue(1 - 2 ** -53);
    const byDefault = await waits(status(500), { limit: 8 });
    expect(byDefault.delays.map(Math.round)).toEqual([300, 600, 1200, 2400, 4800, 9600, 10_000, 10_000]);
    const short = await waits(status(500), { limit: 4, baseDelay: 10, maxDelay: 35 });
    expect(short.delays.map(Math.round)).toEqual([10, 20, 35, 35]);
  });

  it("is waited out", async () => {
    freeze();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { fetch, requests } = scriptedFetch(inTurn(status(500), status(200)));
    const response = retryingFetch(fetch)(ADDRESS);
    await vi.advanceTimersByTimeAsync(149);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(2);
    expect((await response).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ["2", 2000],
    ["60", 60_000],
    ["Tue, 28 Jul 2026 10:00:03 GMT", 3000],
    ["Tuesday, 28-Jul-26 10:00:03 GMT", 3000],
    ["Tue Jul 28 10:00:03 2026", 3000],
    ["1, 1", 1000],
    ["2, 5, 3", 5000],
    ["1, Tue, 28 Jul 2026 10:00:03 GMT", 3000],
    ["Tue, 28 Jul 2026 10:00:03 GMT, Tue, 28 Jul 2026 10:00:04 GMT", 4000],
    ["soon, 7", 7000],
    ["1.5", 1500],
    ['"2"', 2000],
  ])("is what a 503 says: Retry-After %s is %i ms", async (value, expected) => {
    freeze();
    const { delays } = await waits(inTurn(status(503, { "Retry-After": value }), status(200)));
    expect(delays).toEqual([expected]);
  });

  it.each([503, 429])("is never shorter than one of our own, whatever a %i says", async (code) => {
    freeze();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    for (const value of ["0", "0, 0", "Tue, 28 Jul 2026 09:00:00 GMT", "Tue, 28 Jul 2026 10:00:00 GMT"]) {
      expect((await waits(status(code, { "Retry-After": value }))).delays).toEqual([150, 300, 600]);
    }
  });

  it.each([
    ["two minutes ahead", 120],
    ["a day ahead", 86_400],
    ["an hour behind", -3600],
  ])("counts from the portal's own clock, which may be %s", async (_what, seconds) => {
    freeze();
    const now = Date.now();
    const at = (moment: number) => new Date(now + (moment + seconds) * 1000).toUTCString();
    const said = { Date: at(0), "Retry-After": at(30) };
    expect(await waits(inTurn(status(503, said), status(200)))).toEqual({ delays: [30_000], sent: 2 });
    const twice = { ...said, Date: `${said.Date}, ${said.Date}`, Age: "0, 0" };
    expect(await waits(inTurn(status(503, twice), status(200)))).toEqual({ delays: [30_000], sent: 2 });
    const kept = { Date: at(-600), Age: "600", "Retry-After": at(30) };
    expect(await waits(inTurn(status(503, kept), status(200)))).toEqual({ delays: [30_000], sent: 2 });
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    for (const reset of [at(30), String((now + (30 + seconds) * 1000) / 1000)]) {
      const quota = { Date: at(0), "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset };
      expect(await waits(inTurn(status(429, quota), status(200)))).toEqual({ delays: [30_150], sent: 2 });
    }
  });

  it.each(["soon", "-3", "1.5.2", "28.07.2026"])(
    "is one of our own where Retry-After says nothing: %s",
    async (value) => {
      freeze();
      vi.spyOn(Math, "random").mockReturnValue(0.5);
      const { delays } = await waits(inTurn(status(503, { "Retry-After": value }), status(200)));
      expect(delays).toEqual([150]);
    },
  );

  it.each(["61", "99999999999999999999", "Tue, 28 Jul 2026 10:01:01 GMT"])(
    "is never one that is too long: after Retry-After %s the call fails at once",
    async (value) => {
      freeze();
      const { fetch, requests } = scriptedFetch(status(503, { "Retry-After": value }));
      const response = await retryingFetch(fetch)(ADDRESS);
      expect([response.status, requests.length, vi.getTimerCount()]).toEqual([503, 1, 0]);
    },
  );

  it("may be longer or has to be shorter, as maxRetryAfter says", async () => {
    freeze();
    const answer = () => inTurn(status(503, { "Retry-After": "90" }), status(200));
    expect(await waits(answer(), { maxRetryAfter: 90_000 })).toEqual({ delays: [90_000], sent: 2 });
    expect(await waits(answer(), { maxRetryAfter: 89_999 })).toEqual({ delays: [], sent: 1 });
  });
});

describe("the last failure", () => {
  it("is what the caller sees", async () => {
    const { fetch } = scriptedFetch(
      inTurn(status(500), status(502), status(504), status(503, {}, '{"message":"the last"}')),
    );
    const client = thingsClient({ portal: "my-domain", fetch, retry: { baseDelay: 0 } });
    const error = await unwrap(client.GET("/things/")).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 503, message: expect.stringContaining("the last") });
  });
});
