import { getEventListeners } from "node:events";
import {
  type Auth,
  bearer,
  download,
  FileStream,
  memoryBudget,
  paginate,
  retryingFetch,
  unwrap,
} from "@ods/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Kind, page, room, stages } from "./abortStages.ts";
import { scriptedFetch, status, turns, until } from "./scriptedFetch.ts";
import { json, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const one = { params: { path: { id: "1" } } };
const REASON = new Error("the user left");

const portal = "my-domain";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each<Kind>(["that looks at its signal", "that ignores it"])("with a fetch %s", (kind) => {
  it.each(Object.entries(stages))("an abort %s ends the call there and then", async (_name, begin) => {
    const controller = new AbortController();
    const { signal } = controller;
    const made = room(kind, signal);
    const { requests } = made.script;
    const { outcome, isReached, release } = begin(made);
    let settled: { error?: unknown; value?: unknown } | undefined;
    outcome.then(
      (value) => (settled = { value }),
      (error: unknown) => (settled = { error }),
    );
    for (let n = 0; n < 50 && !isReached(); n++) await turns(1);
    await turns();
    expect(isReached()).toBe(true);
    expect(settled).toBeUndefined();
    const sent = requests.length;

    controller.abort(REASON);
    await turns(5);
    expect(settled).toEqual({ error: REASON });
    expect((settled as { error: unknown }).error).toBe(REASON);
    release?.();
    await turns();
    expect(requests).toHaveLength(sent);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("a signal that is aborted already sends nothing and asks nobody", async () => {
    const { script } = room(kind, AbortSignal.abort(REASON));
    const signal = AbortSignal.abort(REASON);
    const authorize = vi.fn<Auth["authorize"]>((request) => request);
    const client = thingsClient({
      portal,
      auth: { authorize },
      timeout: 1000,
      deadline: 5000,
      fetch: script.fetch,
    });
    const list = paginate(client, "/things/", {}, { signal });
    for (const call of [
      client.GET("/things/", { signal }),
      client.POST("/things/", { body: { name: "bench" }, signal }),
      download(client, "/things/{id}/file/", { ...one, signal }),
      list.toArray(),
      list.pages().next(),
      list.count(),
    ]) {
      await expect(call).rejects.toBe(REASON);
    }
    expect(script.requests).toEqual([]);
    expect(authorize).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("a fetch without a client ends as a call does", async () => {
    const { script } = room(kind, AbortSignal.abort(REASON));
    const send = retryingFetch(script.fetch, { timeout: 60_000 });
    const aborted = AbortSignal.abort(REASON);
    await expect(send("https://data.city.org/", { signal: aborted })).rejects.toBe(REASON);
    expect(script.requests).toEqual([]);
    const controller = new AbortController();
    const call = send("https://data.city.org/", { signal: controller.signal });
    await turns();
    expect(script.requests).toHaveLength(1);
    controller.abort(REASON);
    await expect(call).rejects.toBe(REASON);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("an abort by a hook, just before the call is sent, leaves nothing behind", async () => {
    const controller = new AbortController();
    const { script } = room(kind, controller.signal);
    const hooks = { onRequest: () => controller.abort(REASON) };
    const client = thingsClient({ portal, timeout: 60_000, deadline: 90_000, hooks, fetch: script.fetch });
    await expect(client.GET("/things/", { signal: controller.signal })).rejects.toBe(REASON);
    await turns();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("an abort while nobody reads a download leaves nothing behind", async () => {
    const controller = new AbortController();
    const made = room(kind, controller.signal);
    made.answer = (_request, _n, signal) => made.endless(signal);
    const client = thingsClient({ portal, timeout: 60_000, deadline: 90_000, fetch: made.script.fetch });
    const file = await download(client, "/things/{id}/file/", { ...one, signal: controller.signal });
    controller.abort(REASON);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await expect(file.text()).rejects.toBe(REASON);
  });

  it("an abort frees the place that a call had in a budget", async () => {
    const controller = new AbortController();
    const made = room(kind, controller.signal);
    made.answer = (_request, n, signal) => (n === 1 ? made.silence(signal) : Response.json({ id: n }));
    const client = thingsClient({ portal, quota: { budget: memoryBudget() }, fetch: made.script.fetch });
    const given = client.GET("/things/{id}/", { ...one, signal: controller.signal });
    const queued = unwrap(client.GET("/things/{id}/", one));
    await turns();
    expect(made.script.requests).toHaveLength(1);
    controller.abort(REASON);
    await expect(given).rejects.toBe(REASON);
    expect(await queued).toEqual({ id: 2 });
  });
});

it("an abort is the caller's reason even where a fetch throws an error of its own for it", async () => {
  const { fetch } = scriptedFetch(async (_request, _n, signal) => {
    await until(signal).catch(() => {});
    throw new DOMException("The operation was aborted.", "AbortError");
  });
  const controller = new AbortController();
  const call = retryingFetch(fetch)("https://data.city.org/", { signal: controller.signal });
  await turns();
  controller.abort(REASON);
  await expect(call).rejects.toBe(REASON);
});

it("an abort cancels a download that its fetch would go on with", async () => {
  const cancelled = vi.fn();
  const { fetch } = scriptedFetch(() => new Response(new ReadableStream({ cancel: cancelled })));
  const controller = new AbortController();
  const client = thingsClient({ portal, fetch });
  const file = await download(client, "/things/{id}/file/", { ...one, signal: controller.signal });
  const text = file.text();
  await turns();
  controller.abort(REASON);
  await expect(text).rejects.toBe(REASON);
  expect(cancelled).toHaveBeenCalledOnce();
});

describe("one signal", () => {
  it("is good for a thousand calls, one after the other and at once, and holds on to none", async () => {
    vi.useRealTimers();
    const warnings: Error[] = [];
    const warned = (warning: Error) => void warnings.push(warning);
    process.on("warning", warned);
    try {
      const { signal } = new AbortController();
      const { fetch } = scriptedFetch((request, n) => {
        if (request.url.includes("/file/")) return new Response(chunks(20));
        return n % 3 === 0 ? status(503)() : page(request);
      });
      const retry = { baseDelay: 0 };
      const client = thingsClient({
        portal,
        fetch,
        retry,
        timeout: 60_000,
        deadline: 90_000,
        auth: bearer(() => "k"),
      });
      for (let n = 0; n < 300; n++) await client.GET("/things/", { signal });
      await Promise.all(Array.from({ length: 400 }, () => client.GET("/things/", { signal })));
      for (let n = 0; n < 100; n++) {
        await (await download(client, "/things/{id}/file/", { ...one, signal })).text();
      }
      for (let n = 0; n < 50; n++) {
        const list = paginate(client, "/things/", { signal }, { signal, pageSize: 10, maxItems: 40 });
        expect(await list.toArray()).toHaveLength(40);
      }
      expect(getEventListeners(signal, "abort")).toEqual([]);
      await turns();
      expect(warnings).toEqual([]);
    } finally {
      process.off("warning", warned);
    }
  });

  it("ends real requests as well: the portal sees them go, and the file of an upload is closed", async () => {
    vi.useRealTimers();
    const controller = new AbortController();
    const { signal } = controller;
    const gone: string[] = [];
    const server = await scriptedServer(({ url }, response) => {
      response.on("close", () => gone.push(url.pathname));
      if (url.pathname === "/api/v1/things/1/") json(response, { id: 1 });
      else if (url.pathname === "/api/v1/things/2/") response.writeHead(200).write('{"id":');
    });
    const client = thingsClient({ portal: server.url });
    let isClosed = false;
    let isSending = false;
    const file = new FileStream(
      () =>
        new ReadableStream<Uint8Array>({
          async pull(controller) {
            isSending = true;
            await turns(1);
            controller.enqueue(new Uint8Array(10));
          },
          cancel() {
            isClosed = true;
          },
        }),
      "endless.csv",
    );
    const calls = [
      client.GET("/things/{id}/", { params: { path: { id: "2" } }, signal }),
      client.GET("/things/", { signal }),
      client.POST("/things/{id}/file/", { ...one, body: { file }, signal }),
    ].map((call) => call.catch((error: unknown) => error));
    await vi.waitFor(() => expect([server.requests.length, isSending]).toEqual([2, true]));
    controller.abort(REASON);
    expect(await Promise.all(calls)).toEqual([REASON, REASON, REASON]);
    await vi.waitFor(() => expect([gone.length, isClosed]).toEqual([2, true]));
    expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: 1 });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

/** A body that comes in so many pieces. */
function chunks(count: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (++sent > count) controller.close();
      else controller.enqueue(new TextEncoder().encode("a;b\n"));
    },
  });
}
