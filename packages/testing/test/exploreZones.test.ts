import { beforeAll, describe, expect, it } from "vitest";
import { type Published, publishTrees } from "./explorePortal.ts";

/** Moments around the days on which the clocks of Paris are put forward and back in 2026; in summer it is UTC+2. */
const CSV = `Name;At;Day
a;2026-03-28T23:30:00Z;2026-03-28
b;2026-03-29T00:59:59Z;2026-03-29
c;2026-03-29T01:00:00Z;2026-03-29
d;2026-04-07T07:59:59Z;2026-04-07
e;2026-04-07T08:00:00Z;2026-04-07
f;2026-04-07T08:00:00.500Z;2026-04-07
g;2026-04-07T10:00:00Z;2026-04-07
h;2026-04-07T21:59:59Z;2026-04-07
i;2026-04-07T22:00:00Z;2026-04-07
j;2026-10-25T00:30:00Z;2026-10-25
k;2026-10-25T01:30:00Z;2026-10-25
`;
const PARIS = { timezone: "Europe/Paris" };

let portal: Published;

beforeAll(async () => {
  portal = await publishTrees({ csv: CSV, steps: [] });
});

type Query = Parameters<Published["get"]>[1];

/** The names of the records that are found. */
async function found(query: Query): Promise<string> {
  const { status, body } = await portal.get("/api/records/1.0/search/", {
    dataset: "city-trees",
    rows: 100,
    ...query,
  });
  expect([status, body.error]).toEqual([200, undefined]);
  return body.records.map(({ fields }: { fields: { name: string } }) => fields.name).join("");
}

describe("a date without a zone", () => {
  it.each<[q: string, inUtc: string, inParis: string]>([
    ["at>=2026-04-07T10:00:00 AND at<2026-05-01", "ghi", "efghi"],
    ['at>="2026-04-07 10:00" AND at<"2026-05"', "ghi", "efghi"],
    ["at==2026-04-07T10:00:00", "g", "ef"],
    ["at==2026-04-07T10:00:00.500", "", "f"],
    ["at==2026-04-07", "defghi", "defgh"],
    ["at==2026/03/29", "bc", "abc"],
    ["at==2026-10", "jk", "jk"],
    ["at:[2026-04-07 TO 2026-04-07]", "defghi", "defgh"],
    ["at:[2026-04-07T09:59:59 TO 2026-04-07T10:00:00]", "g", "def"],
    ["at>2026-04-07T10:00:00 AND at<2026-05-01", "hi", "ghi"],
    ["at<=2026-04-07T10:00:00 AND at>2026-04-01", "defg", "def"],
  ])("is read in the request's timezone: %s", async (q, inUtc, inParis) => {
    expect(await found({ q })).toBe(inUtc);
    expect(await found({ q, timezone: "UTC" })).toBe(inUtc);
    expect(await found({ q, ...PARIS })).toBe(inParis);
  });

  it.each<[q: string, found: string]>([
    // 02:30 is never shown on that day: it is as long after 01:59:59 as it would be.
    ["at>=2026-03-29T02:30:00 AND at<2026-04-01", ""],
    ["at>=2026-03-29T02:00:00 AND at<2026-04-01", "c"],
    ["at>=2026-03-29T03:00:00 AND at<2026-04-01", "c"],
    ["at<2026-03-29T03:00:00", "ab"],
    // 02:30 is shown twice on that day: the first is meant.
    ["at==2026-10-25T02:30:00", "j"],
    ["at>=2026-10-25T02:30:00", "jk"],
    ["at>2026-10-25T02:30:00", "k"],
    ["at==2026-10-25", "jk"],
  ])("is sane when the clocks change: %s", async (q, expected) => {
    expect(await found({ q, ...PARIS })).toBe(expected);
  });

  it("is the same day in every zone where the field is a day", async () => {
    for (const timezone of ["UTC", "Europe/Paris", "America/New_York", "Pacific/Kiritimati"]) {
      expect(await found({ q: "day==2026-04-07", timezone })).toBe("defghi");
      expect(await found({ q: "day:[2026-03-29 TO 2026-04-07]", timezone })).toBe("bcdefghi");
      expect(await found({ "refine.day": "2026/04/07", timezone })).toBe("defghi");
    }
  });

  it.each(["2026-02-30", "2026-13", "2026-04-07T25:00:00", "2026-04-07T10:60:00Z", "tomorrow"])(
    "is refused where it is none: %s",
    async (date) => {
      const query = { dataset: "city-trees", q: `at>="${date}"` };
      expect((await portal.get("/api/records/1.0/search/", query)).status).toBe(400);
    },
  );

  it("is read in the years that clocks had odd offsets and short names, too", async () => {
    const old = await publishTrees({ csv: "At\n0050-06-01T00:00:00Z\n1900-06-01T00:00:00Z\n", steps: [] });
    const hits = async (q: string, timezone: string) =>
      (await old.get("/api/records/1.0/search/", { dataset: "city-trees", q, timezone })).body.nhits;
    expect(await hits("at<0051", "UTC")).toBe(1);
    expect(await hits("at==0050-06-01T00:00:00", "UTC")).toBe(1);
    // Paris had a time of its own, nine minutes and 21 seconds before that of Greenwich.
    expect(await hits("at==1900-06-01T00:09:21", "Europe/Paris")).toBe(1);
  });
});

describe("a moment", () => {
  it.each<[q: string, found: string]>([
    ["at>=2026-04-07T10:00:00Z AND at<2026-05-01T00:00:00Z", "ghi"],
    ["at>=2026-04-07T10:00:00+02:00 AND at<2026-05-01T00:00:00Z", "efghi"],
    ["at>=2026-04-07T10:00:00+0200 AND at<2026-05-01T00:00:00Z", "efghi"],
    ["at==2026-04-07T08:00:00Z", "e"],
    ["at>2026-04-07T08:00:00Z AND at<2026-05-01T00:00:00Z", "fghi"],
    ["at<=2026-04-07T08:00:00Z AND at>2026-04-07T00:00:00Z", "de"],
    ["at==2026-04-07T08:00:00.500Z", "f"],
    ["at:[2026-04-07T08:00:00Z TO 2026-04-07T10:00:00Z]", "efg"],
    ["day>=2026-04-07T00:00:00Z AND day<2026-04-08T00:00:00Z", "defghi"],
  ])("is the same whatever the timezone: %s", async (q, expected) => {
    for (const timezone of ["UTC", "Europe/Paris", "Asia/Kathmandu"]) {
      expect(await found({ q, timezone })).toBe(expected);
    }
  });
});

describe("a facet of dates", () => {
  it("takes days as the zone's clocks show them, and moments as they are", async () => {
    expect(await found({ "refine.at": "2026/04/07" })).toBe("defghi");
    expect(await found({ "refine.at": "2026/04/07", ...PARIS })).toBe("defgh");
    expect(await found({ "refine.at": "2026/04", ...PARIS })).toBe("defghi");
    for (const timezone of ["UTC", "Europe/Paris"]) {
      expect(await found({ "refine.at": "2026-04-07T10:00:00.000Z", timezone })).toBe("g");
      expect(await found({ "exclude.at": "2026-04-07T10:00:00.000Z", timezone })).toBe("abcdefhijk");
    }
    expect(await found({ "refine.at": "2026-04-07T10:00:00" })).toBe("g");
    expect(await found({ "refine.at": "2026-04-07T10:00:00", ...PARIS })).toBe("ef");
  });

  it("is counted, and analyses are grouped, by those days", async () => {
    const facets = async (query: Query) => {
      const { body } = await portal.get("/api/records/1.0/search/", {
        dataset: "city-trees",
        facet: "at",
        "refine.at": "2026/03",
        ...query,
      });
      const [year] = body.facet_groups[0].facets;
      return year.facets[0].facets.map(
        ({ path, count }: { path: string; count: number }) => `${path}: ${count}`,
      );
    };
    expect(await facets({})).toEqual(["2026/03/29: 2", "2026/03/28: 1"]);
    expect(await facets(PARIS)).toEqual(["2026/03/29: 3"]);
    const days = async (query: Query) => {
      const analysis = {
        dataset: "city-trees",
        x: "at",
        "y.n.func": "COUNT",
        q: "at<2026-04-01T00:00:00Z",
        sort: "-x",
      };
      const { body } = await portal.get("/api/records/1.0/analyze/", { ...analysis, ...query });
      return body.map(({ x, n }: { x: { day: number }; n: number }) => `${x.day}: ${n}`);
    };
    expect(await days({})).toEqual(["28: 1", "29: 2"]);
    expect(await days(PARIS)).toEqual(["29: 3"]);
  });
});

/** Which of its records is found tells what `#now(…)` is: the clock stands at 10:00 UTC on 15 June 2024. */
describe("now", () => {
  const MOMENTS = [
    "2024-06-14T22:00:00Z",
    "2024-06-15T00:00:00Z",
    "2024-06-15T07:00:00Z",
    "2024-06-15T09:00:00Z",
    "2024-06-15T10:00:00Z",
    "2024-06-16T10:00:00Z",
    "2024-06-17T10:00:00Z",
    "2024-01-15T10:00:00Z",
    "2024-01-15T11:00:00Z",
    "2024-03-30T11:00:00Z",
    "2024-03-30T10:00:00Z",
  ];

  it.each<[now: string, timezone: string, moment: string]>([
    ["#now()", "UTC", "2024-06-15T10:00:00Z"],
    ["#now()", "Europe/Paris", "2024-06-15T10:00:00Z"],
    ["#now(hour=9)", "UTC", "2024-06-15T09:00:00Z"],
    ["#now(hour=9)", "Europe/Paris", "2024-06-15T07:00:00Z"],
    ["#now(hour=0, minute=0)", "UTC", "2024-06-15T00:00:00Z"],
    ["#now(hour=0, minute=0)", "Europe/Paris", "2024-06-14T22:00:00Z"],
    ["#now(days=1)", "Europe/Paris", "2024-06-16T10:00:00Z"],
    ["#now(hours=-1)", "Europe/Paris", "2024-06-15T09:00:00Z"],
    ["#now(weekday=MO)", "Europe/Paris", "2024-06-17T10:00:00Z"],
    // The same hour of the clock in winter is another moment.
    ["#now(months=-5)", "UTC", "2024-01-15T10:00:00Z"],
    ["#now(months=-5)", "Europe/Paris", "2024-01-15T11:00:00Z"],
    ["#now(days=-77)", "UTC", "2024-03-30T10:00:00Z"],
    ["#now(days=-77)", "Europe/Paris", "2024-03-30T11:00:00Z"],
  ])("%s in %s is %s", async (now, timezone, moment) => {
    const clock = await publishTrees({ csv: `At\n${MOMENTS.join("\n")}\n`, steps: [] });
    const query = { dataset: "city-trees", q: `at==${now}`, timezone: timezone };
    const { body } = await clock.get("/api/records/1.0/search/", query);
    expect(body.records.map(({ fields }: { fields: { at: string } }) => Date.parse(fields.at))).toEqual([
      Date.parse(moment),
    ]);
  });
});
