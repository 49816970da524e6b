import { beforeAll, describe, expect, it } from "vitest";
import { formWith, title } from "./apiCall.ts";
import { type Published, publishTrees } from "./explorePortal.ts";

let trees: Published;

beforeAll(async () => {
  trees = await publishTrees();
});

const ask = async (what: string, query: Parameters<Published["get"]>[1] = {}) =>
  (await trees.get(`/api/records/1.0/${what}/`, { dataset: "city-trees", ...query })).body;
const ZOOMED = { clusterprecision: 6, clusterdistance: 50 };

describe("clusters", () => {
  it("hold what is near to each other, with the shape around it", async () => {
    const body = await ask("geocluster", { ...ZOOMED, "y.h.func": "SUM", "y.h.expr": "height" });
    expect(body).toMatchObject({
      count: { min: 2, max: 3 },
      clusterprecision: 6,
      series: { h: { min: 20, max: 22.75 } },
    });
    const [paris, lyon] = body.clusters;
    expect([paris.count, paris.series, paris.cluster.type]).toEqual([3, { h: 22.75 }, "Polygon"]);
    expect(paris.cluster_center).toEqual([expect.closeTo(48.87, 2), expect.closeTo(2.337, 2)]);
    expect(lyon).toMatchObject({ count: 2, series: { h: 20 }, cluster: { type: "LineString" } });
  });

  it("fall apart when one looks closer, up to single points", async () => {
    const { clusters, count } = await ask("geocluster", { clusterprecision: 18, clusterdistance: 50 });
    expect([clusters.length, count]).toEqual([5, { min: 1, max: 1 }]);
    expect(clusters[0]).toEqual({
      cluster_center: [48.85, 2.35],
      count: 1,
      cluster: { type: "Point", coordinates: [2.35, 48.85] },
    });
  });

  it("come without shapes where nobody draws them", async () => {
    for (const query of [{ clustermode: "heatmap" }, { return_polygons: "false" }]) {
      const { clusters } = await ask("geocluster", { ...ZOOMED, ...query });
      expect(Object.keys(clusters[0])).toEqual(["cluster_center", "count"]);
    }
  });

  it("of nothing are none", async () => {
    expect(await ask("geocluster", { ...ZOOMED, q: "palm" })).toEqual({
      clusters: [],
      count: { min: 0, max: 0 },
      clusterprecision: 6,
    });
  });

  it("need neither a zoom nor a distance", async () => {
    expect(await ask("geocluster")).toMatchObject({ count: { min: 5, max: 5 }, clusterprecision: 0 });
    expect(await ask("geocluster", { clusterprecision: 6 })).toEqual(await ask("geocluster", ZOOMED));
    expect(await ask("geocluster", { clusterdistance: 0 })).toMatchObject({ count: { min: 1, max: 1 } });
  });

  it.each([
    { ...ZOOMED, shapeprecision: 24 },
    { ...ZOOMED, clusterprecision: 30 },
    { ...ZOOMED, clustermode: "hexagons" },
  ])("are refused with %j", async (query) => {
    expect(await ask("geocluster", query)).toEqual({ error: expect.any(String) });
  });
});

describe("clusters by the shapes of another dataset", () => {
  const DISTRICTS = `code;shape
North/Park;"{""type"":""Polygon"",""coordinates"":[[[2,48],[3,48],[3,49],[2,48]]]}"
South;"{""type"":""Point"",""coordinates"":[2.3,48.9]}"
West;"{""type"":""Point"",""coordinates"":[2,48]}"
`;
  const BY_DISTRICT = {
    clustermode: "world",
    clusterdatasetid: "districts",
    localkey: "etage",
    remotekey: "code",
  };

  beforeAll(async () => {
    const { automation } = trees;
    const { body } = await automation("POST", "/datasets/", {
      ...title("Districts"),
      dataset_id: "districts",
    });
    const at = `/datasets/${body.uid}`;
    const form = formWith(new File([DISTRICTS], "districts.csv"));
    const { body: file } = await automation("POST", `${at}/resources/files/`, form);
    const datasource = { type: "uploaded_file", file: { uid: file.uid } };
    await automation("POST", `${at}/resources/`, { type: "csvfile", title: "Districts", datasource });
    const geometry = { type: "type", label: "Shapes", field: "shape", type_param: "geo_shape" };
    await automation("POST", `${at}/fields/`, geometry);
    await automation("POST", `${at}/publish/`);
  });

  it("hold the records whose key is that of the shape", async () => {
    const query = { ...BY_DISTRICT, "y.h.func": "SUM", "y.h.expr": "height" };
    const { clusters, count, series } = await ask("geocluster", query);
    expect(clusters).toEqual([
      {
        cluster_center: [48.5, 2.5],
        count: 2,
        cluster: {
          type: "Polygon",
          coordinates: [
            [
              [2, 48],
              [3, 48],
              [3, 49],
              [2, 48],
            ],
          ],
        },
        series: { h: 13 },
      },
      {
        cluster_center: [48.9, 2.3],
        count: 1,
        cluster: { type: "Point", coordinates: [2.3, 48.9] },
        series: { h: 12.25 },
      },
    ]);
    expect([count, series]).toEqual([{ min: 1, max: 2 }, { h: { min: 12.25, max: 13 } }]);
  });

  it.each([
    { localkey: "" },
    { remotekey: "" },
    { clusterdatasetid: "" },
    { clusterdatasetid: "nobody" },
    { localkey: "nobody" },
    { remotekey: "nobody" },
  ])("are refused with %j", async (query) => {
    expect(await ask("geocluster", { ...BY_DISTRICT, ...query })).toEqual({ error: expect.any(String) });
  });
});

describe("geometries", () => {
  it("have a box around them, which is empty where there are none", async () => {
    expect(await ask("boundingbox")).toEqual({
      count: 5,
      bbox: [2.3, 45.76, 4.85, 48.9],
      geometries: { Point: 5 },
    });
    expect(await ask("boundingbox", { q: "palm" })).toEqual({ count: 0, bbox: [], geometries: {} });
  });

  it("come once each, with a digest that finds their records again", async () => {
    const { clusters, count } = await ask("geopolygon", { "geofilter.bbox": "48,2,49,2.355" });
    expect([clusters.length, count]).toEqual([2, { min: 1, max: 1 }]);
    expect(clusters[0]).toMatchObject({ cluster: { type: "Point", coordinates: [2.35, 48.85] }, count: 1 });
    expect(await ask("geopreview", { sort: "-height", rows: 1 })).toMatchObject([
      { geometry: { coordinates: [2.35, 48.85] } },
    ]);
    expect(await ask("geopreview", { sort: "species,-height", rows: 1 })).toMatchObject([
      { geometry: { coordinates: [2.35, 48.85] } },
    ]);
    const preview = await ask("geopreview", { rows: 1 });
    expect(preview).toEqual([{ geometry: clusters[0].cluster, geo_digest: clusters[0].geo_digest }]);
    const { records } = await ask("search", { geo_digest: preview[0].geo_digest });
    expect(records.map(({ fields }: { fields: { code: string } }) => fields.code)).toEqual(["007"]);
  });

  it("may be shapes", async () => {
    const shape = {
      type: "Polygon",
      coordinates: [
        [
          [2, 48],
          [3, 48],
          [3, 49],
          [2, 48],
        ],
      ],
    };
    const parks = await publishTrees({
      csv: `name;area\nPark;"${JSON.stringify(shape).replaceAll('"', '""')}"\n`,
      steps: [{ type: "type", label: "Shape", field: "area", type_param: "geo_shape" }],
    });
    const query = { dataset: "city-trees" };
    const { body } = await parks.get("/api/records/1.0/search/", {
      ...query,
      "geofilter.distance": "48.5,2.5,100",
    });
    expect(body.records).toMatchObject([{ fields: { name: "Park", area: shape }, geometry: shape }]);
    expect((await parks.get("/api/records/1.0/boundingbox/", query)).body).toEqual({
      count: 1,
      bbox: [2, 48, 3, 49],
      geometries: { Polygon: 1 },
    });
  });
});
