import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { QuotaExceededError, unwrap } from "@ods/explore";
import type { RedisClient } from "@ods/explore/redis";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { expect, it, onTestFinished, vi } from "vitest";
import { clientOfMany } from "../examples/production/sharedQuota.ts";
import { hasRedisServer, RedisServer } from "../packages/core/test/redisServer.ts";
import { markedCode, shownCode } from "./markedCode.ts";
import { printedLines } from "./printedLines.ts";

/** Of today, for servers tell the real time of their responses. */
const NOON = new Date().setUTCHours(12, 0, 0, 0);
const MIDNIGHT = new Date(NOON + 12 * 3_600_000).toISOString();

const folder = new URL("../examples/production/", import.meta.url);
const guide = new URL("../docs/guides/production.md", import.meta.url);

const API = "https://my-domain.opendatasoft.com/api/automation/v1.0";
const SEARCH = "GET http://127.0.0.1:PORT/api/datasets/1.0/search/";
const DATASETS = "GET http://127.0.0.1:PORT/api/automation/v1.0/datasets/";

const programs: Record<string, { run: () => Promise<unknown>; output: string[] }> = {
  "credentials.ts": {
    run: () => import("../examples/production/credentials.ts"),
    output: [
      "key from the environment and none in the file",
      "0 datasets",
      "anonymous: 401",
      "key from a function: 200",
      "3 calls in parallel, 1 renewal",
    ],
  },
  "retries.ts": {
    run: () => import("../examples/production/retries.ts"),
    output: [
      "attempt 1 of a GET ended with 500",
      "attempt 2 of a GET ended with 500",
      "the next one succeeded",
      `a POST is not repeated: Busy (500, POST ${API}/datasets/)`,
      `No complete answer within 20 ms (GET ${API}/datasets/slow/)`,
      "aborted: The service stops",
    ],
  },
  "quota.ts": {
    run: () => import("../examples/production/quota.ts"),
    output: [
      "3 of 10 calls were sent, 2 are left for others",
      `all 5 calls of the day are used up (anonymous), until ${MIDNIGHT}`,
      `waiting until ${MIDNIGHT}`,
      "no more: The service stops",
    ],
  },
  "errors.ts": {
    run: () => import("../examples/production/errors.ts"),
    output: [
      "undefined",
      "NotFoundError: look at the identifier, and at who may see it",
      'ValidationError: mend what was sent: {"limit":["must be >= 0"]}',
      "AuthenticationError: look at the key",
      "UnexpectedContentError: look at the address, and for a login page",
      "NetworkError: look at the network",
    ],
  },
  "cache.ts": {
    run: () => import("../examples/production/cache.ts"),
    output: [
      "asked for twice: 1 request, 1 hit",
      "asked for twice at once: 1 request",
      "dropped by a write: 2",
      "written, and read twice: 3 requests",
      "with a store on disk, requests of a process: 1",
      "with a store on disk, requests of the next one: 0",
    ],
  },
  "observability.ts": {
    run: () => import("../examples/production/observability.ts"),
    output: [
      `${SEARCH}: attempt 1`,
      "to be looked into: GET http://127.0.0.1:PORT/api/datasets/1.0/search/: v1 goes away",
      "GET http://127.0.0.1:PORT/api/datasets/1.0/search/: v1 goes away",
      `${SEARCH}: 200 in N ms`,
      `${SEARCH}: attempt 1`,
      `${SEARCH}: 200 in N ms`,
      "2 answers, 0 failures",
    ],
  },
  "openapiFetch.ts": {
    run: () => import("../examples/production/openapiFetch.ts"),
    output: [
      `${DATASETS}: attempt 1`,
      `${DATASETS}: 200 in N ms`,
      "- asked once",
      `${SEARCH}: attempt 1`,
      `${SEARCH}: 200 in N ms`,
      "200 0 datasets",
    ],
  },
};

it.each(Object.entries(programs))(
  "examples/production/%s prints what it shows",
  async (file, { run, output }) => {
    vi.stubEnv("ODS_APIKEY", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    if (file === "quota.ts") setNoon();
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());

    const lines = await printedLines(run);

    const steady = lines.map((line) =>
      line.replace(/(127\.0\.0\.1:)\d+/g, "$1PORT").replace(/ in \d+ ms/, " in N ms"),
    );
    expect(steady).toEqual(output);
  },
);

const title = "processes that share a quota in Redis send no more calls than are left";
const skipped = hasRedisServer ? "" : " (SKIPPED: there is no redis-server on this machine)";
it.skipIf(!hasRedisServer)(title + skipped, async () => {
  setNoon();
  const server = await RedisServer.start();
  onTestFinished(() => server.close());
  const { Redis } = createRequire(new URL("../packages/core/package.json", import.meta.url))("ioredis") as {
    Redis: new (url: string) => RedisClient & { ping(): Promise<unknown>; quit(): Promise<unknown> };
  };
  const portal = createPortal({ quota: 5 });
  const statuses: number[] = [];
  const { url, close } = await servePortal({
    ...portal,
    async fetch(request) {
      const response = await portal.fetch(request);
      statuses.push(response.status);
      return response;
    },
  });
  onTestFinished(close);
  const connections = [1, 2].map(() => new Redis(`redis://127.0.0.1:${server.port}`));
  onTestFinished(async () => void (await Promise.all(connections.map((redis) => redis.quit()))));
  await Promise.all(connections.map((redis) => redis.ping()));
  const clients = connections.map((redis) => clientOfMany(url, portal.apiKey, redis));

  const calls = clients.flatMap((client) =>
    Array.from({ length: 6 }, () => unwrap(client.GET("/api/datasets/1.0/search/"))),
  );
  const outcomes = await Promise.allSettled(calls);

  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(7);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(QuotaExceededError);
});

it("the guide to production shows the examples' code as it is, and all of it that is marked", async () => {
  const shown = await shownCode(guide);
  const marked = await markedCode(folder);
  expect(shown.filter((code) => !marked.includes(code))).toEqual([]);
  expect(marked.filter((code) => !shown.includes(code))).toEqual([]);
  expect(shown).not.toEqual([]);
});

it("every example for production is run here", async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  expect(files.sort()).toEqual([...Object.keys(programs), "sharedQuota.ts"].sort());
});

/** A day is over at midnight; tests should not be there when it is. */
function setNoon(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  onTestFinished(() => void vi.useRealTimers());
}
