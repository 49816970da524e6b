import { runInNewContext } from "node:vm";
import { createClient, InvalidArgumentError } from "@ods/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Any query, as an API without types would take it. */
interface AnyPaths {
  "/search/": {
    get: {
      parameters: { query?: Record<string, unknown> };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}

const COMMA_LISTS = ["fields", "y.*.subsets", "geofilter.distance"];

/** The pairs that a portal reads from the URL of a call with that query. */
async function sent(query: Record<string, unknown>): Promise<[string, string][]> {
  let url = "";
  const fetch = async (input: RequestInfo | URL) => {
    url = (input as Request).url;
    return Response.json({});
  };
  const client = createClient<AnyPaths>(
    { portal: "my-domain", fetch },
    { path: "api", commaLists: COMMA_LISTS },
  );
  await client.GET("/search/", { params: { query } });
  return [...new URL(url).searchParams];
}

describe("a query", () => {
  it("takes dates and objects of another realm for what they are", async () => {
    const query = runInNewContext(
      '({ refine: { country: "FR" }, since: new Date(0), y: { a: { func: "SUM" } } })',
    );
    expect(await sent(query)).toEqual([
      ["refine.country", "FR"],
      ["since", "1970-01-01T00:00:00.000Z"],
      ["y.a.func", "SUM"],
    ]);
  });

  it("takes the fields of an object of a class", async () => {
    class Search {
      rows = 10;
      q = "oak";
    }
    expect(await sent(new Search() as never)).toEqual([
      ["rows", "10"],
      ["q", "oak"],
    ]);
  });

  it.each([new URLSearchParams("a=1"), new Map([["a", 1]]), [["a", 1]], new Date(0), "a=1"])(
    "is an object of parameters, not %o",
    async (query) => {
      await expect(sent(query as never)).rejects.toThrow(InvalidArgumentError);
      await expect(sent(query as never)).rejects.toThrow(/The query is .*an object of parameters/);
    },
  );

  it.each<[Record<string, unknown>, [string, string][]]>([
    [
      { rows: 10, q: "bike" },
      [
        ["rows", "10"],
        ["q", "bike"],
      ],
    ],
    [{ refine: { country: "FR" } }, [["refine.country", "FR"]]],
    [{ refine: { "dcat.contact_name": "Maya" } }, [["refine.dcat.contact_name", "Maya"]]],
    [{ "refine.country": "FR" }, [["refine.country", "FR"]]],
    [
      { refine: { country: ["FR", "BE"] } },
      [
        ["refine.country", "FR"],
        ["refine.country", "BE"],
      ],
    ],
    [
      { y: { pop: { func: "AVG", expr: "population" } } },
      [
        ["y.pop.func", "AVG"],
        ["y.pop.expr", "population"],
      ],
    ],
    [{ y: { pop: { subsets: [5, 50, 95] } } }, [["y.pop.subsets", "5,50,95"]]],
    [
      { fields: ["name", "height"], facet: ["name", "height"] },
      [
        ["fields", "name,height"],
        ["facet", "name"],
        ["facet", "height"],
      ],
    ],
    [{ geofilter: { distance: [48.8, 2.3, 1_000] } }, [["geofilter.distance", "48.8,2.3,1000"]]],
    [{ disjunctive: { country: true } }, [["disjunctive.country", "true"]]],
    [{ since: new Date("2026-03-14T06:30:00Z") }, [["since", "2026-03-14T06:30:00.000Z"]]],
    [{ q: { toString: () => "name:oak" } }, []],
    [{ at: new URL("https://data.city.org/?a=1&b=2") }, [["at", "https://data.city.org/?a=1&b=2"]]],
    [{ a: undefined, b: null, c: [], d: {}, e: [undefined, null], f: { g: undefined } }, []],
    [
      { a: "", b: [""], c: 0, d: false },
      [
        ["a", ""],
        ["b", ""],
        ["c", "0"],
        ["d", "false"],
      ],
    ],
  ])("%j is sent as %j", async (query, pairs) => {
    if (pairs.length === 0 && "q" in query) return expect(sent(query)).rejects.toThrow(InvalidArgumentError);
    expect(await sent(query)).toEqual(pairs);
  });

  it("joins comma lists under names with dots as well", async () => {
    expect(await sent({ y: { "a.b": { subsets: [5, 95] } } })).toEqual([["y.a.b.subsets", "5,95"]]);
  });

  it("arrives as it was given, whatever its names and values are", async () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !isLone(text) && text !== "__proto__");
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }).filter((value) => !isLone(value)),
      fc.constantFrom("", "&", "#", "+", "%", "=", "a&b=c", "é", "🌳", "a,b", " ", "?", "..", "\n"),
    );
    const value = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.date({ noInvalidDate: true }),
      fc.array(text),
      fc.constantFrom(undefined, null),
    );
    const plain = name.filter((key) => !COMMA_LISTS.includes(key));
    const query = fc.dictionary(plain, fc.oneof(value, fc.dictionary(name, value)));
    await fc.assert(
      fc.asyncProperty(query, async (given) => {
        expect(await sent(given)).toEqual(expected(given));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { refine: { country: Number.NaN } },
    { rows: Number.POSITIVE_INFINITY },
    { since: new Date("never") },
    { facet: [["a"]] },
    { facet: [{ a: 1 }] },
    { q: () => "x" },
    { fields: ["a,b"] },
    { q: "cut \ud83c" },
    { refine: { "\ud83c": "x" } },
    { refine: new Map([["country", "FR"]]) },
    { q: new Set(["a"]) },
    { q: new File(["a"], "a.txt") },
    { q: new Uint8Array(2) },
    { q: new (class Hidden {})() },
  ])("is refused when it holds what can't be sent: %j", async (query) => {
    await expect(sent(query)).rejects.toThrow(InvalidArgumentError);
    await expect(sent(query)).rejects.toThrow(/query parameter "/);
  });
});

/** What a portal should read, written down in another way than the serializer does it. */
function expected(query: Record<string, unknown>): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => {
    const nested =
      typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
    if (nested) {
      return Object.entries(value).flatMap(([key, child]) => expected({ [`${name}.${key}`]: child }));
    }
    return [value].flat().flatMap((item): [string, string][] => {
      if (item === undefined || item === null) return [];
      return [[name, item instanceof Date ? item.toISOString() : String(item)]];
    });
  });
}

/** Half a surrogate pair is no text that UTF-8 could carry. */
function isLone(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
