import {
  type Auth,
  apiKey,
  authMiddleware,
  basic,
  bearer,
  type CacheEvent,
  type CacheStore,
  type ClientOptions,
  type Hooks,
  memoryStore,
  OdsError,
  request,
  retryingFetch,
  session,
  unwrap,
} from "@ods/core";
import createFetchClient from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { ECHOES, formsOf } from "./echoes.ts";
import { leaksOf } from "./everyText.ts";
import { json, scriptedServer } from "./scriptedServer.ts";
import { type ThingsPaths, thingsClient } from "./thingsApi.ts";
import { SpiedStore } from "./watchedStores.ts";

// With characters that URLs, JSON, HTML and Base64 write in other ways.
const KEY = `s3cret/Key+of(the)"test'&more=`;
const ENCODED = encodeURIComponent(KEY);

type Things = ReturnType<typeof thingsClient>;
type Call = (client: Things) => Promise<{ response: Response; data?: unknown; error?: unknown }>;

interface Carrier {
  options?: Partial<ClientOptions>;
  call?: Call;
}

const get: Call = (client) => client.GET("/things/");
const getWith =
  (init: object): Call =>
  (client) =>
    client.GET("/things/", init as never);
const post =
  (body: unknown, init: object = {}): Call =>
  (client) =>
    client.POST("/things/", { body, ...init } as never);
const sending = (type: string, body: unknown) =>
  post(body, { headers: { "Content-Type": type }, bodySerializer: (given: unknown) => given });
const withAuth = (auth: string | Auth): Carrier => ({ options: { auth } });
const withHeaders = (headers: Record<string, string>): Carrier => ({ options: { headers } });

function inHeader(name: string, value: string): Auth {
  return {
    authorize(request) {
      request.headers.set(name, value);
      return request;
    },
  };
}

function atUrl(change: (url: URL) => void): Auth {
  return {
    authorize(request) {
      const url = new URL(request.url);
      change(url);
      return new Request(url, request);
    },
  };
}

/** Whatever can carry a secret to a portal. */
const carriers: Record<string, Carrier> = {
  "an API key": withAuth(KEY),
  "an API key in the query": withAuth(apiKey(KEY, { in: "query" })),
  "a password": withAuth(basic("ada", KEY)),
  "an access token": withAuth(bearer(KEY)),
  "an access token of a function": withAuth(bearer(() => KEY)),
  "a cookie of the user's own": withAuth(inHeader("Cookie", `theme=darkmode; token=${KEY}`)),
  "a header of the user's own": withAuth(inHeader("X-Api-Token", KEY)),
  "a header that no name gives away": withAuth(inHeader("X-Team", `Team ${KEY}`)),
  "several parts of a header": withAuth(
    inHeader("Authorization", `OAuth realm="x", oauth_token="${KEY.replaceAll('"', "")}"`),
  ),
  "a parameter of any name": withAuth(atUrl((url) => url.searchParams.set("who", KEY))),
  "a part of the path": withAuth(
    atUrl((url) => {
      url.pathname = `/of/${ENCODED}${url.pathname}`;
    }),
  ),
  "a request that is made anew": withAuth({
    authorize: async ({ url, method }) =>
      new Request(url, { method, headers: { Accept: "application/json", "X-Who": KEY } }),
  }),
  "a credential in one of the user's own": withAuth({
    authorize: (request) => basic("ada", KEY).authorize(request),
  }),
  "a credential that is renewed": withAuth({
    authorize: (request) => inHeader("X-Who", "the-old-one").authorize(request),
    renew: async (rejected) => inHeader("X-Who", KEY).authorize(rejected),
  }),
  "a header of the client": withHeaders({ "X-Api-Key": KEY }),
  "a cookie of the client": withHeaders({ Cookie: `session=${KEY}` }),
  "a credential for a proxy": withHeaders({ "Proxy-Authorization": `Bearer ${KEY}` }),
  "a header of a call": { call: getWith({ headers: { "Private-Token": KEY } }) },
  "a header that the document names": { call: getWith({ params: { header: { "x-access-key": KEY } } }) },
  "a parameter of a call": { call: getWith({ params: { query: { client_secret: KEY } } }) },
  "a header beside a session": {
    options: { auth: session(), headers: { "X-CSRF-Token": KEY } },
  },
  "JSON, at some depth": { call: post({ a: [{ auth: { type: "basic_auth", password: KEY } }] }) },
  "JSON as headers": { call: post({ headers: [{ name: "Authorization", value: `Bearer ${KEY}` }] }) },
  "JSON that looks for a key": { call: post({ key: KEY }) },
  "a list under the name": { call: post({ tokens: 1, shared_key: [KEY] }) },
  "a URL in JSON": { call: post({ url: `ftp://ada:${ENCODED}@files.test/a.csv` }) },
  "JSON as bytes": {
    call: sending("application/json", new TextEncoder().encode(`{"token":${JSON.stringify(KEY)}}`)),
  },
  "JSON of a request that middleware makes anew": {
    options: {
      middleware: [{ onRequest: ({ request }) => new Request(request, { headers: request.headers }) }],
    },
    call: post({ password: KEY }),
  },
  "a form": { call: sending("application/x-www-form-urlencoded", new URLSearchParams({ password: KEY })) },
  "a form as text": { call: sending("application/x-www-form-urlencoded", `a=b&client_secret=${ENCODED}`) },
  "a form with a file": { call: post({ file: new Blob(["a;b"]), password: KEY }) },
  "the body of any request": {
    call: async (client) => ({
      response: await request(client, "POST", "/api/v1/things/", { body: { deep: { secret: KEY } } }),
    }),
  },
};

const secretsIn = (name: string) => {
  const secret = name === "several parts of a header" ? KEY.replaceAll('"', "") : KEY;
  // Part of a key is bad enough.
  return [secret, secret.slice(0, 9), secret.slice(-9)];
};

/** What a program gets to know of calls: what they throw or give, hooks, lines of the log, events of the cache. */
async function everythingSaid(
  { options = {}, call = get }: Carrier,
  fetch: (request: Request) => Promise<Response>,
): Promise<unknown[]> {
  const told: unknown[] = [];
  const tell = (...said: unknown[]) => void told.push(said);
  const names = ["onRequest", "onResponse", "onRetry", "onQuota", "onCacheHit", "onDeprecation"];
  const hooks = Object.fromEntries(names.map((name) => [name, tell])) as Hooks;
  for (const more of [{}, { timeout: 60_000, cache: { store: memoryStore(), ttl: 60_000, onEvent: tell } }]) {
    const client = thingsClient({
      ...{ portal: "my-domain", hooks, logger: { debug: tell, warn: tell } },
      ...{ retry: { limit: 1, baseDelay: 1 }, quota: { waitForQuota: 0 } },
      ...{ fetch: fetch as typeof globalThis.fetch, ...options, ...more },
    });
    for (let time = 0; time < 2; time++) {
      const result = await call(client).catch((error: unknown) => error);
      if (result instanceof Error) told.push(result);
      else {
        const { response } = result as Awaited<ReturnType<Call>>;
        told.push(response.url);
        told.push(await unwrap(result as never).catch((error: unknown) => error));
      }
    }
  }
  return told;
}

describe.each(Object.entries(carriers))("a secret in %s", (name, carrier) => {
  const [secret = ""] = secretsIn(name);
  const said = formsOf(secret).join("\n");

  it("reaches the portal, and the search of this test finds what is repeated", async () => {
    let seen = "";
    await everythingSaid(carrier, async (request) => {
      seen += decodeURIComponent(request.url) + [...request.headers].join("\n");
      seen += Buffer.from(request.headers.get("Authorization")?.replace(/^\w+ /, "") ?? "", "base64");
      seen += decodeURIComponent(
        (await request.clone().text()).replaceAll('\\"', '"').replaceAll("+", "%2B"),
      );
      return Response.json({ id: 1 }, { status: seen.includes(secret.slice(0, 9)) ? 200 : 401 });
    });
    expect(seen.replaceAll("%2B", "+").includes(secret) || seen.includes(secret.slice(0, 9))).toBe(true);
    expect(leaksOf({ said }, secretsIn(name)).length).toBeGreaterThan(8);
  });

  it.each(Object.entries(ECHOES))(
    "is in nothing that a program is told when it is repeated as %s",
    async (_, echo) => {
      let calls = 0;
      const told = await everythingSaid(carrier, async (sent) => {
        calls += 1;
        const isOld = sent.headers.get("X-Who") === "the-old-one";
        return isOld ? Response.json({ error: "old" }, { status: 401 }) : echo(said);
      });
      expect(calls).toBeGreaterThan(0);
      expect(leaksOf(told, secretsIn(name))).toEqual([]);
    },
  );
});

describe("a secret of an openapi-fetch client", () => {
  it.each(Object.entries(ECHOES))("that has it by authMiddleware is in no error: %s", async (_, echo) => {
    const own = Object.entries(carriers).filter(([, { options }]) => options?.auth !== undefined);
    for (const [name, { options }] of own) {
      const [secret = ""] = secretsIn(name);
      const client = createFetchClient<ThingsPaths>({
        baseUrl: "https://my-domain.opendatasoft.com/api/v1",
        headers: options?.headers as Record<string, string>,
        fetch: async (sent) => {
          const isOld = sent.headers.get("X-Who") === "the-old-one";
          return isOld ? new Response("{}", { status: 401 }) : echo(formsOf(secret).join("\n"));
        },
      });
      client.use(authMiddleware(options?.auth as string | Auth), {
        // As those do that add something of their own.
        onRequest: ({ request }) => new Request(request, { headers: [...request.headers, ["X-Trace", "1"]] }),
      });
      const result = await client.GET("/things/").catch((error: unknown) => error);
      // What openapi-fetch throws when JSON is none is its own.
      if (result instanceof SyntaxError) continue;
      const error = await unwrap(result as never).catch((thrown: unknown) => thrown);
      if (error instanceof Error && !(result instanceof Error && !(result instanceof OdsError)))
        expect([name, leaksOf(error, secretsIn(name))]).toEqual([name, []]);
    }
  });

  it("is not shown when a header can't carry it", async () => {
    const auth = inHeader("X-Api-Token", `${KEY}\r\nX-Evil: 1`);
    const client = createFetchClient<ThingsPaths>({ baseUrl: "https://my-domain.opendatasoft.com" });
    client.use(authMiddleware(auth));
    for (const call of [
      client.GET("/things/"),
      thingsClient({ portal: "my-domain", auth }).GET("/things/"),
    ]) {
      const error = await call.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OdsError);
      expect(leaksOf(error, secretsIn("any"))).toEqual([]);
    }
  });
});

/** A portal whose answers may be kept, and which says who it takes the caller for. */
const cacheable = () =>
  scriptedServer(({ url, headers }, response) => {
    response.setHeader("Cache-Control", "max-age=60");
    json(response, { id: 1, who: [headers["x-who"], headers["x-api-key"], url.pathname, url.search] });
  });

/** A cache that says when it has stored something. */
function toldCache(store: CacheStore) {
  let stored = () => {};
  const events: unknown[] = [];
  const onEvent = (event: CacheEvent) => {
    events.push(event);
    if (event.type === "stored") stored();
  };
  const nextStored = () =>
    new Promise<void>((resolve) => {
      stored = resolve;
    });
  return { cache: { store, onEvent }, events, nextStored };
}

describe("a cached response", () => {
  const inPath = carriers["a part of the path"]?.options as Partial<ClientOptions>;

  it.each([
    [
      "a parameter of the call",
      {},
      { client_secret: KEY, limit: 1 },
      "/api/v1/things/?client_secret=***&limit=1",
    ],
    ["a key in the query", { auth: apiKey(KEY, { in: "query" }) }, {}, "/api/v1/things/?apikey=***"],
    ["a part of the path", inPath, { limit: 1 }, "/of/***/api/v1/things/?limit=1"],
  ])(
    "has no secret in its address, in the cache's events, keys and records: %s",
    async (_, options, query, shown) => {
      const server = await cacheable();
      const store = new SpiedStore();
      const { cache, events, nextStored } = toldCache(store);
      const client = thingsClient({ portal: server.url, cache, ...options });
      const storing = nextStored();
      for (let time = 0; time < 2; time++) {
        const { response } = await client.GET("/things/", { params: { query } });
        expect(response.url).toBe(server.url + shown);
        await storing;
      }
      expect(server.requests).toHaveLength(1);
      // The body is what the portal said of the caller.
      const records = store.told.filter((told) => !String(told).startsWith('{"id":1,'));
      expect(records.length).toBeGreaterThan(2);
      expect(leaksOf([records, events], secretsIn("any"))).toEqual([]);
    },
  );

  it("is for whom the credential says that he is, wherever it says so", async () => {
    const server = await cacheable();
    const { cache, nextStored } = toldCache(memoryStore());
    const seen: string[] = [];
    for (const who of ["ada-lovelace", "mary-jackson"]) {
      const variants: Partial<ClientOptions>[] = [
        { auth: inHeader("X-Who", who) },
        { headers: { "X-Api-Key": who } },
        { auth: atUrl(({ searchParams }) => searchParams.set("who", who)) },
        { auth: atUrl((url) => Object.assign(url, { pathname: `/of/${who}${url.pathname}` })) },
      ];
      for (const options of variants) {
        const client = thingsClient({ portal: server.url, cache, ...options });
        const storing = nextStored();
        const [first] = [await client.GET("/things/"), await storing];
        expect((await client.GET("/things/")).data).toEqual(first.data);
        seen.push(JSON.stringify(first.data));
      }
    }
    expect(server.requests).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  it("is dropped by a write, also where a part of the path is hidden in its key", async () => {
    const server = await cacheable();
    const { cache, nextStored } = toldCache(memoryStore());
    const client = thingsClient({ portal: server.url, cache, ...inPath });
    const storing = nextStored();
    await client.GET("/things/{id}/", { params: { path: { id: "1" } } });
    await storing;
    await client.DELETE("/things/{id}/", { params: { path: { id: "1" } } });
    await client.GET("/things/{id}/", { params: { path: { id: "1" } } });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "DELETE", "GET"]);
  });
});

describe("a secret of a request that nobody made a client for", () => {
  it("is in nothing that retryingFetch tells", async () => {
    const told: unknown[] = [];
    const tell = (...said: unknown[]) => void told.push(said);
    const failing = async () => {
      throw new TypeError(formsOf(KEY).join("\n"));
    };
    const patient = retryingFetch(failing, {
      retry: { limit: 1, baseDelay: 1 },
      logger: { debug: tell, warn: tell },
    });
    const url = `https://my-domain.opendatasoft.com/?sig=${ENCODED}`;
    const inits = [
      {},
      { headers: { "X-Api-Key": KEY } },
      { method: "PUT", body: JSON.stringify({ token: KEY }) },
    ];
    for (const init of inits) told.push(await patient(url, init).catch((error: unknown) => error));
    expect(leaksOf(told, secretsIn("any"))).toEqual([]);
  });
});

describe("what is no secret stays in an error", () => {
  const errorOf = async (call: Call, body: object) => {
    const fetch = async () => Response.json(body, { status: 400 });
    return unwrap(call(thingsClient({ portal: "my-domain", retry: false, fetch })) as never).catch(
      (error: unknown) => error as OdsError,
    ) as Promise<OdsError>;
  };

  it("names of fields, of settings and of other things that are not kept from anybody", async () => {
    const body = {
      ...{ key: "theme", primary_key: "commune", keyword: ["trees"], access_key_id: "AKIA123" },
      ...{
        headers: [{ name: "Accept", value: "text/csv" }],
        password: null,
        token: "",
        username: "ada-lovelace",
      },
    };
    const message = "theme, commune, trees, AKIA123, text/csv and ada-lovelace are wrong";
    const error = await errorOf(post(body), {
      message,
      detail: { password: ["is required"], key: ["theme"] },
    });
    expect(error.message).toContain(message);
    expect(error.detail).toEqual({ password: ["is required"], key: ["theme"] });
  });

  it("says of two names that are hidden that they are two", async () => {
    const detail = { [KEY]: 1, [ENCODED]: 2, [`of ${KEY}`]: 3 };
    const error = await errorOf(getWith({ headers: { "X-Api-Key": KEY } }), { detail });
    expect(error.detail).toEqual({ "***": 1, "*** (2)": 2, "of ***": 3 });
  });

  it("is a matter of a moment, however many names are hidden", async () => {
    const names = Array.from({ length: 8_000 }, (_, index) => `apikey=x${index}`);
    const detail = Object.fromEntries([...names, "apikey=*** (7)"].map((name) => [name, 0]));
    const error = await errorOf(getWith({}), { detail });
    expect(new Set(Object.keys(error.detail as object)).size).toBe(8_001);
  });

  it("hides a key of digits that comes as a number", async () => {
    const error = await errorOf(getWith({ headers: { "X-Api-Key": "12345678" } }), {
      detail: [12345678, 1234, 123456789],
    });
    expect(error.detail).toEqual(["***", 1234, "***"]);
  });
});

describe("a secret in a body of any size and shape", () => {
  it("is looked for within bounds, and nothing of the body makes an error of its own", async () => {
    const deep = `${'{"a":['.repeat(20_000)}{"password":${JSON.stringify(KEY)}}${"]}".repeat(20_000)}`;
    const wide = JSON.stringify({ list: Array(50_000).fill({ a: 1 }), password: KEY });
    const broken = `{"password":${JSON.stringify(KEY)}`;
    const huge = JSON.stringify({ text: "a".repeat(2_000_000), password: "not-looked-for" });
    const bodies: unknown[] = [
      deep,
      wide,
      broken,
      huge,
      `"\\ud800"`,
      "null",
      '{"password":{"password":1e400}}',
    ];
    for (const body of bodies) {
      const call = sending("application/json", body);
      const told = await everythingSaid({ call }, async () =>
        Response.json({ message: `no ${KEY}`, detail: "not-looked-for" }, { status: 400 }),
      );
      const isFound = body === deep || body === wide;
      if (isFound) expect(leaksOf(told.at(-1), [KEY])).toEqual([]);
      expect(told.at(-1)).toBeInstanceOf(OdsError);
    }
  });
});
