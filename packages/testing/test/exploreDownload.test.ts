import { beforeAll, describe, expect, it } from "vitest";
import { formOf, type Published, publishTrees } from "./explorePortal.ts";

let trees: Published;

beforeAll(async () => {
  trees = await publishTrees();
});

const DOWNLOADS = ["/api/records/1.0/download/", "/explore/dataset/city-trees/download/"];

describe.each(DOWNLOADS)("%s", (path) => {
  const download = async (query: Parameters<Published["get"]>[1] = {}) =>
    trees.get(path, { dataset: "city-trees", ...query });

  it("sends CSV unless another format is asked for", async () => {
    const { headers, body } = await download({ q: "NOT (oak OR chene)" });
    expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(body).toBe(
      "species;planted_on;height;position;tags;inspected;code;etage\r\n" +
        "Beech;2020-01-15;20;45.76,4.83;old;;010;South/Park\r\n" +
        '"Ash; ""white""";2021-12-31;;45.77,4.85;young|tall;2023-01-01T12:00:00+00:00;011;\r\n',
    );
  });

  it("takes labels, another separator, chosen fields and a number of rows", async () => {
    const query = { use_labels_for_header: "True", csv_separator: ",", fields: "etage,position", rows: 1 };
    expect((await download(query)).body).toBe('Position,Étage\r\n"48.85,2.35",North/Park\r\n');
    expect((await download({ csv_separator: ",," })).status).toBe(400);
  });

  it("sends the records as searches show them, as JSON", async () => {
    const { body } = await download({ format: "json", "refine.species": "Oak", timezone: "Europe/Paris" });
    const query = { dataset: "city-trees", "refine.species": "Oak", timezone: "Europe/Paris" };
    expect(body).toEqual((await trees.get("/api/records/1.0/search/", query)).body.records);
    expect((await download({ format: "json", q: "palm" })).body).toEqual([]);
  });

  it("sends GeoJSON and JSONP", async () => {
    const geo = (await download({ format: "geojson", fields: "code", q: "beech OR #null(position)" })).body;
    expect(geo).toEqual({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          geometry: { type: "Point", coordinates: [4.83, 45.76] },
          properties: { code: "010" },
        },
        { type: "Feature", geometry: null, properties: { code: "012" } },
      ],
    });
    expect((await download({ format: "jsonp", callback: "show", q: "palm" })).body).toBe("show([]);");
    expect((await download({ format: "geojsonp", callback: "show", q: "palm" })).body).toMatch(
      /^show\(\{.*\}\);$/,
    );
  });

  it("refuses what it can't make before it sends anything", async () => {
    for (const query of [{ format: "shp" }, { q: "(" }, { fields: "nope" }, { rows: -2 }]) {
      expect((await download(query)).status).toBe(400);
    }
  });
});

describe("the export of the portal's pages", () => {
  const path = "/explore/dataset/city-trees/download/";

  it("sends KML as well, to programs of maps", async () => {
    const query = { format: "kml", fields: "species,etage", q: "(ash OR #null(position))" };
    const { headers, body } = await trees.get(path, { ...query, use_labels_for_header: "true" });
    expect(headers.get("Content-Type")).toBe("application/vnd.google-earth.kml+xml; charset=utf-8");
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="city-trees.kml"');
    expect(body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n' +
        '<Placemark><ExtendedData><Data name="Species"><value>Ash; &#34;white&#34;</value></Data>' +
        '<Data name="Étage"><value></value></Data></ExtendedData>' +
        "<Point><coordinates>4.85,45.77</coordinates></Point></Placemark>\n" +
        '<Placemark><ExtendedData><Data name="Species"><value>Oak</value></Data>' +
        '<Data name="Étage"><value>North/Park</value></Data></ExtendedData></Placemark>\n' +
        "</Document></kml>\n",
    );
    expect((await trees.get("/api/records/1.0/download/", { dataset: "city-trees", ...query })).status).toBe(
      400,
    );
  });

  it("draws every kind of shape as KML", async () => {
    const shapes = [
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4, 5],
        ],
      },
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
      {
        type: "MultiPoint",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: "MultiLineString",
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [0, 0],
              [9, 0],
              [9, 9],
              [0, 0],
            ],
          ],
        ],
      },
    ];
    const lines = shapes.map((shape) => `"${JSON.stringify(shape).replaceAll('"', '""')}"`);
    const asShape = { type: "type", label: "Shapes", field: "shape", type_param: "geo_shape" };
    const { get } = await publishTrees({ csv: `shape\n${lines.join("\n")}\n`, steps: [asShape] });
    const { body } = await get(path, { format: "kml" });
    expect(body.match(/<\/ExtendedData>.*(?=<\/Placemark>)/g)).toEqual(
      [
        "<LineString><coordinates>1,2 3,4,5</coordinates></LineString>",
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing></outerBoundaryIs>" +
          "<innerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></innerBoundaryIs></Polygon>",
        "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><Point><coordinates>3,4</coordinates></Point></MultiGeometry>",
        "<MultiGeometry><LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry>",
        "<MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing>" +
          "</outerBoundaryIs></Polygon></MultiGeometry>",
      ].map((shape) => `</ExtendedData>${shape}`),
    );
  });

  it("says which formats there are when it has not the one that is asked for, or the dataset no place for it", async () => {
    const { status, body } = await trees.get(path, { format: "xlsx" });
    expect([status, body.error]).toEqual([
      400,
      'format is "xlsx"; it can be csv, json, jsonp, geojson, geojsonp, kml.',
    ]);
    const { get } = await publishTrees({ csv: "name\nOak\n", steps: [] });
    expect((await get(path, { format: "kml" })).body.error).toMatch(/kml wants a field with a place/);
  });
});

describe("a long download", () => {
  it("comes in pieces, made when they are read, past the window of searches", async () => {
    const rows = Array.from({ length: 12_000 }, (_, n) => `${n};Tree ${n}`);
    const { portal } = await publishTrees({ csv: `n;name\n${rows.join("\n")}\n`, steps: [] });
    const query = formOf({ dataset: "city-trees" });
    const response = await portal.fetch(new Request(`${portal.url}/api/records/1.0/download/?${query}`));
    expect(response.headers.has("Content-Length")).toBe(false);
    const sizes: number[] = [];
    let text = "";
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      sizes.push(piece.length);
      text += piece;
    }
    expect(text).toBe(`n;name\r\n${rows.join("\r\n")}\r\n`);
    expect([sizes.length > 20, Math.max(...sizes) < 10_000]).toEqual([true, true]);
  });
});
