import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CachedFetchOptions } from "../src/cache/cachedFetch.ts";
import { cachedOrigin, URL_OF_THINGS } from "./cachedOrigin.ts";

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2030, 0, 1, 12) });
});

afterEach(() => {
  vi.useRealTimers();
});

/** An origin that confirms what carries its validators. */
function validating(headers: Record<string, string>, options: CachedFetchOptions = {}) {
  return cachedOrigin((request, count) => {
    const isKnown = request.headers.has("If-None-Match") || request.headers.has("If-Modified-Since");
    return isKnown
      ? new Response(null, {
          status: 304,
          headers: { ...headers, "X-Count": String(count), "Content-Length": "9" },
        })
      : new Response(`answer ${count}`, { headers: { ...headers, "X-Count": String(count) } });
  }, options);
}

describe("a stale answer", () => {
  it("is confirmed by its validators, and takes the headers of the confirmation", async () => {
    const modified = "Mon, 31 Dec 2029 00:00:00 GMT";
    const origin = validating({ ETag: '"v1"', "Last-Modified": modified, "Cache-Control": "max-age=60" });
    await origin.text();
    later(61);
    const response = await origin.fetch(URL_OF_THINGS);
    expect([response.status, await response.text(), response.headers.get("X-Count")]).toEqual([
      200,
      "answer 1",
      "2",
    ]);
    expect(response.headers.get("Content-Length")).toBeNull();
    const { headers, signal } = origin.requests[1] as Request;
    expect(signal.aborted).toBe(false);
    expect([headers.get("If-None-Match"), headers.get("If-Modified-Since")]).toEqual(['"v1"', modified]);
    later(59);
    expect((await origin.fetch(URL_OF_THINGS)).headers.get("X-Count")).toBe("2");
    expect(origin.answers()).toEqual(["miss", "revalidated", "hit"]);
  });

  it.each(["no-cache", "max-age=0", "no-cache, max-age=60"])(
    "with %s is confirmed each time",
    async (value) => {
      const origin = validating({ ETag: '"v1"', "Cache-Control": value });
      expect([await origin.text(), await origin.text(), await origin.text()]).toEqual(
        Array(3).fill("answer 1"),
      );
      expect(origin.answers()).toEqual(["miss", "revalidated", "revalidated"]);
    },
  );

  it("is as young as its confirmation", async () => {
    const origin = cachedOrigin((_request, count) =>
      count === 1
        ? new Response("answer 1", { headers: { ETag: '"v1"', Age: "50", "Cache-Control": "max-age=60" } })
        : new Response(null, { status: 304 }),
    );
    await origin.text();
    later(11);
    expect((await origin.fetch(URL_OF_THINGS)).headers.get("Age")).toBe("0");
    later(59);
    await origin.text();
    expect(origin.answers()).toEqual(["miss", "revalidated", "hit"]);
  });

  it("is forgotten when its confirmation forbids to keep it", async () => {
    const origin = cachedOrigin((_request, count) =>
      count === 2
        ? new Response(null, { status: 304, headers: { "Cache-Control": "no-store" } })
        : new Response(`answer ${count}`, { headers: { ETag: '"v1"', "Cache-Control": "max-age=0" } }),
    );
    await origin.text();
    expect([await origin.text(), await origin.text()]).toEqual(["answer 1", "answer 3"]);
    expect(origin.requests[2]?.headers.has("If-None-Match")).toBe(false);
  });

  it("gives way to a new one", async () => {
    const origin = cachedOrigin((_request, count) => {
      return new Response(`answer ${count}`, {
        headers: { ETag: `"v${count}"`, "Cache-Control": "max-age=60" },
      });
    });
    await origin.text();
    later(61);
    expect([await origin.text(), await origin.text()]).toEqual(["answer 2", "answer 2"]);
    expect(origin.requests).toHaveLength(2);
  });

  it("is forgotten when its successor may not be stored", async () => {
    const origin = cachedOrigin((_request, count) => {
      const value = count === 1 ? "max-age=60" : "no-store";
      return new Response(`answer ${count}`, { headers: { "Cache-Control": value } });
    });
    await origin.text();
    later(61);
    await origin.text();
    expect(await origin.text(URL_OF_THINGS, { cache: "force-cache" })).toBe("answer 3");
  });

  it("does not turn a request's own condition into an answer from the store", async () => {
    const origin = validating({ ETag: '"v1"', "Cache-Control": "max-age=60" });
    await origin.text();
    const response = await origin.fetch(URL_OF_THINGS, { headers: { "If-None-Match": '"v1"' } });
    expect([response.status, await origin.text()]).toEqual([304, "answer 1"]);
  });

  it("that came to a page from elsewhere is fetched anew, for conditions would need leave there", async () => {
    const origin = cachedOrigin((_request, count) => {
      const response = new Response(`answer ${count}`, {
        headers: { "Last-Modified": "Mon, 31 Dec 2029 00:00:00 GMT", "Cache-Control": "max-age=60" },
      });
      return Object.defineProperty(response, "type", { value: "cors" });
    });
    await origin.text();
    later(61);
    expect(await origin.text()).toBe("answer 2");
    expect(origin.requests[1]?.headers.has("If-Modified-Since")).toBe(false);
  });
});

describe("a HEAD", () => {
  const head = (headers: Record<string, string>) =>
    cachedOrigin((request, count) => {
      if (request.method === "HEAD")
        return new Response(null, { headers: { "Cache-Control": "max-age=60", ...headers } });
      return new Response(`answer ${count}`, { headers: { ETag: '"v1"', "Cache-Control": "max-age=60" } });
    });

  it.each([
    ["makes it fresh again when it names the same validator", { ETag: '"v1"' }, "answer 1"],
    ["drops it when it names another", { ETag: '"v2"' }, "answer 3"],
    ["shows nothing when it names none", {}, "answer 3"],
  ])("%s", async (_what, headers, expected) => {
    const origin = head(headers as Record<string, string>);
    await origin.text();
    later(61);
    await origin.fetch(URL_OF_THINGS, { method: "HEAD" });
    expect(await origin.text()).toBe(expected);
  });
});

describe("stale-while-revalidate", () => {
  const counted = (value: string) => (_request: Request, count: number) =>
    new Response(`answer ${count}`, { headers: { "Cache-Control": value } });

  it.each([
    ["the answer says so", "max-age=60, stale-while-revalidate=30", {}],
    ["the user says so", "max-age=60", { staleWhileRevalidate: 30_000 }],
    ["the user does, with a ttl", "max-age=0", { ttl: 60_000, staleWhileRevalidate: 30_000 }],
  ])(
    "gives the stale answer and renews it once behind the scenes, where %s",
    async (_who, value, options) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const origin = cachedOrigin(async (request, count) => {
        if (count === 2) await released;
        return counted(value)(request, count);
      }, options);
      await origin.text();
      later(89);
      expect([await origin.text(), await origin.text()]).toEqual(["answer 1", "answer 1"]);
      release();
      await vi.waitFor(() => expect(origin.events.filter(({ type }) => type === "stored")).toHaveLength(2));
      expect(await origin.text()).toBe("answer 2");
      expect(origin.requests).toHaveLength(2);
      later(91);
      expect(await origin.text()).toBe("answer 3");
    },
  );

  it("is not for answers that have to be revalidated", async () => {
    const origin = cachedOrigin(counted("max-age=60, must-revalidate"), { staleWhileRevalidate: 30_000 });
    await origin.text();
    later(61);
    expect(await origin.text()).toBe("answer 2");
  });

  it("reports a renewal that fails, which bothers nobody else", async () => {
    for (const failure of [
      () => Promise.reject(new TypeError("away")),
      () => new Response("no", { status: 503 }),
    ]) {
      const origin = cachedOrigin(
        (_request, count) => (count === 1 ? counted("max-age=60")(_request, 1) : failure()),
        {
          staleWhileRevalidate: 30_000,
        },
      );
      await origin.text();
      later(61);
      expect(await origin.text()).toBe("answer 1");
      await vi.waitFor(() => expect(origin.events.map(({ type }) => type)).toContain("revalidationError"));
      expect(await origin.text()).toBe("answer 1");
    }
  });
});

describe("stale-if-error", () => {
  const failures = {
    "is away": () => Promise.reject(new TypeError("away")),
    "answers 503": () => new Response("no", { status: 503 }),
  };

  for (const [what, failure] of Object.entries(failures)) {
    const failing = (value: string) => (_request: Request, count: number) =>
      count === 1 ? new Response("answer 1", { headers: { "Cache-Control": value } }) : failure();
    const outcome = async (value: string, options: CachedFetchOptions = {}, init: RequestInit = {}) => {
      const origin = cachedOrigin(failing(value), options);
      await origin.text();
      later(70);
      return origin.text(URL_OF_THINGS, init).catch((error: Error) => error.message);
    };

    it(`gives the stale answer when the portal ${what}, for as long as is said`, async () => {
      expect(await outcome("max-age=60, stale-if-error=11")).toBe("answer 1");
      expect(await outcome("max-age=60", { staleIfError: 11_000 })).toBe("answer 1");
      expect(await outcome("max-age=60", {}, { headers: { "Cache-Control": "stale-if-error=11" } })).toBe(
        "answer 1",
      );
      expect(await outcome("max-age=60, stale-if-error=9", { staleIfError: 60_000 })).toMatch(/away|no/);
      expect(await outcome("max-age=60", { staleIfError: 9_000 })).toMatch(/away|no/);
      expect(await outcome("max-age=60")).toMatch(/away|no/);
    });

    it(`does not when the portal ${what} and the answer has to be revalidated, or the caller wants it to`, async () => {
      expect(await outcome("max-age=60, must-revalidate, stale-if-error=60")).toMatch(/away|no/);
      expect(await outcome("max-age=60, stale-if-error=60", {}, { cache: "no-cache" })).toMatch(/away|no/);
    });
  }

  it("lets other errors through, and keeps the answer for later", async () => {
    const origin = cachedOrigin((_request, count) => {
      return count === 2
        ? new Response("slow down", { status: 429 })
        : new Response(`answer ${count}`, {
            headers: { ETag: '"v1"', "Cache-Control": "max-age=60, stale-if-error=60" },
          });
    });
    await origin.text();
    later(61);
    expect(await origin.text()).toBe("slow down");
    expect(await origin.text(URL_OF_THINGS, { cache: "force-cache" })).toBe("answer 1");
  });
});
