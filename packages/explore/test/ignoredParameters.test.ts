import {
  createExploreClient,
  downloadDataset,
  InvalidArgumentError,
  paginate,
  q,
  streamCsv,
  streamRecords,
} from "@ods/explore";
import { toArrowTable } from "@ods/explore/arrow";
import { describe, expect, it } from "vitest";

const sent: string[] = [];
const client = createExploreClient({
  portal: "my-domain",
  retry: false,
  fetch: async (input) => {
    const request = input as Request;
    sent.push(`${decodeURIComponent(new URL(request.url).search)}${await request.text()}`);
    return Response.json({ nhits: 0, records: [], parameters: {} });
  },
});

const SEARCH = "/api/records/1.0/search/";

const search = (query: object) =>
  client.GET(SEARCH, { params: { query: { dataset: "trees", ...query } as never } });

type Call = (options: never) => unknown;

const CALLS: Record<string, Call> = {
  streamRecords: (options) => streamRecords(client, "trees", options).toArray(),
  streamCsv: (options) => streamCsv(client, "trees", options).toArray(),
  downloadDataset: (options: object) => downloadDataset(client, "trees", { format: "csv", ...options }),
  toArrowTable: (options) => toArrowTable(client, "trees", options),
  "a search": search,
  "a search as a form": (options: object) =>
    client.POST(SEARCH, { body: { dataset: "trees", ...options } as never }),
  "client.request": (options: object) =>
    client.request("get", SEARCH, { params: { query: { dataset: "trees", ...options } as never } }),
};

/** What becomes of it: the message of the error, or what was sent. */
async function outcome(call: () => unknown): Promise<string> {
  sent.length = 0;
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(sent).toEqual([]);
    return (error as Error).message;
  }
  return sent.join();
}

describe("a filter in a shape that portals ignore", () => {
  it.each<[object, string]>([
    [
      { refine: "species:Oak" },
      'refine is a string, which portals ignore; write refine: { species: "Oak" }.',
    ],
    [
      { refine: ["species:Oak"] },
      'refine is a list, which portals ignore; write refine: { species: "Oak" }.',
    ],
    [
      { refine: ["species:Oak", 'species:"Elm"', "the year:2019"] },
      'write refine: { species: ["Oak","Elm"], "the year": "2019" }.',
    ],
    [{ exclude: "species=Oak" }, 'write exclude: { species: "Oak" }.'],
    [{ exclude: "Oak" }, 'write exclude: { species: "Oak" }.'],
    [{ refine: 5 }, 'refine is 5, which portals ignore; write refine: { species: "Oak" }.'],
    [{ refine: true }, "refine is a boolean"],
    [{ refine: new Map([["species", "Oak"]]) }, "refine is a Map"],
    [{ refine: new Date(0) }, "refine is a Date"],
    [{ refine: { species: { eq: "Oak" } } }, 'refine has an object for "species"'],
    [{ refine: { "": "Oak" } }, "refine has a value without a name"],
    [
      { "refine.": "Oak" },
      "refine has a value without a name, which portals ignore; write refine: { species",
    ],
    [{ "geo_digest.": "731" }, 'write geo_digest: { shape: "7312906655" }.'],
    [{ disjunctive: "species" }, "write disjunctive: { species: true }."],
    [{ disjunctive: true }, "write disjunctive: { species: true }."],
    [{ geofilter: "48.85,2.35,1000" }, 'write geofilter: { distance: "48.85,2.35,1000" }.'],
    [{ q: { species: "Oak" } }, "q is an object, which portals ignore; values of facets go into refine:"],
    [{ fields: { species: true } }, "fields is an object, which portals ignore"],
    [{ lang: { code: "fr" } }, "lang is an object, which portals ignore"],
  ])("is refused everywhere before anything is sent: %j", async (options, wanted) => {
    for (const [name, call] of Object.entries(CALLS)) {
      expect([name, await outcome(() => call(options as never))]).toEqual([
        name,
        expect.stringContaining(wanted),
      ]);
    }
  });

  it.each<[object, string]>([
    [{ facetsort: "-count" }, 'write facetsort: { species: "-count" }.'],
    [{ y: "AVG(height)" }, 'write y: { mean: { func: "AVG", expr: "height" } }.'],
    [{ sort: { height: -1 } }, "sort is an object"],
  ])("is refused in a call that has it: %j", async (options, wanted) => {
    expect(await outcome(() => search(options))).toContain(wanted);
  });

  it("is not any that the API has", async () => {
    const condition = q.field("species").eq("Oak");
    expect(await outcome(() => search({ q: condition }))).toContain('q=species=="Oak"');
    const given = {
      q: ["oak", condition.toString()],
      refine: Object.assign(Object.create(null), { species: ["Oak", "Elm"], year: 2019 }),
      "refine.street": "High Street",
      exclude: undefined,
      disjunctive: { species: true },
      geo_digest: "731",
    };
    expect(await outcome(() => search(given))).toBe(
      '?dataset=trees&q=oak&q=species=="Oak"&refine.species=Oak&refine.species=Elm&refine.year=2019' +
        "&refine.street=High Street&disjunctive.species=true&geo_digest=731",
    );
  });
});

describe("a parameter of v2.1 or odsclient in a call", () => {
  it.each([
    ["where", "filters are `q` and `refine` here; `where` belongs to v2.1"],
    ["limit", "it is called `rows` here"],
    ["offset", "it is called `start` here"],
    ["select", "it is called `fields` here"],
    ["order_by", "it is called `sort` here"],
    ["group_by", "/api/records/1.0/analyze/"],
    ["use_labels", "it is called `use_labels_for_header` here"],
    ["delimiter", "it is called `csv_separator` here"],
    ["list_separator", "it belongs to v2.1"],
    ["epsg", "/explore/dataset/{dataset_id}/download/ has it"],
  ])("is refused with what it is called: %s", async (name, wanted) => {
    const query = { dataset: "trees", [name]: "species='Oak'" };
    const said = `/api/records/1.0/search/ has no parameter "${name}", and portals ignore it: `;
    for (const call of [
      () => search(query),
      () => client.POST(SEARCH, { body: query }),
      () => client.GET("/api/records/1.0/search/", { params: { query } }),
      () => paginate(client, SEARCH, { params: { query } }).toArray(),
    ]) {
      const message = await outcome(call);
      expect(message).toContain(said);
      expect(message).toContain(wanted);
      expect(message).not.toContain("Oak");
    }
  });

  it("goes on where the operation declares it, is left out, or is written by the call itself", async () => {
    const params = { path: { dataset_id: "trees" }, query: { format: "csv", epsg: 2154 } } as const;
    const path = "/explore/dataset/{dataset_id}/download/";
    expect(await outcome(() => client.GET(path, { params, parseAs: "text" }))).toBe("?format=csv&epsg=2154");
    expect(await outcome(() => search({ where: undefined, limit: null }))).toBe("?dataset=trees");
    const query = { dataset: "trees", limit: 1 };
    const querySerializer = (given: object) => `rows=${(given as { limit: number }).limit}`;
    expect(await outcome(() => client.GET(SEARCH, { params: { query }, querySerializer }))).toBe("?rows=1");
  });

  it("goes on where nobody knows it, and to other APIs than v1", async () => {
    expect(await outcome(() => search({ rq: "x" }))).toBe("?dataset=trees&rq=x");
    const query = { where: "species='Oak'", limit: 1, refine: "species:Oak" };
    const path = "/api/explore/v2.1/catalog/datasets/trees/records";
    const loose = client as unknown as { GET(path: string, init: object): Promise<unknown> };
    expect(await outcome(() => loose.GET(path, { params: { query } }))).toBe(
      "?where=species='Oak'&limit=1&refine=species:Oak",
    );
  });
});
