import {
  AuthenticationError,
  InvalidArgumentError,
  type PushTarget,
  pushRecords,
  type RecordSource,
} from "@ods/explore";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type Numbered, numbered } from "./publishNumbers.ts";
import { answerOf, failed, pushPortal, streamOf, yesPortal } from "./pushPortal.ts";

const ranges = (report: readonly { start: number; end: number }[]) =>
  report.map(({ start, end }) => [start, end]);

describe("records are pushed", () => {
  const records = numbered(5);
  it.each<[string, () => RecordSource<Numbered>]>([
    ["a list", () => records],
    ["a set", () => new Set(records)],
    [
      "a generator",
      function* () {
        yield* records;
      },
    ],
    [
      "an async generator",
      async function* () {
        yield* records;
      },
    ],
    ["a stream", () => streamOf(records)],
    [
      "an async iterator whose promises are not the runtime's own",
      () => ({
        [Symbol.asyncIterator]() {
          const steps = records[Symbol.iterator]();
          return {
            next: () => {
              // biome-ignore lint/suspicious/noThenProperty: that is what it is about
              return { then: (done: (step: unknown) => void) => done(steps.next()) } as Promise<never>;
            },
          };
        },
      }),
    ],
  ])("from %s", async (_, source) => {
    const portal = await pushPortal();
    const report = await pushRecords(portal.client(), portal.target, source(), { batchSize: 2 });
    expect(report.counts).toEqual({
      ...{ read: 5, accepted: 5, refused: 0, unknown: 0, underWay: 0, unsent: 0 },
    });
    expect(report.accepted).toEqual([{ start: 0, end: 5 }]);
    expect(await portal.numbers()).toEqual([0, 1, 2, 3, 4]);
  });

  it("nothing at all is sent for none", async () => {
    const portal = await pushPortal();
    expect((await pushRecords(portal.client(), portal.target, [])).counts.read).toBe(0);
    expect(portal.requests).toEqual([]);
  });

  it("in batches of so many records", async () => {
    const portal = await pushPortal();
    await pushRecords(portal.client(), portal.target, numbered(25), { batchSize: 10, concurrency: 1 });
    expect(portal.bodies().map(({ length }) => length)).toEqual([10, 10, 5]);
  });

  it("in batches of so many bytes, as UTF-8 counts them", async () => {
    const portal = await pushPortal();
    const records = Array.from({ length: 40 }, (_, number) => ({ number, name: "ü€😀".repeat(number) }));
    const maxBytes = 1_000;
    await pushRecords(portal.client(), portal.target, records, { maxBytes });
    const sizes = portal.requests.map(({ text }) => Buffer.byteLength(text));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(maxBytes);
    // One more record would have been too much for each.
    expect(sizes.length).toBeLessThan((2 * sizes.reduce((sum, size) => sum + size)) / maxBytes);
    expect(await portal.records()).toEqual(records.map((record) => (record.name ? record : { number: 0 })));
  });

  it("fills a request to the last byte, and not beyond", async () => {
    const portal = await pushPortal();
    const record = { number: 1, name: "ü" };
    const exact = Buffer.byteLength(JSON.stringify([record, record]));
    const options = { concurrency: 1, maxBytes: exact };
    await pushRecords(portal.client(), portal.target, [record, record, record], options);
    await pushRecords(portal.client(), portal.target, [record, record], { ...options, maxBytes: exact - 1 });
    expect(portal.bodies().map(({ length }) => length)).toEqual([2, 1, 1, 1]);
  });

  it("in requests that a portal takes, however large they are in all", async () => {
    const portal = yesPortal();
    const name = "é".repeat(20_000);
    const records = Array.from({ length: 300 }, (_, number) => ({ number, name: `${name}${number}` }));
    const { counts } = await pushRecords(portal.client(), portal.target, records);
    expect(counts.accepted).toBe(300);
    const sizes = portal.requests.map(({ text }) => Buffer.byteLength(text));
    expect([sizes.length, Math.max(...sizes) <= 5_000_000]).toEqual([3, true]);
  });

  it("no more at the same time than is said, and read no further ahead than one batch", async () => {
    const portal = await pushPortal();
    let read = 0;
    let underWay = 0;
    let answered = 0;
    const seen: number[] = [];
    const ahead: number[] = [];
    portal.answer = async (request, _text, store) => {
      if (request.method === "GET") return store();
      seen.push(++underWay);
      // By the time that this is answered others have come, if any come.
      for (let times = 0; times < 3; times++) await fetch(`${portal.url}/api/datasets/1.0/search/`);
      ahead.push(read - 10 * answered);
      const answer = await store();
      underWay--;
      answered++;
      return answer;
    };
    function* source() {
      for (const record of numbered(200)) {
        read++;
        yield record;
      }
    }
    await pushRecords(portal.client(), portal.target, source(), { batchSize: 10, concurrency: 3 });
    expect([Math.max(...seen), Math.max(...ahead)]).toEqual([3, 10 * (3 + 1)]);
  });

  it("of a source that is slow as well, when they have lingered", async () => {
    const portal = await pushPortal();
    async function* source() {
      const [first, second] = numbered(2);
      yield first;
      await expect.poll(() => portal.requests.length, { timeout: 10_000 }).toBe(1);
      yield second;
    }
    await pushRecords(portal.client(), portal.target, source(), { linger: 1 });
    expect(portal.bodies()).toEqual(numbered(2).map((record) => [record]));
  });

  it("though the portal spells OK in its own way", async () => {
    const portal = await pushPortal();
    portal.answer = () => answerOf(200, { status: "ok" });
    expect((await pushRecords(portal.client(), portal.target, numbered(1))).counts.accepted).toBe(1);
    portal.answer = () => answerOf(200, { status: "queue full" });
    const error = await failed(pushRecords(portal.client(), portal.target, numbered(1)));
    expect(error.message).toMatch(
      /^Of 1 records, 0 were accepted, 1 sent without an answer: The portal did not say OK, but \{"status":"queue full"\}/,
    );
  });
});

describe("records that are refused", () => {
  const spoilt = (...places: number[]) =>
    numbered(500).map((record) => (places.includes(record.number) ? { ...record, nope: 1 } : record));

  it("are named, and keep no others out", async () => {
    const portal = await pushPortal();
    const lost: unknown[] = [];
    const records = spoilt(7, 8, 499);
    const push = pushRecords(portal.client(), portal.target, records, {
      batchSize: 100,
      onFailed: ({ outcome, records }) => void lost.push(outcome, ...records),
    });
    const { report, cause, message } = await failed(push);
    expect(report.counts).toMatchObject({ read: 500, accepted: 497, refused: 3, unknown: 0, unsent: 0 });
    expect(report.refused).toEqual(
      [7, 8, 499].map((start) => ({
        ...{ start, end: start + 1, message: "Unknown field: nope", status: 400 },
      })),
    );
    expect(ranges(report.accepted)).toEqual([
      [0, 7],
      [9, 499],
    ]);
    expect(lost).toEqual(["refused", records[7], "refused", records[8], "refused", records[499]]);
    expect(message).toMatch(/^Of 500 records, 497 were accepted, 3 refused: Unknown field: nope/);
    expect(cause).toMatchObject({ status: 400 });
    expect(await portal.numbers()).toHaveLength(497);
  });

  it("take their batch with them where that is wanted", async () => {
    const portal = await pushPortal();
    const push = pushRecords(portal.client(), portal.target, spoilt(150), { batchSize: 100, bisect: false });
    const { report } = await failed(push);
    expect(ranges(report.refused)).toEqual([[100, 200]]);
    expect([portal.requests.length, (await portal.numbers()).length]).toEqual([5, 400]);
  });

  it("end the push when they are too many", async () => {
    const portal = await pushPortal();
    const records = numbered(10_000).map((record) => ({ ...record, nope: 1 }));
    const { report, message } = await failed(
      pushRecords(portal.client(), portal.target, records, { maxRefused: 3, concurrency: 1 }),
    );
    expect(report.counts).toMatchObject({ accepted: 0, refused: 4, unknown: 0 });
    expect(message).toContain("More than 3 records were refused, the last: Unknown field: nope (400");
    expect(portal.requests.length).toBeLessThan(20);
  });

  it.each<[string, unknown, string]>([
    ["no number", { number: Number.NaN }, '"number" is NaN, which JSON does not know'],

    ["a map", { name: new Map() }, '"name" is a Map, which JSON does not know'],
    ["no date", { name: new Date("?") }, '"name" is a Date without a time'],
    [
      "no number, deep in it",
      { name: [{ x: [0, Number.NaN] }] },
      '"name[0].x[1]" is NaN, which JSON does not know',
    ],
    [
      "a hole in a list",
      { name: [1, undefined] },
      '"name[1]" is undefined in a list, which JSON does not know',
    ],
    ["a function", { name: () => 1 }, '"name" is a function, which JSON does not know'],
    ["a set", { name: { tags: new Set() } }, '"name.tags" is a Set, which JSON does not know'],
    [
      "a file, deep in it",
      { name: [new Uint8Array(3)] },
      'a file lies deep in it, at "name[0]"; a field has to hold it',
    ],
    ["a list", [1], "it is a list, not an object of fields"],
    ["a text", "name", "it is a string, not an object of fields"],
    ["nothing", undefined, "it is undefined, not an object of fields"],
    ["a promise", Promise.resolve({ number: 1 }), "it is a Promise that holds no value"],
    ["a date", new Date(0), "it is a Date, not an object of fields"],
    ["no value", { name: undefined }, "it is a Object that holds no value"],
    ["what is too large", { name: "x".repeat(90) }, "it takes 101 bytes, and a push 100 at most"],
    [
      "a file that is too large",
      { name: new Blob(["x".repeat(90)]) },
      'the file in its field "name" has 90 bytes, more than a push can hold',
    ],
    [
      "a file that can't be read",
      {
        name: {
          size: 3,
          stream: () => {
            throw new Error("disk");
          },
        },
      },
      'the file in its field "name" can\'t be read: disk',
    ],
  ])("%s is refused before it is sent, and says why", async (_, record, why) => {
    const portal = yesPortal();
    const [first, last] = numbered(2);
    const source = [first, record, last] as object[];
    const { report } = await failed(pushRecords(portal.client(), portal.target, source, { maxBytes: 100 }));
    expect(report.refused).toEqual([{ start: 1, end: 2, message: `The record can't be sent: ${why}.` }]);
    expect(portal.bodies()).toEqual([[first, last]]);
  });
});

describe("files", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256);
  const content = Buffer.from(bytes).toString("base64");

  it.each<[string, () => object, string]>([
    ["bytes", () => bytes, "application/octet-stream"],
    [
      "a part of other bytes",
      () => Buffer.concat([Buffer.from("x"), bytes]).subarray(1),
      "application/octet-stream",
    ],
    ["a buffer", () => bytes.slice().buffer, "application/octet-stream"],
    [
      "a file of a window without streams",
      () => {
        const { File } = new JSDOM().window as unknown as Pick<typeof globalThis, "File">;
        return new File([bytes], "a.png", { type: "image/png" });
      },
      "image/png",
    ],
    ["a blob", () => new Blob([bytes], { type: "image/png" }), "image/png"],
    ["a blob without a type", () => new Blob([bytes]), "application/octet-stream"],
    ["a file", () => new File([bytes], "a.jpg", { type: "image/jpeg" }), "image/jpeg"],
    ["bytes with a type", () => ({ content: bytes, "content-type": "image/jpg" }), "image/jpg"],
    ["a blob in an object", () => ({ content: new Blob([bytes], { type: "image/png" }) }), "image/png"],
    ["what is Base64 already", () => ({ content, "content-type": "image/jpg" }), "image/jpg"],
    [
      "a stream of odd pieces",
      () => ({
        stream: () =>
          streamOf([0, 1, 2, 4, 50_000, 50_001].map((at, i, ends) => bytes.slice(at, ends[i + 1]))),
      }),
      "application/octet-stream",
    ],
  ])("go out as the API wants them: %s", async (_, file, type) => {
    const portal = yesPortal();
    await pushRecords(portal.client(), portal.target, [{ number: 1, photo: file() }]);
    expect(portal.bodies<unknown>()).toEqual([[{ number: 1, photo: { content, "content-type": type } }]]);
  });

  it("count with their size as Base64", async () => {
    const portal = yesPortal();
    const photos = [1, 2, 3, 4].map((number) => ({ number, photo: new Blob([bytes]) }));
    await pushRecords(portal.client(), portal.target, photos, { maxBytes: 300_000, concurrency: 1 });
    expect(portal.bodies().map(({ length }) => length)).toEqual([2, 2]);
  });

  it("are read when their batch is made, and no further than a push can hold", async () => {
    const portal = yesPortal();
    let pulled = 0;
    let isStopped = false;
    const endless = {
      stream: () =>
        new ReadableStream<Uint8Array>({
          pull(controller) {
            pulled++;
            controller.enqueue(new Uint8Array(50_000));
          },
          cancel() {
            isStopped = true;
          },
        }),
    };
    const { report } = await failed(
      pushRecords(portal.client(), portal.target, [{ number: 1, name: endless as never }]),
    );
    expect(report.refused[0]?.message).toContain("its file is larger than a push can hold");
    expect([pulled < 80, isStopped]).toEqual([true, true]);
  });
});

describe("what makes no sense is said before anything is sent", () => {
  it.each<[string, Partial<PushTarget> | undefined, object | undefined, unknown, RegExp]>([
    ["a missing dataset", { datasetId: "" }, undefined, [], /The datasetId is empty/],
    ["a missing resource", { resourceId: undefined as never }, undefined, [], /The resourceId is undefined/],
    ["a missing key", { pushKey: " \n" }, undefined, [], /The pushKey is empty/],
    [
      "a key of two lines",
      { pushKey: "secret-a\nsecret-b" },
      undefined,
      [],
      /The pushKey holds a space, a line break/,
    ],
    ["no source", undefined, undefined, 3, /The records are a number; give a list/],
    ["no iterable", undefined, undefined, { number: 1 }, /The records are an object; give a list/],
    ["a batch of none", undefined, { batchSize: 0 }, [], /batchSize is 0; give a number of at least 1/],
    ["no number", undefined, { concurrency: Number.NaN }, [], /concurrency is NaN/],
    ["a key of no fields", undefined, { uniqueKey: [] }, [], /The uniqueKey names no field/],
    ["another delivery", undefined, { delivery: "exactly-once" }, [], /delivery is exactly-once; give/],
    ["no report", undefined, { resume: { accepted: [] } }, [], /no report of a push/],
  ])("%s", async (_, target, options, source, why) => {
    const portal = yesPortal();
    const push = pushRecords(
      portal.client(),
      { ...portal.target, ...target },
      source as object[],
      options as object,
    );
    const error = await push.catch((error: Error) => error);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toMatch(why);
    expect((error as Error).message).not.toContain("secret");
    expect(portal.requests).toEqual([]);
  });

  it("a key over plain HTTP, to another machine", async () => {
    const portal = yesPortal();
    const client = portal.client({ portal: "http://data.city.org" });
    await expect(pushRecords(client, portal.target, numbered(1))).rejects.toThrow(
      "A push key never travels over plain HTTP: use https://data.city.org.",
    );
  });

  it("a key that the portal does not know, after one request", async () => {
    const portal = await pushPortal();
    const target = { ...portal.target, pushKey: "wrong" };
    const push = pushRecords(portal.client(), target, numbered(50), { batchSize: 10, concurrency: 1 });
    const { report, cause } = await failed(push);
    expect(cause).toBeInstanceOf(AuthenticationError);
    expect(report.counts).toMatchObject({ accepted: 0, refused: 0, unknown: 0, unsent: report.counts.read });
    expect(portal.requests).toHaveLength(1);
  });
});
