import { apiKey, bearer, download, FileStream, memoryBudget, paginate, type QuotaBudget } from "@ods/core";
import { vi } from "vitest";
import { type ScriptedFetch, scriptedFetch, status, until } from "./scriptedFetch.ts";
import { thingsClient } from "./thingsApi.ts";

const portal = "my-domain";
const one = { params: { path: { id: "1" } } };

/** Whether a fetch looks at its signal, as real ones do, or not, as some stubs and wrappers. */
export type Kind = "that looks at its signal" | "that ignores it";

export interface Stage {
  /** What the caller waits for. */
  outcome: Promise<unknown>;
  /** Whether the call is where it is to be aborted. */
  isReached: () => boolean;
  /** Lets go on what ignores the signal. */
  release?: () => void;
}

export interface Room {
  signal: AbortSignal;
  script: ScriptedFetch;
  /** Never answers. */
  silence: (signal: AbortSignal) => Promise<Response>;
  /** Answers with a body that never ends. */
  endless: (signal: AbortSignal) => Response;
  /** What the fetch does, to be set by the stage. */
  answer: (request: Request, n: number, signal: AbortSignal) => Response | Promise<Response>;
}

export function room(kind: Kind, signal: AbortSignal): Room {
  const looks = kind === "that looks at its signal";
  const made: Room = {
    signal,
    script: scriptedFetch((...call) => made.answer(...call)),
    answer: (_request, _n, signal) => made.silence(signal),
    silence: (signal) => (looks ? until(signal) : new Promise(() => {})),
    endless(signal) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"id":'));
          if (looks) until(signal).catch((reason: unknown) => controller.error(reason));
        },
      });
      return new Response(body, { headers: { "Content-Type": "application/json" } });
    },
  };
  return made;
}

export const page = (request: Request) => {
  const offset = Number(new URL(request.url).searchParams.get("offset"));
  return Response.json({
    total_count: 50,
    next: `https://elsewhere.example/?offset=${offset + 10}`,
    previous: null,
    results: Array.from({ length: 10 }, (_, n) => ({ id: offset + n })),
  });
};

/** Reads one chunk, then waits for the next. */
async function readOn(stream: ReadableStream<Uint8Array>, isReading: () => void) {
  const reader = stream.getReader();
  await reader.read();
  isReading();
  return reader.read();
}

const refusing = (milliseconds: number): QuotaBudget => ({
  take: async () => ({ limit: 5, resetAt: new Date(Date.now() + milliseconds) }),
  settle() {},
});

/** Every place where a call can be when it is aborted. */
export const stages: Record<string, (room: Room) => Stage> = {
  "while the credential is read"({ signal, script }) {
    let release = () => {};
    const auth = apiKey(() => new Promise<string>((resolve) => (release = () => resolve("k3y"))));
    const outcome = thingsClient({ portal, auth, fetch: script.fetch }).GET("/things/", { signal });
    return { outcome, isReached: () => true, release: () => release() };
  },
  "while the credential is renewed"(room) {
    let asked = 0;
    let release = () => {};
    const auth = bearer(() => {
      asked++;
      return asked === 1 ? "old" : new Promise<string>((resolve) => (release = () => resolve("new")));
    });
    room.answer = status(401);
    const outcome = thingsClient({ portal, auth, fetch: room.script.fetch }).GET("/things/", {
      signal: room.signal,
    });
    return { outcome, isReached: () => asked === 2, release: () => release() };
  },
  "in middleware"({ signal, script }) {
    let release = () => {};
    const onRequest = () => new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    const client = thingsClient({ portal, middleware: [{ onRequest }], fetch: script.fetch });
    return {
      outcome: client.GET("/things/", { signal }),
      isReached: () => true,
      release: () => release(),
    };
  },
  "while it waits for the headers"({ signal, script }) {
    const outcome = thingsClient({ portal, fetch: script.fetch }).GET("/things/", { signal });
    return { outcome, isReached: () => script.requests.length === 1 };
  },
  "while it waits for the headers, with a time limit and a deadline"({ signal, script }) {
    const client = thingsClient({ portal, timeout: 60_000, deadline: 90_000, fetch: script.fetch });
    return { outcome: client.GET("/things/", { signal }), isReached: () => script.requests.length === 1 };
  },
  "while it waits for the headers, with a budget"({ signal, script }) {
    const client = thingsClient({ portal, quota: { budget: memoryBudget() }, fetch: script.fetch });
    return { outcome: client.GET("/things/", { signal }), isReached: () => script.requests.length === 1 };
  },
  ...Object.fromEntries(
    (["json", "text", "blob", "arrayBuffer"] as const).map((parseAs) => [
      `while its body is read as ${parseAs}`,
      (room: Room): Stage => {
        room.answer = (_request, _n, signal) => room.endless(signal);
        const client = thingsClient({ portal, timeout: 60_000, fetch: room.script.fetch });
        const outcome = client.GET("/things/", { signal: room.signal, parseAs });
        return { outcome, isReached: () => room.script.requests.length === 1 };
      },
    ]),
  ),
  "while its body is read as a stream"(room) {
    room.answer = (_request, _n, signal) => room.endless(signal);
    let isReading = false;
    const client = thingsClient({ portal, timeout: 60_000, deadline: 90_000, fetch: room.script.fetch });
    const outcome = client.GET("/things/", { signal: room.signal, parseAs: "stream" }).then(({ data }) =>
      readOn(data as ReadableStream<Uint8Array>, () => {
        isReading = true;
      }),
    );
    return { outcome, isReached: () => isReading };
  },
  "while a refusal is read"(room) {
    room.answer = (_request, _n, signal) => new Response(room.endless(signal).body, { status: 400 });
    const outcome = thingsClient({ portal, fetch: room.script.fetch }).GET("/things/", {
      signal: room.signal,
    });
    return { outcome, isReached: () => room.script.requests.length === 1 };
  },
  "while a refusal is read for its quota"(room) {
    room.answer = (_request, _n, signal) => new Response(room.endless(signal).body, { status: 429 });
    const outcome = thingsClient({ portal, fetch: room.script.fetch }).GET("/things/", {
      signal: room.signal,
    });
    return { outcome, isReached: () => room.script.requests.length === 1 };
  },
  ...Object.fromEntries(
    (["text", "blob", "bytes", "stream"] as const).map((reading) => [
      `while a download is read by its ${reading}`,
      (room: Room): Stage => {
        room.answer = (_request, _n, signal) => room.endless(signal);
        let isReading = false;
        const client = thingsClient({ portal, deadline: 90_000, fetch: room.script.fetch });
        const begin = () => {
          isReading = true;
        };
        const outcome = download(client, "/things/{id}/file/", { ...one, signal: room.signal }).then(
          (file) => {
            if (reading === "stream") return readOn(file.stream, begin);
            begin();
            return file[reading]() as Promise<unknown>;
          },
        );
        return { outcome, isReached: () => isReading };
      },
    ]),
  ),
  "in back-off"(room) {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    room.answer = status(500);
    const outcome = thingsClient({ portal, fetch: room.script.fetch }).GET("/things/", {
      signal: room.signal,
    });
    return { outcome, isReached: () => vi.getTimerCount() === 1 };
  },
  "in the wait that Retry-After asks for, with a time limit and a deadline"(room) {
    room.answer = status(503, { "Retry-After": "30" });
    const client = thingsClient({ portal, timeout: 60_000, deadline: 90_000, fetch: room.script.fetch });
    const outcome = client.GET("/things/", { signal: room.signal });
    return { outcome, isReached: () => vi.getTimerCount() === 2 && room.script.requests.length === 1 };
  },
  "in back-off after a broken answer"(room) {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    room.answer = status(200, {}, '{"id":');
    const outcome = thingsClient({ portal, fetch: room.script.fetch }).GET("/things/", {
      signal: room.signal,
    });
    return { outcome, isReached: () => vi.getTimerCount() === 1 };
  },
  "while it waits for the quota"(room) {
    room.answer = status(429, { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": String(inSeconds(30)) });
    const outcome = thingsClient({ portal, fetch: room.script.fetch }).GET("/things/", {
      signal: room.signal,
    });
    return { outcome, isReached: () => vi.getTimerCount() === 1 };
  },
  "while it waits for the day that a budget names"({ signal, script }) {
    const client = thingsClient({ portal, quota: { budget: refusing(30_000) }, fetch: script.fetch });
    return { outcome: client.GET("/things/", { signal }), isReached: () => vi.getTimerCount() === 1 };
  },
  "in the queue of a budget"(room) {
    const client = thingsClient({ portal, quota: { budget: memoryBudget() }, fetch: room.script.fetch });
    const ahead = new AbortController();
    client.GET("/things/", { signal: ahead.signal }).catch(() => {});
    const outcome = client.GET("/things/", { signal: room.signal });
    return { outcome, isReached: () => room.script.requests.length === 1 };
  },
  "between pages"(room) {
    room.answer = page;
    const list = paginate(thingsClient({ portal, fetch: room.script.fetch }), "/things/", {
      signal: room.signal,
    });
    let isReached = false;
    const outcome = (async () => {
      for await (const { id } of list) {
        if (id !== 9) continue;
        isReached = true;
        await until(room.signal).catch(() => {});
      }
    })();
    return { outcome, isReached: () => isReached };
  },
  ...Object.fromEntries(
    ["init", "options", "both"].map((where) => [
      `while pages are fetched ahead, with the signal in ${where}`,
      (room: Room): Stage => {
        const { signal } = room;
        room.answer = (request, n, signal) => (n === 1 ? page(request) : room.silence(signal));
        const client = thingsClient({ portal, fetch: room.script.fetch });
        const init = where === "options" ? {} : { signal };
        const list = paginate(client, "/things/", init, {
          pageSize: 10,
          ...(where !== "init" && { signal: where === "both" ? new AbortController().signal : signal }),
        });
        return { outcome: list.toArray(), isReached: () => room.script.requests.length === 5 };
      },
    ]),
  ),
  "in an upload whose file is stuck"(room) {
    let isReading = false;
    const file = new FileStream(async function* () {
      yield new Uint8Array(10);
      isReading = true;
      await new Promise(() => {});
    }, "stuck.csv");
    room.answer = async (request, _n, signal) => {
      const body = request.text().then(() => Response.json({ id: 1 }, { status: 201 }));
      return Promise.race([body, room.silence(signal)]);
    };
    const client = thingsClient({ portal, fetch: room.script.fetch });
    const outcome = client.POST("/things/{id}/file/", { ...one, body: { file }, signal: room.signal });
    return { outcome, isReached: () => isReading };
  },
};

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
