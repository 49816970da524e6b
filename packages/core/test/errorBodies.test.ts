import { brotliCompressSync, gzipSync } from "node:zlib";
import { createClient, type Failure, OdsError, retryingFetch, unwrap } from "@ods/core";
import { describe, expect, it } from "vitest";
import { scriptedFetch } from "./scriptedFetch.ts";
import { scriptedServer } from "./scriptedServer.ts";
import { type ThingsPaths, thingsClient } from "./thingsApi.ts";

const LONGEST = 2 ** 20;

const thrownBy = async (call: PromiseLike<unknown>): Promise<OdsError> => {
  try {
    await call;
  } catch (error) {
    return error as OdsError;
  }
  return expect.unreachable("the call succeeded");
};

/** A body without an end, which counts what is read of it. */
function endless(chunk = new TextEncoder().encode("<p>".repeat(1_000))) {
  const read = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      read.bytes += chunk.byteLength;
      controller.enqueue(chunk);
    },
    cancel() {
      read.isCancelled = true;
    },
  });
  return { body, read };
}

describe("the body of an error", () => {
  it.each([
    ["a plain client", {}],
    ["one with a time limit", { timeout: 60_000 }],
    ["one with a deadline", { deadline: 60_000 }],
  ])("that has no end is read up to a megabyte by %s, and `detail` says so", async (_what, options) => {
    const { body, read } = endless();
    const fetch = async () => new Response(body, { status: 404, headers: { "Content-Type": "text/html" } });
    const client = thingsClient({ portal: "my-domain", fetch, ...options });
    const error = await thrownBy(unwrap(client.GET("/things/")));
    expect(error).toBeInstanceOf(OdsError);
    expect(String(error.detail)).toMatch(
      /^(<p>)+.{0,3}… \(cut here: the body of this error has more than 1048576 bytes\)$/,
    );
    expect(String(error.detail).length).toBeLessThan(LONGEST + 100);
    expect(read.bytes).toBeLessThan(2 * LONGEST);
    expect(read.isCancelled).toBe(true);
  });

  it("that is small on the wire and large when decompressed is cut as well", async () => {
    const compressed = gzipSync(Buffer.alloc(50_000_000, "x"));
    const server = await scriptedServer((_request, response) => {
      response.writeHead(500, { "Content-Encoding": "gzip", "Content-Type": "text/plain" }).end(compressed);
    });
    const client = thingsClient({ portal: server.url, retry: false });
    const error = await thrownBy(unwrap(client.GET("/things/")));
    expect(error).toMatchObject({ name: "ServerError", status: 500 });
    expect(String(error.detail).length).toBeLessThan(LONGEST + 100);
    const { error: said } = await client.GET("/things/");
    expect(String(said).length).toBeLessThan(LONGEST + 100);
  });

  it("that complains of a quota is looked into no further either", async () => {
    const { body, read } = endless(new TextEncoder().encode('{"reset_time":'.padEnd(10_000)));
    const fetch = async () => new Response(body, { status: 429 });
    const response = await retryingFetch(fetch, { retry: { limit: 0 } })("https://data.city.org/");
    expect([response.status, read.bytes < 2 * LONGEST]).toEqual([429, true]);
  });

  it("that fits is kept as it is", async () => {
    const detail = { name: "é".repeat(1_000) };
    const fetch = async () => Response.json({ message: "no", detail }, { status: 400 });
    const error = await thrownBy(unwrap(thingsClient({ portal: "my-domain", fetch }).GET("/things/")));
    expect(error).toMatchObject({ name: "ValidationError", detail });
  });
});

describe("the body of an error with a status of success", () => {
  const answering = (body: unknown, messageShaped?: string[]) =>
    createClient<ThingsPaths>(
      { portal: "my-domain", retry: false, fetch: async () => Response.json(body) },
      { path: "api/v1", ...(messageShaped && { messageShaped }) },
    );
  const read = (body: unknown, messageShaped?: string[]) =>
    unwrap(answering(body, messageShaped).GET("/things/")) as Promise<unknown>;

  it.each<[body: object, name: string]>([
    [{ error: "x", status: 500 }, "ServerError"],
    [{ timestamp: 1, status: 500, error: "Internal Server Error", path: "/x" }, "ServerError"],
    [{ status_code: 404, message: "x" }, "NotFoundError"],
    [{ type: "about:blank", title: "Forbidden", status: 403, detail: "no" }, "PermissionError"],
    [{ errorcode: 10002, error: "quota" }, "QuotaExceededError"],
  ])("is one for reads and writes: %j", async (body, name) => {
    expect((await thrownBy(read(body))).name).toBe(name);
    const written = unwrap(answering(body).POST("/things/", { body: { name: "x" } }));
    expect((await thrownBy(written)).name).toBe(name);
  });

  it.each([
    { message: "Internal server error" },
    { error: { message: "x", code: 5 } },
    { error: true, message: "x" },
    { errors: [{ message: "x" }] },
    { detail: "Not found." },
  ])("is one for a read whose document says that data is more than a message: %j", async (body) => {
    expect((await thrownBy(read(body, []))).name).toBe("UnexpectedContentError");
    expect(await read(body, ["GET /things/"])).toEqual(body);
    expect(await read(body)).toEqual(body);
    const written = unwrap(answering(body, []).POST("/things/", { body: { name: "x" } }));
    expect(await written).toEqual(body);
  });

  it.each([
    { status: "ok" },
    { message: "", results: [] },
    { status: 200, path: "/x" },
    { name: "x", status: 500 },
    {},
  ])("is none where it may be data: %j", async (body) => {
    expect(await read(body, [])).toEqual(body);
  });
});

describe("the response to a write that is compressed and cut", () => {
  it.each(["DELETE", "POST", "PUT"])("is an error where nothing can be read of it: %s", async (method) => {
    const whole = brotliCompressSync(JSON.stringify({ id: 1, name: "a bench by the river" }));
    const server = await scriptedServer((_request, response) => {
      const headers = { "Content-Encoding": "br", "Content-Type": "application/json" };
      response.writeHead(200, headers).end(whole.subarray(0, whole.length / 2));
    });
    const client = thingsClient({ portal: server.url, retry: false });
    const send = client.request as (method: string, path: string, init: object) => Promise<object>;
    const error = await thrownBy(send(method, "/things/{id}/", { params: { path: { id: "1" } } }));
    expect(error.name).toBe("UnexpectedContentError");
  });
});

describe("what shouldRetry is told", () => {
  const KEY = "s3cret-key-of-the-test";

  it("holds no key: neither the response's address nor what a parser quotes", async () => {
    const told: string[] = [];
    const shouldRetry = ({ url, response, error }: Failure) => {
      told.push(`${url} ${response?.url} ${error} ${(error as Error | undefined)?.stack}`);
      return undefined;
    };
    const { fetch } = scriptedFetch((request, n) => {
      const broken = () => new Response(`{"echo": ${KEY}`, { status: 200 });
      const response = n === 1 ? new Response("", { status: 503 }) : broken();
      return Object.defineProperty(response, "url", { value: request.url, configurable: true });
    });
    for (const query of [{ apikey: KEY }, { pushkey: KEY }]) {
      const retry = { baseDelay: 0, limit: 2, shouldRetry };
      const client = thingsClient({ portal: "my-domain", fetch, retry });
      const error = await thrownBy(client.GET("/things/", { params: { query: query as never } }));
      expect(error.name).toBe("UnexpectedContentError");
    }
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((text) => text.includes(KEY))).toEqual([]);
    expect(told.some((text) => text.includes("UnexpectedContentError"))).toBe(true);
  });
});
