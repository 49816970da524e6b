import { createExploreClient, download, paginate, q, type TypedRecord, unwrap } from "@ods/explore";
import { describe, expectTypeOf, it } from "vitest";

const client = createExploreClient({ portal: "my-domain" });
const path = "/api/records/1.0/search/";

describe("a record search", () => {
  it("takes pattern parameters as objects, or as the keys that are sent", () => {
    client.GET(path, {
      params: {
        query: {
          dataset: "trees",
          refine: { species: ["Oak", "Elm"], "dcat.creator": "Parks" },
          disjunctive: { species: true },
          facetsort: { species: "-count" },
          geofilter: { distance: [48.8, 2.3, 500] },
          "exclude.district": "North",
        },
      },
    });
    // @ts-expect-error a facet is refined by values
    client.GET(path, { params: { query: { dataset: "trees", refine: "species" } } });
    // @ts-expect-error the dataset is missing
    client.GET(path, { params: { query: { rows: 10 } } });
  });

  it("answers records", async () => {
    const page = await unwrap(
      client.GET(path, { params: { query: { dataset: "trees", q: String(q.words("oak")) } } }),
    );
    expectTypeOf(page.nhits).toEqualTypeOf<number>();
    expectTypeOf(page.records[0]!.recordid).toEqualTypeOf<string>();
    expectTypeOf(page.records[0]!.record_timestamp).toEqualTypeOf<string | undefined>();
    for await (const record of paginate(client, path, { params: { query: { dataset: "trees" } } })) {
      expectTypeOf(record.recordid).toEqualTypeOf<string>();
    }
    for await (const dataset of paginate(client, "/api/datasets/1.0/search/")) {
      expectTypeOf(dataset.datasetid).toEqualTypeOf<string>();
    }
    // @ts-expect-error an analysis is no search
    paginate(client, "/api/records/1.0/analyze/", { params: { query: { dataset: "trees" } } });
  });

  it("may have its fields typed", () => {
    expectTypeOf<TypedRecord<{ species?: string }>["fields"]["species"]>().toEqualTypeOf<
      string | undefined
    >();
  });
});

describe("lists of fields, facets and sorts", () => {
  it("may be lists or one text", () => {
    const dataset = "trees";
    client.GET(path, { params: { query: { dataset, fields: ["a", "b"], sort: ["-a", "b"], facet: ["a"] } } });
    client.GET(path, { params: { query: { dataset, fields: "a,b", sort: "-a", facet: "a" } } });
    client.POST(path, { body: { dataset, fields: ["a", "b"], sort: ["-a", "b"], facet: ["a"] } });
    client.GET("/api/datasets/1.0/search/", { params: { query: { sort: ["modified"], facet: ["theme"] } } });
    client.GET("/api/records/1.0/analyze/", { params: { query: { dataset, x: ["a", "b"], sort: "x" } } });
    client.GET("/api/records/1.0/geopreview/", { params: { query: { dataset, sort: ["a", "b"] } } });
    client.GET("/api/records/1.0/download/", { params: { query: { dataset, fields: ["a"], facet: ["a"] } } });
    // @ts-expect-error names are texts
    client.GET(path, { params: { query: { dataset, fields: [1] } } });
  });
});

describe("clusters", () => {
  it("need no zoom, no distance, and may be the shapes of another dataset", () => {
    const keys = { clusterdatasetid: "districts", localkey: "district", remotekey: "code" };
    client.GET("/api/records/1.0/geocluster/", { params: { query: { dataset: "trees" } } });
    client.GET("/api/records/1.0/geocluster/", { params: { query: { dataset: "trees", ...keys } } });
    client.POST("/api/records/1.0/geocluster/", {
      body: { dataset: "trees", clustermode: "world", ...keys },
    });
  });
});

describe("a download", () => {
  it("takes the formats that are no JSON", () => {
    const query = { dataset: "trees", format: "csv", geofilter: { distance: [48.8, 2.3, 500] } } as const;
    download(client, "/api/records/1.0/download/", {
      params: { query: { ...query, geofilter: { bbox: [1, 2, 3, 4] } } },
    });
    // @ts-expect-error a dataset is JSON or JSONP
    download(client, "/nothing/");
  });
});

describe("an analysis", () => {
  it("takes series by name", () => {
    client.GET("/api/records/1.0/analyze/", {
      params: {
        query: {
          dataset: "trees",
          x: "species",
          y: { height: { func: "AVG", expr: "height" } },
          sort: ["-height"],
        },
      },
    });
  });
});
