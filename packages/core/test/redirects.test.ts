import {
  type Auth,
  apiKey,
  authMiddleware,
  type ClientOptions,
  createClient,
  download,
  memoryStore,
  NetworkError,
  RedirectError,
  request,
  unwrap,
} from "@ods/core";
import createFetchClient from "openapi-fetch";
import { afterEach, describe, expect, it, vi } from "vitest";
import { json, type ScriptedServer, scriptedServer } from "./scriptedServer.ts";
import { type ThingsPaths, thingsClient } from "./thingsApi.ts";

const KEY = "s3cret-key-of-the-test";
const first = { params: { path: { id: "1" } } };

/** Another origin, to which a portal has moved. */
const elsewhere = () =>
  scriptedServer((request, response) => {
    if (request.url.pathname.endsWith("/file/")) response.end("a;b\n");
    else json(response, { total_count: 0, next: null, previous: null, results: [] });
  });

const moved = (target: () => string, status = 301) =>
  scriptedServer((request, response) => {
    response.writeHead(status, { Location: `${target()}${request.url.pathname}?token=s3cret` }).end();
  });

const thrownBy = async (call: PromiseLike<unknown>): Promise<RedirectError> => {
  try {
    await call;
  } catch (error) {
    return error as RedirectError;
  }
  return expect.unreachable("the call succeeded");
};

afterEach(() => vi.unstubAllGlobals());

describe("a read that is redirected to another origin", () => {
  describe.each([301, 302, 303, 307, 308])("by a %i", (status) => {
    it("fails with a credential, and names the new address", async () => {
      const other = await elsewhere();
      const server = await moved(() => other.url, status);
      const client = thingsClient({ portal: server.url, auth: KEY });
      const error = await thrownBy(client.GET("/things/"));
      expect(error).toBeInstanceOf(RedirectError);
      expect(error.message).toContain(`to ${other.url}, where its credential may not go`);
      expect(error.message).toContain("give its new address as `portal`");
      expect(error.location).toBe(`${other.url}/api/v1/things/?token=***`);
      expect(error.status).toBe(status);
      expect(error.request).toEqual({ method: "GET", url: `${server.url}/api/v1/things/` });
      expect([server.requests.length, other.requests.length]).toEqual([1, 0]);
    });

    it("is followed without a credential", async () => {
      const other = await elsewhere();
      const server = await moved(() => other.url, status);
      const { data, response } = await thingsClient({ portal: server.url }).GET("/things/");
      expect(data).toMatchObject({ total_count: 0 });
      expect([response.redirected, new URL(response.url).origin]).toEqual([true, other.url]);
      await unwrap(thingsClient({ portal: server.url, auth: KEY }).anonymous().GET("/things/"));
      expect(other.requests).toHaveLength(2);
    });
  });

  it("fails with a key in the query of the call, as with any other credential", async () => {
    const other = await elsewhere();
    const server = await moved(() => other.url);
    const query = { apikey: KEY };
    const error = await thrownBy(
      thingsClient({ portal: server.url }).GET("/things/", { params: { query: query as never } }),
    );
    expect([error.name, other.requests]).toEqual(["RedirectError", []]);
    expect(error.message).not.toContain(KEY);
  });

  it.each<[what: string, headers: Record<string, string>]>([
    ["a token of the user's own", { "X-Api-Token": KEY }],
    ["a cookie", { Cookie: `session=${KEY}` }],
    ["any other", { "X-Team": "data" }],
  ])("fails with headers of the user's: %s", async (_what, headers) => {
    const other = await elsewhere();
    const server = await moved(() => other.url);
    const name = Object.keys(headers)[0]?.toLowerCase();
    for (const call of [
      thingsClient({ portal: server.url, headers }).GET("/things/"),
      thingsClient({ portal: server.url }).GET("/things/", { headers }),
    ]) {
      const error = await thrownBy(call);
      expect(error).toBeInstanceOf(RedirectError);
      expect(error.message).toContain(`where its headers (${name}) may not go`);
    }
    expect(other.requests).toEqual([]);
  });

  it("takes along the headers that say nothing of who asks", async () => {
    const other = await elsewhere();
    const server = await moved(() => other.url);
    const headers = { "Accept-Language": "fr", "User-Agent": "a city's nightly job" };
    await unwrap(thingsClient({ portal: server.url, headers }).GET("/things/"));
    expect(other.requests[0]?.headers).toMatchObject({
      "accept-language": "fr",
      "user-agent": "a city's nightly job",
    });
  });

  it.each<[what: string, call: (options: ClientOptions) => Promise<unknown>]>([
    ["download", (options) => download(thingsClient(options), "/things/{id}/file/", first)],
    ["request", (options) => request(thingsClient(options), "GET", "/anything")],
    [
      "a call through a cache",
      (options) => thingsClient({ ...options, cache: { store: memoryStore() } }).GET("/things/"),
    ],
    ["a call with a timeout", (options) => thingsClient({ ...options, timeout: 10_000 }).GET("/things/")],
    ["a key in the query", (options) => thingsClient({ ...options, auth: KEY }).GET("/things/")],
  ])("fails for %s as well, and is not sent again", async (_what, call) => {
    const other = await elsewhere();
    const server = await moved(() => other.url);
    expect(await thrownBy(call({ portal: server.url, auth: KEY }))).toBeInstanceOf(RedirectError);
    expect([server.requests.length, other.requests.length]).toEqual([1, 0]);
  });

  it("is followed where the document says so, without credential and headers", async () => {
    const store = await elsewhere();
    const server = await moved(() => store.url, 303);
    const headers = { "X-Team": "data", "Accept-Language": "fr" };
    const options = { portal: `${server.url}/city/`, auth: KEY, headers };
    const client = createClient<ThingsPaths>(options, { path: "api/v1", redirects: ["/things/{id}/file/"] });
    const file = await download(client, "/things/{id}/file/", first);
    expect(await file.text()).toBe("a;b\n");
    expect(server.requests[0]?.headers).toMatchObject({ authorization: `Apikey ${KEY}`, "x-team": "data" });
    const sent = store.requests[0]?.headers;
    expect([sent?.authorization, sent?.["x-team"], sent?.["accept-language"]]).toEqual([
      undefined,
      undefined,
      "fr",
    ]);
    await expect(client.GET("/things/{id}/", first)).rejects.toThrow(RedirectError);
  });

  it("gets no credential back where it is led home again", async () => {
    const servers: ScriptedServer[] = [];
    const server = await scriptedServer(({ url }, response) => {
      if (url.searchParams.has("back")) response.end("a;b\n");
      else response.writeHead(303, { Location: `${servers[0]?.url}${url.pathname}` }).end();
    });
    servers.push(await moved(() => server.url));
    const back = await scriptedServer(({ url }, response) => {
      response.writeHead(302, { Location: `${server.url}${url.pathname}?back=1` }).end();
    });
    servers[0] = back;
    const client = createClient<ThingsPaths>(
      { portal: server.url, auth: KEY },
      { path: "api/v1", redirects: ["/things/{id}/file/"] },
    );
    await (await download(client, "/things/{id}/file/", first)).text();
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([`Apikey ${KEY}`, undefined]);
  });

  it("fails when a fetch has followed it by itself", async () => {
    const other = await elsewhere();
    const server = await moved(() => other.url);
    const fetch = (input: RequestInfo | URL) => globalThis.fetch(input);
    const error = await thrownBy(thingsClient({ portal: server.url, auth: KEY, fetch }).GET("/things/"));
    expect(error).toBeInstanceOf(RedirectError);
    expect(error.location).toContain(other.url);
  });

  it("fails in a page after the browser has followed it, and with headers before", async () => {
    // Node's fetch tells where a redirect leads, which a browser's does not.
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    const other = await elsewhere();
    const server = await moved(() => other.url);
    const keyed = await thrownBy(thingsClient({ portal: server.url, auth: KEY }).GET("/things/"));
    expect([keyed.name, keyed.location?.startsWith(other.url)]).toEqual(["RedirectError", true]);
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    const opaque = Object.defineProperties(Response.error(), { type: { value: "opaqueredirect" } });
    const modes: unknown[] = [];
    const fetch = async (_input: unknown, init?: RequestInit) => {
      modes.push(init?.redirect);
      return opaque;
    };
    const headed = thingsClient({ portal: server.url, headers: { "X-Team": "data" }, fetch });
    const error = await thrownBy(headed.GET("/things/"));
    expect([error.name, error.location, modes]).toEqual(["RedirectError", undefined, ["manual"]]);
  });
});

describe("a redirect within the portal", () => {
  it("is followed with credential and headers, however many there are", async () => {
    const server = await scriptedServer(({ url }, response) => {
      const count = Number(url.searchParams.get("count") ?? 0);
      if (count === 20) return json(response, { id: 1 });
      response.writeHead(302, { Location: `?count=${count + 1}` }).end();
    });
    const client = thingsClient({ portal: server.url, auth: KEY, headers: { "X-Team": "data" } });
    const { data, response } = await client.GET("/things/{id}/", first);
    expect([data, response.redirected]).toEqual([{ id: 1 }, true]);
    expect(response.url).toBe(`${server.url}/api/v1/things/1/?count=20`);
    expect(
      new Set(server.requests.map(({ headers }) => `${headers.authorization} ${headers["x-team"]}`)),
    ).toEqual(new Set([`Apikey ${KEY} data`]));
  });

  it.each<[what: string, auth: ClientOptions["auth"]]>([
    ["an API key", apiKey(KEY, { in: "query" })],
    [
      "a credential of the user's own making",
      {
        authorize(request) {
          const url = new URL(request.url);
          url.searchParams.append("ticket", KEY);
          return new Request(url, request);
        },
      },
    ],
  ])("is followed with %s in the query, though the address to go to lacks it", async (_what, auth) => {
    const server = await scriptedServer(({ url }, response) => {
      if (url.searchParams.has("v")) return json(response, { id: 1 });
      response.writeHead(301, { Location: `${url.pathname}?v=2` }).end();
    });
    expect(
      await unwrap(thingsClient({ portal: server.url, ...(auth && { auth }) }).GET("/things/{id}/", first)),
    ).toEqual({ id: 1 });
    expect(server.requests.map(({ url }) => url.search.includes(KEY))).toEqual([true, true]);
    const ownFetch = createFetchClient<ThingsPaths>({ baseUrl: server.url });
    ownFetch.use(authMiddleware(auth ?? ""));
    expect((await ownFetch.GET("/things/{id}/", first)).data).toEqual({ id: 1 });
    expect(server.requests.map(({ url }) => url.search.includes(KEY))).toEqual(Array(4).fill(true));
  });

  it("is an error where the credential is in the path, and the address to go to lacks it", async () => {
    const server = await scriptedServer(({ url }, response) => {
      if (url.searchParams.has("v")) return json(response, { id: 1 });
      response.writeHead(301, { Location: "/things/1/?v=2" }).end();
    });
    const auth: Auth = {
      authorize: (request) => new Request(request.url.replace("/things/", `/${KEY}/things/`), request),
    };
    const error = await thrownBy(thingsClient({ portal: server.url, auth }).GET("/things/{id}/", first));
    expect([error.name, server.requests.length]).toEqual(["RedirectError", 1]);
    expect(error.message).toContain("to an address without its credential");
    expect(error.message).not.toContain(KEY);
  });

  it("is an error in a page where the browser has followed it without the credential in the query", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    const portal = "https://data.city.org";
    const fetch = async () => {
      const response = Response.json({ id: 1 });
      Object.defineProperties(response, {
        redirected: { value: true },
        url: { value: `${portal}/api/v1/things/1/?v=2` },
      });
      return response;
    };
    const auth = apiKey(KEY, { in: "query" });
    const error = await thrownBy(thingsClient({ portal, auth, fetch }).GET("/things/{id}/", first));
    expect([error.name, error.location]).toEqual(["RedirectError", `${portal}/api/v1/things/1/?v=2`]);
  });

  it.each(["data:text/csv,a;b", "file:///etc/hostname", "blob:x", "ftp://data.city.org/a.csv"])(
    "to %s is never followed, whoever asks",
    async (Location) => {
      const server = await scriptedServer(
        (_request, response) => void response.writeHead(302, { Location }).end(),
      );
      const fetch = vi.fn(globalThis.fetch);
      for (const auth of [KEY, undefined]) {
        const client = thingsClient({ portal: server.url, fetch, ...(auth && { auth }) });
        const file = await thrownBy(download(client, "/things/{id}/file/", first));
        expect(file).toBeInstanceOf(NetworkError);
        expect(file.message).toContain(`none of HTTP (${Location.slice(0, Location.indexOf(":") + 1)})`);
      }
      expect(fetch).toHaveBeenCalledTimes(2);
    },
  );

  it.each([
    ["in circles", "?again"],
    ["to no address", "http://"],
  ])("%s is an error, and not sent again", async (_what, Location) => {
    const server = await scriptedServer(
      (_request, response) => void response.writeHead(302, { Location }).end(),
    );
    const error = await thrownBy(thingsClient({ portal: server.url, auth: KEY }).GET("/things/"));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error.message).toMatch(/redirects this request (over and over|to no address)/);
    expect(server.requests.length).toBe(Location === "?again" ? 21 : 1);
  });

  it.each([
    [304, "Nothing has changed since", { headers: { "If-None-Match": '"a"' } }],
    [300, "The portal redirects this request, which is not followed", {}],
  ])("that is none (%i) is told for what it is, and not for a write", async (status, said, init) => {
    const fetch = async () => new Response(null, { status });
    const error = await thrownBy(unwrap(thingsClient({ portal: "my-domain", fetch }).GET("/things/", init)));
    expect(error.message).toContain(said);
    expect(error.message).not.toContain("write");
  });

  it("is left to a caller who wants to see it", async () => {
    const server = await scriptedServer(
      (_request, response) => void response.writeHead(302, { Location: "/" }).end(),
    );
    const { response } = await thingsClient({ portal: server.url, auth: KEY }).GET("/things/", {
      redirect: "manual",
    });
    expect(response.status).toBe(302);
  });
});

describe("authMiddleware", () => {
  const clientAt = (baseUrl: string) => {
    const client = createFetchClient<ThingsPaths>({ baseUrl });
    client.use(
      authMiddleware({
        authorize(request) {
          request.headers.set("X-Api-Token", KEY);
          return request;
        },
      }),
    );
    return client;
  };

  it("sends a credential of the user's own making to no other origin", async () => {
    const other = await elsewhere();
    const server = await moved(() => other.url, 307);
    await expect(clientAt(server.url).GET("/things/")).rejects.toThrow(RedirectError);
    const { response } = await clientAt(server.url).POST("/things/", { body: { name: "bench" } });
    expect([response.status, other.requests]).toEqual([307, []]);
  });

  it("follows redirects of reads within the origin", async () => {
    const server = await scriptedServer(({ url }, response) => {
      if (url.searchParams.has("new")) json(response, { id: 1 });
      else response.writeHead(302, { Location: `${url.pathname}?new=1` }).end();
    });
    const { data, response } = await clientAt(server.url).GET("/things/{id}/", first);
    expect([data, response.redirected]).toEqual([{ id: 1 }, true]);
    expect(server.requests.map(({ headers }) => headers["x-api-token"])).toEqual([KEY, KEY]);
  });
});
