import { InvalidArgumentError, unwrap } from "@ods/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { json, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a path parameter", () => {
  it.each(["", ".", "..", undefined as unknown as string])("that is %j sends nothing", async (id) => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const call = thingsClient({ portal: server.url }).DELETE("/things/{id}/", { params: { path: { id } } });
    await expect(call).rejects.toThrow(InvalidArgumentError);
    await expect(call).rejects.toThrow(/"id"/);
    expect(server.requests).toEqual([]);
  });

  it("that is forgotten altogether sends nothing", async () => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const call = thingsClient({ portal: server.url }).DELETE("/things/{id}/", {} as never);
    await expect(call).rejects.toThrow(/"id" is missing/);
    expect(server.requests).toEqual([]);
  });

  it.each<[id: unknown, shown: string]>([
    ["cut \ud83c", "holds half a character"],
    [Number.NaN, "is NaN"],
    [Number.POSITIVE_INFINITY, "is Infinity"],
    [true, "is a boolean"],
    [["a"], "is a list"],
    [{ a: 1 }, "is an object"],
    [new Date(0), "is a Date"],
    [new Map(), "is a Map"],
    [() => "a", "is a function"],
    [Symbol("a"), "is a symbol"],
    [null, "is missing"],
  ])("that is %s is refused by its name", async (id, shown) => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const path = { id: id as string };
    const call = thingsClient({ portal: server.url }).DELETE("/things/{id}/", { params: { path } });
    await expect(call).rejects.toThrow(InvalidArgumentError);
    await expect(call).rejects.toThrow(`The path parameter "id" ${shown}`);
    expect(server.requests).toEqual([]);
  });

  it.each<[id: unknown, sent: string]>([
    [7, "7"],
    [0, "0"],
    [9007199254740993n, "9007199254740993"],
  ])("may be the number %s", async (id, sent) => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    await thingsClient({ portal: server.url }).GET("/things/{id}/", {
      params: { path: { id: id as string } },
    });
    expect(server.requests[0]?.url.pathname).toBe(`/api/v1/things/${sent}/`);
  });

  it("may hold anything else", async () => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const id = "a/b?c#d e$&{id}é";
    await thingsClient({ portal: server.url }).GET("/things/{id}/", { params: { path: { id } } });
    expect(server.requests[0]?.url.pathname).toBe(`/api/v1/things/${encodeURIComponent(id)}/`);
  });
});

describe("a request", () => {
  it("repeats the values of a list, and joins those of a comma list", async () => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const query = { tag: ["a&b", "c"], sort: ["name", "id"] };
    await thingsClient({ portal: server.url }).GET("/things/", { params: { query } });
    const { searchParams } = server.requests[0]!.url;
    expect([searchParams.getAll("tag"), searchParams.getAll("sort")]).toEqual([["a&b", "c"], ["name,id"]]);
  });

  it("keeps the path prefix of the portal", async () => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    await thingsClient({ portal: `${server.url}/open/data` }).GET("/things/");
    expect(server.requests[0]?.url.pathname).toBe("/open/data/api/v1/things/");
  });

  it("takes headers in every form that fetch takes", async () => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const pairs: [string, string][] = [["X-Team", "data"]];
    for (const headers of [{ "X-Team": "data" }, new Headers(pairs), pairs]) {
      await thingsClient({ portal: server.url, headers }).GET("/things/");
    }
    expect(server.requests.map(({ headers }) => headers["x-team"])).toEqual(["data", "data", "data"]);
  });

  it("takes headers of its own in every form that fetch takes", async () => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const pairs: [string, string][] = [["X-Team", "data"]];
    for (const headers of [{ "X-Team": "data" }, new Headers(pairs), pairs, new Map(pairs)]) {
      await thingsClient({ portal: server.url }).GET("/things/", { headers: headers as Headers });
    }
    expect(server.requests.map(({ headers }) => headers["x-team"])).toEqual(Array(4).fill("data"));
  });

  it.each<[path: unknown, message: RegExp]>([
    [".evil.example/things/", /"\.evil\.example\/things\/" does not begin with a slash/],
    ["things/", /does not begin with a slash/],
    ["https://evil.example/things/", /does not begin with a slash/],
    [undefined, /The path is undefined/],
    [5, /The path is 5/],
    [new URL("https://data.city.org/"), /The path is a URL/],
    ["/things/\ud83d/", /The path holds half a character/],
  ])("refuses a path that would lead elsewhere: %j", async (path, message) => {
    const fetch = vi.fn(async () => Response.json({}));
    const client = thingsClient({ portal: "my-domain", fetch });
    const get = client.GET as (path: unknown) => Promise<unknown>;
    const request = client.request as (method: string, path: unknown) => Promise<unknown>;
    for (const call of [() => get(path), () => request("get", path)]) {
      await expect(call()).rejects.toThrow(InvalidArgumentError);
      await expect(call()).rejects.toThrow(message);
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each<[what: string, init: Record<string, unknown>, message: RegExp]>([
    ["a query that is a Map", { params: { query: new Map([["limit", 1]]) } }, /The query is a Map/],
    ["a base that is no address", { baseUrl: "not an address" }, /is no address; is `baseUrl` one/],
    ["a base that is a number", { baseUrl: 5 }, /`baseUrl` is 5/],
    ["a password in the base", { baseUrl: "https://me:s3cret@data.city.org" }, /user name or a password/],
    ["a signal that is none", { signal: {} }, /`signal` is an object/],
    ["a redirect mode that does not exist", { redirect: "sometimes" }, /can't be made: .*sometimes/],
    ["a cache mode that does not exist", { cache: "sometimes" }, /can't be made: .*sometimes/],
    [
      "a header that is an object",
      { headers: { "X-Team": { name: "data" } } },
      /header "X-Team" is an object/,
    ],
    ["a header that is a Date", { headers: { "X-Since": new Date(0) } }, /header "X-Since" is a Date/],
    ["a number that is none in a header", { headers: { "X-Limit": Number.NaN } }, /"X-Limit" is NaN/],
    ["a list with a hole", { headers: { "X-Team": ["a", undefined] } }, /"X-Team" is undefined/],
    ["an object in pairs", { headers: [["X-Team", { name: "data" }]] }, /"X-Team" is an object/],
    ["nothing in pairs", { headers: [["X-Team", undefined]] }, /"X-Team" is undefined/],
    ["a Date in a Map", { headers: new Map([["X-Since", new Date(0)]]) }, /"X-Since" is a Date/],
    ["pairs that are none", { headers: [["X-Team"]] }, /pairs of a name and a value are wanted/],
    ["a Map as `params.header`", { params: { header: new Map([["A", "b"]]) } }, /`params.header` is a Map/],
    ["pairs as `params.header`", { params: { header: [["A", "b"]] } }, /`params.header` is a list/],
    ["an object in `params.header`", { params: { header: { "X-Team": {} } } }, /"X-Team" is an object/],
    ["a Date in `params.header`", { params: { header: { "X-Since": new Date(0) } } }, /"X-Since" is a Date/],
    ["`params` that are null", { params: null }, /`params` is null/],
    ["headers that are a text", { headers: "X-Team: s3cret" }, /`headers` is a string/],
    ["a header beyond Latin-1", { headers: { "X-Team": "s3cret €" } }, /character that no header has/],
    ["a header name with a space", { headers: { "X Team": "s3cret" } }, /character that no header has/],
  ])("refuses %s", async (_what, init, message) => {
    const server = await scriptedServer((_request, response) => json(response, {}));
    const error = await thingsClient({ portal: server.url })
      .GET("/things/", init)
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain("s3cret");
    expect(server.requests).toEqual([]);
  });

  it("uses the fetch that is global at the time of the call", async () => {
    const client = thingsClient({ portal: "https://data.city.org" });
    vi.stubGlobal("fetch", async () => Response.json({ id: 9 }));
    expect((await client.GET("/things/")).data).toEqual({ id: 9 });
  });

  it("sets no credentials, mode or cache, and passes on what a framework adds", async () => {
    const seen: Request[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      seen.push(input as Request);
      return Response.json({});
    };
    const client = thingsClient({ portal: "https://data.city.org", auth: "key", fetch });
    await client.GET("/things/", { next: { revalidate: 60 } });
    const plain = new Request("https://data.city.org");
    expect(seen[0]).toMatchObject({ next: { revalidate: 60 } });
    for (const field of ["credentials", "mode", "cache", "referrer"] as const) {
      expect(seen[0]?.[field]).toBe(plain[field]);
    }
  });

  it("runs the middleware it is given, which may replace requests and answers", async () => {
    const server = await scriptedServer(({ headers }, response) =>
      json(response, { id: Number(headers["x-id"]) }),
    );
    const client = thingsClient({
      portal: server.url,
      middleware: [
        { onRequest: ({ request }) => new Request(request, { headers: { "X-Id": "3" } }) },
        { onResponse: async ({ response }) => Response.json({ ...(await response.json()), seen: true }) },
      ],
    });
    expect((await client.GET("/things/")).data).toEqual({ id: 3, seen: true });
  });

  it("leaves errors of middleware as they are, and does not send again for them", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }));
    class Refused extends Error {}
    const refuse = async ({ response }: { response: Response }) => {
      throw new Refused(await response.text());
    };
    const client = thingsClient({ portal: server.url, middleware: [{ onResponse: refuse }] });
    await expect(client.GET("/things/")).rejects.toThrow(new Refused('{"id":1}'));
    expect(server.requests).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])(
    "that writes is not sent on by a %i, as a GET or elsewhere",
    async (status) => {
      const server = await scriptedServer(({ url }, response) => {
        if (url.pathname === "/elsewhere/") return json(response, { id: 1 });
        response.writeHead(status, { Location: "/elsewhere/" }).end();
      });
      const client = thingsClient({ portal: server.url });
      const post = unwrap(client.POST("/things/", { body: { name: "bench" } }));
      await expect(post).rejects.toThrow(/redirects a write/);
      const remove = unwrap(client.DELETE("/things/{id}/", { params: { path: { id: "1" } } }));
      await expect(remove).rejects.toThrow(/redirects a write/);
      expect(server.requests.map(({ url }) => url.pathname)).toEqual([
        "/api/v1/things/",
        "/api/v1/things/1/",
      ]);
      expect((await client.GET("/things/")).data).toEqual({ id: 1 });
    },
  );

  it("refuses headers that would break a request, without showing their values", async () => {
    const headers = { Authorization: "Apikey s3cret\nkey" };
    const refusal = (error: unknown) => {
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(String(error)).toMatch(/header.* line break/);
      expect(String(error)).not.toContain("s3cret");
    };
    try {
      thingsClient({ portal: "my-domain", headers });
      expect.unreachable();
    } catch (error) {
      refusal(error);
    }
    await thingsClient({ portal: "my-domain" })
      .GET("/things/", { headers })
      .then(() => expect.unreachable(), refusal);
  });
});
