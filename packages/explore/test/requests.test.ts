import { createExploreClient, type ExploreClient, InvalidArgumentError, q, request } from "@ods/explore";
import { describe, expect, it } from "vitest";

/** The request that a call sends: its path, and the pairs of its query or form as a portal reads them. */
async function sent(call: (client: ExploreClient) => Promise<unknown>): Promise<string> {
  let line = "";
  const fetch = async (input: RequestInfo | URL) => {
    const request = input as Request;
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    line = `${request.method} ${pathname}${decodeURIComponent(search)}${body && ` ${body}`}`;
    return Response.json([]);
  };
  await call(createExploreClient({ portal: "my-domain", fetch }));
  return line;
}

const search = "/api/records/1.0/search/";
const analyze = "/api/records/1.0/analyze/";
const dataset = "street-trees";

describe("a typed call sends what the API documents", () => {
  it.each<[string, (client: ExploreClient) => Promise<unknown>]>([
    [
      "GET /api/datasets/1.0/search/?rows=1&facet=language",
      (client) =>
        client.GET("/api/datasets/1.0/search/", { params: { query: { rows: 1, facet: "language" } } }),
    ],
    [
      "GET /api/datasets/1.0/search/?q=trees&sort=modified&refine.language=en&exclude.theme=Health&facet=theme&facet=keyword",
      (client) =>
        client.GET("/api/datasets/1.0/search/", {
          params: {
            query: {
              q: "trees",
              sort: "modified",
              refine: { language: "en" },
              exclude: { theme: "Health" },
              facet: ["theme", "keyword"],
            },
          },
        }),
    ],
    [
      "GET /api/datasets/1.0/street-trees/?interopmetas=true",
      (client) =>
        client.GET("/api/datasets/1.0/{dataset_id}/", {
          params: { path: { dataset_id: dataset }, query: { interopmetas: true } },
        }),
    ],
    [
      "GET /api/records/1.0/search/?dataset=street-trees&refine.planted=2019&facet=planted&rows=1&sort=-height",
      (client) =>
        client.GET(search, {
          params: {
            query: { dataset, refine: { planted: 2019 }, facet: "planted", rows: 1, sort: "-height" },
          },
        }),
    ],
    [
      "GET /api/records/1.0/search/?dataset=street-trees&refine.planted=2021/01&refine.species=Oak&refine.species=Elm&disjunctive.species=true&facetsort.species=-count",
      (client) =>
        client.GET(search, {
          params: {
            query: {
              dataset,
              refine: { planted: "2021/01", species: ["Oak", "Elm"] },
              disjunctive: { species: true },
              facetsort: { species: "-count" },
            },
          },
        }),
    ],
    [
      "GET /api/records/1.0/search/?dataset=street-trees&geofilter.distance=48.85,2.35,1000&fields=species,height",
      (client) =>
        client.GET(search, {
          params: {
            query: { dataset, geofilter: { distance: [48.85, 2.35, 1000] }, fields: ["species", "height"] },
          },
        }),
    ],
    [
      "GET /api/records/1.0/search/?dataset=street-trees&geofilter.polygon=(48.8,2.3),(48.9,2.3),(48.9,2.4)",
      (client) =>
        client.GET(search, {
          params: { query: { dataset, "geofilter.polygon": "(48.8,2.3),(48.9,2.3),(48.9,2.4)" } },
        }),
    ],
    [
      'GET /api/records/1.0/search/?dataset=street-trees&q=(species=="Oak" AND height>20)',
      (client) => {
        const condition = q.and(q.field("species").eq("Oak"), q.field("height").gt(20));
        return client.GET(search, { params: { query: { dataset, q: String(condition) } } });
      },
    ],
    [
      "GET /api/datasets/1.0/street-trees/records/0f3c9a1be24d57806a1b2c3d4e5f60718293a4b5/",
      (client) =>
        client.GET("/api/datasets/1.0/{dataset_id}/records/{record_id}/", {
          params: { path: { dataset_id: dataset, record_id: "0f3c9a1be24d57806a1b2c3d4e5f60718293a4b5" } },
        }),
    ],
    [
      "GET /api/records/1.0/analyze/?dataset=street-trees&x=planted&precision=month&y.n.func=COUNT",
      (client) =>
        client.GET(analyze, {
          params: { query: { dataset, x: "planted", precision: "month", y: { n: { func: "COUNT" } } } },
        }),
    ],
    [
      "GET /api/records/1.0/analyze/?dataset=street-trees&x=species&x=district&y.h.func=QUANTILES&y.h.expr=height&y.h.subsets=5,95&y.serie1-1.func=AVG&y.serie1-1.expr=height&y.serie1-1.cumulative=true&sort=-h,x&maxpoints=50",
      (client) =>
        client.GET(analyze, {
          params: {
            query: {
              dataset,
              x: ["species", "district"],
              y: {
                h: { func: "QUANTILES", expr: "height", subsets: [5, 95] },
                "serie1-1": { func: "AVG", expr: "height", cumulative: true },
              },
              sort: ["-h", "x"],
              maxpoints: 50,
            },
          },
        }),
    ],
    [
      "GET /api/records/1.0/analyze/?dataset=street-trees&x=species&y.h.func=AVG&y.h.expr=height&agg.range.func=MIN,MAX&agg.range.expr=h&join.d.remotedataset=districts&join.d.localkey=district&join.d.remotekey=id&join.d.fields=name,area",
      (client) =>
        client.GET(analyze, {
          params: {
            query: {
              dataset,
              x: "species",
              y: { h: { func: "AVG", expr: "height" } },
              agg: { range: { func: ["MIN", "MAX"], expr: "h" } },
              join: {
                d: {
                  remotedataset: "districts",
                  localkey: "district",
                  remotekey: "id",
                  fields: ["name", "area"],
                },
              },
            },
          },
        }),
    ],
    [
      "GET /api/records/1.0/geocluster/?dataset=street-trees&clusterprecision=6&clusterdistance=50&y.h.func=AVG&y.h.expr=height",
      (client) =>
        client.GET("/api/records/1.0/geocluster/", {
          params: {
            query: {
              dataset,
              clusterprecision: 6,
              clusterdistance: 50,
              y: { h: { func: "AVG", expr: "height" } },
            },
          },
        }),
    ],
    [
      "GET /api/records/1.0/geocluster/?dataset=street-trees&clustermode=world&clusterprecision=9&clusterdatasetid=districts&localkey=district&remotekey=code",
      (client) =>
        client.GET("/api/records/1.0/geocluster/", {
          params: {
            query: {
              dataset,
              clustermode: "world",
              clusterprecision: 9,
              clusterdatasetid: "districts",
              localkey: "district",
              remotekey: "code",
            },
          },
        }),
    ],
    [
      "POST /api/records/1.0/geocluster/ dataset=street-trees&clusterdatasetid=districts&localkey=district&remotekey=code",
      (client) =>
        client.POST("/api/records/1.0/geocluster/", {
          body: { dataset, clusterdatasetid: "districts", localkey: "district", remotekey: "code" },
        }),
    ],
    // Lists of fields and sorts, as lists and as texts.
    [
      "GET /api/records/1.0/search/?dataset=street-trees&sort=-planted,height&facet=species&facet=district",
      (client) =>
        client.GET(search, {
          params: { query: { dataset, sort: ["-planted", "height"], facet: ["species", "district"] } },
        }),
    ],
    [
      "GET /api/records/1.0/search/?dataset=street-trees&sort=-planted,height&fields=species,height",
      (client) =>
        client.GET(search, {
          params: { query: { dataset, sort: "-planted,height", fields: "species,height" } },
        }),
    ],
    [
      "GET /api/datasets/1.0/search/?sort=records_count,-modified&facet=theme&facet=keyword",
      (client) =>
        client.GET("/api/datasets/1.0/search/", {
          params: { query: { sort: ["records_count", "-modified"], facet: ["theme", "keyword"] } },
        }),
    ],
    [
      "GET /api/records/1.0/analyze/?dataset=street-trees&x=species&sort=-h&join.d.fields=name,area",
      (client) =>
        client.GET(analyze, {
          params: { query: { dataset, x: "species", sort: "-h", join: { d: { fields: "name,area" } } } },
        }),
    ],
    [
      "GET /api/records/1.0/geopreview/?dataset=street-trees&sort=height,-planted",
      (client) =>
        client.GET("/api/records/1.0/geopreview/", {
          params: { query: { dataset, sort: ["height", "-planted"] } },
        }),
    ],
    [
      "GET /api/records/1.0/download/?dataset=street-trees&fields=species,height&facet=species&facet=district",
      (client) =>
        client.GET("/api/records/1.0/download/", {
          params: { query: { dataset, fields: ["species", "height"], facet: ["species", "district"] } },
        }),
    ],
    [
      "GET /explore/dataset/street-trees/download/?fields=species,height",
      (client) =>
        client.GET("/explore/dataset/{dataset_id}/download/", {
          params: { path: { dataset_id: dataset }, query: { fields: ["species", "height"] } },
        }),
    ],
    [
      "GET /api/records/1.0/boundingbox/?dataset=street-trees&geofilter.bbox=48.8,2.3,48.9,2.4",
      (client) =>
        client.GET("/api/records/1.0/boundingbox/", {
          params: { query: { dataset, geofilter: { bbox: [48.8, 2.3, 48.9, 2.4] } } },
        }),
    ],
    [
      "GET /api/records/1.0/download/?dataset=street-trees&format=json&rows=100",
      (client) =>
        client.GET("/api/records/1.0/download/", {
          params: { query: { dataset, format: "json", rows: 100 } },
        }),
    ],
    [
      "GET /explore/dataset/street-trees/download/?format=csv&csv_separator=;&use_labels_for_header=true&timezone=Europe/Paris",
      (client) =>
        client.GET("/explore/dataset/{dataset_id}/download/", {
          params: {
            path: { dataset_id: dataset },
            query: {
              format: "csv",
              csv_separator: ";",
              use_labels_for_header: true,
              timezone: "Europe/Paris",
            },
          },
        }),
    ],
    [
      "POST /api/records/1.0/search/ dataset=street-trees&refine.species=Oak&refine.species=Elm&fields=species%2Cheight",
      (client) =>
        client.POST(search, {
          body: { dataset, refine: { species: ["Oak", "Elm"] }, fields: ["species", "height"] },
        }),
    ],
    [
      "POST /api/records/1.0/search/ dataset=street-trees",
      (client) => client.anonymous().POST(search, { body: { dataset } }),
    ],
    [
      "POST /api/records/1.0/analyze/ dataset=street-trees&x=species&y.h.func=QUANTILES&y.h.subsets=5%2C95",
      (client) =>
        client.request("post", analyze, {
          body: { dataset, x: "species", y: { h: { func: "QUANTILES", subsets: [5, 95] } } },
        }),
    ],
    [
      'POST /api/push/1.0/street-trees/realtime/push/?pushkey=not-a-real-key [{"species":"Oak"},{"species":"Elm"}]',
      (client) =>
        client.POST("/api/push/1.0/{dataset_id}/{resource_id}/push/", {
          params: {
            path: { dataset_id: dataset, resource_id: "realtime" },
            query: { pushkey: "not-a-real-key" },
          },
          body: [{ species: "Oak" }, { species: "Elm" }],
        }),
    ],
    [
      'POST /api/push/1.0/street-trees/realtime/delete/?pushkey=not-a-real-key {"species":"Oak"}',
      (client) =>
        client.POST("/api/push/1.0/{dataset_id}/{resource_id}/delete/", {
          params: {
            path: { dataset_id: dataset, resource_id: "realtime" },
            query: { pushkey: "not-a-real-key" },
          },
          body: { species: "Oak" },
        }),
    ],
    [
      "GET /api/push/1.0/street-trees/realtime/0f3c9a1b/delete/?pushkey=not-a-real-key",
      (client) =>
        client.GET("/api/push/1.0/{dataset_id}/{resource_id}/{record_id}/delete/", {
          params: {
            path: { dataset_id: dataset, resource_id: "realtime", record_id: "0f3c9a1b" },
            query: { pushkey: "not-a-real-key" },
          },
        }),
    ],
    [
      "GET /api/datasets/1.0/street-trees/attachments/readme_pdf/",
      (client) =>
        client.GET("/api/datasets/1.0/{dataset_id}/attachments/{attachment_id}/", {
          params: { path: { dataset_id: dataset, attachment_id: "readme_pdf" } },
        }),
    ],
  ])("%s", async (line, call) => {
    expect(await sent(call)).toBe(line);
  });

  it.each([
    ["/api/datasets/1.0/search/", { sort: ["a", "-b"] }, "sort=a%2C-b"],
    [search, { sort: ["a", "-b"], fields: ["a", "b"] }, "sort=a%2C-b&fields=a%2Cb"],
    [search, { facet: ["a", "b"] }, "facet=a&facet=b"],
    [analyze, { sort: ["a", "-b"], x: ["a", "b"] }, "sort=a%2C-b&x=a&x=b"],
    ["/api/records/1.0/geopreview/", { sort: ["a", "-b"] }, "sort=a%2C-b"],
    ["/api/records/1.0/download/", { fields: ["a", "b"], facet: ["a", "b"] }, "fields=a%2Cb&facet=a&facet=b"],
  ])("lists in a form go as in a query: %s %j", async (path, body, form) => {
    const call = (client: ExploreClient) => client.request("post", path as never, { body } as never);
    expect(await sent(call)).toBe(`POST ${path} ${form}`);
  });
});

describe("a date in a query", () => {
  it("is an instant with its zone, wherever a value can stand", async () => {
    const at = new Date("2026-04-07T12:00:00+02:00");
    const condition = q.field("datetime").gte(at).toString();
    const refined = { dataset, q: condition, refine: { datetime: at as never } };
    const line =
      "dataset=street-trees&q=datetime>=2026-04-07T10:00:00Z&refine.datetime=2026-04-07T10:00:00.000Z";
    expect(await sent((client) => client.GET(search, { params: { query: refined } }))).toBe(
      `GET ${search}?${line}`,
    );
    const posted = await sent((client) => client.POST(search, { body: refined }));
    expect(decodeURIComponent(posted)).toBe(`POST ${search} ${line}`);
  });
});

describe("a form that is posted", () => {
  it.each<[what: string, body: unknown]>([
    ["parameters of a URL", new URLSearchParams({ dataset, q: "a b" })],
    ["a text that is one already", `dataset=${dataset}&q=a+b`],
  ])("may be %s", async (_what, body) => {
    const line = await sent((client) => client.POST(search, { body: body as never }));
    expect(line).toBe(`POST ${search} dataset=street-trees&q=a+b`);
  });

  it.each<[what: string, body: unknown, message: RegExp]>([
    ["a Map", new Map([["dataset", dataset]]), /is a Map; an object of parameters/],
    ["a list", [{ dataset }], /is a list; an object of parameters/],
    ["a file", new File(["x"], "x.txt"), /is a File; an object of parameters/],
    ["NaN in it", { dataset, rows: Number.NaN }, /"rows" holds NaN/],
    ["a file in it", { dataset, q: new File(["x"], "x.txt") }, /"q" holds a File/],
    ["half a character in it", { dataset, q: "cut \ud83c" }, /"q" holds half a character/],
  ])("is refused when it is or holds %s", async (_what, body, message) => {
    const line = sent((client) => client.POST(search, { body: body as never }));
    await expect(line).rejects.toThrow(InvalidArgumentError);
    await expect(line).rejects.toThrow(message);
  });

  it("keeps the headers of the call, in whatever form they come", async () => {
    let seen: Headers | undefined;
    const fetch = async (input: RequestInfo | URL) => {
      seen = (input as Request).headers;
      return Response.json([]);
    };
    const client = createExploreClient({ portal: "my-domain", fetch });
    await client.POST(search, { body: { dataset }, headers: [["X-Team", "data"]] });
    expect(seen?.get("X-Team")).toBe("data");
    const broken = client.POST(search, { body: { dataset }, headers: { "X-Team": "€" } });
    await expect(broken).rejects.toThrow(InvalidArgumentError);
  });

  it("is written by the caller's own serializer where there is one", async () => {
    const line = await sent((client) =>
      client.POST(search, { body: { dataset }, bodySerializer: () => "dataset=mine" }),
    );
    expect(line).toBe(`POST ${search} dataset=mine`);
  });

  it("is JSON in a request outside of the document", async () => {
    const line = await sent((client) => request(client, "POST", search, { body: { dataset } }));
    expect(line).toBe(`POST ${search} {"dataset":"street-trees"}`);
  });
});
