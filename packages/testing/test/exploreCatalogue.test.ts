import { beforeAll, describe, expect, it } from "vitest";
import { formWith } from "./apiCall.ts";
import { type Published, publishTrees } from "./explorePortal.ts";

let city: Published;
let attachment: string;

beforeAll(async () => {
  city = await publishTrees();
  const at = `/datasets/${city.uid}`;
  await city.automation("PUT", `${at}/metadata/`, {
    default: {
      title: { value: "City trees" },
      publisher: { value: "Parks" },
      keyword: { value: ["tree", "green"] },
      language: { value: "en" },
      modified: { value: "2024-05-02T08:00:00+00:00" },
    },
    dcat: { creator: { value: "Maya Okafor" } },
    survey: { lineage: { value: "By foot" } },
  });
  const form = formWith(new File(["about trees"], "légende.txt", { type: "text/plain" }));
  attachment = (await city.automation("POST", `${at}/attachments/`, form)).body.uid;
  const other = {
    dataset_id: "bins",
    metadata: { default: { title: { value: "Bins" }, keyword: { value: ["waste", "green"] } } },
  };
  const { uid } = (await city.automation("POST", "/datasets/", other)).body;
  await city.automation("POST", `/datasets/${uid}/publish/`);
  await city.automation("POST", "/datasets/", {
    dataset_id: "draft",
    metadata: { default: { title: { value: "Draft" } } },
  });
});

const search = async (query: Parameters<Published["get"]>[1]) =>
  (await city.get("/api/datasets/1.0/search/", query)).body;
const ids = async (query: Parameters<Published["get"]>[1]) =>
  (await search(query)).datasets.map(({ datasetid }: { datasetid: string }) => datasetid);

describe("the catalogue", () => {
  it("shows what is published", async () => {
    const { nhits, parameters, datasets } = await search({});
    expect([nhits, parameters]).toEqual([
      2,
      { rows: 10, start: 0, format: "json", timezone: "UTC", staged: false },
    ]);
    expect(datasets[1]).toMatchObject({ datasetid: "bins", has_records: false, fields: [] });
    expect(datasets[0]).toMatchObject({
      datasetid: "city-trees",
      metas: {
        domain: "portal",
        title: "City trees",
        publisher: "Parks",
        keyword: ["tree", "green"],
        modified: "2024-05-02T08:00:00+00:00",
        records_count: 6,
        lineage: "By foot",
      },
      basic_metas: { default: { publisher: "Parks" }, custom: { survey: { lineage: "By foot" } } },
      extra_metas: {},
      has_records: true,
      data_visible: true,
      features: ["geo", "timeserie", "analyze"],
      alternative_exports: [],
    });
    expect(datasets[0]).not.toHaveProperty("interop_metas");
  });

  it.each<[Record<string, string>, string[]]>([
    [{ q: "tree" }, ["city-trees"]],
    [{ q: "green" }, ["city-trees", "bins"]],
    [{ q: "publisher:parks OR waste" }, ["city-trees", "bins"]],
    [{ q: "records_count>0" }, ["city-trees"]],
    [{ q: "modified<2024/06" }, ["city-trees"]],
    [{ "refine.keyword": "green", "exclude.publisher": "Parks" }, ["bins"]],
    [{ "refine.modified": "2024/05" }, ["city-trees"]],
    [{ "refine.survey.lineage": "By foot" }, ["city-trees"]],
    [{ "refine.dcat.contact_name": "Nobody" }, []],
    [{ "refine.features": "geo" }, ["city-trees"]],
    [{ sort: "modified" }, ["bins", "city-trees"]],
    [{ sort: "explore.popularity_score" }, ["city-trees", "bins"]],
    [{ sort: "-title" }, ["bins", "city-trees"]],
    [{ rows: "1", start: "1" }, ["bins"]],
  ])("is searched by %j", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it("has facets, and rows of CSV", async () => {
    const { facet_groups } = await search({ facet: "keyword", rows: 0 });
    expect(facet_groups).toMatchObject([
      { name: "keyword", count: 2, facets: [{ name: "green", count: 2 }, {}, {}] },
    ]);
    expect(await search({ format: "csv", q: "tree" })).toMatch(
      /^datasetid;records_count;.*\r\ncity-trees;6;.*tree,green/,
    );
  });
});

describe("a dataset", () => {
  it("is looked up with its fields, and with more metadata on request", async () => {
    const { body } = await city.get("/api/datasets/1.0/city-trees/", { interopmetas: "true" });
    expect(body.interop_metas).toEqual({ dcat: { creator: "Maya Okafor" } });
    expect(body.fields).toEqual([
      { name: "species", label: "Species", type: "text", annotations: [{ name: "sortable" }] },
      { name: "planted_on", label: "Planted on", type: "date", annotations: [] },
      { name: "height", label: "Height", type: "double", annotations: [] },
      { name: "position", label: "Position", type: "geo_point_2d", annotations: [] },
      { name: "tags", label: "Tags", type: "text", annotations: [{ name: "multivalued", args: ["|"] }] },
      { name: "inspected", label: "Inspected", type: "datetime", annotations: [] },
      { name: "code", label: "Code", type: "text", annotations: [] },
      { name: "etage", label: "Étage", type: "text", annotations: [{ name: "hierarchical", args: ["/"] }] },
    ]);
    expect((await city.get("/api/datasets/1.0/nope")).body).toEqual({ error: "Unknown dataset: nope" });
  });

  it("has its fields as they are configured, in that order", async () => {
    const { get } = await publishTrees({
      csv: "stn cd;No2;Note;When\n7;1.5;x;2024-03\n",
      steps: [
        { type: "rename", label: "a", from_name: "stn_cd", to_name: "station", field_label: "Station" },
        { type: "type", label: "b", field: "station", type_param: "text" },
        { type: "description", label: "c", field: "no2", description: "Nitrogen dioxide" },
        { type: "annotate", label: "d", field: "no2", annotation: "unit", args: ["µg/m³"] },
        { type: "annotate", label: "e", field: "when", annotation: "timeserie_precision", args: ["year"] },
        { type: "delete", label: "f", field: "note" },
        { type: "order", label: "g", order: ["when", "no2"] },
      ],
    });
    expect((await get("/api/datasets/1.0/city-trees/")).body.fields).toEqual([
      {
        name: "when",
        label: "When",
        type: "date",
        annotations: [{ name: "timeserie_precision", args: ["year"] }],
      },
      {
        name: "no2",
        label: "No2",
        type: "double",
        description: "Nitrogen dioxide",
        annotations: [{ name: "unit", args: ["µg/m³"] }],
      },
      { name: "station", label: "Station", type: "text", annotations: [] },
    ]);
    const { records } = (await get("/api/records/1.0/search/", { dataset: "city-trees" })).body;
    expect(records[0].fields).toEqual({ when: "2024", no2: 1.5, station: "7" });
  });

  it("has attachments to download", async () => {
    const { body } = await city.get("/api/datasets/1.0/city-trees/");
    expect(body.attachments).toEqual([
      { id: attachment, title: "légende.txt", mimetype: "text/plain", url: "odsfile://légende.txt" },
    ]);
    const file = await city.get(`/api/datasets/1.0/city-trees/attachments/${attachment}/`);
    expect([file.body, file.headers.get("Content-Type")]).toEqual(["about trees", "text/plain"]);
    expect((await city.get("/api/datasets/1.0/city-trees/attachments/nope/")).status).toBe(404);
  });
});
