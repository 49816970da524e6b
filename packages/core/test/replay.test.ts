import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bearer, download, FileStream, memoryStore, retryingFetch, unwrap } from "@ods/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchFailed, scriptedFetch, turns } from "./scriptedFetch.ts";
import { json, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const ADDRESS = "https://data.city.org/api/things/";
/** Once, and three times again. */
const OFTEN = 4;

afterEach(() => {
  vi.useRealTimers();
});

const bodyOfRequest = Object.getOwnPropertyDescriptor(Request.prototype, "body") as PropertyDescriptor;

describe.each([
  ["tells the body of a request", true],
  ["does not, as Firefox and React Native", false],
])("what is sent again, where the runtime %s", (_what, tellsBody) => {
  beforeEach(() => {
    if (!tellsBody) Reflect.deleteProperty(Request.prototype, "body");
  });
  afterEach(() => {
    Object.defineProperty(Request.prototype, "body", bodyOfRequest);
  });

  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("once"));
        controller.close();
      },
    });

  async function server503(failures: number) {
    const server = await scriptedServer(({ method }, response) => {
      const isLast = server.requests.length > failures;
      if (isLast) json(response, { id: 1 }, method === "POST" ? 201 : 200);
      else response.writeHead(503, { "Retry-After": "0" }).end("busy");
    });
    return server;
  }

  const form = () => {
    const data = new FormData();
    data.append("title", "Straßenbäume");
    data.append("file", new Blob([new Uint8Array([0, 255, 13, 10])]), "trees.bin");
    return data;
  };

  it.each([
    ["text", () => "Straßenbäume"],
    ["JSON", () => JSON.stringify({ name: "bench" })],
    ["a form", () => new URLSearchParams({ name: "a b&c" })],
    ["a Blob", () => new Blob([new Uint8Array([0, 255, 13, 10])])],
    ["bytes", () => new Uint8Array([0, 255, 13, 10])],
  ])("has the same body, byte for byte: %s", async (_what, body) => {
    const { url, requests } = await server503(2);
    const response = await retryingFetch(undefined, { retry: { baseDelay: 0 } })(url, {
      method: "PUT",
      body: body(),
    });
    expect(response.status).toBe(200);
    const expected = Buffer.from(await new Response(body()).arrayBuffer()).toString("latin1");
    expect(requests.map(({ body }) => body)).toEqual([expected, expected, expected]);
    expect(new Set(requests.map(({ headers }) => headers["content-type"])).size).toBe(1);
  });

  it("has the same parts where it is form data", async () => {
    const { url, requests } = await server503(1);
    await retryingFetch(undefined, { retry: { baseDelay: 0 } })(url, { method: "PUT", body: form() });
    const parts = requests.map(({ body, headers }) => {
      const boundary = /boundary=(.+)/.exec(headers["content-type"] ?? "")?.[1] ?? "none";
      expect(body).toContain(`--${boundary}--`);
      return body.replaceAll(boundary, "BOUNDARY");
    });
    expect(parts).toHaveLength(2);
    expect(parts[1]).toBe(parts[0]);
    expect(parts[0]).toContain("\u0000\u00ff\r\n");
  });

  it("has the same body where a client made it, files that can be opened again included", async () => {
    let opened = 0;
    const open = async function* () {
      opened++;
      yield new TextEncoder().encode("a;b\n");
      yield new Uint8Array([0, 255]);
    };
    const bodies = [{ file: new FileStream(open, "a.csv"), title: "A" }, { file: new Blob(["a;b\n"]) }];
    for (const body of bodies) {
      const { url, requests } = await server503(2);
      const client = thingsClient({ portal: url, retry: { baseDelay: 0 } });
      const path = { id: "1" };
      expect(await unwrap(client.POST("/things/{id}/file/", { params: { path }, body }))).toEqual({ id: 1 });
      expect(requests).toHaveLength(3);
      expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
      expect(requests[0]?.body).toContain("a;b\n");
    }
    expect(opened).toBe(3);
  });

  it("is no stream: that goes once, and its failure is what the caller sees", async () => {
    const { url, requests } = await server503(1);
    const client = thingsClient({ portal: url, retry: { baseDelay: 0 } });
    const file = new FileStream(stream(), "once.txt");
    const call = client.POST("/things/{id}/file/", { params: { path: { id: "1" } }, body: { file } });
    await expect(unwrap(call)).rejects.toMatchObject({ name: "ServerError", status: 503 });
    const response = await retryingFetch(undefined, { retry: { methods: ["PUT"] } })(url, {
      method: "PUT",
      body: stream(),
      duplex: "half",
    } as RequestInit);
    expect([response.status, requests.length]).toEqual([200, 2]);
  });

  it("is no stream after a refused connection either", async () => {
    const { fetch, requests } = scriptedFetch(() => {
      throw fetchFailed("ECONNREFUSED");
    });
    const send = retryingFetch(fetch, { retry: { baseDelay: 0 } });
    const call = send(ADDRESS, { method: "PUT", body: stream(), duplex: "half" } as RequestInit);
    await expect(call).rejects.toThrow(/ECONNREFUSED/);
    expect(requests).toHaveLength(1);
  });

  it("is the request that middleware made where its body is text, not where it is bytes", async () => {
    for (const [type, times] of [
      ["application/json", 3],
      ["application/octet-stream", 1],
    ] as const) {
      const { url, requests } = await server503(2);
      const client = thingsClient({ portal: url, retry: { baseDelay: 0 } });
      client.use({
        onRequest: ({ request }) =>
          new Request(request.url, {
            method: "POST",
            body: '{"name":"of the middleware"}',
            headers: { "Content-Type": type },
          }),
      });
      const { response } = await client.POST("/things/", { body: { name: "bench" } });
      expect(requests.map(({ body }) => body)).toEqual(Array(times).fill('{"name":"of the middleware"}'));
      expect(response.status).toBe(times === 3 ? 201 : 503);
    }
  });

  it("is a POST without a body as well, and one whose credential was renewed", async () => {
    const { url, requests } = await server503(2);
    const client = thingsClient({ portal: url, retry: { baseDelay: 0 } });
    await client.POST("/things/", {} as never);
    expect(requests.map(({ body, headers }) => [body, headers["content-type"]])).toEqual(
      Array(3).fill(["", undefined]),
    );
    const server = await scriptedServer(({ headers }, response) => {
      json(response, { id: 1 }, headers.authorization === "Bearer new" ? 201 : 401);
    });
    const auth = bearer((rejected) => (rejected ? "new" : "old"));
    const renewing = thingsClient({ portal: server.url, auth });
    const file = new Blob(["a;b\n"]);
    expect(await unwrap(renewing.POST("/things/", { body: { name: "bench" } }))).toEqual({ id: 1 });
    await unwrap(renewing.POST("/things/{id}/file/", { params: { path: { id: "1" } }, body: { file } }));
    expect(server.requests.map(({ body }) => /bench|a;b/.exec(body)?.[0])).toEqual([
      "bench",
      "bench",
      "a;b",
      "a;b",
    ]);
  });
});

describe("an answer that breaks off while it is read", () => {
  /** Whole only the `good`th time. */
  async function breaking(good: number, half: (response: ServerResponse) => void) {
    const server = await scriptedServer(({ method }, response) => {
      if (server.requests.length === good) json(response, { id: 7 }, method === "POST" ? 201 : 200);
      else half(response);
    });
    return server;
  }

  const cutOff = (response: ServerResponse) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
    response.write('{"id":');
    setImmediate(() => response.destroy());
  };
  const truncated = (response: ServerResponse) => {
    response.writeHead(200, { "Content-Type": "application/json" }).end('{"id":');
  };
  const one = { params: { path: { id: "7" } } };

  it.each([
    ["whose connection breaks", cutOff, "NetworkError"],
    ["that is complete but truncated JSON", truncated, "UnexpectedContentError"],
  ])("is asked for again, one %s", async (_what, half, error) => {
    const server = await breaking(3, half);
    const retries: unknown[] = [];
    const client = thingsClient({
      portal: server.url,
      retry: { baseDelay: 0 },
      hooks: { onRetry: ({ attempt, status, delay }) => retries.push([attempt, status, delay]) },
    });
    expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: 7 });
    expect(server.requests).toHaveLength(3);
    expect(retries).toEqual([
      [1, 200, 0],
      [2, 200, 0],
    ]);

    const hopeless = await breaking(0, half);
    const call = thingsClient({ portal: hopeless.url, retry: { baseDelay: 0 } }).GET("/things/{id}/", one);
    await expect(call).rejects.toMatchObject({ name: error });
    expect(hopeless.requests).toHaveLength(OFTEN);
  });

  it.each([
    ["whose connection breaks", cutOff],
    ["that is truncated JSON", truncated],
  ])("is not asked for again after a POST, nor with retry: false, one %s", async (_what, half) => {
    const server = await breaking(0, half);
    const client = thingsClient({ portal: server.url, retry: { baseDelay: 0 } });
    await expect(client.POST("/things/", { body: { name: "bench" } })).rejects.toThrow();
    expect(server.requests).toHaveLength(1);
    const once = thingsClient({ portal: server.url, retry: false });
    await expect(once.GET("/things/{id}/", one)).rejects.toThrow();
    expect(server.requests).toHaveLength(2);
  });

  it("is not asked for again where it goes to the caller as a stream", async () => {
    const server = await breaking(2, cutOff);
    const client = thingsClient({ portal: server.url, retry: { baseDelay: 0 } });
    const file = await download(client, "/things/{id}/file/", one);
    await expect(file.text()).rejects.toMatchObject({ name: "NetworkError" });
    const response = await retryingFetch(undefined, { retry: { baseDelay: 0 } })(`${server.url}/x`);
    expect(await response.json()).toEqual({ id: 7 });
    expect(server.requests).toHaveLength(2);
  });

  it("counts with what failed before it: the limit is one for the whole call", async () => {
    const server = await scriptedServer((_request, response) => {
      if (server.requests.length % 2 === 1) response.writeHead(500).end();
      else cutOff(response);
    });
    const client = thingsClient({ portal: server.url, retry: { baseDelay: 0 } });
    await expect(client.GET("/things/{id}/", one)).rejects.toThrow(/broke off/);
    expect(server.requests).toHaveLength(OFTEN);
  });

  it("is asked for no more often through a cache", async () => {
    const server = await breaking(0, cutOff);
    const cache = { store: memoryStore() };
    const client = thingsClient({ portal: server.url, retry: { baseDelay: 0 }, cache });
    await expect(client.GET("/things/{id}/", one)).rejects.toThrow();
    expect(server.requests.length).toBeLessThanOrEqual(OFTEN);
  });
});

describe("an answer that is not used", () => {
  it("is cancelled, so that its connection is free", async () => {
    const cancelled: number[] = [];
    const { fetch } = scriptedFetch((_request, n) => {
      if (n === 4) return Response.json({ id: 1 });
      const body = new ReadableStream({ cancel: () => void cancelled.push(n) });
      return new Response(body, { status: n === 2 ? 429 : 503, headers: { "Retry-After": "0" } });
    });
    const client = thingsClient({ portal: "my-domain", fetch, retry: { baseDelay: 0 } });
    expect(await unwrap(client.GET("/things/{id}/", { params: { path: { id: "1" } } }))).toEqual({ id: 1 });
    expect(cancelled).toEqual([1, 2, 3]);
  });

  it("is cancelled as well when a hook fails the call", async () => {
    const cancelled = vi.fn();
    const { fetch } = scriptedFetch(() => new Response(new ReadableStream({ cancel: cancelled })));
    const onResponse = () => {
      throw new Error("of the hook");
    };
    const client = thingsClient({ portal: "my-domain", fetch, timeout: 60_000, hooks: { onResponse } });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await expect(client.GET("/things/")).rejects.toThrow("of the hook");
    expect(cancelled).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no sockets behind, however many there are", async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      const isFailure = ++requests % 2 === 1;
      response.writeHead(isFailure ? 503 : 200, { "Content-Type": "application/json" });
      response.end(isFailure ? "x".repeat(200_000) : '{"id":1}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const client = thingsClient({ portal: `http://127.0.0.1:${port}`, retry: { baseDelay: 0 } });
      for (let n = 0; n < 40; n++)
        await unwrap(client.GET("/things/{id}/", { params: { path: { id: "1" } } }));
      expect(requests).toBe(80);
      await turns();
      const open = await new Promise<number>((resolve) => {
        server.getConnections((_error, count) => resolve(count));
      });
      expect(open).toBeLessThanOrEqual(5);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

describe("an answer that goes to the caller as a stream", () => {
  it("can be cloned by middleware, and by the caller, like any other", async () => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(201, { "Content-Type": "text/csv" }).end("a;b\n");
    });
    const seen: unknown[] = [];
    const client = thingsClient({ portal: server.url, timeout: 60_000 });
    client.use({
      async onResponse({ response }) {
        const { ok, status, url, headers } = response.clone();
        seen.push([await response.clone().text(), ok, status, url, headers.get("Content-Type")]);
      },
    });
    const path = "/things/{id}/file/";
    const file = await download(client, path, { params: { path: { id: "1" } } });
    expect(seen).toEqual([["a;b\n", true, 201, `${server.url}/api/v1/things/1/file/`, "text/csv"]]);
    expect(await file.response.clone().text()).toBe("a;b\n");
    expect(file.response.bodyUsed).toBe(false);
    expect(await new Response(file.stream).text()).toBe("a;b\n");
    expect(file.response.bodyUsed).toBe(true);
    const bare = await retryingFetch()(server.url);
    expect(await Promise.all([bare.clone().text(), bare.text()])).toEqual(["a;b\n", "a;b\n"]);
  });
});
