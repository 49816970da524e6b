import { createExploreClient, q, unwrap } from "@ods/explore";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { treesPortal } from "./treesPortal.ts";

const CSV = `name;at
early;2026-04-07T07:59:59Z
eight;2026-04-07T08:00:00Z
nine;2026-04-07T09:00:00.250Z
ten;2026-04-07T10:00:00Z
late;2026-04-07T22:30:00Z
`;
const search = "/api/records/1.0/search/";
const at = q.field("at");
const TEN = new Date("2026-04-07T10:00:00Z");

async function searching() {
  const portal = await treesPortal();
  await portal.publish(CSV);
  return async (query: object): Promise<unknown[]> => {
    const { records } = await unwrap(
      portal.client.GET(search, { params: { query: { dataset: "trees", rows: 100, ...query } } }),
    );
    return records.map(({ fields }) => fields.name);
  };
}

describe("a Date in a query", () => {
  it("is the same instant whatever the request's timezone, other than a text without a zone", async () => {
    const names = await searching();
    const paris = { timezone: "Europe/Paris" };
    const byDate = at.gte(TEN).toString();
    expect(await names({ q: byDate })).toEqual(["ten", "late"]);
    expect(await names({ q: byDate, ...paris })).toEqual(["ten", "late"]);
    const byText = at.gte("2026-04-07T10:00:00").toString();
    expect(await names({ q: byText })).toEqual(["ten", "late"]);
    expect(await names({ q: byText, ...paris })).toEqual(["eight", "nine", "ten", "late"]);
  });

  it("is as good in ranges, with milliseconds, and as a refinement", async () => {
    const names = await searching();
    const paris = { timezone: "Europe/Paris" };
    const nine = new Date("2026-04-07T09:00:00.250Z");
    expect(await names({ q: at.between(nine, TEN).toString(), ...paris })).toEqual(["nine", "ten"]);
    expect(await names({ q: at.eq(nine).toString(), ...paris })).toEqual(["nine"]);
    expect(await names({ q: at.gt(nine).toString(), ...paris })).toEqual(["ten", "late"]);
    expect(await names({ refine: { at: TEN }, ...paris })).toEqual(["ten"]);
    expect(await names({ exclude: { at: TEN }, ...paris })).toEqual(["early", "eight", "nine", "late"]);
  });

  it("is so in the days of a zone as well", async () => {
    const names = await searching();
    expect(await names({ q: at.eq("2026-04-07").toString() })).toHaveLength(5);
    expect(await names({ q: at.eq("2026-04-07").toString(), timezone: "Europe/Paris" })).toHaveLength(4);
  });

  it("finds what JavaScript's own comparison finds, for any instant and zone", async () => {
    const names = await searching();
    const rows = CSV.trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(";") as [string, string]);
    const [min, max] = [new Date("2026-04-07T07:00:00Z"), new Date("2026-04-07T23:00:00Z")];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.date({ min, max, noInvalidDate: true }),
          fc.constantFrom(...rows.map(([, at]) => new Date(at))),
        ),
        fc.constantFrom("UTC", "Europe/Paris", "America/St_Johns", "Pacific/Apia"),
        async (date, timezone) => {
          const after = rows.filter(([, at]) => new Date(at) > date).map(([name]) => name);
          expect(await names({ q: at.gt(date).toString(), timezone })).toEqual(after);
          const until = rows.filter(([, at]) => new Date(at) <= date).map(([name]) => name);
          expect(await names({ q: at.lte(date).toString(), timezone })).toEqual(until);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("comes through a query that is posted for its length", async () => {
    const portal = await treesPortal();
    await portal.publish(CSV);
    const client = createExploreClient({ portal: portal.url, maxUrlLength: 10 });
    const query = { dataset: "trees", q: at.gte(TEN).toString(), timezone: "Europe/Paris" };
    const { nhits } = await unwrap(client.GET(search, { params: { query } }));
    expect([nhits, portal.requests.at(-1)]).toEqual([2, `POST ${search}`]);
  });
});
