import { type Bigints, InvalidArgumentError } from "@ods/explore";
import {
  type ArrowTableOptions,
  arrowStream,
  RecordMismatchError,
  recordBatches,
  toArrowTable,
} from "@ods/explore/arrow";
import { type RecordBatch, Table, tableFromIPC, tableToIPC } from "apache-arrow";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, clientOfBody, typesOf, valuesOf } from "./arrowRecords.ts";
import { type Decimal, decimalOf, decimalText, expectSameNumber } from "./decimalTexts.ts";

/** A client of a portal whose records have these values in a field, as JSON is written. */
function clientWith(type: string, values: readonly string[]) {
  const records = values.map((value, row) => `{"recordid":"record-${row}","fields":{"field":${value}}}`);
  return clientOfBody([{ name: "field", type }], () => `[${records.join()}]`);
}

/** The column that values become in a table, and the same from batches. */
async function tableOf(type: string, values: readonly string[], options?: ArrowTableOptions) {
  const table: Table = await toArrowTable(clientWith(type, values), "trees", options);
  return columnOf(table);
}

async function batchesOf(type: string, values: readonly string[], options?: ArrowTableOptions) {
  const batches: RecordBatch[] = [];
  for await (const batch of recordBatches(clientWith(type, values), "trees", options)) batches.push(batch);
  return columnOf(new Table(batches));
}

function columnOf(table: Table) {
  const column = table.getChild("field");
  // Through a file and back: what others read.
  const read = tableFromIPC(tableToIPC(table)).getChild("field");
  expect([...(read ?? [])].map(String)).toEqual([...(column ?? [])].map(String));
  return { type: typesOf(table).field, values: [...(column ?? [])] as unknown[] };
}

const isEqual = (a: Decimal, b: Decimal) => a.digits === b.digits && a.power === b.power;

const both = [
  ["tables", tableOf],
  ["batches", batchesOf],
] as const;

const MOST = 2n ** 63n - 1n;

describe.each(both)("whole numbers of 64 bits in %s", (_, read) => {
  it("are exact", async () => {
    const values = [
      "1",
      "9007199254740993",
      "null",
      "-9007199254740993",
      `${MOST}`,
      `${-MOST - 1n}`,
      "1152921504606846976",
    ];
    for (const batchSize of [2, 100]) {
      expect(await read("int", values, { batchSize })).toEqual({
        type: "Int64",
        values: [1n, 9007199254740993n, null, -9007199254740993n, MOST, -MOST - 1n, 2n ** 60n],
      });
    }
  });

  it("may be written with an exponent, or with zeros behind a point", async () => {
    const values = ["9.007199254740993E15", "9007199254740993.0", "1152921504606847000", "1e3", "5000000000"];
    expect((await read("int", values)).values).toEqual([
      9007199254740993n,
      9007199254740993n,
      1152921504606847000n,
      1000n,
      5000000000n,
    ]);
  });

  it("are an error beyond them, or null at one's word", async () => {
    for (const value of [`${MOST + 1n}`, `${-MOST - 2n}`, "12345678901234567890123", "1e400", "1e19"]) {
      const reading = read("int", ["1", value]);
      await expect(reading).rejects.toBeInstanceOf(RecordMismatchError);
      await expect(read("int", ["1", value])).rejects.toThrow(
        /^The field "field" of the record at index 1 \(record-1\) is declared int, but holds a number of more than 64 bits\..*bigints: "string"/,
      );
      expect((await read("int", ["9007199254740993", value], { onMismatch: "null" })).values).toEqual([
        9007199254740993n,
        null,
      ]);
    }
  });

  it("have no fraction", async () => {
    for (const value of ["1.5", "1e-400", "9007199254740993.5", "0.10000000000000000001"]) {
      await expect(read("int", [value])).rejects.toThrow(
        "is declared int, but holds a number with a fraction",
      );
      expect((await read("int", [value, "1"], { onMismatch: "null" })).values.map(String)).toEqual([
        "null",
        "1",
      ]);
    }
  });

  it("are an error where JavaScript does not hold them and that is wanted, whatever onMismatch says", async () => {
    for (const onMismatch of ["throw", "null"] as const) {
      const options = { bigints: "error", onMismatch } as const;
      const values = ["9007199254740992", "9007199254740993"];
      await expect(read("int", values, options)).rejects.toThrow(
        /record at index 1 .* is declared int, but holds a number that JavaScript does not hold exactly\. Take such numbers with bigints: "bigint"/,
      );
      expect((await read("int", ["9007199254740992"], options)).values).toEqual([9007199254740992n]);
      await expect(read("double", ["1e400"], options)).rejects.toThrow("beyond all that a double holds");
      await expect(read("geo_point_2d", ["[48.85661400000000123,2]"], options)).rejects.toThrow(
        RecordMismatchError,
      );
    }
  });
});

describe("whole numbers as text", () => {
  const wide = ["1", "9007199254740993", "null", "12345678901234567890123", "-5000000000"];
  const texts = ["1", "9007199254740993", null, "12345678901234567890123", "-5000000000"];

  it("make a table's column one of texts where one of them needs it", async () => {
    for (const batchSize of [1, 2, 100]) {
      const options = { bigints: "string", batchSize } as const;
      expect(await tableOf("int", wide, options)).toEqual({ type: "Utf8", values: texts });
      expect(await tableOf("int", [...wide].reverse(), options)).toEqual({
        type: "Utf8",
        values: [...texts].reverse(),
      });
      expect(await tableOf("int", ["1", "null", "2"], options)).toEqual({
        type: "Int32",
        values: [1, null, 2],
      });
      expect(await tableOf("int", ["1", "5000000000"], options)).toEqual({
        type: "Int64",
        values: [1n, 5000000000n],
      });
    }
  });

  it("are what batches have from the first one on", async () => {
    for (const batchSize of [1, 100]) {
      const options = { bigints: "string", batchSize } as const;
      expect(await batchesOf("int", wide, options)).toEqual({ type: "Utf8", values: texts });
      expect(await batchesOf("int", ["1"], options)).toEqual({ type: "Utf8", values: ["1"] });
      await expect(batchesOf("int", ["1.5"], options)).rejects.toThrow("holds a number with a fraction");
    }
  });
});

describe.each(both)("doubles in %s", (_, read) => {
  it("are those that were written", async () => {
    const values = [
      "2.3521999999999998",
      "1e23",
      "9007199254740993.0e-1",
      "1152921504606846976",
      "5e-324",
      "-0.1",
      "12",
    ];
    const { values: found } = await read(
      "double",
      values.filter((value) => !value.includes("e-1")),
    );
    expect(found).toEqual([2.3522, 1e23, 2 ** 60, 5e-324, -0.1, 12]);
  });

  it.each([
    ["9007199254740993", "a number of more digits than a double holds"],
    ["48.85661400000000123", "a number of more digits than a double holds"],
    ["1e400", "a number beyond all that a double holds"],
    ["1e-400", "a number of more digits than a double holds"],
  ])("are not rounded: %s is an error, or null at one's word", async (value, what) => {
    await expect(read("double", [value])).rejects.toThrow(
      `is declared double, but holds ${what}. Leave the field out`,
    );
    expect((await read("double", ["0.5", value], { onMismatch: "null" })).values).toEqual([0.5, null]);
    await expect(read("geo_point_2d", [`[48.85,${value}]`])).rejects.toThrow(`but holds a list with ${what}`);
    expect((await read("geo_point_2d", [`[${value},1]`], { onMismatch: "null" })).values).toEqual([null]);
  });
});

describe.each(both)("JSON as text in %s", (_, read) => {
  it.each(["geo_shape", "file", "json_blob", "of_tomorrow"])("keeps all digits: %s", async (type) => {
    const json = '{"a":[9007199254740993,48.85661400000000123,1e400,0.5,"9007199254740993"]}';
    expect(await read(type, [json])).toEqual({ type: "Utf8", values: [json] });
  });

  it("keeps them of a number alone", async () => {
    expect((await read("json_blob", ["9007199254740993"])).values).toEqual(["9007199254740993"]);
    expect((await read("of_tomorrow", ["1e400"])).values).toEqual(["1e400"]);
    await expect(read("geo_shape", ["9007199254740993"])).rejects.toThrow(
      "is declared geo_shape, but holds a number",
    );
    await expect(read("text", ["9007199254740993"])).rejects.toThrow("is declared text, but holds a number");
  });
});

describe.each(both)("any number in %s", (_, read) => {
  it("is that number, an error or null, and never another", async () => {
    await fc.assert(
      fc.asyncProperty(
        decimalText,
        fc.constantFrom("int", "double", "json_blob"),
        fc.constantFrom<Bigints>("error", "string", "bigint"),
        async (text, type, bigints) => {
          const outcome = await read(type, [text], { bigints }).catch((error: unknown) => error);
          const { power, digits } = decimalOf(text);
          const isWhole = power >= 0;
          const isWide =
            isWhole &&
            power < 20 &&
            BigInt.asIntN(64, digits * 10n ** BigInt(power)) === digits * 10n ** BigInt(power);
          if (outcome instanceof Error) {
            expect(outcome).toBeInstanceOf(RecordMismatchError);
            expect(type).not.toBe("json_blob");
            if (type === "int" && bigints === "bigint") expect(isWide).toBe(false);
            if (type === "int" && bigints === "string") expect(isWhole).toBe(false);
            return;
          }
          const [value] = (outcome as { values: unknown[] }).values;
          // A double may be the number exactly, though JavaScript writes it with fewer digits.
          const isExact =
            Number.isInteger(value) && isEqual(decimalOf(String(BigInt(value as number))), decimalOf(text));
          if (type !== "double" || !isExact) expectSameNumber(value, text);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("truth values", () => {
  const values = Array.from({ length: 100 }, (_, row) => (row % 7 === 3 ? "null" : String(row % 3 === 0)));

  it.each(both)("are Bool, in %s of any size", async (_, read) => {
    for (const batchSize of [1, 7, 8, 9, 1_000]) {
      expect(await read("boolean", values, { batchSize })).toEqual({
        type: "Bool",
        values: values.map((value) => JSON.parse(value)),
      });
    }
    expect(await read("boolean", ["null"])).toEqual({ type: "Bool", values: [null] });
    expect((await read("boolean", [])).type).toBe("Bool");
  });

  it("are many", async () => {
    const many = Array.from({ length: 30_000 }, (_, row) => String(row % 5 === 0));
    expect((await tableOf("boolean", many, { batchSize: 20_000 })).values).toEqual(
      many.map((value) => value === "true"),
    );
  });

  it.each(both)("are true and false alone, in %s", async (_, read) => {
    for (const value of ["1", '"true"', "[true]"]) {
      await expect(read("boolean", [value])).rejects.toThrow("is declared boolean, but holds");
      expect((await read("boolean", ["true", value], { onMismatch: "null" })).values).toEqual([true, null]);
    }
  });
});

describe("a distance", () => {
  it("is not rounded", async () => {
    const near = (dist: string) =>
      toArrowTable(clientOf([], [{ dist }]), "trees", { geofilter: { distance: [48.8, 2.3, 500] } });
    expect(valuesOf(await near("12.345678901234567"), "dist")).toEqual([12.345678901234567]);
    await expect(near("12.34567890123456789012")).rejects.toThrow("is declared double");
    await expect(near("1e400")).rejects.toThrow("is declared double");
  });
});

describe("a choice that there is not", () => {
  it("is refused at once", async () => {
    const options = { bigints: "number" as never };
    const client = clientOf([], []);
    expect(() => recordBatches(client, "trees", options)).toThrow(InvalidArgumentError);
    expect(() => arrowStream(client, "trees", options)).toThrow('bigints is "number"');
    await expect(toArrowTable(client, "trees", options)).rejects.toThrow(InvalidArgumentError);
  });
});
