import * as core from "@ods/core";
import * as explore from "@ods/explore";
import * as arrow from "@ods/explore/arrow";
import * as node from "@ods/explore/node";
import { describe, expect, it, vi } from "vitest";
import { hintsThatMislead } from "../../core/test/optionHints.ts";

type Give = (options: never) => unknown;

const silent = vi.fn(() => Promise.reject(new Error("sent")));
const client = explore.createExploreClient({ portal: "my-domain", fetch: silent });
const target = { datasetId: "trees", resourceId: "realtime", pushKey: "s3cret" };
const query = { params: { query: { dataset: "trees" } } };
const csv = { format: "csv" } as const;

/** Each function that takes options, with one that nobody knows and what is said of it. */
const FUNCTIONS: Record<string, [give: Give, options: object, said: string]> = {
  createExploreClient: [
    (options: object) => explore.createExploreClient({ portal: "my-domain", ...options }),
    { max_url_length: 100 },
    "did you mean `maxUrlLength`?",
  ],
  downloadDataset: [
    (options: object) => node.downloadDataset(client, "trees", { ...csv, ...options }),
    { where: "a > 1" },
    "filters are `q` and `refine` here",
  ],
  cachedDataset: [
    (options: object) => node.cachedDataset(client, "trees", csv, options),
    { dir: "cache" },
    "It has directory, account.",
  ],
  cleanCache: [node.cleanCache, { dataset_id: "trees" }, "it is called `datasetId` here"],
  streamRecords: [
    (options) => explore.streamRecords(client, "trees", options),
    { limit: 10 },
    "it is called `rows` here",
  ],
  streamCsv: [(options) => explore.streamCsv(client, "trees", options), { delimiter: "," }, "`separator`"],
  parseCsv: [(options) => explore.parseCsv("a;b", options), { delimiter: "," }, "`separator`"],
  toCsv: [(options) => explore.toCsv([], options), { with_bom: true }, "it is called `bom` here"],
  paginate: [
    (options) => explore.paginate(client, "/api/records/1.0/search/", query, options),
    { rows: 10 },
    "the size of a page is `pageSize`",
  ],
  pushRecords: [
    (options) => explore.pushRecords(client, target, [], options),
    { batch_size: 10 },
    "it is called `batchSize` here",
  ],
  deleteRecords: [
    (options) => explore.deleteRecords(client, target, [], options),
    { uniqueKey: ["a"] },
    'deleteRecords has no option "uniqueKey"',
  ],
  deleteRecordsById: [
    (options) => explore.deleteRecordsById(client, target, [], options),
    { batchSize: 10 },
    'deleteRecordsById has no option "batchSize"',
  ],
  recordTypes: [
    (options) => explore.recordTypes({ datasetid: "trees", fields: [] }, options),
    { names: "Trees" },
    "did you mean `name`?",
  ],
  recordBatches: [
    (options) => arrow.recordBatches(client, "trees", options),
    { chunkSize: 1 },
    "`batchSize`",
  ],
  toArrowTable: [(options) => arrow.toArrowTable(client, "trees", options), { format: "csv" }, "are records"],
  arrowStream: [
    (options) => arrow.arrowStream(client, "trees", options).next(),
    { dictionary: true },
    'has no option "dictionary"',
  ],
};

async function said(give: () => unknown): Promise<string> {
  try {
    await give();
  } catch (error) {
    expect(error).toBeInstanceOf(explore.InvalidArgumentError);
    return (error as Error).message;
  }
  return "nothing";
}

describe("an option that a function does not know", () => {
  it.each(Object.entries(FUNCTIONS))("is refused by %s, with what is meant", async (_name, row) => {
    const [give, options, wanted] = row;
    const message = await said(() => give(options as never));
    expect(message).toContain(wanted);
    expect(message).toContain(` has no option "${Object.keys(options)[0]}"`);
    expect(message).not.toContain("s3cret");
    expect(silent).not.toHaveBeenCalled();
  });

  const direct = Object.entries(FUNCTIONS).filter(([, [give]]) => !/\.\.\.options/.test(String(give)));

  it.each(direct)(
    "is not hidden from %s by a Map, a query or a prototype",
    async (_name, [give, options]) => {
      const entries = Object.entries(options) as [string, string][];
      for (const held of [new Map(entries), new URLSearchParams(entries)]) {
        expect(await said(() => give(held as never))).toMatch(/ wants an object of options, not a \w+\./);
      }
      expect(await said(() => give(Object.create(options) as never))).toContain("by a prototype");
      expect(silent).not.toHaveBeenCalled();
    },
  );

  it("is missed where a function can't do without options", async () => {
    const calls = [
      explore.createExploreClient,
      ...[explore, node].map(
        (from) => () => (from.downloadDataset as (...given: unknown[]) => unknown)(client, "trees"),
      ),
    ];
    for (const call of calls)
      expect(await said(call as () => unknown)).toContain("wants an object of options, and got none");
    expect(silent).not.toHaveBeenCalled();
  });

  it("is told by a name that the function knows", async () => {
    expect(await hintsThatMislead(FUNCTIONS)).toEqual([]);
    silent.mockClear();
  });

  it("is refused by every function that takes any", () => {
    const functions = Object.entries({ ...explore, ...arrow, ...node }).filter(
      ([name, value]) => typeof value === "function" && /^[a-z]/.test(name) && !(name in core),
    );
    const names = new Set([...functions.map(([name]) => name), "paginate"]);
    // Those of the core's are with its own tests.
    for (const name of ["fileFromPath", "fileStore", "readStoredApiKey", "removeStoredApiKey"])
      names.delete(name);
    for (const name of ["resolveApiKey", "storeApiKey"]) names.delete(name);
    expect([...names].sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  it.each<[object, string]>([
    [{ csv_separator: "," }, "it is called `separator` here"],
    [{ use_labels_for_header: true }, "it is called `useLabels` here"],
    [{ to_path: "a.csv" }, "it is called `to` here"],
    [{ file_cache: true }, "it is called `cache` here"],
    [{ tqdm: true }, "`onProgress`"],
    [{ platform_id: "city" }, "the portal is an option of the client"],
    [{ apikey: "s3cret" }, "give it to the client, as `auth`"],
    [{ select: "a" }, "it is called `fields` here"],
    [{ order_by: "a" }, "no order that is promised"],
    [{ offset: 10 }, "`paginate`"],
    [{ list_separator: "|" }, "values of a list come as the publisher separates them"],
    [{ x: "a" }, "/api/records/1.0/analyze/"],
    [{ y: "a" }, "/api/records/1.0/analyze/"],
    [{ "refin.city": "Paris" }, 'has no option "refin.city"'],
    [{ refin: { city: "Paris" } }, "did you mean `refine`?"],
    [{ geofilter: { radius: 1 } }, "`geofilter` has no option"],
    [{ "geofilter.radius": 1 }, 'has no option "geofilter.radius"'],
    [{ cache: { ttl: 5 } }, "it is called `maxAge` here"],
    [{ checkCount: { onunknown() {} } }, "did you mean `onUnknown`?"],
    [{ revalidate: true }, "`cache: { revalidate }`"],
  ])("is known by its name in odsclient, in v1 or in v2.1: %j", async (options, wanted) => {
    const message = await said(() => node.downloadDataset(client, "trees", { ...csv, ...options } as never));
    expect(message).toContain(wanted);
    expect(message).not.toContain("s3cret");
    expect(silent).not.toHaveBeenCalled();
  });

  it("is refused in the content of a cached dataset, in the target of a push, and by toArray", async () => {
    const content = { ...csv, limit: 1 } as never;
    expect(await said(() => node.cachedDataset(client, "trees", content))).toContain("it is called `rows`");
    const keyed = { datasetId: "trees", resourceId: "realtime", key: "s3cret" } as never;
    const message = await said(() => explore.pushRecords(client, keyed, []));
    expect(message).toContain("it is called `pushKey` here");
    expect(message).not.toContain("s3cret");
    const retry = { retries: 1 } as never;
    expect(await said(() => explore.pushRecords(client, target, [], { retry }))).toContain("`limit`");
    const stream = explore.streamRecords(client, "trees");
    expect(await said(() => stream.toArray({ max: 1 } as never))).toContain("It has limit.");
  });

  it("is taken as any facet where it begins as facets do, and as nothing where it is undefined", async () => {
    const options = { "refine.any facet": "a", "exclude.b.c": "d", where: undefined } as never;
    expect(() => explore.streamRecords(client, "trees", options)).not.toThrow();
  });
});
