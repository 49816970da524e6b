import { beforeAll, describe, expect, it } from "vitest";
import { type Published, publishTrees } from "./explorePortal.ts";

let trees: Published;

beforeAll(async () => {
  trees = await publishTrees();
});

const search = async (query: Parameters<Published["get"]>[1]) =>
  (await trees.get("/api/records/1.0/search/", { dataset: "city-trees", ...query })).body;
// biome-ignore lint/suspicious/noExplicitAny: answers have every shape
const shown = (facets: any[]) => facets.map(({ path, count }) => [path, count]);

describe("facets", () => {
  it("are left out unless somebody asks", async () => {
    expect(await search({})).not.toHaveProperty("facet_groups");
  });

  it("count values, most frequent first", async () => {
    const { facet_groups } = await search({ facet: ["species", "tags"], rows: 0 });
    expect(facet_groups[0]).toEqual({
      name: "species",
      count: 6,
      facets: [
        { name: "Oak", path: "Oak", count: 2, state: "displayed" },
        ...['Ash; "white"', "Beech", "Chêne vert", "Cork oak"].map((name) => ({
          name,
          path: name,
          count: 1,
          state: "displayed",
        })),
      ],
    });
    expect([facet_groups[1].count, shown(facet_groups[1].facets)]).toEqual([
      4,
      [
        ["tall", 3],
        ["old", 2],
        ["young", 1],
      ],
    ]);
  });

  it.each<[string, string[]]>([
    ["count", ["2020", "2021", "2019"]],
    ["-num", ["2021", "2020", "2019"]],
    ["alphanum", ["2019", "2020", "2021"]],
  ])("are sorted by %s", async (facetsort, expected) => {
    const { facet_groups } = await search({ facet: "planted_on", "facetsort.planted_on": facetsort });
    expect(facet_groups[0].facets.map(({ name }: { name: string }) => name)).toEqual(expected);
  });

  it("have levels below what is refined: years, months and days of dates", async () => {
    const { nhits, facet_groups, parameters } = await search({
      facet: "planted_on",
      "refine.planted_on": "2019/03",
    });
    expect([nhits, parameters.refine]).toEqual([2, { planted_on: "2019/03" }]);
    expect(facet_groups).toEqual([
      {
        name: "planted_on",
        count: 2,
        facets: [
          {
            name: "2019",
            path: "2019",
            count: 2,
            state: "refined",
            facets: [
              {
                name: "03",
                path: "2019/03",
                count: 2,
                state: "refined",
                facets: [
                  { name: "04", path: "2019/03/04", count: 1, state: "displayed" },
                  { name: "20", path: "2019/03/20", count: 1, state: "displayed" },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("have the levels of hierarchical texts", async () => {
    const { facet_groups } = await search({
      facet: "etage",
      "refine.etage": "North",
      "disjunctive.etage": "true",
    });
    expect(shown(facet_groups[0].facets)).toEqual([
      ["North", 3],
      ["South", 2],
    ]);
    expect(shown(facet_groups[0].facets[0].facets)).toEqual([
      ["North/Park", 2],
      ["North/Street", 1],
    ]);
  });

  it("put times into the days of the zone that is asked for", async () => {
    const { nhits } = await search({ "refine.inspected": "2024/05/03", timezone: "Europe/Paris" });
    expect(nhits).toBe(1);
    expect((await search({ "refine.inspected": "2024/05/03" })).nhits).toBe(0);
  });

  it("show a hundred values at most", async () => {
    const csv = `n\n${Array.from({ length: 150 }, (_, n) => n).join("\n")}`;
    const many = await publishTrees({ csv, steps: [] });
    const { body } = await many.get("/api/records/1.0/search/", { dataset: "city-trees", facet: "n" });
    expect([body.facet_groups[0].count, body.facet_groups[0].facets.length]).toEqual([150, 100]);
  });
});

describe("refining", () => {
  it("asks for all values of a facet, unless it is disjunctive", async () => {
    expect((await search({ "refine.tags": ["tall", "old"] })).nhits).toBe(1);
    const { nhits, facet_groups, parameters } = await search({
      "refine.tags": ["young", "old"],
      "disjunctive.tags": "true",
    });
    expect([nhits, parameters.disjunctive]).toEqual([3, { tags: true }]);
    expect(facet_groups[0].facets).toEqual([
      { name: "tall", path: "tall", count: 3, state: "displayed" },
      { name: "old", path: "old", count: 2, state: "refined" },
      { name: "young", path: "young", count: 1, state: "refined" },
    ]);
  });

  it("tells a value from one that only starts alike", async () => {
    expect((await search({ "refine.species": "Oak" })).nhits).toBe(2);
    expect((await search({ "refine.planted_on": "201" })).nhits).toBe(0);
  });

  it("excludes values, which stay visible", async () => {
    const { nhits, facet_groups } = await search({ "exclude.species": "Oak" });
    expect([nhits, facet_groups[0].facets[0]]).toEqual([
      4,
      { name: "Oak", path: "Oak", count: 2, state: "excluded" },
    ]);
  });

  it("by a field that is unknown, or a place, is refused", async () => {
    for (const name of ["nope", "position"]) {
      expect(await search({ [`refine.${name}`]: "x" })).toEqual({ error: expect.stringContaining(name) });
    }
  });
});
