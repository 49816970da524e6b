import { beforeAll, describe, expect, it } from "vitest";
import { type Published, publishTrees } from "./explorePortal.ts";

let trees: Published;

beforeAll(async () => {
  trees = await publishTrees();
});

const analyze = async (query: Parameters<Published["get"]>[1]) =>
  (await trees.get("/api/records/1.0/analyze/", { dataset: "city-trees", ...query })).body;
const COUNT = { "y.n.func": "COUNT" };

describe("an analysis", () => {
  it("groups by a field, downwards unless it is asked otherwise", async () => {
    const upwards = [
      { x: 'Ash; "white"', n: 1 },
      { x: "Beech", n: 1 },
      { x: "Chêne vert", n: 1 },
      { x: "Cork oak", n: 1 },
      { x: "Oak", n: 2 },
    ];
    expect(await analyze({ x: "species", ...COUNT })).toEqual(upwards.toReversed());
    expect(await analyze({ x: "species", sort: "-x", ...COUNT })).toEqual(upwards);
    expect(await analyze({ x: "species", sort: "y.n,-x", maxpoints: 2, ...COUNT })).toEqual([
      { x: "Oak", n: 2 },
      { x: 'Ash; "white"', n: 1 },
    ]);
    expect(await analyze({ x: "tags", sort: "n", ...COUNT })).toEqual([
      { x: "tall", n: 3 },
      { x: "old", n: 2 },
      { x: "young", n: 1 },
    ]);
  });

  it.each<[string, number]>([
    ["COUNT", 5],
    ["SUM", 51.25],
    ["AVG", 10.25],
    ["MIN", 4.5],
    ["MAX", 20],
    ["SUMSQUARES", 678.5625],
    ["STDDEV", 5.536],
  ])("calculates %s of a number", async (func, expected) => {
    const [row] = await analyze({ "y.h.func": func, "y.h.expr": "height" });
    expect(Object.keys(row)).toEqual(["h"]);
    expect(row.h).toBeCloseTo(expected, 3);
  });

  it("calculates quantiles", async () => {
    const query = { "y.h.func": "QUANTILES", "y.h.expr": "height" };
    expect(await analyze(query)).toEqual([{ h: { "50.0": 8.5 } }]);
    expect(await analyze({ ...query, "y.h.subsets": "0,25,99.5" })).toEqual([
      { h: { "0.0": 4.5, "25.0": 6, "99.5": expect.closeTo(19.845) } },
    ]);
  });

  it("leaves out what no record of a group has", async () => {
    const [row] = await analyze({ q: "ash", "y.h.func": "AVG", "y.h.expr": "height", ...COUNT });
    expect(row).toEqual({ n: 1 });
  });

  it("sums up from the first group on", async () => {
    const query = { x: "planted_on", precision: "year", "y.n.cumulative": "true", sort: "-x", ...COUNT };
    expect(await analyze(query)).toEqual([
      { x: { year: 2019 }, n: 3 },
      { x: { year: 2020 }, n: 4 },
      { x: { year: 2021 }, n: 5 },
    ]);
  });

  it.each<[Record<string, string>, unknown[]]>([
    [{ x: "planted_on" }, [{ year: 2019, month: 3, day: 4 }]],
    [{ x: "planted_on", precision: "month" }, [{ year: 2019, month: 3 }]],
    [{ x: "planted_on", precision: "week" }, [{ year: 2019, week: 10 }]],
    [{ x: "planted_on", precision: "minute" }, [{ year: 2019, month: 3, day: 4 }]],
    [{ x: "planted_on", periodic: "month" }, [{ month: 3, day: 4 }]],
    [{ x: "planted_on", periodic: "month", precision: "month" }, [{ month: 3 }]],
    [{ x: "planted_on", periodic: "weekday", precision: "month" }, [{ weekday: 0 }]],
    [{ x: "planted_on.yearday" }, [{ yearday: 63 }]],
    [{ x: "inspected", precision: "hour" }, [{ year: 2024, month: 5, day: 2, hour: 6 }]],
    [{ x: "inspected.hour", timezone: "Asia/Tokyo" }, [{ hour: 15 }]],
  ])("takes dates apart by %j", async (query, expected) => {
    const rows = await analyze({ q: "#startswith(species, Oak) AND height<5", ...query, ...COUNT });
    expect(rows.map(({ x }: { x: unknown }) => x)).toEqual(expected);
  });

  it("groups by several things at once", async () => {
    expect(
      await analyze({ q: "oak", x: ["species", "planted_on.year"], sort: "-x.species", ...COUNT }),
    ).toEqual([
      { x: { species: "Cork oak", "planted_on.year": { year: 2019 } }, n: 1 },
      { x: { species: "Oak", "planted_on.year": { year: 2019 } }, n: 1 },
    ]);
  });

  it("is answered as CSV", async () => {
    const query = {
      x: "planted_on",
      precision: "month",
      q: "planted_on:2019",
      sort: "-x",
      format: "csv",
      ...COUNT,
    };
    expect(await analyze(query)).toBe("x;n\r\n2019-03;2\r\n2019-07;1\r\n");
  });

  it.each<Record<string, string>>([
    {},
    { "y.n.func": "MEDIAN" },
    { "y.n.func": "AVG" },
    { "y.n.func": "AVG", "y.n.expr": "species" },
    { "y.n.func": "AVG", "y.n.expr": "nope" },
    { ...COUNT, x: "nope" },
    { ...COUNT, x: "position" },
    { ...COUNT, x: "species.year" },
    { ...COUNT, x: "species", sort: "nope" },
    { ...COUNT, x: "planted_on", precision: "century" },
    { "y.n.func": "QUANTILES", "y.n.expr": "height", "y.n.subsets": "101" },
  ])("is refused with %j", async (query) => {
    expect(await analyze(query)).toEqual({ error: expect.any(String) });
  });
});
