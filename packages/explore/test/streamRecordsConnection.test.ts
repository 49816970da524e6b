import { once } from "node:events";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import {
  createExploreClient,
  type DatasetRecord,
  IncompleteStreamError,
  NetworkError,
  type StreamRecordsOptions,
  streamRecords,
} from "@ods/explore";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { scriptedServer } from "../../core/test/scriptedServer.ts";
import { bodyPortal, inPieces, readAll } from "./bodyPortal.ts";

const treeOf = (index: number) => ({
  datasetid: "trees",
  recordid: `tree-${index}`,
  fields: { height: index },
});
const textOf = (index: number) => (index === 0 ? "[" : ",") + JSON.stringify(treeOf(index));
const treesUpTo = (count: number) => Array.from({ length: count }, (_, index) => treeOf(index));

/** What arrives of an answer over HTTP that ends in some way. */
async function received(
  answer: (response: ServerResponse) => void | Promise<void>,
  options?: StreamRecordsOptions,
) {
  const { url } = await scriptedServer((_request, response) => answer(response));
  return readAll(streamRecords(createExploreClient({ portal: url, retry: false }), "trees", options));
}

/** Sends so much that it is on its way when the connection ends. */
async function sendTrees(response: ServerResponse, count: number): Promise<void> {
  for (let index = 0; index < count; index++) response.write(textOf(index));
  await new Promise<void>((resolve) =>
    response.write(`,{"recordid":"tree-${count}","fields":{"hei`, () => resolve()),
  );
}

describe("a connection that ends too early", () => {
  it.each<[string, end: (response: ServerResponse) => void, headers?: OutgoingHttpHeaders]>([
    ["is reset", (response) => response.socket?.resetAndDestroy()],
    ["is closed", (response) => response.socket?.end()],
    ["ends before its length", (response) => response.socket?.end(), { "Content-Length": 1_000_000 }],
  ])("is an error that says how many records arrived, when it %s", async (_, end, headers = {}) => {
    const { items, error } = await received(async (response) => {
      response.writeHead(200, headers);
      await sendTrees(response, 20);
      end(response);
    });
    expect(error).toBeInstanceOf(IncompleteStreamError);
    expect(error).toMatchObject({ received: items.length, cause: expect.any(NetworkError) });
    expect(items).toEqual(treesUpTo(items.length));
    expect((error as Error).message).toContain(`The stream broke off after ${items.length} records: `);
  });

  it("is an error when the answer ends as if it were whole", async () => {
    const { items, error } = await received(async (response) => {
      await sendTrees(response, 20);
      response.end();
    });
    expect(items).toEqual(treesUpTo(20));
    expect(error).toBeInstanceOf(IncompleteStreamError);
    expect((error as Error).message).toContain(
      "The stream is cut short after 20 records: record 21 is cut off",
    );
  });
});

describe("a stream that resumes", () => {
  // No wait between attempts.
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => void vi.restoreAllMocks());

  /** Bodies one after the other, of the records of these numbers; where it says so they break off after those. */
  function portalOf(...downloads: { numbers: number[]; breaks?: boolean }[]) {
    return bodyPortal({
      body(download) {
        const { numbers, breaks } = downloads[download - 1] ?? { numbers: [] };
        const texts = numbers.map((number) => JSON.stringify(treeOf(number)));
        const text = new TextEncoder().encode(`[${texts.join()}${breaks ? ',{"' : "]"}`);
        return breaks ? inPieces([text, new TypeError("terminated")]) : text;
      },
    });
  }

  it("gives each record once, in whatever order they come again", async () => {
    const { client, asked } = portalOf(
      { numbers: [0, 1, 2], breaks: true },
      { numbers: [4, 2, 0], breaks: true },
      { numbers: [3, 2, 1, 0, 4] },
    );
    const { items, error } = await readAll(streamRecords(client, "trees", { resume: 2 }));
    expect(error).toBeUndefined();
    expect(items).toEqual([0, 1, 2, 4, 3].map(treeOf));
    expect(asked).toHaveLength(3);
  });

  it("ends with the error when it broke off once too often, and counts each record once", async () => {
    const { client, asked } = portalOf(
      { numbers: [0, 1], breaks: true },
      { numbers: [1, 0, 2], breaks: true },
    );
    const { items, error } = await readAll(streamRecords(client, "trees", { resume: 1 }));
    expect(items).toEqual([0, 1, 2].map(treeOf));
    expect(error).toMatchObject({ name: "IncompleteStreamError", received: 3 });
    expect(asked).toHaveLength(2);
  });

  it("does not where what comes is wrong, for it would be again", async () => {
    const { client, asked } = bodyPortal({ body: () => `[${JSON.stringify(treeOf(0))},1]` });
    const { error } = await readAll(streamRecords(client, "trees", { resume: 3 }));
    expect(error).toMatchObject({ name: "UnexpectedContentError" });
    expect(asked).toHaveLength(1);
  });

  it("wants records that can be told from each other", async () => {
    const { client } = bodyPortal({ body: () => '[{"fields":{}}]' });
    const { error } = await readAll(streamRecords(client, "trees", { resume: 1 }));
    expect((error as Error).message).toContain("A record has no recordid");
  });
});

describe("a stream that nobody reads on", () => {
  /** Records without an end, one at a time. */
  function endless() {
    const sent = { records: 0, isCancelled: false };
    const encoder = new TextEncoder();
    const body = () =>
      new ReadableStream<Uint8Array>(
        {
          pull: (controller) => controller.enqueue(encoder.encode(textOf(sent.records++))),
          cancel() {
            sent.isCancelled = true;
          },
        },
        { highWaterMark: 0 },
      );
    return { sent, ...bodyPortal({ body }) };
  }

  it("asks for no more than is taken", async () => {
    const { sent, client } = endless();
    const iterator = streamRecords(client, "trees")[Symbol.asyncIterator]();
    for (let index = 0; index < 10; index++) await iterator.next();
    const { records } = sent;
    expect(records).toBeLessThan(15);
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent.records).toBe(records);
    await iterator.return?.();
  });

  it.each<[string, (client: ReturnType<typeof endless>["client"]) => Promise<unknown>]>([
    [
      "a break",
      async (client) => {
        for await (const _ of streamRecords(client, "trees")) break;
      },
    ],
    [
      "a break between batches",
      async (client) => {
        for await (const _ of streamRecords(client, "trees").batches()) break;
      },
    ],
    ["a limit", (client) => streamRecords(client, "trees").toArray({ limit: 3 })],
    [
      "an error in the loop",
      async (client) => {
        try {
          for await (const _ of streamRecords(client, "trees")) throw new Error("no more");
        } catch {}
      },
    ],
  ])("is cancelled by %s", async (_, leave) => {
    const { sent, client } = endless();
    await leave(client);
    expect(sent.isCancelled).toBe(true);
  });

  it("ends at once with the reason of an abort, in the midst of a batch as well", async () => {
    const stop = new AbortController();
    const reason = new Error("The service stops");
    const body = () =>
      `[${treesUpTo(100)
        .map((tree) => JSON.stringify(tree))
        .join()}]`;
    const { client } = bodyPortal({ body });
    const seen: DatasetRecord[] = [];
    const stopped = (async () => {
      for await (const record of streamRecords(client, "trees", { signal: stop.signal })) {
        seen.push(record);
        if (seen.length === 3) stop.abort(reason);
      }
    })();
    await expect(stopped).rejects.toBe(reason);
    expect(seen).toHaveLength(3);
  });

  it("ends while it waits for the portal, and sends nothing once it is aborted", async () => {
    const stop = new AbortController();
    const reason = new Error("The service stops");
    const { sent, client, asked } = endless();
    const waiting = readAll(
      streamRecords(client, "trees", {
        signal: stop.signal,
        onProgress: () => {
          if (sent.records === 5) stop.abort(reason);
        },
      }),
    );
    expect((await waiting).error).toBe(reason);
    expect(sent.isCancelled).toBe(true);
    expect((await readAll(streamRecords(client, "trees", { signal: stop.signal }))).error).toBe(reason);
    expect(asked).toHaveLength(1);
  });

  it("holds back the portal, and closes the connection when the loop is left", async () => {
    let written = 0;
    let tellClosed = () => {};
    const closed = new Promise<void>((resolve) => {
      tellClosed = resolve;
    });
    const { url } = await scriptedServer(async (_request, response) => {
      response.once("close", tellClosed);
      for (let index = 0; !response.destroyed; index++) {
        const isTaken = response.write(textOf(index).padEnd(10_000));
        written += 10_000;
        if (!isTaken) await Promise.race([once(response, "drain"), closed]);
      }
    });
    for await (const { recordid } of streamRecords(createExploreClient({ portal: url }), "trees")) {
      expect(recordid).toBe("tree-0");
      break;
    }
    await closed;
    // What the buffers of both sides hold.
    expect(written).toBeLessThan(20_000_000);
  });
});
