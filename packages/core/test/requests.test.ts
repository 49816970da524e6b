import { InvalidArgumentError } from "@ods/core";
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
});
