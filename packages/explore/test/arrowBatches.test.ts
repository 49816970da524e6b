import { IncompleteStreamError, InvalidArgumentError } from "@ods/explore";
import { arrowStream, RecordMismatchError, recordBatches, toArrowTable } from "@ods/explore/arrow";
import { type RecordBatch, Table, tableFromIPC, util } from "apache-arrow";
import { describe, expect, it } from "vitest";
import {
  clientOf,
  clientOfBody,
  type FieldsOfTest,
  sendingClientOf,
  typesOf,
  valuesOf,
} from "./arrowRecords.ts";

const FIELDS = [
  { name: "count", type: "int" },
  { name: "name", type: "text" },
  { name: "planted", type: "date" },
];

/** Records without end, and what they are asked for. */
function* oaks(): Generator<FieldsOfTest> {
  for (let count = 0; ; count++) yield { count, name: "Oak", planted: "2019-03-04" };
}

const firstOaks = (length: number) => Array.from({ length }, (_, count) => ({ count, name: "Oak" }));

/** Takes all batches, those before an error as well. */
async function taken(
  batches: AsyncIterable<RecordBatch>,
): Promise<{ batches: RecordBatch[]; error: unknown }> {
  const found: RecordBatch[] = [];
  try {
    for await (const batch of batches) found.push(batch);
    return { batches: found, error: undefined };
  } catch (error) {
    return { batches: found, error };
  }
}

const sizes = (batches: RecordBatch[]) => batches.map(({ numRows }) => numRows);

describe("record batches", () => {
  it("hold all records in order, so many each", async () => {
    const { batches } = await taken(
      recordBatches(clientOf(FIELDS, firstOaks(10)), "trees", { batchSize: 4 }),
    );
    expect(sizes(batches)).toEqual([4, 4, 2]);
    expect(valuesOf(new Table(batches), "count")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("end with a full one where the records do", async () => {
    const { batches } = await taken(recordBatches(clientOf(FIELDS, firstOaks(8)), "trees", { batchSize: 4 }));
    expect(sizes(batches)).toEqual([4, 4]);
  });

  it("are one without rows where there are no records", async () => {
    const { batches } = await taken(recordBatches(clientOf(FIELDS, []), "trees"));
    expect(sizes(batches)).toEqual([0]);
    expect(batches[0]?.schema.names).toEqual(["count", "name", "planted"]);
  });

  it("have one schema, whatever a later one holds", async () => {
    const values = [
      ...firstOaks(2),
      {},
      {},
      { count: 2 ** 40, name: "Elm", planted: "2019-03-04" },
      { count: -1, name: "Lime" },
    ];
    const { batches } = await taken(recordBatches(clientOf(FIELDS, values), "trees", { batchSize: 2 }));
    expect(typesOf(batches[0]!)).toEqual({ count: "Int64", name: "Utf8", planted: "Date32<DAY>" });
    expect(batches.map(({ schema }) => util.compareSchemas(schema, batches[0]!.schema))).toEqual([
      true,
      true,
      true,
    ]);
    const table = new Table(batches);
    expect(valuesOf(table, "count")).toEqual([0, 1, null, null, 2 ** 40, -1]);
    expect(valuesOf(table, "name")).toEqual(["Oak", "Oak", null, null, "Elm", "Lime"]);
  });

  it("keep text plain however often it comes, and however many different ones", async () => {
    const values = Array.from({ length: 500 }, (_, row) => ({ name: row < 250 ? "Oak" : `Tree ${row}` }));
    const { batches } = await taken(recordBatches(clientOf(FIELDS, values), "trees", { batchSize: 100 }));
    expect(new Set(batches.map((batch) => typesOf(batch).name))).toEqual(new Set(["Utf8"]));
    expect(valuesOf(new Table(batches), "name")).toEqual(values.map(({ name }) => name));
  });

  it("hold months as text where the field is annotated so", async () => {
    const planted = {
      name: "planted",
      type: "date",
      annotations: [{ name: "timeserie_precision", args: ["month"] }],
    };
    const { batches } = await taken(recordBatches(clientOf([planted], [{ planted: "2019-03" }]), "trees"));
    expect(typesOf(batches[0]!)).toEqual({ planted: "Utf8" });
    expect(valuesOf(new Table(batches), "planted")).toEqual(["2019-03"]);
  });

  it("are smaller where texts are long", async () => {
    // Written by JavaScript, a number takes 21 characters.
    const record = `{"recordid":"1","fields":{"more":[${"1e20,".repeat(800_000)}1]}}`;
    const client = clientOfBody(
      [{ name: "more", type: "json_blob" }],
      () => `[${record},${record},${record}]`,
    );
    const { batches } = await taken(recordBatches(client, "trees"));
    expect(sizes(batches)).toEqual([2, 1]);
  });

  it.each([{ batchSize: 0 }, { batchSize: Number.NaN }, { onMismatch: "skip" as "null" }, { resume: -1 }])(
    "refuse %o at once",
    (options) => {
      const sent = sendingClientOf(FIELDS, oaks());
      expect(() => recordBatches(sent.client, "trees", options)).toThrow(InvalidArgumentError);
      expect(() => arrowStream(sent.client, "trees", options)).toThrow(InvalidArgumentError);
    },
  );
});

describe("a stream of record batches", () => {
  it("reads no more records than the batches that are asked for, and a few", async () => {
    const sent = sendingClientOf(FIELDS, oaks());
    const batches = recordBatches(sent.client, "trees", { batchSize: 100 });
    expect(sent.records).toBe(0);
    for (const count of [100, 200, 300]) {
      await batches.next();
      await new Promise(setImmediate);
      expect(sent.records).toBeGreaterThanOrEqual(count);
      expect(sent.records).toBeLessThan(count + 10);
    }
    await batches.return();
  });

  it("closes the connection when it is left", async () => {
    const sent = sendingClientOf(FIELDS, oaks());
    for await (const batch of recordBatches(sent.client, "trees", { batchSize: 10 })) {
      expect(batch.numRows).toBe(10);
      break;
    }
    expect(sent.isCancelled).toBe(true);
  });

  it("closes the connection when a record does not fit", async () => {
    const sent = sendingClientOf(FIELDS, [...firstOaks(5), { count: 1.5 }, ...firstOaks(100)]);
    const { batches, error } = await taken(recordBatches(sent.client, "trees", { batchSize: 2 }));
    expect(sizes(batches)).toEqual([2, 2]);
    expect(error).toBeInstanceOf(RecordMismatchError);
    expect(sent.isCancelled).toBe(true);
  });

  it("ends at once when it is aborted", async () => {
    const abort = new AbortController();
    const sent = sendingClientOf(FIELDS, oaks());
    const { signal } = abort;
    const batches = recordBatches(sent.client, "trees", { batchSize: 10, signal });
    await batches.next();
    abort.abort(new Error("The service stops"));
    await expect(batches.next()).rejects.toThrow("The service stops");
    expect(sent.records).toBeLessThan(30);
  });

  it("gives out whole batches before a connection that dies, and none that is cut", async () => {
    const sent = sendingClientOf(FIELDS, [...firstOaks(5), new TypeError("terminated")]);
    const { batches, error } = await taken(recordBatches(sent.client, "trees", { batchSize: 2 }));
    expect(valuesOf(new Table(batches), "count")).toEqual([0, 1, 2, 3]);
    expect(error).toBeInstanceOf(IncompleteStreamError);
    expect(error).toMatchObject({ received: 5 });
  });
});

describe("a record that does not fit", () => {
  const values = [{}, { count: 1, planted: "2019-03-04" }, { count: 2, planted: "2019-03" }];

  it("is an error that says which and why, and not what it holds", async () => {
    const { error } = await taken(recordBatches(clientOf(FIELDS, values), "trees"));
    expect(error).toMatchObject({
      name: "RecordMismatchError",
      field: "planted",
      declaredType: "date",
      index: 2,
      recordid: "record-2",
    });
    expect(String(error)).toMatch(
      /^RecordMismatchError: The field "planted" of the record at index 2 \(record-2\) is declared date, but holds a text/,
    );
    expect(String(error)).not.toContain("2019-03");
  });

  it("has null there when that is wanted", async () => {
    const options = { onMismatch: "null" } as const;
    const { batches } = await taken(recordBatches(clientOf(FIELDS, values), "trees", options));
    expect(valuesOf(new Table(batches), "planted")).toEqual([null, Date.UTC(2019, 2, 4), null]);
    expect(valuesOf(new Table(batches), "count")).toEqual([null, 1, 2]);
  });

  it.each([
    ["int", 1.5, "a number with a fraction"],
    ["int", 2 ** 64, "a number of more than 64 bits"],
    ["int", "12", "a text"],
    ["double", "1.5", "a text"],
    ["double", true, "a boolean"],
    ["text", 5, "a number"],
    ["text", ["a"], "a list"],
    ["date", 20190304, "a number"],
    ["datetime", {}, "an object"],
    ["geo_point_2d", [1, 2, 3], "a list"],
    ["geo_point_2d", [1, null], "a list"],
    ["geo_point_2d", { lat: 1, lon: 2 }, "an object"],
    ["geo_shape", [1, 2], "a list"],
    ["geo_shape", "POINT(1 2)", "a text"],
  ])(
    "is an error where a field is declared %s and holds %j, in tables and batches",
    async (type, value, what) => {
      const client = clientOf([{ name: "field", type }], [{ field: value }]);
      const message = `is declared ${type}, but holds ${what}`;
      await expect(toArrowTable(client, "trees")).rejects.toThrow(message);
      expect(String((await taken(recordBatches(client, "trees"))).error)).toContain(message);
      const table = await toArrowTable(client, "trees", { onMismatch: "null" });
      expect(valuesOf(table, "field")).toEqual([null]);
    },
  );

  it("is an error where its field is not declared at all, lest it be lost", async () => {
    const client = clientOf(FIELDS, [{ count: 1, height: 5 }]);
    for (const onMismatch of ["throw", "null"] as const) {
      await expect(toArrowTable(client, "trees", { onMismatch })).rejects.toMatchObject({
        name: "RecordMismatchError",
        field: "height",
        declaredType: undefined,
      });
    }
  });

  it("is an error where a field has the name of a column for the record itself", async () => {
    const client = clientOf([{ name: "recordid", type: "text" }], [{ recordid: "a" }]);
    await expect(toArrowTable(client, "trees", { recordId: true })).rejects.toThrow(InvalidArgumentError);
    expect(valuesOf(await toArrowTable(client, "trees"), "recordid")).toEqual(["a"]);
  });
});

describe("the streaming format of Arrow", () => {
  const values = [...firstOaks(5), { planted: "2019-03-04" }, { name: "Chêne 🌳" }];

  async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
    const found: Uint8Array[] = [];
    for await (const piece of pieces) found.push(piece);
    return found;
  }

  it.each([1, 2, 7, 100])("has the same rows in batches of %d", async (batchSize) => {
    const client = clientOf(FIELDS, values);
    const pieces = await bytesOf(arrowStream(client, "trees", { batchSize }));
    const read = tableFromIPC(Buffer.concat(pieces));
    const { batches } = await taken(recordBatches(client, "trees", { batchSize }));
    expect(read.toArray().map(String)).toEqual(new Table(batches).toArray().map(String));
    expect(util.compareSchemas(read.schema, batches[0]!.schema)).toBe(true);
    expect(sizes(read.batches)).toEqual(sizes(batches));
  });

  it("is one without rows where there are no records", async () => {
    const pieces = await bytesOf(arrowStream(clientOf(FIELDS, []), "trees"));
    const read = tableFromIPC(Buffer.concat(pieces));
    expect([read.numRows, read.schema.names]).toEqual([0, ["count", "name", "planted"]]);
  });

  it("comes piece by piece as it is asked for, and closes the connection when it is left", async () => {
    const sent = sendingClientOf(FIELDS, oaks());
    for await (const piece of arrowStream(sent.client, "trees", { batchSize: 100 })) {
      expect(piece.byteLength).toBeGreaterThan(100);
      expect(sent.records).toBeLessThan(110);
      break;
    }
    expect(sent.isCancelled).toBe(true);
  });

  it("breaks off with an error where the connection dies", async () => {
    const sent = sendingClientOf(FIELDS, [...firstOaks(5), new TypeError("terminated")]);
    await expect(bytesOf(arrowStream(sent.client, "trees", { batchSize: 2 }))).rejects.toThrow(
      IncompleteStreamError,
    );
  });
});
