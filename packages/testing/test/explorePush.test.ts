import { beforeEach, describe, expect, it } from "vitest";
import { type Published, publishTrees } from "./explorePortal.ts";

const ID = { type: "annotate", label: "Key", field: "sensor", annotation: "id" };
let sensors: Published;
let key: string;

beforeEach(async () => {
  sensors = await publishTrees({ csv: "Sensor;Value;At\na1;3;2024-01-01T00:00:00Z\na2;5;\n", steps: [ID] });
  key = sensors.portal.pushKey(sensors.uid, sensors.resource);
});

const push = (body: unknown, { action = "push", pushkey = key } = {}) =>
  sensors.send({
    method: "POST",
    path: `/api/push/1.0/city-trees/${sensors.resource}/${action}/?pushkey=${pushkey}`,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const records = async () =>
  (await sensors.get("/api/records/1.0/search/", { dataset: "city-trees" })).body.records;
const values = async () =>
  Object.fromEntries(
    (await records()).map(({ fields }: { fields: { sensor: string; value?: number } }) => [
      fields.sensor,
      fields.value,
    ]),
  );

describe("what is pushed", () => {
  it("is found at once, one record or many, whatever types its values have", async () => {
    sensors.advance(60_000);
    expect(await push({ sensor: "a3", value: "7" })).toMatchObject({ status: 200, body: { status: "OK" } });
    await push([{ sensor: "a4", value: 8, at: "2024-02-01T01:00:00+01:00" }, { sensor: "a5" }]);
    expect(await values()).toEqual({ a1: 3, a2: 5, a3: 7, a4: 8, a5: undefined });
    const { fields, record_timestamp } = (await records())[3];
    expect([fields.at, record_timestamp]).toEqual(["2024-02-01T00:00:00+00:00", "2024-06-15T10:01:00.000Z"]);
  });

  it("replaces the record with the same key", async () => {
    const [before] = await records();
    await push({ sensor: "a1", value: 30 });
    const [after] = await records();
    expect([after.recordid, after.fields]).toEqual([before.recordid, { sensor: "a1", value: 30 }]);
    expect(await values()).toEqual({ a1: 30, a2: 5 });
  });

  it("outlives a change of the fields", async () => {
    await push({ sensor: "a3", value: 7 });
    await sensors.automation("POST", `/datasets/${sensors.uid}/fields/`, {
      type: "rename",
      label: "Clearer",
      from_name: "value",
      to_name: "reading",
      field_label: "Reading",
    });
    expect((await records())[2].fields).toEqual({ sensor: "a3", reading: 7 });
  });

  it("makes a dataset without a file", async () => {
    const empty = await publishTrees();
    const { body } = await empty.automation("POST", "/datasets/", {
      metadata: { default: { title: { value: "Live" } } },
    });
    const resource = (
      await empty.automation("POST", `/datasets/${body.uid}/resources/`, { type: "realtime", title: "Live" })
    ).body;
    await empty.automation("POST", `/datasets/${body.uid}/publish/`);
    const pushkey = empty.portal.pushKey(body.uid, resource.uid);
    const answer = await empty.send({
      method: "POST",
      path: `/api/push/1.0/live/realtime/push?pushkey=${pushkey}`,
      body: JSON.stringify([
        { sensor: "b1", value: 1.5 },
        { sensor: "b2", place: "48.85,2.35" },
      ]),
    });
    expect(answer.body).toEqual({ status: "OK" });
    const found = (await empty.get("/api/records/1.0/search/", { dataset: "live", sort: "value" })).body
      .records;
    expect(found.map(({ fields }: { fields: unknown }) => fields)).toEqual([
      { sensor: "b1", value: 1.5 },
      { sensor: "b2", place: [48.85, 2.35] },
    ]);
  });

  it.each<[string, unknown, number]>([
    ["no JSON", "{", 400],
    ["neither record nor list", "3", 400],
    ["an unknown field", { nope: 1 }, 400],
    ["more than 5 MB", JSON.stringify({ sensor: "x".repeat(5 * 1024 * 1024) }), 413],
  ])("is refused when it is %s", async (_, body, status) => {
    expect(await push(body)).toMatchObject({ status, body: { error: expect.any(String) } });
    expect(await values()).toEqual({ a1: 3, a2: 5 });
  });

  it("needs the key of the resource, not that of the API", async () => {
    expect(key).toMatch(/^[0-9a-f]{56}$/);
    for (const pushkey of ["", "wrong", sensors.portal.apiKey]) {
      expect(await push({ sensor: "a3" }, { pushkey })).toMatchObject({
        status: 401,
        body: { error: "Push key is not valid" },
      });
    }
    const path = `/api/push/1.0/city-trees/nope/push/?pushkey=${key}`;
    expect((await sensors.send({ method: "POST", path, body: "{}" })).status).toBe(404);
  });
});

describe("what was pushed is deleted", () => {
  it("by its values", async () => {
    await push({ sensor: "a3", value: 7 });
    expect((await push({ sensor: "a3", value: 7 }, { action: "delete" })).body).toEqual({ status: "OK" });
    expect(await values()).toEqual({ a1: 3, a2: 5 });
  });

  it("by its identifier, with a GET", async () => {
    const [{ recordid }] = await records();
    const path = `/api/push/1.0/city-trees/${sensors.resource}/${recordid}/delete/?pushkey=${key}`;
    expect((await sensors.send({ method: "GET", path })).body).toEqual({ status: "OK" });
    expect(await values()).toEqual({ a2: 5 });
    expect((await sensors.send({ method: "GET", path })).status).toBe(404);
  });

  it("and can come again", async () => {
    await push({ sensor: "a1" }, { action: "delete" });
    await push({ sensor: "a1", value: 9 });
    expect(await values()).toEqual({ a2: 5, a1: 9 });
  });
});
