import { describe, expect, it } from "vitest";
import { type Document, operationsOf } from "../src/document.ts";
import explore from "../src/generated/explore.json" with { type: "json" };
import { Validator } from "../src/validator.ts";
import { publishTrees } from "./explorePortal.ts";

const document = explore as unknown as Document;
const operations = operationsOf(document);
const validator = new Validator(document);

const dataset = "city-trees";
const facets = { facet: ["species", "planted_on"], "refine.planted_on": "2019" };

describe("answers of the Explore API fit its document", () => {
  it.each<[operation: string, path: string, query: Record<string, string | number | readonly string[]>]>([
    [
      "search-datasets",
      "/api/datasets/1.0/search/",
      { q: "trees", facet: ["language", "publisher"], rows: 5 },
    ],
    ["get-dataset", `/api/datasets/1.0/${dataset}/`, { extrametas: "true", interopmetas: "true" }],
    ["search-records", "/api/records/1.0/search/", { dataset, ...facets, sort: "-height", rows: 2 }],
    ["search-records", "/api/records/1.0/search/", { dataset, q: "nothing at all", rows: 0 }],
    ["analyze-records", "/api/records/1.0/analyze/", { dataset, x: "species", "y.n.func": "COUNT" }],
    [
      "analyze-records",
      "/api/records/1.0/analyze/",
      { dataset, x: "planted_on", precision: "month", "y.h.func": "AVG", "y.h.expr": "height" },
    ],
    [
      "analyze-records",
      "/api/records/1.0/analyze/",
      { dataset, x: "species", "y.h.func": "QUANTILES", "y.h.expr": "height", "y.h.subsets": "5,95" },
    ],
    ["download-records", "/api/records/1.0/download/", { dataset, format: "json" }],
    [
      "cluster-records",
      "/api/records/1.0/geocluster/",
      { dataset, clusterprecision: 6, clusterdistance: 50 },
    ],
    ["cluster-records", "/api/records/1.0/geocluster/", { dataset }],
    ["search-records", "/api/records/1.0/search/", { dataset, sort: "species,-height", fields: "species" }],
    ["get-bounding-box", "/api/records/1.0/boundingbox/", { dataset }],
    ["get-geo-polygons", "/api/records/1.0/geopolygon/", { dataset, clusterprecision: 6 }],
    ["preview-geo-shapes", "/api/records/1.0/geopreview/", { dataset, clusterprecision: 6 }],
    ["export-dataset", `/explore/dataset/${dataset}/download/`, { format: "json" }],
  ])("%s: %s %j", async (id, path, query) => {
    const { get } = await publishTrees();
    const { status, body } = await get(path, query);
    expect(status).toBe(200);
    expect(faultsOf(id, 200, body)).toEqual({});
  });

  it("and what does not fit would be seen", () => {
    expect(faultsOf("search-records", 200, { nhits: "two" })).toEqual({
      nhits: ["must be integer"],
      parameters: ["is required"],
      records: ["is required"],
    });
  });

  it("get-record", async () => {
    const { get } = await publishTrees();
    const { body } = await get("/api/records/1.0/search/", { dataset, rows: 1 });
    const { recordid } = body.records[0];
    const record = await get(`/api/datasets/1.0/${dataset}/records/${recordid}/`);
    expect([record.status, faultsOf("get-record", 200, record.body)]).toEqual([200, {}]);
  });

  it.each<[status: number, path: string, query: Record<string, string | number>]>([
    [404, "/api/records/1.0/search/", { dataset: "nowhere" }],
    [400, "/api/records/1.0/search/", { dataset, rows: 10_001 }],
    [400, "/api/records/1.0/search/", { dataset, q: '("' }],
    [401, "/api/records/1.0/search/", { dataset, apikey: "wrong" }],
  ])("an error %i: %s %j", async (status, path, query) => {
    const { get } = await publishTrees();
    const answer = await get(path, query);
    expect([answer.status, faultsOf("search-records", status, answer.body)]).toEqual([status, {}]);
    expect(answer.body.error).toEqual(expect.any(String));
  });
});

function faultsOf(id: string, status: number, body: unknown) {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`The document has no operation ${id}`);
  return validator.answer(operation, status, "application/json", body);
}
