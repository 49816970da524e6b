import { describe, expect, it } from "vitest";
import { publishTrees } from "./explorePortal.ts";

const SEARCH = "/api/records/1.0/search/";
const TREES = { dataset: "city-trees" };
const EXPORT = "/explore/dataset/city-trees/download/";

describe("a dataset", () => {
  it("is read by anybody unless it is restricted", async () => {
    const { get, portal } = await publishTrees({ isRestricted: true });
    expect((await get(SEARCH, TREES)).status).toBe(401);
    expect((await get("/api/datasets/1.0/search/")).body.nhits).toBe(0);
    for (const [query, headers] of [
      [{ apikey: portal.apiKey }, {}],
      [{}, { Authorization: `Apikey ${portal.apiKey}` }],
    ] as const) {
      const { status, body } = await get(SEARCH, { ...TREES, ...query }, headers);
      expect([status, body.nhits]).toEqual([200, 6]);
      expect(JSON.stringify(body)).not.toContain(portal.apiKey);
    }
    expect((await get("/api/datasets/1.0/search/", { apikey: portal.apiKey })).body.nhits).toBe(1);
  });

  it("that is restricted is exported as the page to log in", async () => {
    const { get, portal } = await publishTrees({ isRestricted: true });
    const { status, headers, body } = await get(EXPORT);
    expect([status, headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(body).toContain("<html>");
    expect((await get(EXPORT, { apikey: portal.apiKey })).body).toContain("species;");
  });

  it("is gone once it is unpublished", async () => {
    const { get, automation, uid } = await publishTrees();
    await automation("POST", `/datasets/${uid}/unpublish/`);
    expect((await get(SEARCH, TREES)).body).toEqual({ error: "Unknown dataset: city-trees" });
  });
});

it.each([
  { Authorization: "Apikey wrong" },
  { Authorization: "Basic bWF5YTpyaWdodA==" },
  { Authorization: "Bearer token" },
])("the wrong credential %j is refused, though none would do", async (headers: Record<string, string>) => {
  const { get } = await publishTrees();
  for (const path of [SEARCH, EXPORT]) {
    expect(await get(path, TREES, headers)).toMatchObject({
      status: 401,
      body: { error: "API key is not valid" },
    });
  }
});

describe("the quota", () => {
  it("is told with every answer, and lasts until midnight UTC", async () => {
    const { get, advance } = await publishTrees({ quota: 2 });
    const limits = (headers: Headers) =>
      ["Limit", "Remaining", "Reset"].map((name) => Number(headers.get(`X-RateLimit-${name}`)));
    const midnight = Date.parse("2024-06-16T00:00:00Z");
    expect(limits((await get(SEARCH, TREES)).headers)).toEqual([2, 1, midnight / 1000]);
    expect(limits((await get(SEARCH, { dataset: "nope" })).headers)).toEqual([2, 0, midnight / 1000]);
    const { status, headers, body } = await get(SEARCH, TREES);
    expect([status, limits(headers)]).toEqual([429, [2, 0, midnight / 1000]]);
    expect(body).toEqual({
      errorcode: 10005,
      error: expect.any(String),
      reset_time: "2024-06-16T00:00:00Z",
      call_limit: 2,
      limit_time_unit: "day",
    });
    advance(14 * 3_600_000);
    expect((await get(SEARCH, TREES)).status).toBe(200);
  });

  it("is another one with the key", async () => {
    const { get, portal } = await publishTrees({ quota: 1 });
    const withKey = { ...TREES, apikey: portal.apiKey };
    expect([(await get(SEARCH, TREES)).status, (await get(SEARCH, withKey)).status]).toEqual([200, 200]);
    expect((await get(SEARCH, withKey)).body.errorcode).toBe(10002);
  });

  it("is ten thousand calls a day unless it is said otherwise", async () => {
    const { get } = await publishTrees();
    expect((await get(SEARCH, TREES)).headers.get("X-RateLimit-Limit")).toBe("10000");
  });
});
