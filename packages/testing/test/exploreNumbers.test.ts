import { beforeAll, describe, expect, it } from "vitest";
import { formOf, type Published, publishTrees } from "./explorePortal.ts";

/** Numbers that JavaScript changes, one of which it takes for its neighbour; and some that it does not. */
const CSV = `Parcel;Share;Kind
9007199254740993;0.1;a
9007199254740992;3.14159265358979323846;a
12345678901234567890;1e400;b
7;2.50;b
-9007199254740993;;a
`;

let parcels: Published;

beforeAll(async () => {
  parcels = await publishTrees({ csv: CSV, steps: [] });
});

/** The answer as it is written, for a parser would change its numbers. */
async function textOf(portal: Published, path: string, query: Parameters<Published["get"]>[1] = {}) {
  const url = `${portal.portal.url}${path}?${formOf({ dataset: "city-trees", ...query })}`;
  return (await portal.portal.fetch(new Request(url))).text();
}

const search = (query: Parameters<Published["get"]>[1]) => textOf(parcels, "/api/records/1.0/search/", query);
const analyze = (query: Parameters<Published["get"]>[1]) =>
  textOf(parcels, "/api/records/1.0/analyze/", query);

/** The parcels that are found, as they are written. */
async function found(query: Parameters<Published["get"]>[1]): Promise<string[]> {
  return [...(await search(query)).matchAll(/"parcel":(-?\d+)/g)].map(([, digits]) => digits as string);
}

describe("a number with more digits than JavaScript holds", () => {
  it("is found and downloaded as it was published, in every format", async () => {
    const records = await search({});
    expect(records).toContain('"parcel":9007199254740993,"share":0.1');
    expect(records).toContain('"share":3.14159265358979323846');
    expect(records).toContain('"parcel":12345678901234567890,"share":1e400');
    const download = (format: string) => textOf(parcels, "/api/records/1.0/download/", { format });
    expect(await download("csv")).toBe(
      "parcel;share;kind\r\n9007199254740993;0.1;a\r\n9007199254740992;3.14159265358979323846;a\r\n12345678901234567890;1e400;b\r\n7;2.5;b\r\n-9007199254740993;;a\r\n",
    );
    for (const format of ["json", "geojson"]) {
      expect(await download(format)).toContain('"parcel":12345678901234567890,"share":1e400');
    }
  });

  it("makes the field no text", async () => {
    const { body } = await parcels.get("/api/datasets/1.0/city-trees/");
    expect(body.fields.map(({ name, type }: { name: string; type: string }) => [name, type])).toEqual([
      ["parcel", "int"],
      ["share", "double"],
      ["kind", "text"],
    ]);
  });

  it.each<[q: string, parcels: string[]]>([
    ["parcel=9007199254740993", ["9007199254740993"]],
    ["parcel==9007199254740992", ["9007199254740992"]],
    ["parcel=9007199254740994", []],
    ["parcel>9007199254740992", ["9007199254740993", "12345678901234567890"]],
    ["parcel>=9007199254740993", ["9007199254740993", "12345678901234567890"]],
    ["parcel<9007199254740993", ["9007199254740992", "7", "-9007199254740993"]],
    ["parcel<=-9007199254740993", ["-9007199254740993"]],
    ["parcel:[9007199254740993 TO 1e400]", ["9007199254740993", "12345678901234567890"]],
    ["share=3.14159265358979323846", ["9007199254740992"]],
    ["share=3.14159265358979323847", []],
    ["share>3.14159265358979323845 AND share<3.14159265358979323847", ["9007199254740992"]],
    ["share>1e399", ["12345678901234567890"]],
    ["share=2.50", ["7"]],
  ])("is compared exactly: %s", async (q, expected) => {
    expect(await found({ q })).toEqual(expected);
  });

  it("is compared exactly with what JavaScript holds", async () => {
    const plain = await publishTrees({ csv: "Parcel\n9007199254740990\n4503599627370497.5\n", steps: [] });
    const hits = async (q: string) =>
      (await plain.get("/api/records/1.0/search/", { dataset: "city-trees", q })).body.nhits;
    expect(await hits("parcel=9007199254740990.00000001")).toBe(0);
    expect(await hits("parcel<9007199254740990.00000001")).toBe(2);
    expect(await hits("parcel>4503599627370497.50000001")).toBe(1);
  });

  it("is sorted exactly", async () => {
    const upwards = [
      "-9007199254740993",
      "7",
      "9007199254740992",
      "9007199254740993",
      "12345678901234567890",
    ];
    expect(await found({ sort: "-parcel" })).toEqual(upwards);
    expect(await found({ sort: "parcel" })).toEqual(upwards.toReversed());
  });

  it("is a facet value like others", async () => {
    expect(await found({ "refine.parcel": "9007199254740993" })).toEqual(["9007199254740993"]);
    const { body } = await parcels.get("/api/records/1.0/search/", {
      dataset: "city-trees",
      facet: "parcel",
      "facetsort.parcel": "num",
    });
    expect(body.facet_groups[0].facets.map(({ name }: { name: string }) => name)).toEqual([
      "-9007199254740993",
      "7",
      "9007199254740992",
      "9007199254740993",
      "12345678901234567890",
    ]);
  });

  it("is aggregated exactly", async () => {
    const of = async (func: string, expr: string) =>
      analyze({ "y.n.func": func, "y.n.expr": expr, q: "kind:a" });
    expect(await of("MAX", "parcel")).toBe('[{"n":9007199254740993}]');
    expect(await of("MIN", "parcel")).toBe('[{"n":-9007199254740993}]');
    expect(await of("SUM", "parcel")).toBe('[{"n":9007199254740992}]');
    expect(await of("SUM", "share")).toBe('[{"n":3.24159265358979323846}]');
    expect(await of("AVG", "share")).toBe('[{"n":1.62079632679489661923}]');
    expect(await of("QUANTILES", "parcel")).toBe('[{"n":{"50.0":9007199254740992}}]');
    expect(await analyze({ "y.n.func": "SUM", "y.n.expr": "share", q: "kind:b" })).toMatch(
      /^\[\{"n":1\.?0*\d*e\+400\}\]$/,
    );
    expect(await analyze({ x: "parcel", "y.n.func": "COUNT", sort: "-x", q: "parcel>7" })).toBe(
      '[{"x":9007199254740992,"n":1},{"x":9007199254740993,"n":1},{"x":12345678901234567890,"n":1}]',
    );
  });

  it("is a sum of whole numbers, too", async () => {
    const large = await publishTrees({ csv: "Size\n9007199254740991\n2\n", steps: [] });
    const sum = { "y.n.func": "SUM", "y.n.expr": "size" };
    expect(await textOf(large, "/api/records/1.0/analyze/", sum)).toBe('[{"n":9007199254740993}]');
  });
});

describe("a number that is pushed", () => {
  it("keeps its digits, at any depth, and makes a field of its type", async () => {
    const { portal, automation } = parcels;
    const { body } = await automation("POST", "/datasets/", {
      metadata: { default: { title: { value: "Live" } } },
    });
    const resource = await automation("POST", `/datasets/${body.uid}/resources/`, {
      type: "realtime",
      title: "Live",
    });
    await automation("POST", `/datasets/${body.uid}/publish/`);
    const path = `/api/push/1.0/live/realtime/push/?pushkey=${portal.pushKey(body.uid, resource.body.uid)}`;
    const record =
      '{"id":9007199254740993,"size":1e400,"open":true,"place":"48.85661400000000123,2.35","more":{"ids":[12345678901234567890]}}';
    const answer = await parcels.send({ method: "POST", path, body: record });
    expect(answer.body).toEqual({ status: "OK" });
    const { body: dataset } = await parcels.get("/api/datasets/1.0/live/");
    expect(dataset.fields.map(({ type }: { type: string }) => type)).toEqual([
      "int",
      "double",
      "boolean",
      "geo_point_2d",
      "json_blob",
    ]);
    const text = await textOf(parcels, "/api/records/1.0/search/", { dataset: "live" });
    expect(text).toContain(
      '"fields":{"id":9007199254740993,"size":1e400,"open":true,"place":[48.85661400000000123,2.35],"more":{"ids":[12345678901234567890]}}',
    );
    expect(text).toContain('"geometry":{"type":"Point","coordinates":[2.35,48.85661400000000123]}');
    const near = { dataset: "live", "geofilter.distance": "48.856614,2.35,1" };
    expect((await parcels.get("/api/records/1.0/search/", near)).body.nhits).toBe(1);
    expect((await parcels.get("/api/records/1.0/boundingbox/", { dataset: "live" })).body.count).toBe(1);
  });
});

describe("a number in the Automation API", () => {
  it("is stored and shown with all its digits, and counts as whole", async () => {
    const { portal, uid } = parcels;
    const call = async (method: string, path: string, body?: string) => {
      const headers = { Authorization: `Apikey ${portal.apiKey}`, "Content-Type": "application/json" };
      const url = `${portal.url}/api/automation/v1.0${path}`;
      const response = await portal.fetch(new Request(url, { method, headers, ...(body && { body }) }));
      return { status: response.status, text: await response.text() };
    };
    const field =
      '{"type":"annotate","label":"L","field":"parcel","annotation":"decimals","args":[9007199254740993]}';
    const made = await call("POST", `/datasets/${uid}/fields/`, field);
    expect(made.text).toContain("9007199254740993");
    const listed = await call("GET", `/datasets/${uid}/fields/`);
    expect(listed.text).toContain('"args":[9007199254740993]');
    // Versions and copies are made of it.
    const copied = await call("POST", `/datasets/${uid}/copy/`);
    const { uid: copy } = JSON.parse(copied.text);
    expect((await call("GET", `/datasets/${copy}/fields/`)).text).toContain('"args":[9007199254740993]');
    const wrong = await call(
      "POST",
      `/datasets/${uid}/fields/`,
      field.replace('"parcel"', "9007199254740993"),
    );
    expect(wrong.status).toBe(400);
    const broken = await call("POST", `/datasets/${uid}/fields/`, `${field.slice(0, -1)},`);
    expect(broken.text).toContain("is no JSON");
  });
});

describe("a boolean field", () => {
  let gates: Published;

  beforeAll(async () => {
    const step = { type: "type", label: "Yes or no", field: "open", type_param: "boolean" };
    gates = await publishTrees({ csv: "Gate;Open\n1;true\n2;False\n3;1\n4;\n5;maybe\n", steps: [step] });
  });

  const hits = async (query: Parameters<Published["get"]>[1]) =>
    (await gates.get("/api/records/1.0/search/", { dataset: "city-trees", ...query })).body.records.map(
      ({ fields }: { fields: { gate: number } }) => fields.gate,
    );

  it("is true or false in records and files, and nothing else", async () => {
    const { body } = await gates.get("/api/records/1.0/search/", { dataset: "city-trees" });
    expect(body.records.map(({ fields }: { fields: { open?: boolean } }) => fields.open)).toEqual([
      true,
      false,
      true,
      undefined,
      undefined,
    ]);
    expect(await textOf(gates, "/api/records/1.0/download/", { format: "csv" })).toBe(
      "gate;open\r\n1;true\r\n2;false\r\n3;true\r\n4;\r\n5;\r\n",
    );
    expect((await gates.get("/api/datasets/1.0/city-trees/")).body.fields[1]).toMatchObject({
      type: "boolean",
    });
  });

  it("is filtered, refined and counted by", async () => {
    expect(await hits({ q: "open==true" })).toEqual([1, 3]);
    expect(await hits({ q: "open:false" })).toEqual([2]);
    expect(await hits({ q: "#null(open)" })).toEqual([4, 5]);
    expect(await hits({ "refine.open": "true" })).toEqual([1, 3]);
    expect(await hits({ "exclude.open": "true" })).toEqual([2, 4, 5]);
    const { body } = await gates.get("/api/records/1.0/search/", { dataset: "city-trees", facet: "open" });
    expect(body.facet_groups[0].facets).toEqual([
      { name: "true", path: "true", count: 2, state: "displayed" },
      { name: "false", path: "false", count: 1, state: "displayed" },
    ]);
    const analysis = { dataset: "city-trees", x: "open", "y.n.func": "COUNT" };
    expect((await gates.get("/api/records/1.0/analyze/", analysis)).body).toEqual([
      { x: "true", n: 2 },
      { x: "false", n: 1 },
    ]);
  });

  it.each(["open>true", "open==maybe"])("can't be compared by %s", async (q) => {
    const { status } = await gates.get("/api/records/1.0/search/", { dataset: "city-trees", q });
    expect(status).toBe(400);
  });

  it("is pushed as JSON says it", async () => {
    const path = `/api/push/1.0/city-trees/${gates.resource}/push/?pushkey=${gates.portal.pushKey(gates.uid, gates.resource)}`;
    await gates.send({ method: "POST", path, body: '[{"gate":6,"open":false},{"gate":7,"open":"true"}]' });
    expect(await hits({ q: "open==true" })).toEqual([1, 3, 7]);
    expect(await hits({ q: "open==false" })).toEqual([2, 6]);
  });
});
