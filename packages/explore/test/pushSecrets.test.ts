import { inspect } from "node:util";
import { deleteRecords, deleteRecordsById, pushRecords } from "@ods/explore";
import { expect, it } from "vitest";
import { leaksOf } from "../../core/test/everyText.ts";
import { numbered } from "./publishNumbers.ts";
import { answerOf, pushPortal } from "./pushPortal.ts";

const KEY = "5ecret+/=&key";

/** What comes out of a push that fails, wherever it does. */
async function everythingSaidWhen(
  answer: (url: string) => Response,
  run: typeof pushRecords,
  over?: typeof fetch,
) {
  const portal = await pushPortal();
  const said: unknown[] = [];
  const events = new Proxy({}, { get: () => (event: unknown) => void said.push(event) });
  const client = portal.client({ hooks: events, logger: events as Console, ...(over && { fetch: over }) });
  portal.answer = ({ url }) => answer(url);
  const target = { ...portal.target, pushKey: KEY };
  const onProgress = (report: unknown) => void said.push(report);
  const onFailed = (failed: unknown) => void said.push(failed);
  const options = { onProgress, onFailed, maxUnanswered: 2, batchSize: 2 };
  const outcome = await run(client, target, numbered(6), options).catch((error: unknown) => error);
  expect(portal.requests[0]?.url.searchParams.get("pushkey")).toBe(KEY);
  return [outcome, client, inspect(client), ...said];
}

const byId = ((client, target, records, { batchSize: _one, ...options } = {}) =>
  deleteRecordsById(
    client,
    target,
    Array.from(records as object[], String),
    options as object,
  )) as typeof pushRecords;

it.each<[string, (url: string) => Response]>([
  ["says OK", () => answerOf(200, { status: "OK" })],
  ["says the key in an error", (url) => answerOf(400, { error: `${KEY} is wrong, see ${url}` })],
  [
    "does not know the key",
    (url) => answerOf(401, { error: `Push key ${KEY} is not valid`, errorcode: url }),
  ],
  ["says the key instead of OK", (url) => answerOf(200, { status: KEY, url })],
  ["breaks down", (url) => new Response(`<html>${url} ${KEY}</html>`, { status: 502 })],
  [
    "shows a page",
    (url) => new Response(`<html>${url} ${KEY}</html>`, { headers: { "Content-Type": "text/html" } }),
  ],
  ["redirects", (url) => answerOf(307, {}, { Location: url })],
  ["is busy", (url) => answerOf(503, { error: url }, { "Retry-After": "0" })],
])("the push key is in nothing that is said when the portal %s", async (_, answer) => {
  for (const run of [pushRecords, deleteRecords as typeof pushRecords, byId]) {
    expect(leaksOf(await everythingSaidWhen(answer, run), [KEY])).toEqual([]);
  }
});

it("nor when the connection breaks, whatever the runtime says of it", async () => {
  const over: typeof fetch = async (input, init) => {
    const { url } = new Request(input, init);
    await fetch(url);
    throw new TypeError(`fetch failed: ${url}`, { cause: new Error(`read ECONNRESET ${KEY}`) });
  };
  for (const run of [pushRecords, deleteRecords as typeof pushRecords, byId]) {
    expect(leaksOf(await everythingSaidWhen(() => answerOf(200), run, over), [KEY])).toEqual([]);
  }
});
