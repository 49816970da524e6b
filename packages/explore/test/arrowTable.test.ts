import { createExploreClient, memoryStore } from "@ods/explore";
import { type ArrowTableOptions, toArrowTable } from "@ods/explore/arrow";
import { tableFromIPC, tableToIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";
import {
  type Asked,
  clientOf,
  clientOfBody,
  type FieldOfTest,
  type FieldsOfTest,
  typesOf,
  valuesOf,
} from "./arrowRecords.ts";

/** The one column that these values of a field become; undefined leaves the field out. */
async function columnOf(field: Omit<FieldOfTest, "name">, values: unknown[], options?: ArrowTableOptions) {
  const records = values.map((value): FieldsOfTest => (value === undefined ? {} : { field: value }));
  const table = await toArrowTable(clientOf([{ ...field, name: "field" }], records), "trees", options);
  return { type: typesOf(table).field, values: valuesOf(table, "field"), table };
}

const annotated = (name: string, ...args: unknown[]) => ({ annotations: [{ name, args }] });

/** A field of each type, and a value of it with what the table has there. */
const EVERY: [FieldOfTest, value: unknown, inTable: unknown][] = [
  [{ name: "name", type: "text" }, "Chêne 🌳", "Chêne 🌳"],
  [{ name: "tags", type: "text", ...annotated("multivalued", ";") }, "old; tall", ["old", "tall"]],
  [{ name: "count", type: "int" }, 42, 42],
  [{ name: "height", type: "double" }, 4.5, 4.5],
  [{ name: "protected", type: "boolean" }, true, true],
  [{ name: "planted", type: "date" }, "2019-03-04", Date.UTC(2019, 2, 4)],
  [{ name: "felled", type: "date", ...annotated("timeserie_precision", "month") }, "2019-03", "2019-03"],
  [{ name: "seen", type: "datetime" }, "2024-05-02T08:00:00+02:00", Date.UTC(2024, 4, 2, 6)],
  [{ name: "place", type: "geo_point_2d" }, [48.85, 2.35], { lat: 48.85, lon: 2.35 }],
  [
    { name: "shape", type: "geo_shape" },
    { type: "Point", coordinates: [2.35, 48.85] },
    '{"type":"Point","coordinates":[2.35,48.85]}',
  ],
  [{ name: "photo", type: "file" }, { id: "4f", format: "JPEG" }, '{"id":"4f","format":"JPEG"}'],
  [{ name: "more", type: "json_blob" }, [1, { a: null }], '[1,{"a":null}]'],
  [{ name: "new", type: "of_tomorrow" }, "as it is", "as it is"],
];

describe("a table", () => {
  const fields = EVERY.map(([field]) => field);
  const full = Object.fromEntries(EVERY.map(([{ name }, value]) => [name, value]));

  it("has a typed column for each field, in the order of the dataset", async () => {
    const table = await toArrowTable(clientOf(fields, [full]), "trees");
    expect(Object.entries(typesOf(table))).toEqual([
      ["name", "Utf8"],
      ["tags", "List<Utf8>"],
      ["count", "Int32"],
      ["height", "Float64"],
      ["protected", "Bool"],
      ["planted", "Date32<DAY>"],
      ["felled", "Utf8"],
      ["seen", "Timestamp<MICROSECOND, UTC>"],
      ["place", "Struct<{lat:Float64, lon:Float64}>"],
      ["shape", "Utf8"],
      ["photo", "Utf8"],
      ["more", "Utf8"],
      ["new", "Utf8"],
    ]);
  });

  it.each(EVERY)(
    "holds the values of $name ($type), and null where there is none",
    async (field, value, shown) => {
      const given = [undefined, value, null, undefined, value, undefined];
      const { values, table } = await columnOf(field, given);
      expect(values).toEqual([null, shown, null, null, shown, null]);
      expect(table.getChild("field")?.nullCount).toBe(4);
      expect((await columnOf(field, [value, undefined, value])).values).toEqual([shown, null, shown]);
      expect((await columnOf(field, [undefined, null])).values).toEqual([null, null]);
    },
  );

  it("has its columns also without records", async () => {
    const table = await toArrowTable(clientOf(fields, []), "trees");
    expect([table.numRows, table.numCols]).toEqual([0, EVERY.length]);
    const typed = await toArrowTable(clientOf(fields, [full]), "trees");
    expect(typesOf(table)).toEqual(typesOf(typed));
    expect(tableFromIPC(tableToIPC(table)).schema.names).toEqual(table.schema.names);
  });

  it.each(["file", "stream"] as const)("is the same after a %s of Arrow", async (form) => {
    const rows = Array.from({ length: 50 }, (_, row) => (row % 3 === 0 ? {} : full));
    const options = { batchSize: 16, recordId: true, recordTimestamp: true };
    const table = await toArrowTable(clientOf(fields, rows), "trees", options);
    const read = tableFromIPC(tableToIPC(table, form));
    expect(typesOf(read)).toEqual(typesOf(table));
    for (const name of table.schema.names.map(String)) {
      expect(valuesOf(read, name)).toEqual(valuesOf(table, name));
    }
  });

  it("has batches of the size that was asked for", async () => {
    const rows = Array.from({ length: 10 }, (_, count) => ({ count }));
    const batches = async (batchSize: number) => {
      const table = await toArrowTable(clientOf(fields, rows), "trees", { batchSize });
      expect(valuesOf(table, "count")).toEqual(rows.map(({ count }) => count));
      return table.batches.map(({ numRows }) => numRows);
    };
    expect(await batches(4)).toEqual([4, 4, 2]);
    expect(await batches(5)).toEqual([5, 5]);
    expect(await batches(100)).toEqual([10]);
  });

  it("tells the label, the description and the unit of a field", async () => {
    const field = { name: "height", type: "double", label: "Height", description: "Up to the tip" };
    const table = await toArrowTable(clientOf([{ ...field, ...annotated("unit", "m") }], []), "trees");
    expect(Object.fromEntries(table.schema.fields[0]!.metadata)).toEqual({
      label: "Height",
      description: "Up to the tip",
      unit: "m",
    });
    const plain = await toArrowTable(clientOf([{ ...field, description: null }], []), "trees");
    expect(Object.fromEntries(plain.schema.fields[0]!.metadata)).toEqual({ label: "Height" });
  });

  it("may have the identifiers and times of the records as well", async () => {
    const table = await toArrowTable(clientOf(fields, [{}, {}]), "trees", {
      recordId: true,
      recordTimestamp: true,
      fields: ["name"],
    });
    expect(table.schema.names).toEqual(["recordid", "record_timestamp", "name"]);
    expect(valuesOf(table, "recordid")).toEqual(["record-0", "record-1"]);
    expect(valuesOf(table, "record_timestamp")[1]).toBe(Date.parse("2024-05-02T08:00:00.123Z"));
  });

  it("has null for the time of a record that has none", async () => {
    const records = [{ datasetid: "trees", recordid: "a", fields: {} }];
    const timed = { datasetid: "trees", recordid: "b", fields: {}, record_timestamp: "2024-05-02T08:00:00Z" };
    const client = clientOfBody(fields, () => JSON.stringify([...records, timed, ...records]));
    const table = await toArrowTable(client, "trees", { recordTimestamp: true, fields: ["name"] });
    expect(valuesOf(table, "record_timestamp")).toEqual([null, Date.parse("2024-05-02T08:00:00Z"), null]);
    const none = clientOfBody(fields, () => JSON.stringify(records));
    const empty = await toArrowTable(none, "trees", { recordTimestamp: true });
    expect(valuesOf(empty, "record_timestamp")).toEqual([null]);
  });

  it("takes the fields in one text as well", async () => {
    const client = clientOf(fields, [{ count: 1, height: 2 }]);
    const table = await toArrowTable(client, "trees", { fields: "height, count" });
    expect(table.schema.names).toEqual(["count", "height"]);
    const unknown = toArrowTable(client, "trees", { fields: "height,girth" });
    await expect(unknown).rejects.toThrow("no field girth");
  });

  it("asks for the records that are wanted, and has the columns of those fields alone", async () => {
    const asked: Asked[] = [];
    const table = await toArrowTable(clientOf(fields, [{ count: 1, height: 2 }], asked), "trees", {
      q: "oak",
      refine: { name: "Oak" },
      fields: ["height", "count"],
      timezone: "Europe/Paris",
    });
    expect(table.schema.names).toEqual(["count", "height"]);
    const { query } = asked.find(({ path }) => path.includes("/download/"))!;
    expect(Object.fromEntries(query)).toMatchObject({
      dataset: "trees",
      format: "json",
      q: "oak",
      "refine.name": "Oak",
      fields: "height,count",
      timezone: "Europe/Paris",
    });
  });

  it("is refused for fields that the dataset does not have", async () => {
    const client = clientOf([{ name: "count", type: "int" }], []);
    await expect(toArrowTable(client, "trees", { fields: ["count", "heigth"] })).rejects.toThrow(
      "The dataset trees has no field heigth. It has count.",
    );
  });

  it("goes by the schema as it is now, whatever the client's cache holds", async () => {
    let type = "int";
    const fetch = async (input: RequestInfo | URL) => {
      const isSchema = new Request(input).url.includes("/datasets/");
      const fields = [{ name: "count", type }];
      return Response.json(isSchema ? { datasetid: "trees", fields } : [{ recordid: "1", fields: {} }]);
    };
    const cache = { store: memoryStore(), ttl: { "/api/datasets/1.0/{dataset_id}/": 60_000 } };
    const client = createExploreClient({ portal: "https://portal.test", fetch, cache });
    expect(typesOf(await toArrowTable(client, "trees"))).toEqual({ count: "Int32" });
    type = "double";
    expect(typesOf(await toArrowTable(client, "trees"))).toEqual({ count: "Float64" });
  });

  it("has the distance in metres where records are found by one", async () => {
    const near = clientOf(fields, [{ name: "Oak", dist: "12.5" }, { name: "Elm" }]);
    for (const filter of [
      { geofilter: { distance: [48.8, 2.3, 500] } },
      { "geofilter.distance": "48.8,2.3,500" },
    ]) {
      const table = await toArrowTable(near, "trees", filter as ArrowTableOptions);
      expect([typesOf(table).dist, valuesOf(table, "dist")]).toEqual(["Float64", [12.5, null]]);
    }
  });
});

describe("a column of whole numbers", () => {
  it("has 32 bits while all values fit", async () => {
    const values = [0, -1, 2 ** 31 - 1, -(2 ** 31), undefined];
    expect(await columnOf({ type: "int" }, values)).toMatchObject({
      type: "Int32",
      values: [0, -1, 2 ** 31 - 1, -(2 ** 31), null],
    });
  });

  it.each([2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 53 - 1, -(2 ** 53) + 1])(
    "has 64 bits for %d, in all its batches",
    async (large) => {
      const values = [1, -5, null, large, -1, 7];
      const { type, values: shown } = await columnOf({ type: "int" }, values, { batchSize: 2 });
      expect([type, shown]).toEqual(["Int64", values]);
    },
  );

  it("knows no negative zero, other than doubles", async () => {
    expect(Object.is((await columnOf({ type: "int" }, [-0])).values[0], 0)).toBe(true);
    const wide = (await columnOf({ type: "int" }, [-0, 2 ** 40])).table.getChild("field")?.get(0);
    expect(wide).toBe(0n);
    // JSON.stringify drops the sign; a portal may write it.
    const body = '[{"datasetid":"trees","recordid":"1","fields":{"field":-0.0}}]';
    const table = await toArrowTable(
      clientOfBody([{ name: "field", type: "double" }], () => body),
      "trees",
    );
    expect(Object.is(valuesOf(table, "field")[0], -0)).toBe(true);
  });
});

describe("a column of texts", () => {
  const text = { type: "text" };

  it("is a dictionary where texts come twice or more on average, and Utf8 elsewhere", async () => {
    const often = await columnOf(text, ["Oak", "Elm", "Oak", "Elm", undefined], { batchSize: 2 });
    expect(often).toMatchObject({
      type: "Dictionary<Int32, Utf8>",
      values: ["Oak", "Elm", "Oak", "Elm", null],
    });
    expect(often.table.getChild("field")?.data[0]?.dictionary?.toArray()).toEqual(["Oak", "Elm"]);
    const rarely = await columnOf(text, ["Oak", "Elm", "Oak", undefined], { batchSize: 2 });
    expect(rarely).toMatchObject({ type: "Utf8", values: ["Oak", "Elm", "Oak", null] });
  });

  it("is what `dictionary` says, if it says so", async () => {
    const values = ["Oak", "Oak", null];
    expect(await columnOf(text, values, { dictionary: false })).toMatchObject({ type: "Utf8", values });
    const different = ["Oak", "Elm", null];
    expect(await columnOf(text, different, { dictionary: true })).toMatchObject({
      type: "Dictionary<Int32, Utf8>",
      values: different,
    });
    expect((await columnOf(text, [], { dictionary: true })).type).toBe("Dictionary<Int32, Utf8>");
  });

  it("stays right when a dictionary is given up on the way", async () => {
    const values = Array.from({ length: 50_000 }, (_, row) => (row % 7 === 0 ? undefined : `tree ${row}`));
    const { type, values: shown } = await columnOf(text, values, { batchSize: 20_000 });
    expect(type).toBe("Utf8");
    expect(shown).toEqual(values.map((value) => value ?? null));
  });

  it("keeps every character", async () => {
    const values = [
      "",
      "é".repeat(100),
      "a".repeat(41),
      `${"a".repeat(39)}é`,
      "\u0000\u007f\u0080",
      "漢字",
      "👩‍🌾",
      "e\u0301",
    ];
    expect((await columnOf(text, values)).values).toEqual(values);
    expect((await columnOf(text, values, { dictionary: true })).values).toEqual(values);
  });

  it("is a list where the field is multivalued: parts trimmed, empty ones left out", async () => {
    const values = ["old|tall", "one", " a b |c", "x||y|", "", undefined, "|"];
    const column = await columnOf({ ...text, ...annotated("multivalued", "|") }, values, { batchSize: 4 });
    expect(column.type).toBe("List<Utf8>");
    expect(column.values).toEqual([["old", "tall"], ["one"], ["a b", "c"], ["x", "y"], [], null, []]);
  });

  it("is plain where the separator of a multivalued field is not known", async () => {
    expect((await columnOf({ ...text, ...annotated("multivalued") }, ["a;b"])).values).toEqual(["a;b"]);
  });
});

describe("a column of dates", () => {
  const days = [
    "1970-01-01",
    "1969-12-31",
    "2000-02-29",
    "1900-02-28",
    "0001-01-01",
    "9999-12-31",
    "1600-03-01",
  ];

  it("has the days of the calendar, also long before 1970", async () => {
    const { type, values } = await columnOf(
      { type: "date", ...annotated("timeserie_precision", "day") },
      days,
    );
    expect([type, values]).toEqual(["Date32<DAY>", days.map((day) => Date.parse(day))]);
  });

  it("becomes text when some are of no day, in all its batches", async () => {
    const dates = [...days, undefined, "2019", "2019-03", "1969-12-31"];
    const { type, values } = await columnOf({ type: "date" }, dates, { batchSize: 3 });
    expect([type, values]).toEqual(["Utf8", dates.map((date) => date ?? null)]);
  });

  it.each([
    "2019-02-29",
    "1900-02-29",
    "2019-13-01",
    "2019-00-10",
    "2019-04-31",
    "2019-01-00",
    "2019-13",
    "2019/01/02",
    "2019-1-02",
    "soon",
  ])("refuses %s", async (date) => {
    await expect(columnOf({ type: "date" }, [date])).rejects.toThrow("is declared date");
  });
});

describe("a column of dates with a time", () => {
  it.each([
    ["1970-01-01T00:00:00+00:00", 0],
    ["1970-01-01T00:00:00Z", 0],
    ["1969-12-31T23:59:59.999Z", -1],
    ["2024-05-02T23:30:00-09:30", Date.UTC(2024, 4, 3, 9)],
    ["2024-05-02T01:30:00+05:45", Date.UTC(2024, 4, 1, 19, 45)],
    ["2024-05-02T08:00:00.5+00:00", Date.UTC(2024, 4, 2, 8, 0, 0, 500)],
    ["2024-05-02T08:00:00.123456+00:00", Date.UTC(2024, 4, 2, 8, 0, 0, 123) + 0.456],
    ["2024-05-02T08:00:00.123456000Z", Date.UTC(2024, 4, 2, 8, 0, 0, 123) + 0.456],
    ["2016-02-29T00:00:00", Date.UTC(2016, 1, 29)],
    ["0001-01-01T00:00:00+00:00", -62_135_596_800_000],
    ["9999-12-31T23:59:59.999+00:00", 253_402_300_799_999],
  ])("reads %s", async (text, milliseconds) => {
    expect((await columnOf({ type: "datetime" }, [text])).values).toEqual([milliseconds]);
  });

  it("keeps microseconds where doubles could not", async () => {
    const { table } = await columnOf({ type: "datetime" }, ["0001-01-01T00:00:00.000001Z"]);
    expect(table.getChild("field")?.data[0]?.values[0]).toBe(-62_135_596_799_999_999n);
  });

  it("is in the zone that was asked for", async () => {
    const options = { timezone: "Europe/Paris" };
    const { type, values } = await columnOf({ type: "datetime" }, ["2024-05-02T10:00:00+02:00"], options);
    expect([type, values]).toEqual(["Timestamp<MICROSECOND, Europe/Paris>", [Date.UTC(2024, 4, 2, 8)]]);
    await expect(columnOf({ type: "datetime" }, ["2016-02-29T00:00:00"], options)).rejects.toThrow(
      "datetime",
    );
  });

  it.each([
    "2024-05-02",
    "2024-05-02 08:00:00Z",
    "2024-05-02T08:00Z",
    "2024-05-02T24:00:00Z",
    "2024-05-02T08:60:00Z",
    "2024-05-02T08:00:60Z",
    "2024-02-30T08:00:00Z",
    "2024-05-02T08:00:00.Z",
    "2024-05-02T08:00:00.1234567Z",
    "2024-05-02T08:00:00+2",
    "2024-05-02T08:00:00+24:00",
    "2024-05-02T08:00:00+01:60",
    "2024-05-02T08:00:00 01:00",
    "2024-05-02T08:00:00+01-00",
    "2024-05-02T08:00:00z",
    "2024-05-02T08-00:00Z",
  ])("refuses %s", async (text) => {
    await expect(columnOf({ type: "datetime" }, [text])).rejects.toThrow("is declared datetime");
  });
});

describe("a column of places", () => {
  it("takes an empty list, which some portals write, as null", async () => {
    expect((await columnOf({ type: "geo_point_2d" }, [[], [1, 2]])).values).toEqual([
      null,
      { lat: 1, lon: 2 },
    ]);
  });
});
