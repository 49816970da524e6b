import { inspect } from "node:util";
import {
  type Auth,
  AuthenticationError,
  apiKey,
  authMiddleware,
  basic,
  bearer,
  FileStream,
  InvalidArgumentError,
  memoryBudget,
  session,
  unwrap,
} from "@ods/core";
import createClient from "openapi-fetch";
import { describe, expect, it, vi } from "vitest";
import { fetchFailed, scriptedFetch, status, turns } from "./scriptedFetch.ts";
import { json, scriptedServer } from "./scriptedServer.ts";
import { type ThingsPaths, thingsClient } from "./thingsApi.ts";

const portal = "my-domain";
const one = { params: { path: { id: "1" } } };

/** A portal that knows some tokens. */
function guarded(...known: string[]) {
  return scriptedFetch((request) => {
    const isKnown = known.includes(request.headers.get("Authorization")?.replace("Bearer ", "") ?? "");
    return isKnown ? Response.json({ id: 1 }) : status(401, {}, '{"message":"who are you?"}')();
  });
}

describe("a user's name and password", () => {
  it("go into the Authorization header, in UTF-8", async () => {
    const { fetch, credentials } = scriptedFetch(status(200));
    const client = thingsClient({ portal, fetch, auth: basic("ada", "pä:ss wörd") });
    await client.GET("/things/");
    await client.GET("/things/");
    const expected = `Basic ${Buffer.from("ada:pä:ss wörd").toString("base64")}`;
    expect(credentials).toEqual([expected, expected]);
  });

  it.each([
    ["", "s3cret"],
    ["ada", ""],
    ["a:da", "s3cret"],
    ["ada", "s3cret\r\nX-Evil: 1"],
    ["ada\u0000", "s3cret"],
  ])("are refused where they can't be sent, without being shown: %j", (user, password) => {
    expect(() => basic(user, password)).toThrow(InvalidArgumentError);
    expect(() => basic(user, password)).not.toThrow(/s3cret/);
  });

  it("stand at the 401 that they meet", async () => {
    const { fetch, requests } = scriptedFetch(status(401));
    const call = unwrap(thingsClient({ portal, fetch, auth: basic("ada", "s3cret") }).GET("/things/"));
    await expect(call).rejects.toBeInstanceOf(AuthenticationError);
    expect(requests).toHaveLength(1);
  });
});

describe("a credential of the user's own making", () => {
  const auths: Auth[] = [
    { authorize: (request) => void request.headers.set("X-Token", "s3cret") as never },
    { authorize: async () => ({ token: "s3cret" }) as never },
  ];

  it.each(auths)("that gives no request is an error that says so", async (auth) => {
    const { fetch, requests } = scriptedFetch(status(200));
    const own = createClient<ThingsPaths>({ baseUrl: "https://data.city.org", fetch });
    own.use(authMiddleware(auth));
    for (const call of [thingsClient({ portal, fetch, auth }).GET("/things/"), own.GET("/things/")]) {
      await expect(call).rejects.toThrow(InvalidArgumentError);
      await expect(call).rejects.toThrow(/`authorize` of the credential gave .*it has to return the request/);
    }
    expect(requests).toEqual([]);
  });
});

describe("an access token", () => {
  it("goes into the Authorization header, and stands at a 401 where it is a text", async () => {
    const { fetch, credentials } = guarded("t1");
    expect(
      await unwrap(thingsClient({ portal, fetch, auth: bearer(" t1\n") }).GET("/things/{id}/", one)),
    ).toEqual({
      id: 1,
    });
    const stale = thingsClient({ portal, fetch, auth: bearer("t0") }).GET("/things/");
    await expect(unwrap(stale)).rejects.toMatchObject({ status: 401 });
    expect(credentials).toEqual(["Bearer t1", "Bearer t0"]);
  });

  it("is asked for before each request, and again once after a 401, with the one that was rejected", async () => {
    const { fetch, credentials } = guarded("t2");
    const asked: (string | undefined)[] = [];
    const token = vi.fn(async (rejected?: string) => {
      asked.push(rejected);
      return rejected ? "t2" : "t1";
    });
    const client = thingsClient({ portal, fetch, auth: bearer(token) });
    expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: 1 });
    expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: 1 });
    expect(asked).toEqual([undefined, "t1", undefined, "t1"]);
    expect(credentials).toEqual(["Bearer t1", "Bearer t2", "Bearer t1", "Bearer t2"]);
  });

  it("is renewed once: a second 401 is the answer", async () => {
    const { fetch, credentials } = guarded();
    let n = 0;
    const client = thingsClient({ portal, fetch, auth: bearer(() => `t${++n}`) });
    await expect(unwrap(client.GET("/things/"))).rejects.toBeInstanceOf(AuthenticationError);
    expect(credentials).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("that is the same again is not sent again: the 401 is the answer, its body unread", async () => {
    const { fetch, requests } = guarded();
    const client = thingsClient({ portal, fetch, auth: bearer(() => "t1") });
    await expect(unwrap(client.GET("/things/"))).rejects.toThrow(/who are you/);
    expect(requests).toHaveLength(1);
  });

  it("is renewed once for all calls that met a 401 together", async () => {
    const { fetch, requests } = guarded("t2");
    const renewals: string[] = [];
    const auth = bearer(async (rejected) => {
      if (!rejected) return renewals.length > 0 ? "t2" : "t1";
      renewals.push(rejected);
      await turns(3);
      return "t2";
    });
    const client = thingsClient({ portal, fetch, auth });
    const calls = Array.from({ length: 20 }, () => unwrap(client.GET("/things/{id}/", one)));
    expect(await Promise.all(calls)).toEqual(Array(20).fill({ id: 1 }));
    expect(renewals).toEqual(["t1"]);
    expect(requests).toHaveLength(40);
  });

  it("that could not be renewed is asked for again by later calls", async () => {
    const { fetch } = guarded("t2");
    let renewals = 0;
    const auth = bearer(async (rejected) => {
      if (!rejected) return "t1";
      if (++renewals === 1) throw new Error("the issuer is out");
      return "t2";
    });
    const client = thingsClient({ portal, fetch, auth });
    await expect(client.GET("/things/")).rejects.toMatchObject({
      name: "AuthenticationError",
      message: "The access token could not be read: its function failed.",
      cause: expect.objectContaining({ message: "the issuer is out" }),
    });
    expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: 1 });
  });

  it("that its function fails to give, or gives in vain, fails the call before anything is sent", async () => {
    const { fetch, requests } = guarded("t1");
    const failing = () => {
      throw new Error("no vault");
    };
    for (const auth of [bearer(failing), apiKey(failing), bearer(async () => failing())]) {
      const call = thingsClient({ portal, fetch, auth }).GET("/things/");
      await expect(call).rejects.toBeInstanceOf(AuthenticationError);
    }
    for (const token of ["", "  ", "s3cret\r\nX-Evil: 1", undefined as unknown as string]) {
      for (const auth of [
        bearer(() => token),
        apiKey(() => token),
        apiKey(async () => token, { in: "query" }),
      ]) {
        const error = await thingsClient({ portal, fetch, auth })
          .GET("/things/")
          .catch((error: unknown) => error);
        expect(error).toBeInstanceOf(InvalidArgumentError);
        expect(inspect(error)).not.toMatch(/s3cret/);
      }
    }
    expect(requests).toEqual([]);
  });

  it("is renewed for a POST too, whose body goes again as it was; not for a stream, which is gone", async () => {
    const bodies: string[] = [];
    const server = await scriptedServer(({ headers, body }, response) => {
      bodies.push(body.length > 60 ? "file" : body);
      if (headers.authorization === "Bearer t2") json(response, { id: 1 }, 201);
      else json(response, {}, 401);
    });
    const auth = bearer((rejected) => (rejected ? "t2" : "t1"));
    const client = thingsClient({ portal: server.url, auth });
    expect(await unwrap(client.POST("/things/", { body: { name: "bench" } }))).toEqual({ id: 1 });
    expect(bodies).toEqual(['{"name":"bench"}', '{"name":"bench"}']);
    const file = new FileStream(new Blob(["a;b"]).stream() as ReadableStream<Uint8Array>, "a.csv");
    const upload = client.POST("/things/{id}/file/", { ...one, body: { file } });
    await expect(unwrap(upload)).rejects.toMatchObject({ status: 401 });
    const again = new FileStream(() => new Blob(["a;b"]).stream() as ReadableStream<Uint8Array>, "a.csv");
    expect(await unwrap(client.POST("/things/{id}/file/", { ...one, body: { file: again } }))).toEqual({
      id: 1,
    });
    expect(bodies.slice(2)).toEqual(["file", "file", "file"]);
  });

  it("that is renewed does not reset what the call has left of its retries", async () => {
    const { fetch, requests } = scriptedFetch((_request, n) => status(n % 2 === 1 ? 500 : 401)());
    const auth = bearer((rejected) => `${rejected ?? "t"}+`);
    const client = thingsClient({ portal, fetch, auth, retry: { limit: 2, baseDelay: 0 } });
    expect((await client.GET("/things/")).response.status).toBe(500);
    expect(requests).toHaveLength(3);
  });

  it("takes its place in a budget for the renewed request as well", async () => {
    const { fetch, requests } = guarded("t2");
    const budget = memoryBudget();
    const take = vi.spyOn(budget, "take");
    const settle = vi.spyOn(budget, "settle");
    const auth = bearer((rejected) => (rejected ? "t2" : "t1"));
    await unwrap(thingsClient({ portal, fetch, auth, quota: { budget } }).GET("/things/"));
    expect([requests.length, take.mock.calls.length, settle.mock.calls.length]).toEqual([2, 2, 2]);
  });
});

describe("a browser's session", () => {
  it("travels as cookies, with bodies as they are, and sets no header", async () => {
    const { fetch, requests, credentials } = scriptedFetch(status(200));
    const client = thingsClient({ portal, fetch, auth: session() });
    await client.GET("/things/");
    await client.POST("/things/", { body: { name: "bench" } });
    expect(requests.map(({ credentials }) => credentials)).toEqual(["include", "include"]);
    expect(credentials).toEqual([null, null]);
    expect(await requests[1]?.text()).toBe('{"name":"bench"}');
    await client.anonymous().GET("/things/");
    expect(requests[2]?.credentials).toBe("same-origin");
  });
});

describe("requireAuth", () => {
  it("says at construction which portal wants a credential", () => {
    const make = () => thingsClient({ portal, requireAuth: true });
    expect(make).toThrow(AuthenticationError);
    expect(make).toThrow(/https:\/\/my-domain\.opendatasoft\.com is required.+`auth`/);
    expect(() => thingsClient({ portal, requireAuth: true, auth: "" })).toThrow(InvalidArgumentError);
  });

  it.each([apiKey("k3y"), basic("ada", "s3cret"), bearer(() => "t1"), session()])(
    "takes any credential",
    (auth) => {
      expect(() => thingsClient({ portal, requireAuth: true, auth })).not.toThrow();
    },
  );
});

describe("anonymous()", () => {
  it("gives the same client without its credential: address, headers, hooks and the rest stay", async () => {
    const { fetch, requests, credentials } = scriptedFetch(status(500));
    const seen: string[] = [];
    const client = thingsClient({
      portal: "https://data.city.org/prefix",
      fetch,
      auth: bearer(() => "t1"),
      requireAuth: true,
      headers: { "X-Team": "data" },
      retry: { limit: 1, baseDelay: 0 },
      middleware: [{ onRequest: ({ request }) => void request.headers.set("X-Middleware", "1") }],
      hooks: { onRequest: ({ url }) => void seen.push(url) },
    });
    const anonymous = client.anonymous();
    await anonymous.GET("/things/");
    expect(requests.map(({ headers }) => Object.fromEntries(headers))).toEqual(
      Array(2).fill({ "x-team": "data", "x-middleware": "1" }),
    );
    expect(seen).toEqual(Array(2).fill("https://data.city.org/prefix/api/v1/things/"));
    expect(anonymous.portal).toEqual(client.portal);
    await client.GET("/things/");
    expect(credentials.slice(2)).toEqual(["Bearer t1", "Bearer t1"]);
    await anonymous.anonymous().GET("/things/");
    expect(credentials.slice(4)).toEqual([null, null]);
  });
});

describe("a budget", () => {
  it("is not that of anonymous calls, which portals count apart", async () => {
    const { fetch, requests } = scriptedFetch(status(200));
    const budget = memoryBudget();
    const take = vi.spyOn(budget, "take");
    const client = thingsClient({ portal, fetch, auth: "k3y", quota: { budget } });
    await client.GET("/things/");
    await client.anonymous().GET("/things/");
    expect([requests.length, take.mock.calls.length]).toEqual([2, 1]);
  });
});

describe("authMiddleware", () => {
  const baseUrl = "https://data.city.org/api/v1";
  function ownClient(
    options: Parameters<typeof createClient>[0],
    auth: Parameters<typeof authMiddleware>[0],
  ) {
    const client = createClient<ThingsPaths>({ baseUrl, ...options });
    client.use(authMiddleware(auth));
    return client;
  }

  it.each([
    ["a text, which is an API key", "k3y", "Apikey k3y", ""],
    ["an API key in the query", apiKey("k3y", { in: "query" }), null, "?apikey=k3y"],
    ["a name and a password", basic("ada", "s3cret"), `Basic ${btoa("ada:s3cret")}`, ""],
    ["a token from a function", bearer(async () => "t1"), "Bearer t1", ""],
  ])("gives an openapi-fetch client of one's own its credential: %s", async (_what, auth, header, search) => {
    const { fetch, requests, credentials } = scriptedFetch(status(200));
    const client = ownClient({ fetch }, auth);
    await client.GET("/things/");
    await client.POST("/things/", { body: { name: "bench" } });
    expect(credentials).toEqual([header, header]);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([search, search]);
    expect(await requests[1]?.text()).toBe('{"name":"bench"}');
  });

  it("goes to no other origin, whatever baseUrl a call has", async () => {
    const { fetch, requests } = scriptedFetch(status(200));
    const client = ownClient({ fetch }, "k3y");
    await client.GET("/things/");
    const elsewhere = client.GET("/things/", { baseUrl: "https://evil.example" });
    await expect(elsewhere).rejects.toThrow(InvalidArgumentError);
    expect(requests).toHaveLength(1);
  });

  it("renews a token after a 401 where the request has no body, which openapi-fetch can't send again", async () => {
    const { fetch, credentials } = guarded("t2");
    const client = ownClient(
      { fetch },
      bearer((rejected) => (rejected ? "t2" : "t1")),
    );
    expect((await client.GET("/things/{id}/", one)).data).toEqual({ id: 1 });
    expect((await client.POST("/things/", { body: { name: "bench" } })).response.status).toBe(401);
    expect(credentials).toEqual(["Bearer t1", "Bearer t2", "Bearer t1"]);
  });

  it("lets the 401 stand where there is no other token", async () => {
    const { fetch, requests } = guarded();
    const call = ownClient(
      { fetch },
      bearer(() => "t1"),
    ).GET("/things/");
    expect((await call).error).toEqual({ message: "who are you?" });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["http://data.city.org/api", /plain HTTP/],
    ["/api/v1", /baseUrl names no origin/],
    ["", /baseUrl names no origin/],
  ])("refuses, before anything is sent, a client at %j", async (base, message) => {
    const { fetch, requests } = scriptedFetch(status(200));
    // Node's Request takes no relative address; a browser's does.
    class RelativeRequest extends Request {
      constructor(url: string, init?: RequestInit) {
        super(new URL(url, "https://page.example"), init);
      }
    }
    const own = { fetch, baseUrl: base, Request: RelativeRequest as unknown as typeof Request };
    const call = ownClient(own, "k3y").GET("/things/");
    await expect(call).rejects.toThrow(message);
    expect(requests).toEqual([]);
  });

  it("makes what the runtime throws a NetworkError, with the key nowhere in it", async () => {
    const url = `${baseUrl}/things/?apikey=k3y-of-the-test`;
    const { fetch } = scriptedFetch(() => {
      throw fetchFailed("ECONNRESET", `socket hang up at ${url}`);
    });
    const error = await ownClient({ fetch }, apiKey("k3y-of-the-test", { in: "query" }))
      .GET("/things/")
      .catch((error: unknown) => error);
    expect(error).toMatchObject({ name: "NetworkError" });
    expect(inspect(error, { depth: 9 })).not.toContain("k3y-of-the-test");
  });
});
