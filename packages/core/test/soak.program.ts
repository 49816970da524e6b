// Makes many calls of some kinds over real HTTP, to a server in another process, and prints by how many bytes a call
// the heap grew after the first tenth of them: `{"kind": bytes}`. Arguments: kind=calls …
import { fork } from "node:child_process";
import { createServer } from "node:net";
import { setImmediate } from "node:timers/promises";
import {
  type CacheOptions,
  type ClientOptions,
  cachedFetch,
  cacheMiddleware,
  memoryStore,
  retryingFetch,
} from "@ods/core";
import createFetchClient from "openapi-fetch";
import { type ThingsPaths, thingsClient } from "./thingsApi.ts";

const AT_A_TIME = 16;
const LARGE = 100_000;

type Call = (id: string) => unknown;

let isOdd = false;

/** Says what the last part of a thing's path asks for: `/api/v1/things/17-fresh/`. */
function answerTo(request: string): string {
  const [, method, asked] = /^(\w+) \S*?-(\w+)/.exec(request) ?? [];
  isOdd = !isOdd;
  const isKnown = /^if-none-match:/im.test(request);
  const answers: Record<string, [status: string, control: string]> = {
    fresh: ["200 OK", "max-age=60"],
    tagged: [isKnown ? "304 Not Modified" : "200 OK", 'max-age=0, stale-while-revalidate=60\r\nETag: "a"'],
    empty: ["204 No Content", "no-store"],
    unchanged: ["304 Not Modified", "no-store"],
    failing: ["503 Service Unavailable", "no-store"],
    flaky: [isOdd ? "503 Service Unavailable" : "200 OK", "no-store"],
  };
  const [status, control] = answers[asked ?? ""] ?? ["200 OK", "no-store"];
  const isBodiless = method === "HEAD" || /^(204|304)/.test(status);
  const body = `{"id":1,"text":"${"x".repeat(asked === "large" ? LARGE : 200)}"}`;
  const length = /^204|^304/.test(status) ? "" : `Content-Length: ${body.length}\r\n`;
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nCache-Control: ${control}\r\n${length}\r\n`;
  return isBodiless ? head : head + body;
}

function serve(): void {
  // Half the price of node:http, whose time the calls would have to share.
  const server = createServer((socket) => {
    let received = "";
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      for (let end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
        socket.write(answerTo(received.slice(0, end)));
        received = received.slice(end + 4);
      }
    });
  });
  process.on("disconnect", () => process.exit());
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
}

function kindsAt(portal: string): Record<string, () => Call> {
  const cache = (): CacheOptions => ({ store: memoryStore({ maxSize: 200_000 }) });
  const client = (options: Partial<ClientOptions> = {}, init: object = {}) => {
    const { GET } = thingsClient({ portal, auth: "s3cret-key", ...options });
    return (id: string) => GET("/things/{id}/", { params: { path: { id } }, ...init });
  };
  const cached = (init: object = {}) => client({ cache: cache(), retry: { baseDelay: 0 } }, init);
  const plain = (init?: RequestInit) => {
    const fetch = cachedFetch(undefined, cache());
    return (id: string) => fetch(`${portal}/things/${id}/`, init);
  };
  const lasting = new AbortController().signal;
  const stream = { parseAs: "stream" };
  const failing = (call: Call) => async (id: string) => {
    await Promise.resolve(call(id)).catch(() => {});
  };
  return {
    "miss, stored": () => {
      const call = cached();
      return (id) => call(`${id}-fresh`);
    },
    "miss, not stored": cached,
    "miss, with signal, timeout and deadline": () =>
      client({ cache: cache(), timeout: 60_000, deadline: 60_000 }, { signal: lasting }),
    "miss of cachedFetch": () => {
      const call = plain({ signal: lasting });
      return async (id) => (await call(id)).text();
    },
    "miss of cachedFetch over retryingFetch": () => {
      const fetch = cachedFetch(retryingFetch(undefined, { timeout: 60_000 }), cache());
      return async (id) => (await fetch(`${portal}/things/${id}/`)).text();
    },
    hit: () => {
      const call = cached();
      return (id) => call(`${Number(id) % 10}-fresh`);
    },
    "hit of cachedFetch": () => {
      const call = plain();
      return async (id) => (await call(`${Number(id) % 10}-fresh`)).text();
    },
    uncached: client,
    "uncached, with signal": () => client({}, { signal: lasting }),
    "uncached, with timeout and deadline": () => client({ timeout: 60_000, deadline: 60_000 }),
    "uncached, with retries": () => {
      const call = client({ retry: { limit: 20, baseDelay: 0 } });
      return (id) => call(`${id}-flaky`);
    },
    "stored, confirmed": () => {
      const call = cached({ cache: "no-cache" });
      return (id) => call(`${Number(id) % 10}-tagged`);
    },
    "stored, renewed behind the scenes": () => {
      const call = cached();
      return (id) => call(`${Number(id) % 50}-tagged`);
    },
    HEAD: () => plain({ method: "HEAD" }),
    "204": () => {
      const call = plain();
      return async (id) => (await call(`${id}-empty`)).text();
    },
    "304 unasked for": () => {
      const call = plain();
      return async (id) => (await call(`${id}-unchanged`)).text();
    },
    error: () => {
      const call = client({ cache: cache(), retry: false });
      return failing((id) => call(`${id}-failing`));
    },
    "stream, read": () => {
      const call = cached(stream);
      return async (id) => {
        const { data } = await call(id);
        await (data as unknown as ReadableStream).pipeTo(new WritableStream());
      };
    },
    "stream, cancelled": () => {
      const call = cached(stream);
      return async (id) => {
        const { data } = await call(`${id}-large`);
        await (data as unknown as ReadableStream).cancel();
      };
    },
    "stream, dropped unread": () => {
      const call = cached(stream);
      return (id) => call(`${id}-large`);
    },
    "response, dropped unread": () => {
      const call = plain();
      return (id) => call(`${id}-large`);
    },
    "response, dropped unread, its signal still held": () => {
      const call = plain({ signal: lasting });
      return (id) => call(`${id}-large`);
    },
    "response, dropped unread by whose signal holds it": () => {
      const fetch = cachedFetch(undefined, cache());
      return async (id) => {
        const { signal } = new AbortController();
        const response = await fetch(`${portal}/things/${id}-large/`, { signal });
        signal.addEventListener("abort", () => void response.body?.cancel());
      };
    },
    "call, aborted": () => {
      const call = plain();
      return async (id) => {
        const abort = new AbortController();
        const answered = Promise.resolve(call(id)).catch(() => {});
        setImmediate().then(() => abort.abort());
        await answered;
      };
    },
    "call that other middleware ends": () => {
      const mine = createFetchClient<ThingsPaths>({ baseUrl: `${portal}/api/v1` });
      mine.use(cacheMiddleware(), {
        onRequest() {
          throw new Error("not today");
        },
      });
      return failing((id) => mine.GET("/things/{id}/", { params: { path: { id } } }));
    },
  };
}

/** Bytes of the heap, when nothing more can be freed. */
async function heap(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let futile = 0; futile < 3; ) {
    globalThis.gc?.();
    // What is noticed to be garbage is cleaned up in turns of its own.
    for (let turn = 0; turn < 50; turn++) await setImmediate();
    const { heapUsed, external } = process.memoryUsage();
    futile = heapUsed + external < least - 10_000 ? 0 : futile + 1;
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

async function growth(call: Call, calls: number): Promise<number> {
  let next = 0;
  const upTo = async (end: number) => {
    const worker = async () => {
      while (next < end) await call(String(next++));
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  };
  await upTo(calls / 10);
  const before = await heap();
  await upTo(calls);
  return Math.round(((await heap()) - before) / (calls * 0.9));
}

if (process.send) {
  serve();
} else {
  const server = fork(new URL(import.meta.url));
  const { port } = await new Promise<{ port: number }>((resolve) => server.once("message", resolve));
  const kinds = kindsAt(`http://127.0.0.1:${port}`);
  const grown: Record<string, number> = {};
  for (const each of process.argv.slice(2)) {
    const [kind = "", calls] = each.split("=");
    const start = kinds[kind];
    if (!start) throw new Error(`There is no kind "${kind}", but ${Object.keys(kinds).join(", ")}.`);
    grown[kind] = await growth(start(), Number(calls));
  }
  process.stdout.write(JSON.stringify(grown));
  server.kill();
}
