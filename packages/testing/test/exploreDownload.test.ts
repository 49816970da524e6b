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
