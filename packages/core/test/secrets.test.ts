import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type Auth,
  apiKey,
  authMiddleware,
  basic,
  bearer,
  type ClientOptions,
  cacheMiddleware,
  download,
  type Hooks,
  InvalidArgumentError,
  memoryStore,
  NetworkError,
  OdsError,
  paginate,
  RedirectError,
  unwrap,
} from "@ods/core";
import { fileStore } from "@ods/core/node";
import createFetchClient from "openapi-fetch";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { leaksOf } from "./everyText.ts";
import { gossip, gossipForHeader } from "./gossip.ts";
import { json, scriptedServer } from "./scriptedServer.ts";
import { type ThingsPaths, thingsClient } from "./thingsApi.ts";
import { filesIn, SpiedStore } from "./watchedStores.ts";

// With characters that URLs, JSON and Base64 write in other ways.
const KEY = `s3cret/Key+of(the)"test'&more=`;
const PASSWORD = `pa"ss wörd/with&more=`;
const ENCODED = Buffer.from(`ada:${PASSWORD}`).toString("base64");
const first = { params: { path: { id: "1" } } };

interface Credential {
  name: string;
  auth: () => string | Auth;
  secrets: string[];
}

/** A credential of the user's own making. */
function ownAuth(put: (headers: Headers, url: URL) => void): Auth {
  return {
    authorize(request) {
      const url = new URL(request.url);
      put(request.headers, url);
      return url.href === request.url ? request : new Request(url, request);
    },
  };
}

const credentials: Credential[] = [
  { name: "an API key in the header", auth: () => KEY, secrets: [KEY] },
  { name: "an API key of a function", auth: () => apiKey(async () => KEY), secrets: [KEY] },
  { name: "an API key in the query", auth: () => apiKey(KEY, { in: "query" }), secrets: [KEY] },
  { name: "a password", auth: () => basic("ada", PASSWORD), secrets: [PASSWORD, ENCODED] },
  { name: "an access token", auth: () => bearer(KEY), secrets: [KEY] },
  { name: "an access token of a function", auth: () => bearer(() => KEY), secrets: [KEY] },
  {
    name: "a cookie of the user's own",
    auth: () => ownAuth((headers) => headers.set("Cookie", `token=${KEY}`)),
    secrets: [KEY],
  },
  {
    name: "a header of the user's own",
    auth: () => ownAuth((headers) => headers.set("X-Api-Token", KEY)),
    secrets: [KEY],
  },
  {
    name: "a parameter of the user's own",
    auth: () => ownAuth((_, { searchParams }) => searchParams.set("who", KEY)),
    secrets: [KEY],
  },
  {
    name: "a part of the path",
    auth: () =>
      ownAuth((_, url) => Object.assign(url, { pathname: `/of/${encodeURIComponent(KEY)}${url.pathname}` })),
    secrets: [KEY],
  },
];

const thrownBy = (call: PromiseLike<unknown>) =>
  call.then(
    () => expect.unreachable("the call succeeded"),
    (error: unknown) => error,
  );

/** A server of another origin, which keeps what it is told. */
const elsewhere = () => scriptedServer((_request, response) => json(response, { id: 2, results: [] }));

describe.each(credentials)("$name", ({ auth, secrets }) => {
  const portalOf = (options: Partial<ClientOptions> & { portal: string }) =>
    thingsClient({ auth: auth(), retry: false, ...options });
  // Part of a key is bad enough.
  const parts = secrets.flatMap((secret) => [secret, secret.slice(0, 9), secret.slice(-9)]);
  const leaks = (value: unknown) => leaksOf(value, parts);

  it("reaches its portal, and the search of this test finds it there", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }));
    await portalOf({ portal: server.url }).GET("/things/");
    expect(leaks(server.requests)).not.toEqual([]);
    expect(leaks({ deep: [new Error("x", { cause: new Map([["it", `<${secrets[0]}>`]]) })] })).not.toEqual(
      [],
    );
  });

  it("is in no client, credential, result, download or list", async () => {
    const server = await scriptedServer((request, response) => {
      if (request.url.pathname.endsWith("/2/")) json(response, { message: "Nothing" }, 404);
      else json(response, { total_count: 1, next: null, previous: null, results: [{ id: 1 }] });
    });
    const credential = auth();
    const seen: Response[] = [];
    const middleware = [
      { onResponse: ({ response }: { response: Response }) => void seen.push(response.clone()) },
    ];
    for (const options of [{}, { timeout: 10_000, deadline: 10_000 }, { cache: { store: memoryStore() } }]) {
      const client = portalOf({ portal: server.url, auth: credential, middleware, ...options });
      const result = await client.GET("/things/");
      const again = await client.GET("/things/");
      const refused = await client.GET("/things/{id}/", { params: { path: { id: "2" } } });
      const posted = await client.POST("/things/", { body: { name: "bench" } });
      const list = paginate(client, "/things/");
      const file = await download(client, "/things/{id}/file/", first);
      const values = [
        client,
        client.anonymous(),
        result,
        again,
        refused,
        posted,
        list,
        await list.toArray(),
        file,
      ];
      const copies = [...seen, file.response.clone()];
      expect(leaks([values, copies, await file.text(), file])).toEqual([]);
    }
    if (typeof credential !== "string") expect(leaks(credential)).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])(
    "is not taken along by a redirect (%i) to another origin",
    async (status) => {
      const other = await elsewhere();
      const server = await scriptedServer((_request, response) => {
        response.writeHead(status, { Location: `${other.url}/things/` }).end();
      });
      const client = portalOf({ portal: server.url });
      expect(leaks(await thrownBy(client.GET("/things/")))).toEqual([]);
      const post = unwrap(client.POST("/things/", { body: { name: "bench" } }));
      expect(leaks(await thrownBy(post))).toEqual([]);
      await expect(download(client, "/things/{id}/file/", first)).rejects.toThrow(RedirectError);
      const upload = client.POST("/things/{id}/file/", { ...first, body: { file: new Blob(["a;b"]) } });
      expect(leaks(await thrownBy(upload))).toEqual([]);
      expect(other.requests).toEqual([]);
    },
  );

  it("is not taken along to another host that a page names as the next one", async () => {
    const other = await elsewhere();
    const server = await scriptedServer((request, response) => {
      const offset = Number(request.url.searchParams.get("offset"));
      const next = offset < 2 ? `${other.url}/things/?offset=${offset + 1}` : null;
      json(response, { total_count: 3, next, previous: null, results: [{ id: offset }] });
    });
    const list = paginate(portalOf({ portal: server.url }), "/things/", {}, { pageSize: 1 });
    expect(await list.toArray()).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }]);
    expect(other.requests).toEqual([]);
  });

  it("is in no error, whatever of the request the portal repeats", async () => {
    const answers: [status: number, type: string, body: (said: string) => string][] = [
      ...[400, 401, 403, 404, 409, 418, 429, 500, 503].map(
        (status): [number, string, (said: string) => string] => [
          status,
          "application/json",
          (said) =>
            JSON.stringify({
              ...{ error_code: said, message: `no ${said}`, detail: { [said]: [said] }, trace_id: said },
              ...{ limit_time_unit: said, reset_time: said },
            }),
        ],
      ),
      [400, "application/json", (said) => JSON.stringify([said])],
      [502, "text/html", (said) => `<html>${said}</html>`],
      [500, "application/json", (said) => `{"message":${JSON.stringify(said)}`],
      [200, "application/json", () => `${secrets[0]}`],
      [200, "application/json", (said) => `{"id":1${secrets[0]}${said}`],
      [200, "application/json", (said) => `{"echo":${JSON.stringify(said)}`],
      [200, "text/plain", (said) => said],
    ];
    for (const [status, type, body] of answers) {
      const server = await scriptedServer((request, response) => {
        response.writeHead(status, { "Content-Type": type }).end(body(gossip(request)));
      });
      const middleware = [
        { onResponse: ({ response }: { response: Response }) => new Response(response.body, response) },
      ];
      const variants = [{}, { timeout: 10_000 }, { cache: { store: memoryStore() } }, { middleware }];
      for (const options of variants) {
        const client = portalOf({ portal: server.url, ...options });
        const error = await thrownBy(unwrap(client.GET("/things/")));
        expect(error).toBeInstanceOf(OdsError);
        expect(leaks(error)).toEqual([]);
        expect(leaks(await thrownBy(paginate(client, "/things/").toArray()))).toEqual([]);
        if (status >= 400)
          expect(leaks(await thrownBy(download(client, "/things/{id}/file/", first)))).toEqual([]);
      }
    }
  });

  it("is in no error about an answer of another type or kind", async () => {
    const server = await scriptedServer((request, response) => {
      const said = gossipForHeader(request);
      response.writeHead(200, { "Content-Type": `text/html; said=${said}` }).end("<html>");
    });
    expect(leaks(await thrownBy(portalOf({ portal: server.url }).GET("/things/")))).toEqual([]);
  });

  it("is in no error of the runtime, before the answer and within it", async () => {
    const loud = (request: Request) => {
      const said = gossip(request);
      const cause = Object.assign(new AggregateError([new Error(said)], said), {
        path: request.url,
        request,
      });
      return Object.assign(new TypeError(`failed: ${said}`, { cause }), {
        url: request.url,
        code: "ECONNRESET",
      });
    };
    const throwing = async (request: Request) => Promise.reject(loud(request));
    const throwingText = async (request: Request) => Promise.reject(gossip(request));
    const breaking = async (request: Request) => {
      const body = new ReadableStream({ pull: (controller) => controller.error(loud(request)) });
      return new Response(body, { headers: { "Content-Type": "application/json" } });
    };
    const hanging = (request: Request) =>
      new Promise<Response>((_resolve, reject) => {
        request.signal.addEventListener("abort", () => reject(loud(request)));
      });
    for (const fetch of [throwing, throwingText, breaking, hanging]) {
      for (const limits of [
        { timeout: 20 },
        { deadline: 20 },
        { timeout: 20, cache: { store: memoryStore() } },
      ]) {
        const own = fetch as typeof globalThis.fetch;
        const client = portalOf({ portal: "my-domain", ...(fetch === hanging ? limits : {}), fetch: own });
        const error = await thrownBy(client.GET("/things/"));
        expect(error).toBeInstanceOf(OdsError);
        const read = thrownBy(download(client, "/things/{id}/file/", first).then((file) => file.text()));
        expect(leaks([error, await read])).toEqual([]);
      }
    }
    expect(leaks(await thrownBy(portalOf({ portal: "http://127.0.0.1:1" }).GET("/things/")))).toEqual([]);
  });

  it("is in no error of a portal that redirects in circles, stays silent or goes away", async () => {
    const server = await scriptedServer(({ url }, response) => {
      if (url.searchParams.has("limit")) response.destroy();
      else if (!url.searchParams.has("offset"))
        response.writeHead(302, { Location: url.href.replace(url.origin, "") }).end();
    });
    const client = portalOf({ portal: server.url, timeout: 1_500, retry: { limit: 1 } });
    const queries = [{}, { limit: 1 }, { offset: 1 }];
    const errors = await Promise.all(
      queries.map((query) => thrownBy(client.GET("/things/", { params: { query } }))),
    );
    expect(errors.map((error) => (error as Error).name)).toEqual([
      "NetworkError",
      "NetworkError",
      "TimeoutError",
    ]);
    expect(leaks(errors)).toEqual([]);
  });

  it("is told to no hook and no logger", async () => {
    let count = 0;
    const server = await scriptedServer((request, response) => {
      const said = gossipForHeader(request);
      count += 1;
      response.setHeader("ODS-Explore-API-Deprecation", `F1: do not send ${said}`);
      if (count === 1) response.writeHead(503, { "Retry-After": "0", "Content-Type": `x/${said}` }).end(said);
      else if (count === 2) response.destroy();
      else if (count === 3)
        json(response, { reset_time: new Date().toISOString(), limit_time_unit: said }, 429);
      else if (count === 4) response.setHeader("Cache-Control", "no-store").end(secrets[0]);
      else json(response, { id: 1 });
    });
    const told: [name: string, event: unknown][] = [];
    const names = ["onRequest", "onResponse", "onRetry", "onQuota", "onCacheHit", "onDeprecation"] as const;
    const hooks = Object.fromEntries(
      names.map((name) => [name, (event: unknown) => void told.push([name, event])]),
    ) as Hooks;
    const lines: unknown[] = [];
    const log = (...line: unknown[]) => void lines.push(line);
    const client = portalOf({
      portal: server.url,
      hooks,
      logger: { debug: log, warn: log },
      retry: { baseDelay: 1, limit: 9 },
      cache: { store: memoryStore(), ttl: 60_000, onEvent: (event) => void told.push([event.type, event]) },
    });
    await client.GET("/things/");
    await client.GET("/things/");
    expect(new Set(told.map(([name]) => name))).toEqual(new Set([...names, "miss", "stored", "hit"]));
    expect(lines.length).toBeGreaterThan(8);
    expect(leaks([told, lines])).toEqual([]);
  });

  it("is in no key, record or file of a cache", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "ods-secrets-"));
    onTestFinished(() => rm(folder, { recursive: true, maxRetries: 9 }));
    const server = await scriptedServer((_request, response) => {
      response.setHeader("Vary", "Authorization, Accept-Language, X-Team");
      response.setHeader("Cache-Control", "max-age=60");
      json(response, { id: 1 });
    });
    const spied = new SpiedStore();
    for (const store of [spied, fileStore(folder)]) {
      let stored = () => {};
      const storing = new Promise<void>((resolve) => {
        stored = resolve;
      });
      const onEvent = ({ type }: { type: string }) => type === "stored" && stored();
      const client = portalOf({ portal: server.url, cache: { store, onEvent } });
      await client.GET("/things/");
      await storing;
      await client.GET("/things/");
      expect(leaks(store)).toEqual([]);
    }
    expect(server.requests).toHaveLength(2);
    expect(spied.told.length).toBeGreaterThan(2);
    expect(leaks(spied.told)).toEqual([]);
    const written = await vi.waitFor(async () => {
      const texts = await filesIn(folder);
      expect(texts.join("")).toContain('"id":1');
      return texts;
    });
    expect(leaks(written)).toEqual([]);
  });

  it("is refused over plain HTTP to another machine before anything is sent, and to other origins", async () => {
    let sent = 0;
    const fetch = async () => {
      sent += 1;
      return Response.json({});
    };
    for (const portal of ["http://data.city.org", "http://127.0.0.1.city.org", "http://10.0.0.1:8080/"]) {
      const refused = attempted(() => portalOf({ portal, fetch }));
      expect(refused).toBeInstanceOf(InvalidArgumentError);
      expect(leaks(refused)).toEqual([]);
      const client = createFetchClient<ThingsPaths>({ baseUrl: portal, fetch });
      client.use(authMiddleware(auth()));
      const error = await thrownBy(client.GET("/things/"));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(leaks(error)).toEqual([]);
    }
    for (const baseUrl of [
      "https://other.city.org",
      "http://data.city.org",
      "https://data.city.org.evil.org",
    ]) {
      const error = await thrownBy(portalOf({ portal: "data.city.org", fetch }).GET("/things/", { baseUrl }));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(leaks(error)).toEqual([]);
    }
    expect(sent).toBe(0);
  });

  it("is in no result and no error of an openapi-fetch client that has it by authMiddleware", async () => {
    const other = await elsewhere();
    const server = await scriptedServer((request, response) => {
      if (request.url.searchParams.has("limit")) json(response, { message: gossip(request) }, 403);
      else if (request.url.searchParams.has("offset")) response.writeHead(302, { Location: other.url }).end();
      else json(response, { id: 1 });
    });
    const clientAt = (baseUrl: string, fetch?: (request: Request) => Promise<Response>) => {
      const client = createFetchClient<ThingsPaths>({ baseUrl, ...(fetch && { fetch }) });
      client.use(authMiddleware(auth()));
      return client;
    };
    const client = clientAt(server.url);
    const result = await client.GET("/things/");
    const redirected = await thrownBy(client.GET("/things/", { params: { query: { offset: 1 } } }));
    expect(redirected).toBeInstanceOf(RedirectError);
    const refused = await thrownBy(unwrap(client.GET("/things/", { params: { query: { limit: 1 } } })));
    const broken = await thrownBy(
      clientAt(server.url, async (request) => {
        throw new TypeError(`failed: ${gossip(request)}`);
      }).GET("/things/"),
    );
    expect(broken).toBeInstanceOf(NetworkError);
    expect(leaks(server.requests)).not.toEqual([]);
    const seenElsewhere = other.requests;
    expect(leaks([client, result, redirected, refused, broken, seenElsewhere])).toEqual([]);
  });

  it("is in nothing that cacheMiddleware stores or answers", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }));
    const store = new SpiedStore();
    const client = createFetchClient<ThingsPaths>({ baseUrl: server.url });
    client.use(authMiddleware(auth()), cacheMiddleware({ store, ttl: 60_000 }));
    const results = [await client.GET("/things/")];
    await vi.waitFor(() => expect(store.told.join("")).toContain('"id":1'));
    results.push(await client.GET("/things/"));
    expect(server.requests).toHaveLength(1);
    expect(leaks([client, results, store.told])).toEqual([]);
  });
});

describe("a secret that a function gives", () => {
  it.each([`${KEY}\r\nX-Evil: 1`, `${KEY} é`])("is not shown when it can't be sent: %j", async (secret) => {
    const fetch = async () => expect.unreachable("it was sent");
    for (const auth of [apiKey(() => secret), apiKey(() => secret, { in: "query" }), bearer(() => secret)]) {
      const error = await thrownBy(thingsClient({ portal: "my-domain", auth, fetch }).GET("/things/"));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(leaksOf(error, [KEY])).toEqual([]);
    }
  });
});

function attempted<Result>(action: () => Result): Result | unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
