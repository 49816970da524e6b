import { inspect } from "node:util";
import { AuthenticationError, apiKey, InvalidArgumentError, unwrap } from "@ods/core";
import { describe, expect, it } from "vitest";
import { json, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const KEY = "s3cret-key-of-the-test";

describe("an API key", () => {
  it("goes into the Authorization header, the same way for every call of a client", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }));
    const client = thingsClient({ portal: server.url, auth: KEY, headers: { "X-Team": "data" } });
    for (let n = 0; n < 3; n++) await client.GET("/things/{id}/", { params: { path: { id: "1" } } });
    expect(server.requests.map(({ headers }) => [headers.authorization, headers["x-team"]])).toEqual(
      Array(3).fill([`Apikey ${KEY}`, "data"]),
    );
  });

  it("goes into the query on request, beside the other parameters, and leaves the body alone", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const client = thingsClient({ portal: server.url, auth: apiKey(KEY, { in: "query" }) });
    await client.GET("/things/", { params: { query: { limit: 5 } } });
    await client.POST("/things/", { body: { name: "bench" } });
    const [get, post] = server.requests;
    expect([get?.url.searchParams.get("apikey"), get?.url.searchParams.get("limit")]).toEqual([KEY, "5"]);
    expect(get?.headers.authorization).toBeUndefined();
    expect([post?.url.searchParams.get("apikey"), post?.body]).toEqual([KEY, '{"name":"bench"}']);
  });

  it("in the query changes nothing else of a request", async () => {
    const seen: Request[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      seen.push(input as Request);
      return Response.json({});
    };
    const client = thingsClient({ portal: "my-domain", auth: apiKey(KEY, { in: "query" }), fetch });
    const signal = new AbortController().signal;
    await client.GET("/things/", {
      cache: "no-store",
      credentials: "include",
      signal,
      headers: { "X-Team": "data" },
    });
    expect(seen[0]).toMatchObject({
      method: "GET",
      cache: "no-store",
      credentials: "include",
      redirect: "follow",
    });
    expect(seen[0]?.headers.get("X-Team")).toBe("data");
  });

  it("in the query gives a POST without a body none", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const client = thingsClient({ portal: server.url, auth: apiKey(KEY, { in: "query" }) });
    await client.POST("/things/", {} as never);
    const middleware = [{ onRequest: ({ request }: { request: Request }) => new Request(request) }];
    const replaced = thingsClient({ portal: server.url, auth: apiKey(KEY, { in: "query" }), middleware });
    await replaced.POST("/things/", { body: { name: "bench" } });
    expect(server.requests.map(({ body, headers }) => [body, headers["content-type"]])).toEqual([
      ["", undefined],
      ['{"name":"bench"}', "application/json"],
    ]);
  });

  it("may come from a function, which is asked for each request", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }));
    const keys = ["first", "second"];
    const client = thingsClient({ portal: server.url, auth: apiKey(async () => keys.shift() ?? "") });
    await client.GET("/things/");
    await client.GET("/things/");
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Apikey first",
      "Apikey second",
    ]);
  });

  it("is trimmed, and refused when it is empty or could break a header, without being shown", () => {
    expect(() => apiKey(`${KEY}\n`)).not.toThrow();
    for (const key of ["", "  ", `${KEY}\r\nX-Evil: 1`, `${KEY} x`, `${KEY}é`]) {
      expect(() => apiKey(key)).toThrow(InvalidArgumentError);
      expect(() => apiKey(key)).not.toThrow(/s3cret/);
    }
  });

  it("is wanted at construction with requireAuth", () => {
    expect(() => thingsClient({ portal: "my-domain", requireAuth: true })).toThrow(AuthenticationError);
    expect(() => thingsClient({ portal: "my-domain", requireAuth: true, auth: KEY })).not.toThrow();
  });

  it("is left out by anonymous()", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }));
    const client = thingsClient({ portal: server.url, auth: KEY, requireAuth: true });
    await client.anonymous().GET("/things/");
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it("never travels over plain HTTP to another machine", () => {
    expect(() => thingsClient({ portal: "http://data.city.org", auth: KEY })).toThrow(/plain HTTP/);
    expect(() => thingsClient({ portal: "http://data.city.org" })).not.toThrow();
  });

  it("never goes to another origin, even when a call names one", async () => {
    const other = await scriptedServer((_request, response) => json(response, { id: 1 }));
    const client = thingsClient({ portal: "https://data.city.org", auth: KEY });
    await expect(client.GET("/things/", { baseUrl: other.url })).rejects.toThrow(InvalidArgumentError);
    expect(other.requests).toEqual([]);
  });

  it("is taken along when a call brings its own fetch", async () => {
    const seen: (string | null)[] = [];
    const client = thingsClient({ portal: "https://data.city.org", auth: KEY });
    const fetch = async (request: Request) => {
      seen.push(request.headers.get("Authorization"));
      return Response.json({ id: 1 });
    };
    await client.GET("/things/", { fetch });
    await client.request("get", "/things/", { fetch });
    expect(seen).toEqual([`Apikey ${KEY}`, `Apikey ${KEY}`]);
  });

  it("shows up in no error, inspection or JSON", async () => {
    const server = await scriptedServer((_request, response) => json(response, { message: "no" }, 403));
    for (const auth of [apiKey(KEY), apiKey(KEY, { in: "query" })]) {
      const client = thingsClient({ portal: server.url, auth });
      const refused = await unwrap(client.GET("/things/")).catch((error: unknown) => error);
      const unreachable = await thingsClient({ portal: "http://127.0.0.1:1", auth })
        .GET("/things/")
        .catch((error: unknown) => error);
      const shown = [refused, unreachable, client, auth].flatMap((value) => [
        inspect(value, { depth: 9, showHidden: true, getters: true }),
        JSON.stringify(value),
        String(value),
      ]);
      expect(shown.filter((text) => text?.includes(KEY))).toEqual([]);
    }
  });
});
