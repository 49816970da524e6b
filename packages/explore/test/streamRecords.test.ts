import {
  IncompleteStreamError,
  InvalidArgumentError,
  LoginPageError,
  NotFoundError,
  type OdsError,
  QuotaExceededError,
  RecordCountError,
  type StreamProgress,
  type StreamRecordsOptions,
  streamRecords,
  UnexpectedContentError,
} from "@ods/explore";
import { describe, expect, it } from "vitest";
import { type BodyPortalOptions, bodyPortal, cutAt, inPieces, readAll } from "./bodyPortal.ts";
import { treesPortal } from "./treesPortal.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const inBytes = (text: string) => Array.from(bytesOf(text), (byte) => Uint8Array.of(byte));

const TREES = ["Oak", "Elm", "Chêne 🌳", 'a "quoted" \\ {[}],{"recordid":"'].map((species, index) => ({
  datasetid: "trees",
  recordid: `tree-${index}`,
  fields: { species },
}));

function read(text: string, options?: StreamRecordsOptions, portal?: Omit<BodyPortalOptions, "body">) {
  const { client } = bodyPortal({ ...portal, body: () => text });
  return readAll<unknown>(streamRecords(client, "trees", options));
}

describe("a stream of records", () => {
  it("has all records of a dataset, as its download has them", async () => {
    const { client, requests } = await treesPortal();
    const { items, error } = await readAll(streamRecords(client, "trees"));
    expect(error).toBeUndefined();
    expect(items).toEqual([
      expect.objectContaining({
        recordid: expect.any(String),
        fields: expect.objectContaining({ species: "Oak", height: 25, position: [48.85, 2.35] }),
        geometry: { type: "Point", coordinates: [2.35, 48.85] },
      }),
      expect.objectContaining({ fields: expect.objectContaining({ species: 'Elm; "white"' }) }),
      expect.objectContaining({ fields: expect.objectContaining({ species: "Chêne" }) }),
    ]);
    expect(requests).toEqual(["GET /api/records/1.0/download/?format=json&dataset=trees"]);
  });

  it("has those that filters leave, with the fields and in the zone that are asked for", async () => {
    const { client } = await treesPortal();
    const options = { q: "height > 20", fields: ["checked"], timezone: "Europe/Paris", rows: 1 };
    const records = await streamRecords(client, "trees", options).toArray();
    expect(records.map(({ fields }) => fields)).toEqual([{ checked: "2024-05-03T00:30:00+02:00" }]);
  });

  it("takes a query of any length", async () => {
    const { client, requests } = await treesPortal();
    const q = Array.from({ length: 300 }, (_, n) => `height=${n}`).join(" OR ");
    expect(await streamRecords(client, "trees", { q }).toArray()).toHaveLength(3);
    expect(requests).toEqual(["POST /api/records/1.0/download/"]);
  });

  it("sends nothing before it is iterated, and a download for each time that it is", async () => {
    const { client, asked } = bodyPortal({ body: () => JSON.stringify(TREES) });
    const records = streamRecords(client, "trees");
    expect(asked).toEqual([]);
    expect((await readAll(records)).items).toEqual(TREES);
    expect((await readAll(records)).items).toEqual(TREES);
    expect(asked).toHaveLength(2);
  });

  it("comes in batches, none of them empty, and as an array", async () => {
    const pieces = cutAt(bytesOf(JSON.stringify(TREES)), [5, 60, 200]);
    const { client } = bodyPortal({ body: () => inPieces(pieces) });
    const { items } = await readAll(streamRecords(client, "trees").batches());
    expect(items.flat()).toEqual(TREES);
    expect(items.length).toBeGreaterThan(1);
    expect(items.filter(({ length }) => length === 0)).toEqual([]);
    expect(await streamRecords(client, "trees").toArray()).toEqual(TREES);
    expect(await streamRecords(client, "trees").toArray({ limit: 3 })).toEqual(TREES.slice(0, 3));
  });

  it("asks for nothing when an array of no records is wanted, and wants a number of them", async () => {
    const { client, asked } = bodyPortal({ body: () => "[]" });
    expect(await streamRecords(client, "trees").toArray({ limit: 0 })).toEqual([]);
    await expect(streamRecords(client, "trees").toArray({ limit: -1 })).rejects.toThrow(InvalidArgumentError);
    expect(asked).toEqual([]);
  });

  it("answers in the order of the questions to whoever does not wait", async () => {
    const text = JSON.stringify(TREES);
    for (const body of [() => text, () => inPieces(inBytes(text))]) {
      const { client } = bodyPortal({ body });
      const iterator = streamRecords(client, "trees")[Symbol.asyncIterator]();
      const steps = await Promise.all(Array.from({ length: 6 }, () => iterator.next()));
      expect(steps.map(({ value }) => value)).toEqual([...TREES, undefined, undefined]);
      expect(steps.map(({ done }) => done)).toEqual([false, false, false, false, true, true]);
    }
  });

  it("tells how many bytes and records there were", async () => {
    const text = JSON.stringify(TREES);
    const pieces = cutAt(bytesOf(text), [100, 220]);
    const { client } = bodyPortal({ body: () => inPieces(pieces) });
    const seen: StreamProgress[] = [];
    await streamRecords(client, "trees", { onProgress: (progress) => seen.push(progress) }).toArray();
    const { length } = bytesOf(text);
    expect(seen).toEqual([
      { received: 100, total: undefined, records: 0 },
      { received: 220, total: undefined, records: 1 },
      { received: length, total: undefined, records: 3 },
      { received: length, total: length, records: 4 },
    ]);
  });

  it("ends with what is thrown while progress is told", async () => {
    const full = new Error("full");
    const onProgress = () => {
      throw full;
    };
    expect((await read(JSON.stringify(TREES), { onProgress })).error).toBe(full);
  });
});

describe("records as they are written", () => {
  const nested = { recordid: "b", fields: { deep: [[{ a: {} }], [], "]}", { "}": "{" }] } };
  const odd = [
    { recordid: "a" },
    nested,
    {},
    { recordid: "\u2028 \ud83c\udf33 \\" },
    { "": null, fields: [] },
  ];

  it.each<[string, string, unknown[]]>([
    ["none", "[]", []],
    ["none, with space", " \r\n[ \t] \n", []],
    ["one", JSON.stringify(TREES.slice(0, 1)), TREES.slice(0, 1)],
    ["without space", JSON.stringify(TREES), TREES],
    ["one a line", `[${TREES.map((record) => JSON.stringify(record)).join(",\n")}]\n`, TREES],
    ["comma first", `[${TREES.map((record) => JSON.stringify(record)).join("\n ,")}]`, TREES],
    ["pretty", JSON.stringify(TREES, null, 2), TREES],
    ["pretty, with tabs", JSON.stringify(TREES, null, "\t").replaceAll("\n", "\r\n"), TREES],
    ["of any shape", JSON.stringify(odd), odd],
    ["of any shape, pretty", JSON.stringify(odd, null, 4), odd],
    ["with escapes for all but ASCII", JSON.stringify(TREES).replace(/[^ -~]/g, escaped), TREES],
    ["after the mark of UTF-8", `\ufeff${JSON.stringify(TREES)}`, TREES],
  ])("are read: %s", async (_, text, records) => {
    expect(await read(text)).toEqual({ items: records, error: undefined });
    const { client } = bodyPortal({ body: () => inPieces(inBytes(text)) });
    const byByte = await readAll<unknown>(streamRecords(client, "trees"));
    expect(byByte).toEqual({ items: records, error: undefined });
  });

  function escaped(letter: string): string {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  }

  it("are read when they are longer than the pieces they come in", async () => {
    const records = [{ text: "é".repeat(300_000) }, { list: Array(300_000).fill({}) }, ...TREES, {}];
    expect(await read(JSON.stringify(records))).toEqual({ items: records, error: undefined });
  });

  it("are not mistaken for what stands within one", async () => {
    // Each holds a list in which the beginning of a record comes after the end of another, as between records.
    const records = Array.from({ length: 3_000 }, (_, index) => {
      const parts = Array.from({ length: index % 4 }, (_, part) => ({ recordid: `${index}-${part}` }));
      return { recordid: `${index}`, fields: { text: '},{"recordid":"', parts } };
    });
    expect(await read(JSON.stringify(records))).toEqual({ items: records, error: undefined });
    expect(await read(JSON.stringify(records, null, 1))).toEqual({ items: records, error: undefined });
  });
});

describe("what is no array of records", () => {
  const [first, second] = TREES.map((record) => JSON.stringify(record)) as [string, string];

  it.each<[string, string, records: number, message: string]>([
    ["a number among records", `[${first},1,${second}]`, 1, "there is no record after a comma"],
    ["null among records", `[${first},null]`, 1, "there is no record after a comma"],
    ["an array among records", `[${first},[${second}]]`, 1, "there is no record after a comma"],
    ["no record at all", "[true]", 0, "there is no record where one has to be, at byte 1"],
    ["a comma too many", `[${first},]`, 1, "there is no record after a comma"],
    ["a comma at the beginning", `[,${first}]`, 0, "there is no record where one has to be, at byte 1"],
    ["a comma too few", `[${first}${second}]`, 1, "there is neither a comma nor the end of the array"],
    ["more after the end", `[${first}]${second}`, 1, "there is something after the end of the array"],
    ["a second array", `[${first}]\n[]`, 1, "there is something after the end of the array"],
    ["an error page after records", `[${first},<html>`, 1, "there is no record after a comma"],
    ["an error after records", `[${first}\nInternal error`, 1, "there is neither a comma nor the end"],
    ["no JSON in a record", `[${first},{"a":tree},${second}]`, 1, "record 2, from byte 70 on, is no JSON"],
    ["a bracket for a brace", `[${first},{"a":[1}]}]`, 1, "record 2, from byte 70 on, is no JSON"],
    ["a brace too few", `[${first},{"a":1],${second}]`, 1, "is no JSON"],
    ["a line end in a text", `[${first},{"a":"b\nc"}]`, 1, "record 2, from byte 70 on, is no JSON"],
  ])("is an error after the records before it: %s", async (_, text, records, message) => {
    for (const body of [() => text, () => inPieces(inBytes(text))]) {
      const { client } = bodyPortal({ body });
      const { items, error } = await readAll<unknown>(streamRecords(client, "trees"));
      expect(items).toEqual(TREES.slice(0, records));
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect(error).not.toBeInstanceOf(IncompleteStreamError);
      const { message: told } = error as Error;
      expect(told).toContain(`The stream went wrong after ${records} records: `);
      expect(told).toContain(message);
      expect(told).toContain("(GET https://my-domain.opendatasoft.com/api/records/1.0/download/?");
    }
  });

  it("is an error among thousands of records as well", async () => {
    const texts = Array.from({ length: 3_000 }, (_, index) => `{"recordid":"${index}","fields":{}}`);
    for (const stray of ["1", "null", "[]"]) {
      const text = `[${texts.toSpliced(2_500, 0, stray).join()}]`;
      const { items, error } = await read(text);
      expect(items).toEqual(JSON.parse(`[${texts.slice(0, 2_500).join()}]`));
      expect((error as Error).message).toContain("after 2500 records: there is no record after a comma");
    }
  });

  it("is an error for letters that are no UTF-8, and they are not replaced", async () => {
    const bytes = bytesOf(JSON.stringify(TREES));
    bytes[bytes.lastIndexOf(0xaa)] = 0xff;
    const { client } = bodyPortal({ body: () => bytes });
    const { items, error } = await readAll(streamRecords(client, "trees"));
    expect(items).toEqual(TREES.slice(0, 2));
    expect((error as Error).message).toMatch(/record 3, from byte \d+ on, is no UTF-8/);
  });

  it.each<[string, string, HeadersInit, typeof OdsError, string]>([
    ["a login page", "<!DOCTYPE html><html>", { "Content-Type": "text/html" }, LoginPageError, "API key"],
    ["a login page of no type", "\n<html lang=fr>", {}, LoginPageError, "API key"],
    [
      "an error with the status 200",
      '{"errorcode":10002,"error":"Too many requests"}',
      { "Content-Type": "application/json" },
      QuotaExceededError,
      "Too many requests",
    ],
    ["nothing", "", {}, UnexpectedContentError, "The answer is empty"],
    ["CSV", "a;b\n1;2\n", { "Content-Type": "text/csv" }, UnexpectedContentError, "The answer is no json"],
  ])("is an error instead of the first record: %s", async (_, text, headers, type, message) => {
    const { items, error } = await read(text, {}, { headers });
    expect(items).toEqual([]);
    expect(error).toBeInstanceOf(type);
    expect((error as Error).message).toContain(message);
  });

  it("is the error of its status", async () => {
    const { client } = await treesPortal();
    await expect(streamRecords(client, "no-trees").toArray()).rejects.toThrow(NotFoundError);
  });
});

describe("the count", () => {
  const text = JSON.stringify(TREES);
  const checked = async (nhits: number[], options: StreamRecordsOptions = {}) => {
    const { client, asked } = bodyPortal({ body: () => text, nhits });
    const outcome = await readAll(streamRecords(client, "trees", { checkCount: true, ...options }));
    expect(outcome.items).toEqual(TREES);
    return { error: outcome.error, asked };
  };

  it("is taken before, with the same filters and no more than is needed", async () => {
    const { error, asked } = await checked([4], { q: "oak", fields: ["species"], refine: { a: "b" } });
    expect(error).toBeUndefined();
    expect(asked.map((each) => each.split("?")[0])).toEqual([
      "/api/records/1.0/search/",
      "/api/records/1.0/download/",
    ]);
    const query = new URLSearchParams(asked[0]?.split("?")[1]);
    expect(Object.fromEntries(query)).toEqual({ q: "oak", "refine.a": "b", dataset: "trees", rows: "0" });
  });

  it("is that of the rows asked for where there are more", async () => {
    expect((await checked([100], { rows: 4 })).error).toBeUndefined();
    expect((await checked([3, 4], { rows: 9 })).error).toBeUndefined();
    expect((await checked([100], { rows: 5 })).error).toBeInstanceOf(RecordCountError);
  });

  it("is an error after the last record where it does not fit", async () => {
    const { error, asked } = await checked([5]);
    expect(error).toBeInstanceOf(RecordCountError);
    expect(error).toMatchObject({ received: 4, before: 5, after: 5 });
    expect((error as Error).message).toContain("4 records of trees arrived, but the portal counts 5");
    expect(asked).toHaveLength(3);
  });

  it("may lie between both where the dataset changed meanwhile", async () => {
    expect((await checked([3, 5])).error).toBeUndefined();
    expect((await checked([6, 4])).error).toBeUndefined();
    expect((await checked([2, 3])).error).toMatchObject({ name: "RecordCountError", before: 2, after: 3 });
    expect((await checked([6, 5])).error).toMatchObject({ name: "RecordCountError", before: 6, after: 5 });
  });

  it("has to come: no page of a search is an error before the first record", async () => {
    const { client } = bodyPortal({ body: () => text, nhits: [undefined as never] });
    const { items, error } = await readAll(streamRecords(client, "trees", { checkCount: true }));
    expect(items).toEqual([]);
    expect(error).toBeInstanceOf(UnexpectedContentError);
  });
});

describe("options that make no sense", () => {
  it.each<[string, string, StreamRecordsOptions]>([
    ["a negative number", "trees", { resume: -1 }],
    ["rows that may be others", "trees", { resume: 1, rows: 10 }],
    ["no dataset", " ", {}],
    ["a credential", "trees", { apikey: "s3cret" } as never],
  ])("are refused at once: %s", (_, datasetId, options) => {
    const { client } = bodyPortal({ body: () => "[]" });
    let error: unknown;
    try {
      streamRecords(client, datasetId, options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).not.toContain("s3cret");
  });
});
