import { deleteRecords, InvalidArgumentError, pushRecords } from "@ods/explore";
import { describe, expect, it } from "vitest";
import { failed, yesPortal } from "./pushPortal.ts";

describe("what holds a record, or several", () => {
  it("is pushed by its fields where it is a record as the API gives it, and deleted by them", async () => {
    const { client, target, requests } = yesPortal();
    const records = [
      { datasetid: "x", recordid: "1", fields: { id: 1, name: "Oak" }, record_timestamp: "2024" },
    ];
    const { counts } = await pushRecords(client(), target, records, { uniqueKey: ["id"] as never });
    expect(counts.accepted).toBe(1);
    await deleteRecords(client(), target, records);
    expect(requests.map(({ text }) => text)).toEqual(['[{"id":1,"name":"Oak"}]', '[{"id":1,"name":"Oak"}]']);
  });

  it("is refused where it is none, and what is given back is what was given", async () => {
    const { client, target, requests } = yesPortal();
    const records = [
      { type: "FeatureCollection", features: [{}] },
      { type: "Feature", geometry: null, properties: { a: 1 } },
      { nhits: 1, records: [], parameters: {} },
      { nhits: 1, datasets: [] },
      { results: [{ a: 1 }] },
      { recordid: "1", fields: ["a"] },
    ];
    const given: unknown[] = [];
    const onFailed = ({ records }: { records: unknown[] }) => void given.push(...records);
    const error = await failed(pushRecords<object>(client(), target, records, { onFailed }));
    expect(
      error.report.refused.flatMap(({ start, end, message }) => Array(end - start).fill(message)),
    ).toEqual([
      expect.stringContaining(
        "a GeoJSON FeatureCollection, not a record; push the `properties` of its `features`",
      ),
      expect.stringContaining("a GeoJSON Feature, not a record; push its `properties`"),
      expect.stringContaining("a page of a search, not a record"),
      expect.stringContaining("a page of a search, not a record"),
      expect.stringContaining("a page of v2.1 of the API, not a record; push its `results`"),
      expect.stringContaining("a list, not an object of fields"),
    ]);
    expect(given).toEqual(records);
    expect(requests).toEqual([]);
  });

  it("is a record all the same where its fields only have such names", async () => {
    const { client, target } = yesPortal();
    const records = [{ type: "Feature", name: "bench" }, { results: 5 }, { nhits: 3 }, { fields: { a: 1 } }];
    expect((await pushRecords<object>(client(), target, records)).counts.accepted).toBe(4);
  });
});

describe("a unique key that is none", () => {
  it.each<[unknown, string]>([
    ["a", 'The uniqueKey is a string; write ["a"], or true'],
    ["", "The uniqueKey is a string; a list of names of fields is wanted"],
    [false, "The uniqueKey is a boolean"],
    [{ a: true }, "The uniqueKey is an object"],
    [[], "The uniqueKey names no field"],
    [["a", 1], "The uniqueKey has 1 at [1]; the name of a field is wanted."],
    [["a", ""], "The uniqueKey has an empty text at [1]"],
  ])("is refused before anything is sent: %j", async (uniqueKey, wanted) => {
    const { client, target, requests } = yesPortal();
    const error = await pushRecords(client(), target, [{ a: 1 }], { uniqueKey: uniqueKey as never }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toContain(wanted);
    expect(requests).toEqual([]);
  });
});
