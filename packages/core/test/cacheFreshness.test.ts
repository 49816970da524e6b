import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InvalidArgumentError } from "../src/errors.ts";
import { cachedOrigin, URL_OF_THINGS } from "./cachedOrigin.ts";

const NOW = Date.UTC(2030, 0, 1, 12);
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const dated = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("an answer", () => {
  it.each([
    ["max-age", { "Cache-Control": "max-age=60" }],
    ["MAX-AGE, quoted", { "Cache-Control": 'MAX-AGE="60"' }],
    ["max-age, whatever Expires says", { "Cache-Control": "max-age=60", Expires: dated(-60) }],
    ["Expires", { Expires: dated(60), Date: dated(0) }],
    ["Expires as RFC 850 had it", { Expires: "Tuesday, 01-Jan-30 12:01:00 GMT" }],
    ["Expires as asctime writes it", { Expires: "Tue Jan  1 12:01:00 2030" }],
    ["Expires in lower case", { Expires: dated(60).toLowerCase() }],
    ["a tenth of the time since Last-Modified", { "Last-Modified": dated(-601), Date: dated(0) }],
    ["max-age, with an age that is no number", { "Cache-Control": "max-age=60", Age: "-60" }],
    ["max-age of answers for one user", { "Cache-Control": "private, max-age=60, s-maxage=0" }],
  ])("is fresh for a minute by %s", async (_by, headers) => {
    const origin = cachedOrigin(headers);
    await origin.text();
    later(59);
    expect(await origin.text()).toBe("answer 1");
    later(2);
    expect(await origin.text()).toBe("answer 2");
  });

  it.each([
    ["no-store", { "Cache-Control": "No-Store, max-age=60" }],
    ["Vary: *", { "Cache-Control": "max-age=60", Vary: "Accept, *" }],
    ["a max-age that is no number", { "Cache-Control": "max-age=60.5" }],
    ["a max-age inside of another directive", { "Cache-Control": 'other="max-age=60"' }],
    ["an Expires that is no date of HTTP", { Expires: "2030-01-01T13:00:00Z" }],
    ["an Expires of another time zone", { Expires: "Tue, 01 Jan 2030 13:00:00 CET" }],
    ["an Expires on the 31st of February", { Expires: "Thu, 31 Feb 2030 13:00:00 GMT" }],
    ["an age beyond its max-age", { "Cache-Control": "max-age=60", Age: "60" }],
    ["several ages, the first beyond its max-age", { "Cache-Control": "max-age=60", Age: "60, 0" }],
    ["an age with parameters beyond its max-age", { "Cache-Control": "max-age=60", Age: "60;a=1" }],
    ["a Date beyond its max-age", { "Cache-Control": "max-age=60", Date: dated(-60) }],
    ["nothing", {}],
  ])("is not reused with %s", async (_what, headers: Record<string, string>) => {
    const origin = cachedOrigin(headers);
    await origin.text();
    expect(await origin.text()).toBe("answer 2");
  });

  it("says how old it is, and where it came from", async () => {
    const origin = cachedOrigin({ "Cache-Control": "max-age=60", Age: "10", Date: dated(-12) });
    await origin.text();
    later(5);
    const response = await origin.fetch(URL_OF_THINGS);
    expect(response.headers.get("Age")).toBe("17");
    expect(response.headers.get("Date")).toBe(dated(-12));
  });

  it("keeps its URL and status, and can be read, cloned and changed like any other", async () => {
    const origin = cachedOrigin((_request, count) => {
      const response = new Response(`answer ${count}`, {
        status: 203,
        statusText: "Second-hand",
        headers: { "Cache-Control": "max-age=60" },
      });
      return Object.defineProperty(response, "url", { value: URL_OF_THINGS });
    });
    const [first, second] = [await origin.fetch(URL_OF_THINGS), await origin.fetch(URL_OF_THINGS)];
    for (const response of [first, second]) {
      expect(response).toMatchObject({
        url: URL_OF_THINGS,
        status: 203,
        statusText: "Second-hand",
        ok: true,
      });
      response.headers.set("X-Mine", "1");
      const copy = response.clone();
      expect(copy.url).toBe(URL_OF_THINGS);
      expect([await copy.text(), await response.text()]).toEqual(
        ["answer 1", "answer 1"].map((text) => (response === first ? text : "answer 2")),
      );
    }
    expect((await origin.fetch(URL_OF_THINGS)).headers.get("X-Mine")).toBeNull();
  });

  it.each([404, 410, 301, 500, 299])("of status %i is reused when it says for how long", async (status) => {
    const origin = cachedOrigin(
      (_request, count) =>
        new Response(`answer ${count}`, { status, headers: { "Cache-Control": "max-age=60" } }),
    );
    await origin.text();
    expect(await origin.text()).toBe("answer 1");
  });

  it.each([206, 429, 431, 511])("of status %i is never stored", async (status) => {
    const origin = cachedOrigin(
      (_request, count) =>
        new Response(`answer ${count}`, { status, headers: { "Cache-Control": "max-age=60" } }),
      { ttl: 60_000 },
    );
    await origin.text();
    expect(await origin.text()).toBe("answer 2");
  });

  it("that redirects led to is stored only when the user gives its time", async () => {
    const redirected = () => {
      const response = new Response("there", { headers: { "Cache-Control": "max-age=60" } });
      return Object.defineProperties(response, {
        redirected: { value: true },
        url: { value: `${URL_OF_THINGS}v2` },
      });
    };
    const origin = cachedOrigin(redirected);
    await origin.text();
    await origin.text();
    expect(origin.requests).toHaveLength(2);
    const timed = cachedOrigin(redirected, { ttl: 60_000 });
    await timed.text();
    const response = await timed.fetch(URL_OF_THINGS);
    expect([response.url, response.redirected, timed.requests.length]).toEqual([
      `${URL_OF_THINGS}v2`,
      true,
      1,
    ]);
    // Who does not follow redirects must not get what one led to.
    await timed.text(URL_OF_THINGS, { redirect: "manual" });
    expect(timed.requests).toHaveLength(2);
  });

  it("loses the headers of its connection, and those that may not be reused unconfirmed", async () => {
    const origin = cachedOrigin({
      "Cache-Control": 'max-age=60, no-cache="X-Session"',
      Connection: "close, X-Hop",
      "X-Hop": "1",
      "X-Session": "1",
      "X-Kept": "1",
    });
    await origin.text();
    const { headers } = await origin.fetch(URL_OF_THINGS);
    expect(["Connection", "X-Hop", "X-Session", "X-Kept"].map((name) => headers.get(name))).toEqual([
      null,
      null,
      null,
      "1",
    ]);
  });
});

describe("ttl", () => {
  it("sets for how long answers are fresh, whatever they say", async () => {
    for (const headers of [
      {},
      { "Cache-Control": "no-cache, max-age=0" },
      { "Cache-Control": "max-age=3600" },
    ]) {
      const origin = cachedOrigin(headers as Record<string, string>, { ttl: 60_000 });
      await origin.text();
      later(59);
      expect(await origin.text()).toBe("answer 1");
      later(1);
      expect(await origin.text()).toBe("answer 2");
    }
  });

  it("is not for answers that may not be stored, nor for errors", async () => {
    const forbidden = cachedOrigin({ "Cache-Control": "no-store" }, { ttl: 60_000 });
    const failing = cachedOrigin((_request, count) => new Response(`answer ${count}`, { status: 404 }), {
      ttl: 60_000,
    });
    for (const origin of [forbidden, failing]) {
      await origin.text();
      expect(await origin.text()).toBe("answer 2");
    }
  });

  it("may differ by path, the first that fits counting, and by function", async () => {
    const byPath = { "/datasets/{dataset_uid}/": 10_000, "/datasets/**": 60_000, "/*.json": 5_000 };
    const byUrl = ({ pathname }: URL) =>
      Object.entries({
        "/a/datasets/x/": 10_000,
        "/a/datasets/": 60_000,
        "/a/datasets/x/fields/": 60_000,
        "/b.json": 5_000,
      }).find(([path]) => path === pathname)?.[1];
    for (const ttl of [byPath, byUrl]) {
      const origin = cachedOrigin({}, { ttl });
      const fresh = async (path: string) => {
        const url = `https://data.city.org${path}`;
        const requested = origin.requests.length;
        await origin.text(url);
        await origin.text(url);
        later(6);
        await origin.text(url);
        later(6);
        await origin.text(url);
        return origin.requests.length - requested;
      };
      expect(await fresh("/a/datasets/x/")).toBe(2);
      expect(await fresh("/a/datasets/")).toBe(1);
      expect(await fresh("/a/datasets/x/fields/")).toBe(1);
      expect(await fresh("/b.json")).toBe(3);
      expect(await fresh("/other/")).toBe(4);
    }
  });

  it.each([-1, Number.NaN, "60", { "/a/": -1 }, { "a/": 1 }])("of %o is refused", (ttl) => {
    expect(() => cachedOrigin({}, { ttl: ttl as number })).toThrow(InvalidArgumentError);
  });
});

describe("a request", () => {
  const fresh = { "Cache-Control": "max-age=60" };

  it.each([
    ["cache: no-store", { cache: "no-store" }, false],
    ["cache: reload", { cache: "reload" }, false],
    ["cache: no-cache", { cache: "no-cache" }, false],
    ["Cache-Control: no-cache", { headers: { "Cache-Control": "no-cache" } }, false],
    ["Pragma: no-cache", { headers: { Pragma: "no-cache" } }, false],
    ["Cache-Control: no-store", { headers: { "Cache-Control": "no-store" } }, false],
    ["Cache-Control: max-age=0", { headers: { "Cache-Control": "max-age=0" } }, false],
    ["Cache-Control: max-age below the age", { headers: { "Cache-Control": "max-age=9" } }, false],
    ["Cache-Control: max-age above the age", { headers: { "Cache-Control": "max-age=11" } }, true],
    ["Cache-Control: min-fresh beyond what is left", { headers: { "Cache-Control": "min-fresh=51" } }, false],
    ["Cache-Control: min-fresh below what is left", { headers: { "Cache-Control": "min-fresh=49" } }, true],
    ["If-None-Match of its own", { headers: { "If-None-Match": '"a"' } }, false],
    ["integrity", { integrity: "sha256-a" }, false],
  ] satisfies [string, RequestInit, boolean][])(
    "with %s is answered from the store: %s",
    async (_what, init, isHit) => {
      const origin = cachedOrigin(fresh);
      await origin.text();
      later(10);
      expect(await origin.text(URL_OF_THINGS, init)).toBe(isHit ? "answer 1" : "answer 2");
    },
  );

  it("takes stale answers when it says so", async () => {
    const origin = cachedOrigin(fresh);
    await origin.text();
    later(70);
    const wanting = (value: string) => origin.text(URL_OF_THINGS, { headers: { "Cache-Control": value } });
    expect(await wanting("max-stale")).toBe("answer 1");
    expect(await wanting("max-stale=11")).toBe("answer 1");
    expect(await origin.text(URL_OF_THINGS, { cache: "force-cache" })).toBe("answer 1");
    expect(origin.answers()).toEqual(["miss", "stale", "stale", "stale"]);
    expect(await wanting("max-stale=9")).toBe("answer 2");
  });

  it("gets no stale answer that has to be revalidated", async () => {
    const origin = cachedOrigin({ "Cache-Control": "max-age=60, must-revalidate" });
    await origin.text();
    later(70);
    expect(await origin.text(URL_OF_THINGS, { headers: { "Cache-Control": "max-stale" } })).toBe("answer 2");
  });

  it("that takes stored answers only gets 504, or fails in fetch's way, when there is none", async () => {
    const origin = cachedOrigin(fresh);
    const header = { headers: { "Cache-Control": "only-if-cached" } };
    expect((await origin.fetch(URL_OF_THINGS, header)).status).toBe(504);
    const mode: RequestInit = { cache: "only-if-cached", mode: "same-origin" };
    await expect(origin.fetch(`${URL_OF_THINGS}?apikey=s3cret`, mode)).rejects.toThrow(
      /^(?!.*s3cret).*apikey=\*\*\*/,
    );
    await origin.text();
    expect(await origin.text(URL_OF_THINGS, header)).toBe("answer 1");
    expect(await origin.text(URL_OF_THINGS, mode)).toBe("answer 1");
    expect(origin.requests).toHaveLength(1);
  });

  it("with HEAD is answered from what a GET stored, without its body", async () => {
    const origin = cachedOrigin(fresh);
    await origin.text();
    const response = await origin.fetch(URL_OF_THINGS, { method: "HEAD" });
    expect([response.headers.get("Age"), await response.text()]).toEqual(["0", ""]);
    expect(origin.requests).toHaveLength(1);
  });

  it.each([
    ["bytes=0-1", "an", "bytes 0-1/8"],
    ["bytes=6-", " 1", "bytes 6-7/8"],
    ["bytes=-1", "1", "bytes 7-7/8"],
    ["bytes=4-99", "er 1", "bytes 4-7/8"],
  ])("for %s of what is stored gets just that", async (range, text, contentRange) => {
    const origin = cachedOrigin(fresh);
    await origin.text();
    const response = await origin.fetch(URL_OF_THINGS, { headers: { Range: range } });
    expect([response.status, response.headers.get("Content-Range"), await response.text()]).toEqual([
      206,
      contentRange,
      text,
    ]);
    expect(origin.requests).toHaveLength(1);
  });

  it.each(["bytes=9-", "bytes=0-1,3-4", "bytes=-", "pages=1-2"])(
    "for %s goes to the portal as it is",
    async (range) => {
      const origin = cachedOrigin(fresh);
      await origin.text();
      await origin.text(URL_OF_THINGS, { headers: { Range: range } });
      expect(origin.requests[1]?.headers.get("Range")).toBe(range);
    },
  );

  it("gets the representation it asks for, Vary or not", async () => {
    const origin = cachedOrigin((request, count) => {
      const language = request.headers.get("Accept-Language");
      return new Response(`answer ${count}`, {
        headers: { ...fresh, Vary: "X-Unit", ...(language === "de" && { "Content-Language": "de" }) },
      });
    });
    const asking = (headers: Record<string, string>) => origin.text(URL_OF_THINGS, { headers });
    expect(await asking({ "X-Unit": "km" })).toBe("answer 1");
    expect(await asking({ "X-Unit": "mi" })).toBe("answer 2");
    expect(await asking({ "X-Unit": "km", Accept: "text/csv" })).toBe("answer 3");
    expect(await asking({ "X-Unit": "km", "Accept-Language": "de" })).toBe("answer 4");
    expect(await asking({ "X-Unit": "km", "X-Other": "1" })).toBe("answer 1");
    expect(await asking({ "X-Unit": "mi" })).toBe("answer 2");
    expect(await asking({ "X-Unit": "km", Accept: "text/csv" })).toBe("answer 3");
    expect(await asking({ "X-Unit": "km", "Accept-Language": "de" })).toBe("answer 4");
    expect(origin.requests).toHaveLength(4);
  });

  it("may write what it accepts in many ways", async () => {
    const origin = cachedOrigin((_request, count) => {
      return new Response(`answer ${count}`, {
        headers: { ...fresh, Vary: "X-List", "Content-Language": "fr" },
      });
    });
    const asking = (headers: Record<string, string>) => origin.text(URL_OF_THINGS, { headers });
    await asking({ "Accept-Language": "fr, en", "X-List": "1,2" });
    expect(await asking({ "Accept-Language": "EN ,  fr", "X-List": "1, 2" })).toBe("answer 1");
    expect(await asking({ "Accept-Language": "de;q=0.5, fr", "X-List": "1, 2" })).toBe("answer 1");
    expect(await asking({ "Accept-Language": "de, fr;q=0.5", "X-List": "1, 2" })).toBe("answer 2");
    expect(await asking({ "Accept-Language": "fr, en", "X-List": "2, 1" })).toBe("answer 3");
  });

  it("is passed on whole, with what the cache does not know about", async () => {
    const seen: [Request, RequestInit | undefined][] = [];
    const { cachedFetch } = await import("../src/cache/cachedFetch.ts");
    const fetch = cachedFetch(async (input, init) => {
      seen.push([input as Request, init]);
      return new Response("x");
    });
    const given = Object.assign(new Request(URL_OF_THINGS, { headers: { "X-Team": "data" } }), {
      next: { tags: ["a"] },
    });
    await fetch(given, { dispatcher: "mine", credentials: "include" } as RequestInit);
    const [request, init] = seen[0] ?? [];
    expect(request).toMatchObject({ url: URL_OF_THINGS, credentials: "include", next: { tags: ["a"] } });
    expect(request?.headers.get("X-Team")).toBe("data");
    expect(init).toEqual({ dispatcher: "mine" });
  });

  it("by the global fetch finds the one of its time", async () => {
    const { cachedFetch } = await import("../src/cache/cachedFetch.ts");
    const fetch = cachedFetch();
    const before = globalThis.fetch;
    try {
      globalThis.fetch = async () => new Response("replaced");
      expect(await (await fetch(URL_OF_THINGS)).text()).toBe("replaced");
    } finally {
      globalThis.fetch = before;
    }
  });
});
