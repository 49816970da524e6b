import { beforeAll, describe, expect, it } from "vitest";
import { formWith } from "./apiCall.ts";
import { type Published, publishTrees } from "./explorePortal.ts";

/** So many that whatever looks at each once for each other one takes minutes, or longer. */
const MANY = 70_000;
const SEARCH = "/api/records/1.0/search/";
const ANALYZE = "/api/records/1.0/analyze/";

let trees: Published;

beforeAll(async () => {
  trees = await publishTrees();
});

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
const trailing = (text: string, count = MANY) => text.repeat(count);
const named = (prefix: string, count = MANY) =>
  Object.fromEntries(numbers(count).map((number) => [`${prefix}${number}`, "1"]));

type Query = Parameters<Published["post"]>[1];
const search = (query: Query) => trees.post(SEARCH, { dataset: "city-trees", ...query });
const analyze = (query: Query) =>
  trees.post(ANALYZE, { dataset: "city-trees", "y.all.func": "COUNT", ...query });

/** What is found in a dataset of this CSV. */
async function found(csv: string): Promise<Record<string, unknown>> {
  const published = await publishTrees({ csv, steps: [] });
  const { body } = await published.get(SEARCH, { dataset: "city-trees" });
  return body.records[0].fields;
}

/** A dataset that is fed by pushing alone. */
async function pushing(): Promise<(body: string) => ReturnType<Published["send"]>> {
  const { automation, portal, send } = trees;
  const { body } = await automation("POST", "/datasets/", {
    metadata: { default: { title: { value: "P" } } },
  });
  const at = `/datasets/${body.uid}`;
  const resource = await automation("POST", `${at}/resources/`, { type: "realtime", title: "P" });
  await automation("POST", `${at}/publish/`);
  const key = portal.pushKey(body.uid, resource.body.uid);
  const path = `/api/push/1.0/${body.dataset_id}/${resource.body.uid}/push/?pushkey=${key}`;
  return (text) => send({ method: "POST", path, body: text });
}

describe("a search takes the time that its length takes", () => {
  it.each<[string, Query]>([
    ["values of a facet", { "refine.species": numbers(MANY).map(() => "Oak") }],
    [
      "values of a facet that differ",
      { "refine.species": numbers(MANY).map((number) => `Oak${number}`), "disjunctive.species": "true" },
    ],
    [
      "values of a facet that are left out",
      { "exclude.etage": numbers(MANY).map((number) => `North/${number}`) },
    ],
    ["parameters", named("more")],
    ["words", { q: trailing("tree ") }],
  ])("with any number of %s", async (_, query) => {
    expect((await search(query)).status).toBe(200);
  });

  it("through the catalogue as well", async () => {
    const { status } = await trees.post("/api/datasets/1.0/search/", named("refine.", 20_000));
    expect(status).toBe(200);
  });

  it.each<[string, () => ReturnType<typeof search>, number, string]>([
    [
      "brackets in brackets",
      () => search({ q: trailing("(") + trailing("a)") }),
      400,
      "nested more than 500",
    ],
    [
      "negations of negations",
      () => search({ q: `${trailing("NOT ")}a` }),
      400,
      "nested more than 500 levels",
    ],
    ["a form without end", () => search({ q: trailing("a", 6_000_000) }), 413, "is too large"],
    ["too many orders", () => search({ sort: trailing("height,") }), 400, "at most 100 are possible"],
    [
      "too many corners",
      () => search({ "geofilter.polygon": trailing("(1,2),(2,3),(3,4),") }),
      400,
      "at most 10000 are possible",
    ],
    [
      "too many levels of a facet",
      () => search({ "refine.etage": trailing("North/") }),
      400,
      "more than 100 levels",
    ],
    [
      "too many groups",
      () => analyze({ x: numbers(MANY).map(() => "species") }),
      400,
      "at most 100 are possible",
    ],
    ["too many groups of one record", () => analyze({ x: numbers(40).map(() => "tags") }), 400, "belongs to"],
    [
      "too many series",
      () => analyze(Object.fromEntries(numbers(1_000).map((number) => [`y.${number}.func`, "COUNT"]))),
      400,
      "at most 100 are possible",
    ],
  ])("or is refused: %s", async (_, answer, status, why) => {
    expect(await answer()).toMatchObject({ status, body: { error: expect.stringContaining(why) } });
  });
});

describe("a file is read in the time that its length takes", () => {
  it("with columns of one name", async () => {
    const columns = numbers(10_000);
    const fields = await found(`${columns.map(() => "A").join(";")}\n${columns.join(";")}\n`);
    expect(Object.entries(fields).slice(0, 3)).toEqual([
      ["a", 0],
      ["a_1", 1],
      ["a_2", 2],
    ]);
    expect(fields.a_9999).toBe(9_999);
  });

  it("with columns that all differ", async () => {
    const columns = numbers(60_000);
    const fields = await found(`${columns.map((column) => `c${column}`).join(";")}\n${columns.join(";")}\n`);
    expect(fields.c59999).toBe(59_999);
  });

  it.each([
    ["a number", "1".repeat(300_000)],
    ["a place", `${" ".repeat(150_000)}0,0${" ".repeat(150_000)},0`],
    ["JSON", "[".repeat(MANY) + "]".repeat(MANY)],
  ])("with a value that is nearly %s", async (_, value) => {
    expect(await found(`a;b\n${value}x;1\n`)).toEqual({ a: `${value}x`.trim(), b: 1 });
  });
});

describe("a push is taken in the time that its length takes", () => {
  it("or refused, with more fields than a dataset can have", async () => {
    const push = await pushing();
    const record = JSON.stringify(named("f", 100_000));
    const refused = { status: 400, body: { error: expect.stringContaining("at most 1000 are possible") } };
    expect(await push(record)).toMatchObject(refused);
    expect(
      await push(JSON.stringify(numbers(100_000).map((number) => ({ [`f${number}`]: 1 })))),
    ).toMatchObject(refused);
    expect(await push(JSON.stringify(named("f", 1_000)))).toMatchObject({ status: 200 });
  });

  it("or refused, nested without end", async () => {
    const push = await pushing();
    expect(await push(`${'{"a":'.repeat(MANY)}1${"}".repeat(MANY)}`)).toMatchObject({
      status: 400,
      body: { error: "The body is nested more than 500 levels deep." },
    });
  });
});

describe("the Automation API answers in the time that a request's length takes", () => {
  it("with any number of invitations", async () => {
    const invitations = numbers(10_000).map((number) => ({ email: `user${number}@city.test` }));
    const { body } = await trees.automation("POST", "/users/invite/", invitations);
    expect(Object.keys(body)).toHaveLength(invitations.length);
    const again = await trees.automation("POST", "/users/invite/", [
      { email: "user0@city.test", username: "x" },
    ]);
    expect(again.body[0]).toMatchObject({ status_code: "error" });
  });

  it("with any number of parameters", async () => {
    const { status, body } = await trees.automation("GET", `/datasets/?${trailing("limit=1&apikey=x&")}`);
    expect([status, body.results.length]).toEqual([200, 1]);
    expect(body.next).toMatch(/\/datasets\/\?limit=1&offset=1$/);
  });

  it("with any number of fields in a template", async () => {
    const schema = [...numbers(MANY), 0].map((number) => ({ name: `f${number}`, type: "text" }));
    const template = { name: "many", title: "Many", type: "basic", is_active: true, schema };
    const { status, body } = await trees.automation("POST", "/metadata/templates/", template);
    expect([status, body.detail]).toEqual([400, { schema: ["f0 is there more than once"] }]);
  });

  it("or refuses a body that is nested without end", async () => {
    const path = `/api/automation/v1.0/datasets/${trees.uid}/metadata/default/`;
    const body = `${'{"a":'.repeat(MANY)}1${"}".repeat(MANY)}`;
    const headers = { Authorization: `apikey ${trees.portal.apiKey}`, "Content-Type": "application/json" };
    const request = new Request(trees.portal.url + path, { method: "PUT", headers, body });
    const response = await trees.portal.fetch(request);
    expect([response.status, (await response.json()).detail]).toEqual([
      400,
      { body: ["is nested more than 500 levels deep"] },
    ]);
  });

  it("and tells what a file is by any name", async () => {
    const { automation, uid } = trees;
    const file = new File(["a;b"], `trees${".a".repeat(MANY)}.csv`);
    const sent = await automation("POST", `/datasets/${uid}/resources/files/`, formWith(file));
    const datasource = { type: "uploaded_file", file: { uid: sent.body.uid } };
    const guess = `/datasets/${uid}/resources/guess_extractors/`;
    expect((await automation("POST", guess, { datasource })).body).toMatchObject([{ type: "csvfile" }]);
    const url = `http://a/${".0?".repeat(MANY)}\n.0`;
    expect((await automation("POST", guess, { datasource: { type: "http", url } })).status).toBeLessThan(500);
  });
});
