import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type CheckCount,
  createExploreClient,
  type DownloadDatasetOptions,
  downloadDataset,
  InvalidArgumentError,
  NotFoundError,
  OdsError,
  RecordCountError,
  ServerError,
  streamCsv,
  streamRecords,
  UnexpectedContentError,
} from "@ods/explore";
import { downloadDataset as downloadToFile } from "@ods/explore/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat, cutAt, inPieces } from "./bodyPortal.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";
import { treesPortal } from "./treesPortal.ts";
import { WHOLE } from "./wholeContents.ts";
import { type WholePortalOptions, wholePortal } from "./wholePortal.ts";

const outcomeOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

/** A text with the count that the portal tells, as a download with `checkCount`: the text, or the error. */
async function counted(
  body: WholePortalOptions["body"],
  nhits: WholePortalOptions["nhits"],
  options: DownloadDatasetOptions<string> = { format: "csv" },
): Promise<unknown> {
  const { client } = await wholePortal({ body, nhits, type: "application/octet-stream" });
  return outcomeOf(
    downloadDataset(client, "trees", { checkCount: true, ...options }).then((file) => file.text()),
  );
}

/** How many records a download counts: those that it says arrived when the portal tells of many more. */
async function countOf(body: string | Uint8Array, options?: DownloadDatasetOptions<string>): Promise<number> {
  const error = await counted(body, [1_000_000], options);
  expect(error).toBeInstanceOf(RecordCountError);
  return (error as RecordCountError).received;
}

describe("records are counted as they pass", () => {
  it.each(["csv", "json", "jsonp", "geojson", "geojsonp"])("of %s", async (format) => {
    const { client, requests } = await treesPortal();
    const file = await downloadDataset(client, "trees", { format, checkCount: true });
    expect(await file.text()).toContain("Oak");
    expect(requests).toEqual([
      "GET /api/records/1.0/search/?dataset=trees&rows=0",
      `GET /api/records/1.0/download/?format=${format}&dataset=trees`,
    ]);
  });

  it.each(["csv", "json", "geojson"])(
    "into a file of %s, with the filters and in another projection",
    async (format) => {
      const { client, requests } = await treesPortal();
      const to = join(await temporaryFolder(), "trees");
      const filters = { refine: { species: "Oak" }, fields: ["species"], rows: 1 };
      await downloadToFile(client, "trees", { format, checkCount: true, to, epsg: 2154, ...filters });
      expect(await readFile(to, "utf8")).toContain("Oak");
      expect(requests[0]).toBe("GET /api/records/1.0/search/?refine.species=Oak&dataset=trees&rows=0");
    },
  );

  it.each([
    ["a;b\r\n1;2\r\n3;4\r\n", 2],
    ["a;b\n1;2\n3;4\n", 2],
    ["a;b\n\n1;2\n\r\n3;4\n\n", 2],
    ["\ufeff\n\na;b\n1;2\n", 1],
    ["a;b\n", 0],
    ['"a\n;";b\n"1\r\n""\n";"2;\n"\n', 1],
    ['\ufeff"a\n";b\n1;"2"\n', 1],
    ['a;b\n1;5" pipe\n2;6" pipe\n', 2],
    // of one column, an empty line is an empty value
    ["a\n1\n\n3\n", 3],
    ['a\n""\n\n', 2],
    ["é;ü\nœ;€\n", 1],
  ])("as the lines of CSV: %j", async (body, count) => {
    expect(await countOf(body)).toBe(count);
    expect(await counted(body, [count])).toBe(body.replace("\ufeff", ""));
    // as `streamCsv` does
    const { client } = await wholePortal({ body });
    expect(
      await streamCsv(client, "trees", { asText: true })
        .toArray()
        .catch(() => Array(count)),
    ).toHaveLength(count);
  });

  it("as the lines of CSV with other separators and encodings", async () => {
    expect(await countOf("a,b\n\n1,2\n", { format: "csv", separator: "," })).toBe(1);
    expect(await countOf('a,b\n"1\n",2\n', { format: "csv", separator: "," })).toBe(1);
    const bytes = new Uint8Array(Buffer.from('a;b\n"ਊ\n";2\n', "utf16le"));
    const { client } = await wholePortal({ body: bytes, type: "text/csv; charset=utf-16le", nhits: [1] });
    const file = await downloadDataset(client, "trees", { format: "csv", checkCount: true });
    expect(await file.text()).toBe('a;b\n"ਊ\n";2\n');
  });

  it.each([
    ["json", 2],
    ["jsonp", 2],
    ["geojson", 2],
    ["geojsonp", 2],
  ])("as the objects of %s that are records, not those within them", async (format, count) => {
    expect(await countOf(WHOLE[format] as Uint8Array, { format })).toBe(count);
    expect(typeof (await counted(WHOLE[format] as Uint8Array, [count], { format }))).toBe("string");
  });

  it("in whatever pieces they come", async () => {
    const csv = new TextEncoder().encode('\ufeff"é\r\n";"a"";\n"\r\n"1";\r\n\r\n;"2\n"\r\n');
    for (const [format, whole, count] of [
      ["csv", csv, 2],
      ...["json", "geojson", "jsonp", "geojsonp"].map((format) => [format, WHOLE[format], 2] as const),
    ] as [string, Uint8Array, number][]) {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(whole.length)), async (places) => {
          const fetch = async (input: RequestInfo | URL) =>
            (input as Request).url.includes("search")
              ? Response.json({ nhits: count, records: [] })
              : new Response(inPieces(cutAt(whole, places)));
          const client = createExploreClient({ portal: "my-domain", fetch, retry: false });
          const bytes = await (await downloadDataset(client, "trees", { format, checkCount: true })).bytes();
          expect(bytes).toEqual(whole);
        }),
        { numRuns: 40 },
      );
    }
  });
});

describe("a count that does not fit", () => {
  const csv = (records: number) => `a;b\r\n${"1;2\r\n".repeat(records)}`;

  it("is an error where a CSV ends between two lines, and leaves no file", async () => {
    const { client, asked } = await wholePortal({ body: csv(2), nhits: [3] });
    const folder = await temporaryFolder();
    const options = { format: "csv", checkCount: true } as const;
    const outcomes = [
      await outcomeOf(downloadDataset(client, "trees", options).then((file) => file.text())),
      await outcomeOf(downloadToFile(client, "trees", { ...options, to: join(folder, "trees.csv") })),
      await outcomeOf(downloadToFile(client, "trees", { ...options, cache: { directory: folder } })),
    ];
    for (const error of outcomes) {
      expect(error).toBeInstanceOf(RecordCountError);
      expect(error).toMatchObject({ received: 2, before: 3, after: 3 });
      expect((error as Error).message).toBe(
        "2 records of trees arrived, but the portal counts 3. Get it again.",
      );
    }
    expect((await everythingIn(folder)).filter((path) => /csv/.test(path))).toEqual([]);
    expect(asked.slice(0, 3)).toEqual(["count", "download", "count"]);
  });

  it("fits after all where the dataset changed meanwhile", async () => {
    expect(await counted(csv(3), [2, 4])).toBe(csv(3));
    expect(await counted(csv(3), [4, 2])).toBe(csv(3));
    expect(await counted(csv(5), [2, 4])).toMatchObject({ received: 5, before: 2, after: 4 });
  });

  it("is an error where it can't be made again", async () => {
    const error = (await counted(csv(2), [3, { status: 500 }])) as RecordCountError;
    expect(error).toBeInstanceOf(RecordCountError);
    expect([error.received, error.before]).toEqual([2, 3]);
    expect(error.cause).toBeInstanceOf(ServerError);
  });

  it("is the proof of a CSV only with an end of its last line", async () => {
    expect(await counted("a;b\r\n1;12\r\n3;4", [2])).toBeInstanceOf(UnexpectedContentError);
    expect(((await counted("a;b\r\n1;12\r\n3;4", [2])) as Error).message).toContain(
      "The answer may be cut short: the last line of its csv has no end, so that its last value may not be whole. " +
        "From a portal that never ends it, take it without checkCount",
    );
    expect(await counted("a;b\r\n1;12\r\n3;4", [3])).toBeInstanceOf(RecordCountError);
    const whole = 'a;"b"\r\n1;"x\r\ny"\r\n;2\r\n';
    for (let end = 1; end < whole.length; end++) {
      expect([end, await counted(whole.slice(0, end), [2])]).toEqual([end, expect.any(OdsError)]);
    }
    expect(await counted(whole, [2])).toBe(whole);
  });
});

describe("a portal that does not tell the number", () => {
  it.each<[string, WholePortalOptions["nhits"]]>([
    ["fails", [{ status: 500 }]],
    ["says none", [undefined]],
  ])("and %s is an error, or is told to whoever goes on without", async (_, nhits) => {
    const body = "a;b\r\n1;2\r\n";
    expect(await counted(body, nhits)).toBeInstanceOf(OdsError);
    const reasons: OdsError[] = [];
    const checkCount: CheckCount = { onUnknown: (error) => reasons.push(error) };
    const { client, asked } = await wholePortal({ body, nhits });
    const file = await downloadDataset(client, "trees", { format: "csv", checkCount });
    expect(await file.text()).toBe(body);
    // nothing proves its end now, so it may not come compressed
    expect(asked).toEqual(["count", "plain download"]);
    expect(await streamCsv(client, "trees", { asText: true, checkCount }).toArray()).toHaveLength(1);
    expect(reasons).toHaveLength(2);
    const json = await wholePortal({ body: "[{}]", type: "application/json", nhits });
    expect(await streamRecords(json.client, "trees", { checkCount }).toArray()).toEqual([{}]);
    expect(reasons).toHaveLength(3);
  });

  it("goes on counting where it does", async () => {
    const onUnknown = () => expect.unreachable();
    expect(await counted("a;b\r\n", [1], { format: "csv", checkCount: { onUnknown } })).toBeInstanceOf(
      RecordCountError,
    );
  });

  it("ends with an abort, not without a count", async () => {
    const abort = new AbortController();
    const reason = new OdsError("enough");
    const fetch = async () => {
      abort.abort(reason);
      throw reason;
    };
    const client = createExploreClient({ portal: "my-domain", fetch, retry: false });
    const options = { checkCount: { onUnknown: () => expect.unreachable() }, signal: abort.signal };
    expect(await outcomeOf(downloadDataset(client, "trees", { format: "csv", ...options }))).toBe(reason);
  });
});

it("a dataset that is not there is the error of the count", async () => {
  const { client } = await treesPortal();
  const options = { format: "json", checkCount: true } as const;
  expect(await outcomeOf(downloadDataset(client, "no-trees", options))).toBeInstanceOf(NotFoundError);
});

describe("a format that can't be counted", () => {
  it.each(["kml", "gpx", "ics", "xlsx", "xls", "shp", "some"])(
    "is refused before anything is sent: %s",
    async (format) => {
      const fetch = () => Promise.reject(new Error("sent"));
      const client = createExploreClient({ portal: "my-domain", fetch });
      for (const download of [downloadDataset, downloadToFile]) {
        for (const more of [{}, { cache: true }, { to: "trees" }]) {
          if (download === downloadDataset && Object.keys(more).length > 0) continue;
          const options = { format, checkCount: true, ...more } as never;
          const error = await outcomeOf(download(client, "trees", options));
          expect(error).toBeInstanceOf(InvalidArgumentError);
          expect((error as Error).message).toContain(`The records of ${format} can't be counted`);
        }
      }
    },
  );

  it.each([1, "yes", {}, null, { onUnknown: true }])("nor is anything by %j", async (checkCount) => {
    const fetch = () => Promise.reject(new Error("sent"));
    const client = createExploreClient({ portal: "my-domain", fetch });
    const options = { checkCount } as never;
    for (const call of [
      () => downloadDataset(client, "trees", { format: "csv", ...(options as object) }),
      async () => streamRecords(client, "trees", options),
      async () => streamCsv(client, "trees", options),
    ]) {
      const error = await call().catch((error: unknown) => error);
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect((error as Error).message).toContain("true, false or { onUnknown: (error) => … } is wanted");
    }
  });
});

it("a chunk that is empty changes nothing", async () => {
  const whole = concat(new TextEncoder().encode('a;b\r\n"1";2\r\n'));
  const fetch = async (input: RequestInfo | URL) =>
    (input as Request).url.includes("search")
      ? Response.json({ nhits: 1, records: [] })
      : new Response(
          inPieces([
            whole.subarray(0, 6),
            new Uint8Array(),
            whole.subarray(6, 8),
            new Uint8Array(),
            whole.subarray(8),
          ]),
        );
  const client = createExploreClient({ portal: "my-domain", fetch, retry: false });
  expect(await (await downloadDataset(client, "trees", { format: "csv", checkCount: true })).bytes()).toEqual(
    whole,
  );
});
