import { beforeAll, describe, expect, it } from "vitest";
import { type Published, publishTrees } from "./explorePortal.ts";

let trees: Published;

beforeAll(async () => {
  trees = await publishTrees();
});

const SEARCH = "/api/records/1.0/search/";
const search = async (query: Parameters<Published["get"]>[1]) =>
  trees.get(SEARCH, { dataset: "city-trees", ...query });
/** Codes of the trees that are found; they count up from 7 in the order of the file. */
const codes = async (query: Parameters<Published["get"]>[1]) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers have every shape
  (await search(query)).body.records.map((record: any) => Number(record.fields.code));

describe("a record", () => {
  it("has typed fields, its place, and only what is not empty", async () => {
    const { status, headers, body } = await search({ rows: 1 });
    expect([status, headers.get("Content-Type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect(body).toEqual({
      nhits: 6,
      parameters: { dataset: "city-trees", rows: 1, start: 0, format: "json", timezone: "UTC" },
      records: [
        {
          datasetid: "city-trees",
          recordid: expect.stringMatching(/^[0-9a-f]{40}$/),
          fields: {
            species: "Oak",
            planted_on: "2019-03-04",
            height: 4.5,
            position: [48.85, 2.35],
            tags: "old|tall",
            inspected: "2024-05-02T06:00:00+00:00",
            code: "007",
            etage: "North/Park",
          },
          geometry: { type: "Point", coordinates: [2.35, 48.85] },
          record_timestamp: "2024-06-15T10:00:00.000Z",
        },
      ],
    });
    const [last] = (await search({ start: 5 })).body.records;
    expect(Object.keys(last.fields)).toEqual(["species", "height", "inspected", "code", "etage"]);
    expect(last).not.toHaveProperty("geometry");
  });

  it("is looked up by an identifier that stays the same", async () => {
    const [record] = (await search({ rows: 1 })).body.records;
    expect((await trees.get(`/api/datasets/1.0/city-trees/records/${record.recordid}`)).body).toEqual(record);
    const other = await publishTrees();
    expect((await other.get(SEARCH, { dataset: "city-trees", rows: 1 })).body.records[0].recordid).toBe(
      record.recordid,
    );
    expect((await trees.get("/api/datasets/1.0/city-trees/records/nope/")).status).toBe(404);
  });

  it("shows times in the zone that is asked for, and chosen fields only", async () => {
    const [record] = (await search({ rows: 1, timezone: "America/New_York", fields: "inspected, code" })).body
      .records;
    expect(record.fields).toEqual({ inspected: "2024-05-02T02:00:00-04:00", code: "007" });
    expect(record.record_timestamp).toBe("2024-06-15T06:00:00-04:00");
    expect((await search({ timezone: "Atlantis" })).body).toEqual({ error: "Unknown timezone: Atlantis" });
  });
});

describe("the query language finds", () => {
  it.each<[string, number[]]>([
    ["", [7, 8, 9, 10, 11, 12]],
    ["oak", [7, 8, 12]],
    ["OA", [7, 8, 12]],
    ['"oa"', []],
    ['"cork oak"', [8]],
    ['"oak cork"', []],
    ["chene", [9]],
    ["'chêne'", [9]],
    ["white AND ash", [11]],
    ["oak cork", [8]],
    ["beech OR ash", [10, 11]],
    ["beech OR oak cork", [8, 10]],
    ["NOT oak", [9, 10, 11]],
    ["NOT (oak OR beech) tall", [11]],
    ["oak AND NOT cork OR beech", [7, 10, 12]],
    ["species:oak", [7, 8, 12]],
    ['species=="cork oak"', [8]],
    ['species=="Ash; \\"white\\""', [11]],
    ["height==12.25", [9]],
    ["height=6", [8]],
    ["height>8.5", [9, 10]],
    ["height>=8.5", [9, 10, 12]],
    ["height<6", [7]],
    ["height<=6 AND oak", [7, 8]],
    ["height:[5 TO 10]", [8, 12]],
    ["NOT height>5", [7, 11]],
    ["planted_on:2019", [7, 8, 9]],
    ["planted_on==2019/03", [7, 8]],
    ["planted_on==2019-03-20", [8]],
    ["planted_on>2019", [10, 11]],
    ["planted_on>=2019/07/01 AND planted_on<2021", [9, 10]],
    ["planted_on:[2019/07 TO 2020/01/15]", [9, 10]],
    ["inspected==2024-05-02T06:00:00", [7, 12]],
    ["inspected==2024-05-02T08:00:00+02:00", [7, 12]],
    ["inspected>#now(months=-1)", [9]],
    ["inspected>=#now(year=2024,month=5,day=2,hour=6,minute=0,second=0,microsecond=0) AND oak", [7, 8, 12]],
    ["inspected<=#now(weeks=-7, weekday=TH(1), hour=6)", [7, 11, 12]],
    ["#null(position)", [12]],
    ["NOT #null(tags)", [7, 8, 10, 11]],
    ['#exact(species, "Oak")', [7, 12]],
    ['#exact(species, "oak")', []],
    ['#exact(tags, "tall")', [7, 8, 11]],
    ['#startswith(species, "C")', [8, 9]],
    ['#startswith(species, "c")', []],
    ['#search(species, tags, "oak t")', [7, 8]],
    ['#search(*, "north str")', [8]],
    ['#distance("48.85,2.35", 2000)', [7, 8]],
    ['#distance(position, "45.76,4.83", 5000)', [10, 11]],
    ['#polygon(position, "(45,4),(46,4),(46,5),(45,5)")', [10, 11]],
    ['#geometry(position, "point") AND oak', [7, 8]],
    ["record_timestamp:2024", [7, 8, 9, 10, 11, 12]],
  ])("%s", async (q, expected) => {
    expect(await codes({ q })).toEqual(expected);
  });

  it("what all of several queries ask for", async () => {
    expect(await codes({ q: ["oak", "height>5"] })).toEqual([8, 12]);
  });

  it("a record by its identifier", async () => {
    const { recordid } = (await search({ rows: 1 })).body.records[0];
    expect(await codes({ q: `recordid:'${recordid}'` })).toEqual([7]);
  });

  it.each([
    '"open',
    "(oak",
    "oak)",
    "AND",
    "oak OR",
    "NOT",
    "height>",
    "height:[1 TO",
    "height:[1 2]",
    "height>tall",
    "planted_on:soon",
    "species<oak",
    "nope:1",
    "#null()",
    "#null(nope)",
    "#nope(species)",
    "#exact(species)",
    "inspected>#now(fortnights=1)",
    "inspected>#now(days=x)",
    '#distance("here", 10)',
    '#polygon("(1,2),(3,4)")',
    "oak ] beech",
  ])("nothing in %s, which is broken", async (q) => {
    const { status, body } = await search({ q });
    expect([status, Object.keys(body), typeof body.error]).toEqual([400, ["error"], "string"]);
  });
});

describe("places", () => {
  it.each<[string, string, number[]]>([
    ["distance", "48.85,2.35,2000", [7, 8]],
    ["distance", "48.86,2.36", [8]],
    ["polygon", "(45,4),(46,4),(46,5),(45,5)", [10, 11]],
    ["polygon", "((45, 4), (46, 4), (46, 5), (45, 5))", [10, 11]],
    ["bbox", "48.8,2.2,48.87,2.4", [7, 8]],
  ])("narrow a search by %s %s", async (kind, value, expected) => {
    expect(await codes({ [`geofilter.${kind}`]: value })).toEqual(expected);
  });

  it("tell how far away records are", async () => {
    const { body } = await search({ "geofilter.distance": "48.85,2.35,2000" });
    const [near, far] = body.records;
    expect(near.fields.dist).toBe("0");
    expect(Number(far.fields.dist)).toBeCloseTo(1331, -1);
    expect(body.parameters["geofilter.distance"]).toEqual(["48.85,2.35,2000"]);
  });

  it.each(["48.85", "a,b,c", "1,2,3,4"])("are refused when they are %s", async (distance) => {
    expect((await search({ "geofilter.distance": distance })).status).toBe(400);
  });
});

describe("records are sorted", () => {
  it.each<[string, number[]]>([
    ["height", [10, 9, 12, 8, 7, 11]],
    ["-height", [7, 8, 12, 9, 10, 11]],
    ["planted_on", [11, 10, 9, 8, 7, 12]],
    ["-inspected", [11, 7, 12, 8, 9, 10]],
    ["-species", [11, 10, 9, 8, 7, 12]],
    ["record_timestamp", [7, 8, 9, 10, 11, 12]],
  ])("by %s, empty ones last", async (sort, expected) => {
    expect(await codes({ sort })).toEqual(expected);
  });

  it.each(["code", "position", "nope"])("never by %s", async (sort) => {
    expect((await search({ sort })).status).toBe(400);
  });
});

describe("a page", () => {
  it("is a part of the hits", async () => {
    expect(await codes({ rows: 2, start: 3 })).toEqual([10, 11]);
    expect(await codes({ rows: -1 })).toHaveLength(6);
    expect((await search({ rows: 0 })).body).toMatchObject({ nhits: 6, records: [] });
    expect((await search({ rows: 10_000 })).status).toBe(200);
  });

  it.each([{ rows: 10_001 }, { rows: 10, start: 9_991 }, { rows: "many" }, { rows: 1.5 }, { start: -1 }])(
    "is refused with %j",
    async (query) => {
      const { status, body } = await search(query);
      expect([status, typeof body.error]).toEqual([400, "string"]);
    },
  );
});

describe("a request", () => {
  it("is answered alike with and without a slash, as GET and as POST", async () => {
    const query = { dataset: "city-trees", q: "oak", "refine.tags": "tall", facet: ["tags", "species"] };
    const first = await trees.get(SEARCH, query);
    for (const answer of [
      await trees.get("/api/records/1.0/search", query),
      await trees.post(SEARCH, query),
      await trees.post("/api/records/1.0/search", query),
    ]) {
      expect([answer.status, answer.body]).toEqual([200, first.body]);
    }
  });

  it("is answered as GeoJSON, as JSONP and indented", async () => {
    const { headers, body } = await search({ format: "geojson", rows: 1, fields: "code" });
    expect(headers.get("Content-Type")).toContain("geo+json");
    expect(body).toEqual({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          geometry: { type: "Point", coordinates: [2.35, 48.85] },
          properties: { code: "007" },
        },
      ],
    });
    const padded = await search({ callback: "show.trees", rows: 0 });
    expect(padded.headers.get("Content-Type")).toContain("javascript");
    expect(padded.body).toMatch(/^show\.trees\(\{"nhits":6.*\}\);$/);
    expect((await search({ callback: "alert(1)//" })).status).toBe(400);
    expect((await search({ format: "xml" })).status).toBe(400);
  });

  it("for a dataset that is missing, unknown or not published is refused", async () => {
    expect(await trees.get(SEARCH)).toMatchObject({
      status: 400,
      body: { error: "The parameter dataset is required." },
    });
    expect(await trees.get(SEARCH, { dataset: "nope" })).toMatchObject({
      status: 404,
      body: { error: "Unknown dataset: nope" },
    });
    await trees.automation("POST", "/datasets/", { metadata: { default: { title: { value: "Draft" } } } });
    expect((await trees.get(SEARCH, { dataset: "draft" })).body).toEqual({ error: "Unknown dataset: draft" });
  });
});
