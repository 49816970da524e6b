import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { cachedFetch } from "../src/cache/cachedFetch.ts";
import { memoryStore } from "../src/cache/memoryStore.ts";
import { cachedOrigin, URL_OF_THINGS } from "./cachedOrigin.ts";
import { type SeenRequest, scriptedServer } from "./scriptedServer.ts";

/** A server whose answers are written by the test. */
async function heldServer() {
  const waiting: ((response: ServerResponse) => void)[] = [];
  const arrived: ServerResponse[] = [];
  const server = await scriptedServer((_request: SeenRequest, response) => {
    const next = waiting.shift();
    if (next) next(response);
    else arrived.push(response);
  });
  const next = () =>
    new Promise<ServerResponse>((resolve) => {
      const here = arrived.shift();
      if (here) resolve(here);
      else waiting.push(resolve);
    });
  return { ...server, next };
}

const FRESH = { "Cache-Control": "max-age=60", "Content-Type": "text/plain" };

/** An origin that answers when the test says so. */
function heldOrigin(headers: Record<string, string> = FRESH) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const origin = cachedOrigin(async ({ signal }, count) => {
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
    await Promise.race([released, aborted]);
    return new Response(`answer ${count}`, { headers });
  });
  return { ...origin, release };
}

describe("equal requests at the same time", () => {
  it("become one, each with a body of its own", async () => {
    const server = await heldServer();
    const fetch = cachedFetch();
    const all = Array.from({ length: 200 }, async () => {
      const response = await fetch(server.url, { headers: { Authorization: "Apikey a" } });
      return new Uint8Array(await response.arrayBuffer()).fill(0, 0, 1);
    });
    const response = await server.next();
    response.writeHead(200, FRESH).end("x".repeat(200_000));
    const bodies = await Promise.all(all);
    expect(bodies.every((body) => body.length === 200_000 && body[1] === "x".charCodeAt(0))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it("become one even where the answer will not be stored", async () => {
    const origin = heldOrigin({});
    const all = Promise.all([origin.text(), origin.text(), origin.text()]);
    origin.release();
    expect(await all).toEqual(Array(3).fill("answer 1"));
    expect(origin.events).toMatchObject([{ shared: false }, { shared: true }, { shared: true }]);
  });

  it.each([{ "Cache-Control": "no-store" }, { Vary: "*" }, { "Content-Length": "99999999" }])(
    "get an answer each where it says %o",
    async (headers) => {
      const origin = heldOrigin(headers as Record<string, string>);
      const all = Promise.all([origin.text(), origin.text(), origin.text()]);
      origin.release();
      expect((await all).sort()).toEqual(["answer 1", "answer 2", "answer 3"]);
    },
  );

  it("differ by credential, headers and query", async () => {
    const origin = heldOrigin();
    const all = Promise.all([
      origin.text(),
      origin.text(`${URL_OF_THINGS}?a=1`),
      origin.text(`${URL_OF_THINGS}?apikey=a`),
      origin.text(`${URL_OF_THINGS}?apikey=b`),
      origin.text(URL_OF_THINGS, { headers: { Authorization: "Apikey a" } }),
      origin.text(URL_OF_THINGS, { headers: { Cookie: "a=1" } }),
      origin.text(URL_OF_THINGS, { headers: { Accept: "text/csv" } }),
      origin.text(URL_OF_THINGS, { cache: "reload" }),
    ]);
    origin.release();
    expect(new Set(await all).size).toBe(8);
  });

  it("are sent each where they ask for news, for what was sent before may be old", async () => {
    for (const init of [
      { cache: "reload" },
      { headers: { "Cache-Control": "no-cache" } },
    ] satisfies RequestInit[]) {
      const origin = heldOrigin();
      const all = Promise.all([origin.text(URL_OF_THINGS, init), origin.text(URL_OF_THINGS, init)]);
      origin.release();
      expect((await all).sort()).toEqual(["answer 1", "answer 2"]);
    }
  });

  it("fail each for itself when the request fails", async () => {
    const origin = cachedOrigin(async () => {
      throw new TypeError("away");
    });
    const all = await Promise.allSettled([origin.text(), origin.text(), origin.text()]);
    expect(all.map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
    expect(origin.requests).toHaveLength(1);
  });
});

describe("who aborts", () => {
  it("leaves alone, and at once; the others get their answer", async () => {
    const origin = heldOrigin();
    const abort = new AbortController();
    const reason = new Error("enough");
    const [first, second] = [origin.text(URL_OF_THINGS, { signal: abort.signal }), origin.text()];
    abort.abort(reason);
    await expect(first).rejects.toBe(reason);
    origin.release();
    expect(await second).toBe("answer 1");
  });

  it("last cancels the request", async () => {
    const origin = heldOrigin();
    const [one, other] = [new AbortController(), new AbortController()];
    const [first, second] = [one, other].map(({ signal }) => origin.text(URL_OF_THINGS, { signal }));
    await vi.waitFor(() => expect(origin.requests).toHaveLength(1));
    const { signal } = origin.requests[0] as Request;
    // What the cache sent is known to nobody else by now, and the runtime must not think so.
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
    await new Promise(setImmediate);
    one.abort();
    await expect(first).rejects.toThrow(/abort/);
    expect(signal.aborted).toBe(false);
    other.abort();
    await expect(second).rejects.toThrow(/abort/);
    expect(signal.aborted).toBe(true);
  });

  it("last does not fail those who come after, however long the request takes to end", async () => {
    const answers: ((response: Response) => void)[] = [];
    const origin = cachedOrigin(() => new Promise<Response>((resolve) => answers.push(resolve)));
    const abort = new AbortController();
    const first = origin.text(URL_OF_THINGS, { signal: abort.signal });
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    abort.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    const second = origin.text();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    let isCancelled = false;
    const late = new ReadableStream({
      cancel() {
        isCancelled = true;
      },
    });
    answers[0]?.(new Response(late));
    answers[1]?.(new Response("things"));
    expect(await second).toBe("things");
    await vi.waitFor(() => expect(isCancelled).toBe(true));
  });

  it("may do so with one signal for many calls, without a warning of the runtime", async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on("warning", warned);
    const origin = heldOrigin();
    const { signal } = new AbortController();
    const all = Promise.all(
      Array.from({ length: 30 }, (_, n) => origin.fetch(`${URL_OF_THINGS}?n=${n}`, { signal })),
    );
    await vi.waitFor(() => expect(origin.requests).toHaveLength(30));
    origin.release();
    const responses = await all;
    await Promise.all(responses.map((response) => response.text()));
    await new Promise(setImmediate);
    process.off("warning", warned);
    expect(warnings).toEqual([]);
  });

  it("beforehand sends nothing", async () => {
    const origin = heldOrigin();
    await expect(origin.text(URL_OF_THINGS, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    expect(origin.requests).toEqual([]);
  });

  it("in the body ends his body alone, and the connection when nobody is left", async () => {
    const server = await heldServer();
    const fetch = cachedFetch();
    const aborts = [new AbortController(), new AbortController()];
    const all = Promise.all(aborts.map(({ signal }) => fetch(server.url, { signal })));
    const answer = await server.next();
    answer.writeHead(200, FRESH).write("begin");
    const [one, other] = (await all).map((response) => response.body?.getReader());
    expect((await one?.read())?.value).toHaveLength(5);
    const reading = one?.read();
    aborts[0]?.abort(new Error("enough"));
    await expect(reading).rejects.toThrow("enough");
    expect((await other?.read())?.value).toHaveLength(5);
    const closed = once(answer, "close");
    const last = other?.read();
    aborts[1]?.abort(new Error("me too"));
    await expect(last).rejects.toThrow("me too");
    await closed;
  });

  it("leaves no listener behind, after a thousand calls", async () => {
    const abort = new AbortController();
    let listeners = 0;
    const { signal } = abort;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners += 1;
      add(...given);
    };
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...given);
    };
    const origin = cachedOrigin((_request, count) => new Response("x", count % 2 ? { headers: FRESH } : {}));
    for (let n = 0; n < 1000; n++) await origin.text(`${URL_OF_THINGS}?n=${n % 300}`, { signal });
    const cancelled = await origin.fetch(`${URL_OF_THINGS}?cancelled`, { signal });
    await cancelled.body?.cancel();
    expect(listeners).toBeLessThanOrEqual(0);
  });
});

describe("a body", () => {
  it("reaches its reader as it arrives, and is stored when all of it has", async () => {
    const server = await heldServer();
    const fetch = cachedFetch();
    const promised = fetch(server.url);
    const answer = await server.next();
    answer.writeHead(200, FRESH).write("first,");
    const reader = (await promised).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("first,");
    answer.end("last");
    expect((await reader?.read())?.value).toBe("last");
    expect((await reader?.read())?.done).toBe(true);
    expect(await (await fetch(server.url)).text()).toBe("first,last");
    expect(server.requests).toHaveLength(1);
  });

  it("may be changed by its reader, who has it alone", async () => {
    const origin = heldOrigin();
    const all = Promise.all([origin.fetch(URL_OF_THINGS), origin.fetch(URL_OF_THINGS)]);
    origin.release();
    const [one, other] = await all;
    for await (const chunk of (one as Response).body ?? []) chunk.fill(0);
    expect([await other?.text(), await origin.text()]).toEqual(["answer 1", "answer 1"]);
  });

  it("that breaks off fails its readers and is not stored", async () => {
    const server = await heldServer();
    const fetch = cachedFetch();
    const promised = Promise.all([fetch(server.url), fetch(server.url)]);
    const answer = await server.next();
    answer.writeHead(200, { ...FRESH, "Content-Length": "20" }).write("half");
    const responses = await promised;
    setImmediate(() => answer.destroy());
    const read = await Promise.allSettled(responses.map((response) => response.text()));
    expect(read.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const again = fetch(server.url);
    (await server.next()).writeHead(200, FRESH).end("whole");
    expect(await (await again).text()).toBe("whole");
  });

  it("shorter than it says is not stored", async () => {
    const origin = cachedOrigin({ "Cache-Control": "max-age=60", "Content-Length": "9" });
    expect([await origin.text(), await origin.text()]).toEqual(["answer 1", "answer 2"]);
  });

  it("that is cancelled is not stored, and ends the request", async () => {
    const server = await heldServer();
    const fetch = cachedFetch();
    const promised = fetch(server.url);
    const answer = await server.next();
    const closed = once(answer, "close");
    answer.writeHead(200, FRESH).write("begin");
    await (await promised).body?.cancel();
    await closed;
    const again = fetch(server.url);
    (await server.next()).writeHead(200, FRESH).end("whole");
    expect(await (await again).text()).toBe("whole");
  });

  it("is asked for no faster than it is read", async () => {
    let pulled = 0;
    const origin = cachedOrigin(() => {
      const body = new ReadableStream({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1000));
        },
      });
      return new Response(body, { headers: FRESH });
    });
    const reader = (await origin.fetch(URL_OF_THINGS)).body?.getReader();
    for (let n = 0; n < 5; n++) await reader?.read();
    await new Promise(setImmediate);
    // The origin's own stream asks for one chunk ahead.
    expect(pulled).toBeLessThanOrEqual(6);
    await reader?.cancel();
  });

  it("larger than maxEntrySize passes through", async () => {
    const large = cachedOrigin({ "Cache-Control": "max-age=60" }, { maxEntrySize: 7 });
    expect([await large.text(), await large.text()]).toEqual(["answer 1", "answer 2"]);
    const small = cachedOrigin({ "Cache-Control": "max-age=60" }, { maxEntrySize: 8 });
    expect([await small.text(), await small.text()]).toEqual(["answer 1", "answer 1"]);
  });

  it("larger than maxEntrySize is whole for all who read it, and not held for who falls far behind", async () => {
    const origin = cachedOrigin(
      () => {
        let left = 100;
        const body = new ReadableStream({
          pull(controller) {
            if (left-- > 0) controller.enqueue(new Uint8Array(1000).fill(left));
            else controller.close();
          },
        });
        return new Response(body, { headers: FRESH });
      },
      { maxEntrySize: 10_000 },
    );
    const [one, other, behind] = await Promise.all([1, 2, 3].map(() => origin.fetch(URL_OF_THINGS)));
    const bodies = await Promise.all(
      [one, other].map(async (response) => new Uint8Array(await (response as Response).arrayBuffer())),
    );
    expect(bodies.map((body) => [body.length, body[0], body[99_999]])).toEqual([
      [100_000, 99, 0],
      [100_000, 99, 0],
    ]);
    await expect(behind?.text()).rejects.toThrow(/read 10000 bytes ahead/);
    expect(origin.requests).toHaveLength(1);
  });
});

describe("a memory store", () => {
  it("forgets what was not used for the longest time when it is full", async () => {
    const origin = cachedOrigin(() => new Response("x".repeat(1000), { headers: FRESH }), {
      store: memoryStore({ maxSize: 5000 }),
    });
    const ask = async (name: string) => {
      const before = origin.requests.length;
      await origin.text(`${URL_OF_THINGS}?${name}`);
      return origin.requests.length > before;
    };
    expect([await ask("a"), await ask("b"), await ask("a"), await ask("c"), await ask("d")]).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect([await ask("d"), await ask("b")]).toEqual([false, true]);
  });

  it.each([0, -1, 1.5, Number.NaN])("of %d bytes is refused", (maxSize) => {
    expect(() => memoryStore({ maxSize })).toThrow(/maxSize/);
    expect(() => memoryStore({ maxEntrySize: maxSize })).toThrow(/maxEntrySize/);
  });
});
