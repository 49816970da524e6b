import {
  createExploreClient,
  IncompleteCsvError,
  InvalidArgumentError,
  LoginPageError,
  RecordCountError,
  type StreamCsvOptions,
  type StreamProgress,
  streamCsv,
  UnexpectedContentError,
} from "@ods/explore";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { places } from "../../../tools/bench/src/streaming/places.ts";
import { scriptedServer } from "../../core/test/scriptedServer.ts";
import { type BodyPortalOptions, bodyPortal, cutAt, inPieces, readAll } from "./bodyPortal.ts";
import { treesPortal } from "./treesPortal.ts";

const HEADERS = { "Content-Type": "text/csv; charset=utf-8" };
const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(body: BodyInit, options?: StreamCsvOptions, portal?: Omit<BodyPortalOptions, "body">) {
  const { client } = bodyPortal({ headers: HEADERS, ...portal, body: () => body });
  return readAll<unknown>(streamCsv(client, "trees", options));
}

describe("a stream of CSV", () => {
  it("has the rows of a dataset, read by its schema", async () => {
    const { client, requests } = await treesPortal();
    const { items, error } = await readAll(streamCsv(client, "trees"));
    expect(error).toBeUndefined();
    expect(items).toEqual([
      {
        species: "Oak",
        height: 25,
        planted: 1950,
        position: [48.85, 2.35],
        checked: "2024-05-02T22:30:00+00:00",
      },
      {
        species: 'Elm; "white"',
        height: 30,
        planted: 1931,
        position: [48.86, 2.36],
      },
      { species: "Chêne", height: 12, checked: "2024-06-01T00:00:00+00:00" },
    ]);
    expect(requests).toEqual([
      "GET /api/datasets/1.0/trees/",
      "GET /api/records/1.0/download/?format=csv&dataset=trees",
    ]);
  });

  it("is read in the charset that its type says", async () => {
    const body = Buffer.from("name;price\r\nChêne;5 \x80\r\n", "latin1");
    const headers = { "Content-Type": "text/csv; charset=iso-8859-1" };
    const { items } = await read(body, { asText: true }, { headers });
    expect(items).toEqual([{ name: "Chêne", price: "5 €" }]);
    const wrong = await read(
      body,
      { asText: true },
      { headers: { "Content-Type": "text/csv; charset=klingon" } },
    );
    expect(wrong.error).toBeInstanceOf(UnexpectedContentError);
  });

  it("has texts alone, and asks for no schema, at one's word", async () => {
    const { client, requests } = await treesPortal();
    const options = { asText: true as const, fields: ["species", "height", "position"], rows: 3 };
    expect(await streamCsv(client, "trees", options).toArray()).toEqual([
      { species: "Oak", height: "25", position: "48.85,2.35" },
      { species: 'Elm; "white"', height: "30", position: "48.86,2.36" },
      { species: "Chêne", height: "12", position: "" },
    ]);
    expect(requests).toHaveLength(1);
  });

  it("has what filters leave, with another separator, in the zone that is asked for", async () => {
    const { client } = await treesPortal();
    const options = { q: "height > 20", fields: ["checked"], timezone: "Europe/Paris", separator: "," };
    expect(await streamCsv(client, "trees", options).toArray()).toEqual([
      { checked: "2024-05-03T00:30:00+02:00" },
      {},
    ]);
  });

  it("is what the records are", async () => {
    const { client } = await treesPortal();
    const { streamRecords } = await import("@ods/explore");
    const records = await streamRecords(client, "trees").toArray();
    expect(await streamCsv(client, "trees").toArray()).toEqual(records.map(({ fields }) => fields));
  });

  it("tells how many bytes and rows there were", async () => {
    const text = "a;b\n1;2\n3;4\n";
    const seen: StreamProgress[] = [];
    const onProgress = (progress: StreamProgress) => void seen.push(progress);
    await read(inPieces(cutAt(bytesOf(text), [9])), { asText: true, onProgress });
    expect(seen).toEqual([
      { received: 9, total: undefined, records: 0 },
      { received: 12, total: undefined, records: 1 },
      { received: 12, total: 12, records: 2 },
    ]);
  });

  it("ends with the reason of an abort, and is cancelled when the loop is left", async () => {
    let isCancelled = false;
    let sent = 0;
    const body = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(bytesOf(sent++ === 0 ? "a;b\n" : "1;2\n")),
        cancel() {
          isCancelled = true;
        },
      });
    const { client } = bodyPortal({ headers: HEADERS, body });
    expect(await streamCsv(client, "trees").toArray({ limit: 2 })).toHaveLength(2);
    expect(isCancelled).toBe(true);
    const reason = new Error("enough");
    const { error } = await readAll(streamCsv(client, "trees", { signal: AbortSignal.abort(reason) }));
    expect(error).toBe(reason);
  });

  it.each<[string, StreamCsvOptions]>([
    ["separator", { separator: ";;" }],
    ["onMismatch", { onMismatch: "ignore" as never }],
    ["credential", { apikey: "s3cret" } as never],
  ])("refuses what makes no sense at once: %s", (name, options) => {
    const { client } = bodyPortal({ body: () => "" });
    expect(() => streamCsv(client, "trees", options)).toThrow(InvalidArgumentError);
    expect(() => streamCsv(client, "trees", options)).toThrow(name);
  });
});

describe("CSV that is none", () => {
  it.each<[string, string, HeadersInit, typeof UnexpectedContentError]>([
    ["a login page", "<!DOCTYPE html><html>", { "Content-Type": "text/html" }, LoginPageError],
    ["a login page that says it is CSV", "<html>\nLog in", HEADERS, LoginPageError],
    [
      "an error with the status 200",
      '{"error":"busy"}',
      { "Content-Type": "application/json" },
      UnexpectedContentError,
    ],
    ["nothing", "", HEADERS, UnexpectedContentError],
  ])("is an error instead of the first row: %s", async (_, text, headers, type) => {
    const { items, error } = await read(text, { asText: true }, { headers });
    expect(items).toEqual([]);
    expect(error).toBeInstanceOf(type);
  });

  it("is an error after the rows before it, which names the value, the column and the request", async () => {
    const fields = [{ name: "b", type: "int" }];
    const { items, error } = await read("a;b\n1;2\n3;four\n", {}, { fields });
    expect(items).toEqual([{ a: "1", b: 2 }]);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect((error as Error).message).toBe(
      'The stream went wrong after 1 rows: row 2 has "four", which is no int, in the column b ' +
        "(GET https://my-domain.opendatasoft.com/api/records/1.0/download/?format=csv&dataset=trees).",
    );
    const { items: all } = await read("a;b\n1;2\n3;four\n", { onMismatch: "omit" }, { fields });
    expect(all).toEqual([{ a: "1", b: 2 }, { a: "3" }]);
  });
});

describe("CSV that is cut off", () => {
  const rows = [...places(1_000)].map(({ fields }) => ({
    name: fields.name,
    names: fields.alternate_names,
    at: fields.coordinates.join(),
  }));
  const quoted = (text: string) => (/[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => `${Object.values(row).map(quoted).join(";")}\r\n`);
  const body = bytesOf(`name;names;at\r\n${lines.join("")}`);
  const ends: number[] = [];
  for (const line of lines) ends.push((ends.at(-1) ?? 15) + bytesOf(line).length);
  const wholeIn = (bytes: number) => ends.filter((end) => end <= bytes).length;
  const options = { asText: true } as const;

  /** Where the end of it can't be told from the right one. */
  const isAtLineEnd = (at: number) => at === 15 || ends.includes(at);

  async function expectCut(at: number, places: number[] = []): Promise<void> {
    const pieces = cutAt(
      body.subarray(0, at),
      places.filter((place) => place > 0 && place < at),
    );
    const { items, error } = await read(inPieces(pieces), options);
    expect(items).toEqual(rows.slice(0, wholeIn(at)));
    if (isAtLineEnd(at)) expect(error).toBeUndefined();
    else expect(error).toMatchObject({ name: "IncompleteCsvError", received: wholeIn(at), status: 200 });
  }

  it("is an error, or ends after a whole line: at every place in its first ones", async () => {
    for (let at = 1; at < (ends[3] as number) + 3; at++) await expectCut(at);
  });

  it("is an error, or ends after a whole line: at places all over it, in whatever pieces it comes", async () => {
    const cuts = fc.tuple(
      fc.integer({ min: 1, max: body.length }),
      fc.array(fc.nat(body.length), { maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(cuts, ([at, places]) => expectCut(at, places)),
      { numRuns: 60 },
    );
  });

  it("is found out at the end of a line as well, by the count", async () => {
    for (const at of [15, ends[0], ends[500]] as number[]) {
      const { items, error } = await read(
        body.subarray(0, at),
        { ...options, checkCount: true },
        { nhits: [1_000] },
      );
      expect(items).toEqual(rows.slice(0, wholeIn(at)));
      expect(error).toBeInstanceOf(RecordCountError);
      expect(error).toMatchObject({ received: wholeIn(at), before: 1_000, after: 1_000 });
    }
    expect((await read(body, { ...options, checkCount: true }, { nhits: [1_000] })).error).toBeUndefined();
  });

  it("is found out at the end of a line as well, by a connection that dies or an answer that is too short", async () => {
    const at = ends[20] as number;
    const dying = await read(inPieces([body.subarray(0, at), new TypeError("terminated")]), options);
    const headers = { ...HEADERS, "Content-Length": String(body.length) };
    const short = await read(body.subarray(0, at), options, { headers });
    for (const { items, error } of [dying, short]) {
      expect(items).toEqual(rows.slice(0, 21));
      expect(error).toBeInstanceOf(IncompleteCsvError);
      expect(error).toMatchObject({ received: 21 });
    }
  });

  it("is found out over HTTP when the connection is reset", async () => {
    const { url } = await scriptedServer(async (_request, response) => {
      response.writeHead(200, HEADERS);
      await new Promise<void>((resolve) => response.write(body.subarray(0, ends[20]), () => resolve()));
      response.socket?.resetAndDestroy();
    });
    const client = createExploreClient({ portal: url, retry: false });
    const { items, error } = await readAll(streamCsv(client, "trees", options));
    expect(error).toBeInstanceOf(IncompleteCsvError);
    expect(items).toEqual(rows.slice(0, items.length));
  });

  it("may end without a line end where one knows that it does", async () => {
    const text = "a;b\n1;2";
    expect((await read(text, options)).error).toBeInstanceOf(IncompleteCsvError);
    expect(await read(text, { ...options, isTerminated: false })).toEqual({
      items: [{ a: "1", b: "2" }],
      error: undefined,
    });
  });
});
