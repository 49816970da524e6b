import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type PushTarget, TimeoutError } from "@ods/explore";
import { createPortal } from "@ods/testing";
import { numbersAt, publishNumbers } from "./publishNumbers.ts";

export interface FaultyDataset {
  target: PushTarget;
  /** How often the portal has stored the record of that number. */
  storedTimes(number: number): number;
  /** Numbers of the records that the portal has, as its download shows them. */
  numbersAtPortal(): Promise<number[]>;
}

export interface FaultyPortal {
  url: string;
  /** Real HTTP, which times out at once when the portal falls silent, so that nobody waits and load does not matter. */
  fetch: typeof globalThis.fetch;
  /** How often each fault was met; all of them are in it. */
  faults: Map<string, number>;
  /** A published dataset of numbers and texts, whose requests fail as the seed says. */
  dataset(seed: number, options: { hasUniqueKey: boolean }): Promise<FaultyDataset>;
  close(): void;
}

interface Fault {
  /** How often it comes, in a hundred. */
  weight: number;
  /** Whether the portal has stored the records before. */
  stores: boolean;
  answer(response: ServerResponse, giveUp: () => void): void;
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, { "Content-Type": "application/json", ...headers }).end("{}");
const reset = (response: ServerResponse) => void response.socket?.resetAndDestroy();

const FAULTS: Record<string, Fault> = {
  "429": { weight: 5, stores: false, answer: status(429) },
  "429 with Retry-After": { weight: 5, stores: false, answer: status(429, { "Retry-After": "0" }) },
  "503 with Retry-After": { weight: 5, stores: false, answer: status(503, { "Retry-After": "0" }) },
  "503 of a proxy, nothing stored": { weight: 3, stores: false, answer: status(503) },
  "503 of a proxy, all stored": { weight: 3, stores: true, answer: status(503) },
  "500, all stored": { weight: 2, stores: true, answer: status(500) },
  "504, nothing stored": { weight: 2, stores: false, answer: status(504) },
  "reset, nothing stored": { weight: 3, stores: false, answer: reset },
  "reset, all stored": { weight: 3, stores: true, answer: reset },
  "reset within the answer, all stored": {
    weight: 2,
    stores: true,
    answer(response) {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "15" });
      response.write(`{"sta`, () => reset(response));
    },
  },
  "silence, nothing stored": { weight: 2, stores: false, answer: (_response, giveUp) => giveUp() },
  "silence, all stored": { weight: 2, stores: true, answer: (_response, giveUp) => giveUp() },
};

interface Behind {
  random: () => number;
  stored: Map<number, number>;
}

/** The portal of `@ods/testing` behind a layer over HTTP that fails at random, the same way for the same seed. */
export async function faultyPortal(): Promise<FaultyPortal> {
  const portal = createPortal({ processingTime: 0, quota: Number.MAX_SAFE_INTEGER });
  const datasets = new Map<string, Behind>();
  const waiting = new Map<string, AbortController>();
  let attempts = 0;
  const faults = new Map(Object.keys(FAULTS).map((name) => [name, 0]));

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const behind = datasets.get(incoming.url?.split("/")[4] ?? "");
    if (!behind) throw new Error(`Nothing else than pushes comes here, but ${incoming.url}`);
    const [name, fault] = faultFor(behind.random());
    if (name) faults.set(name, (faults.get(name) ?? 0) + 1);
    const answered = fault?.stores === false ? undefined : await store(incoming.url ?? "", body, behind);
    const giveUp = () => {
      waiting.get(String(incoming.headers["x-attempt"]))?.abort(new TimeoutError("No answer in time"));
    };
    if (fault) fault.answer(response, giveUp);
    else response.writeHead(answered?.status ?? 0).end(await answered?.text());
  }

  async function store(path: string, body: string, { stored }: Behind): Promise<Response> {
    const answered = await portal.fetch(new Request(portal.url + path, { method: "POST", body }));
    if (answered.ok) {
      for (const { number } of JSON.parse(body)) stored.set(number, (stored.get(number) ?? 0) + 1);
    }
    return answered;
  }

  const server = createServer((incoming, response) => {
    // A client that is tired of waiting goes away within its request.
    answer(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    async fetch(input, init) {
      const request = new Request(input, init);
      const attempt = String(++attempts);
      const patience = new AbortController();
      waiting.set(attempt, patience);
      request.headers.set("X-Attempt", attempt);
      try {
        const signal = AbortSignal.any([request.signal, patience.signal]);
        return await globalThis.fetch(request, { signal });
      } finally {
        waiting.delete(attempt);
      }
    },
    async dataset(seed, { hasUniqueKey }) {
      const datasetId = `numbers-${seed}-${hasUniqueKey}`;
      const target = await publishNumbers(portal, datasetId, { hasUniqueKey });
      const stored = new Map<number, number>();
      datasets.set(datasetId, { random: randomOf(seed), stored });
      return {
        target,
        storedTimes: (number) => stored.get(number) ?? 0,
        numbersAtPortal: async () => (await numbersAt(portal, datasetId)).map(({ number }) => number),
      };
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function faultFor(drawn: number): [name: string, fault: Fault] | [] {
  let left = drawn * 100;
  for (const [name, fault] of Object.entries(FAULTS)) {
    left -= fault.weight;
    if (left < 0) return [name, fault];
  }
  return [];
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
