import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { retryingFetch } from "@ods/core";
import { describe, expect, it } from "vitest";
import { scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const ENOUGH = new Error("enough");
const HOUR = 3_600_000;

/** A server whose responses begin and never end; it says when one has begun, and when its client let it go. */
async function endlessServer() {
  let begin = () => {};
  let close = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const { url } = await scriptedServer((_request, response) => {
    response.on("close", close).writeHead(201, { "Content-Type": "application/json" });
    response.write(" ", begin);
  });
  return { url, begun, closed };
}

async function collected(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    await setImmediate();
    collectGarbage();
  }
}

describe("an upload whose response never ends", () => {
  const upload = (url: string, signal: AbortSignal, options: object, more: object = {}) =>
    thingsClient({ portal: url, ...options }).POST("/things/{id}/file/", {
      ...{ params: { path: { id: "1" } }, body: { file: new Blob(["a;b\n"]) }, signal },
      ...more,
    });

  it.each<[what: string, call: (url: string, signal: AbortSignal) => Promise<unknown>]>([
    ["read as JSON", (url, signal) => upload(url, signal, {})],
    ["read as JSON, with a time limit", (url, signal) => upload(url, signal, { timeout: HOUR })],
    ["read as JSON, with a deadline", (url, signal) => upload(url, signal, { deadline: HOUR })],
    [
      "read as a stream",
      async (url, signal) => {
        const { response } = await upload(url, signal, {}, { parseAs: "stream" });
        return response.text();
      },
    ],
    [
      "read by a program that uses fetch",
      async (url, signal) => {
        const init = { method: "PUT", body: new Blob(["a;b\n"]), signal };
        return (await retryingFetch()(url, init)).text();
      },
    ],
  ])("frees its connection when it is aborted, though garbage was collected: %s", async (_what, call) => {
    const { url, begun, closed } = await endlessServer();
    const abort = new AbortController();
    const outcome = call(url, abort.signal).catch((error: unknown) => error);
    await begun;
    await collected();
    abort.abort(ENOUGH);
    expect(await outcome).toBe(ENOUGH);
    await closed;
  });

  it("frees it as well where nobody reads the response", async () => {
    const { url, closed } = await endlessServer();
    const abort = new AbortController();
    const { response } = await upload(url, abort.signal, {}, { parseAs: "stream" });
    await collected();
    abort.abort(ENOUGH);
    await closed;
    await expect(response.text()).rejects.toBe(ENOUGH);
  });
});
