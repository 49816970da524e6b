import { createExploreClient, paginate, WindowExceededError } from "@ods/explore";
import { describe, expect, it } from "vitest";

/** A portal whose search finds that many records; `seen` lists the pages that were asked for. */
function search(nhits: number) {
  const seen: [start: number, rows: number][] = [];
  const fetch = async (input: RequestInfo | URL) => {
    const { searchParams } = new URL((input as Request).url);
    const start = Number(searchParams.get("start"));
    const rows = Number(searchParams.get("rows"));
    seen.push([start, rows]);
    const found = Math.max(0, Math.min(rows, nhits - start));
    const records = Array.from({ length: found }, (_, n) => ({
      datasetid: "trees",
      recordid: String(start + n),
      fields: {},
    }));
    return Response.json({ nhits, parameters: {}, records });
  };
  return { seen, client: createExploreClient({ portal: "my-domain", fetch }) };
}

const trees = { params: { query: { dataset: "trees" } } };
const path = "/api/records/1.0/search/";

describe("paginate", () => {
  it("walks a search over start and rows", async () => {
    const { client, seen } = search(250);
    const records = await paginate(client, path, trees).toArray();
    expect(records.map(({ recordid }) => Number(recordid))).toEqual(Array.from({ length: 250 }, (_, n) => n));
    expect(seen).toEqual([
      [0, 100],
      [100, 100],
      [200, 100],
    ]);
  });

  it("takes rows as page size and start as beginning from the query", async () => {
    const { client, seen } = search(50);
    const init = { params: { query: { dataset: "trees", start: 20, rows: 10 } } };
    expect(await paginate(client, path, init).toArray()).toHaveLength(30);
    expect(seen[0]).toEqual([20, 10]);
  });

  it("reaches the 10,000 rows that there are, with no request past them", async () => {
    const { client, seen } = search(10_000);
    expect(await paginate(client, path, trees, { pageSize: 3_000 }).toArray()).toHaveLength(10_000);
    expect(seen.at(-1)).toEqual([9_000, 1_000]);
  });

  it("refuses a walk past them with the first page, before any item", async () => {
    const { client, seen } = search(10_001);
    const items: unknown[] = [];
    const walk = async () => {
      for await (const item of paginate(client, path, trees)) items.push(item);
    };
    await expect(walk()).rejects.toThrow(WindowExceededError);
    await expect(walk()).rejects.toThrow(/streamRecords/);
    await expect(walk()).rejects.toMatchObject({ nhits: 10_001 });
    expect([items, seen.length]).toEqual([[], 3]);
  });

  it("refuses it before the first request where the options tell", () => {
    const { client, seen } = search(99_999);
    const from = (start: number) => ({ params: { query: { dataset: "trees", start } } });
    expect(() => paginate(client, path, from(10_000))).toThrow(WindowExceededError);
    expect(() => paginate(client, path, from(9_000), { maxItems: 1_001 })).toThrow(WindowExceededError);
    expect(seen).toEqual([]);
  });

  it("takes what it was asked for out of more", async () => {
    const { client } = search(99_999);
    expect(await paginate(client, path, trees, { maxItems: 150 }).toArray()).toHaveLength(150);
    expect(await paginate(client, path, trees).count()).toBe(99_999);
  });
});
