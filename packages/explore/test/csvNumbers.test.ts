import {
  type Bigints,
  InvalidArgumentError,
  type OnMismatch,
  parseCsv,
  streamCsv,
  toCsv,
  UnexpectedContentError,
} from "@ods/explore";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyPortal, readAll } from "./bodyPortal.ts";
import { decimalOf, decimalText, expectSameNumber } from "./decimalTexts.ts";

interface Options {
  bigints?: Bigints;
  onMismatch?: OnMismatch;
}

/** What values of a column become, up to the first that is an error. */
async function valuesOf(type: string, texts: readonly string[], options: Options = {}) {
  const schema = [{ name: "value", type }];
  const csv = `value|row\n${texts.map((text, row) => `${text}|${row}\n`).join("")}`;
  const { items, error } = await readAll<Record<string, unknown>>(
    parseCsv(csv, { schema, separator: "|", quote: false, ...options }),
  );
  const { client } = bodyPortal({ body: () => csv, fields: schema, headers: { "Content-Type": "text/csv" } });
  const streamed = await readAll(streamCsv(client, "trees", { ...options, separator: "|" }));
  if (!csv.includes('"')) {
    expect(streamed.items).toEqual(items);
    expect(streamed.error === undefined).toBe(error === undefined);
  }
  return { values: items.map(({ value }) => value), error: error as Error | undefined };
}

describe("whole numbers in CSV", () => {
  it.each<[string, unknown]>([
    ["12", 12],
    ["-12", -12],
    ["+12", 12],
    ["007", 7],
    ["12.0", 12],
    ["12.", 12],
    ["1e3", 1000],
    ["1.5E3", 1500],
    ["120e-1", 12],
    ["0.0", 0],
    ["9007199254740992", 9007199254740992],
    ["9007199254740993.0", 9007199254740993n],
    ["9.007199254740993E15", 9007199254740993n],
    ["1152921504606846976", 1152921504606846976n],
    ["12345678901234567890123", 12345678901234567890123n],
  ])("may be written as %s", async (text, value) => {
    const { values, error } = await valuesOf("int", [text], { bigints: "bigint" });
    expect(error).toBeUndefined();
    expect(values).toEqual([value]);
  });

  it.each(["1.5", "0.1", "-1e-3", "12.50e0", "1e-400", ".5"])(
    "have no fraction, other than %s",
    async (text) => {
      const { values, error } = await valuesOf("int", ["1", text]);
      expect(values).toEqual([1]);
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect(error?.message).toBe(
        `The CSV went wrong after 1 rows: row 2 has ${JSON.stringify(text)}, which is no int, in the column value.`,
      );
      expect((await valuesOf("int", ["1", text], { onMismatch: "omit" })).values).toEqual([1, undefined]);
    },
  );
});

describe("a number in CSV that JavaScript does not hold", () => {
  const CASES: [type: string, text: string, place: string, digits: string][] = [
    ["int", "9007199254740993", "value", "9007199254740993"],
    ["int", "1e400", "value", "1e400"],
    ["double", "1e400", "value", "1e400"],
    ["double", "-3.14159265358979323846", "value", "-3.14159265358979323846"],
    ["geo_point_2d", "48.85661400000000123,2.35", "value", "48.85661400000000123"],
    ["geo_shape", '{"coordinates":[2.35,1e400]}', "value.coordinates[1]", "1e400"],
    ["json_blob", "[1,[9007199254740993]]", "value[1][0]", "9007199254740993"],
    ["file", '{"id":"4f","size":9007199254740993}', "value.size", "9007199254740993"],
  ];

  it.each(CASES)(
    "is named in a field of type %s, whatever onMismatch says: %s",
    async (type, text, place, digits) => {
      for (const onMismatch of ["throw", "omit"] as const) {
        const { values, error } = await valuesOf(type, ["", text], { onMismatch });
        expect(values).toEqual([undefined]);
        expect(error).toBeInstanceOf(UnexpectedContentError);
        expect(error?.message).toContain(
          `The CSV went wrong after 1 rows: row 2 (${place}) is ${digits}, which a number of JavaScript does not hold ` +
            "exactly; take such numbers with bigints: ",
        );
      }
    },
  );

  it("comes as a text, or as a BigInt, at one's word", async () => {
    const read = async (type: string, text: string, bigints: Bigints) =>
      (await valuesOf(type, [text], { bigints })).values[0];
    expect(await read("int", "9007199254740993", "string")).toBe("9007199254740993");
    expect(await read("double", "9007199254740993", "bigint")).toBe(9007199254740993n);
    expect(await read("double", "1e400", "string")).toBe("1e400");
    expect(await read("geo_point_2d", "48.85661400000000123, 2.35", "string")).toEqual([
      "48.85661400000000123",
      2.35,
    ]);
    expect(await read("json_blob", '{"a":[9007199254740993,"9007199254740993",1]}', "bigint")).toEqual({
      a: [9007199254740993n, "9007199254740993", 1],
    });
    expect(await read("json_blob", "1e400", "string")).toBe("1e400");
    const { error } = await valuesOf("double", ["1e400"], { bigints: "bigint", onMismatch: "omit" });
    expect(error?.message).toContain("(value) is 1e400, which a number of JavaScript does not hold exactly");
  });

  it("stays in a text, a date and a column that the schema does not have", async () => {
    for (const type of ["text", "date", "of_tomorrow"]) {
      expect((await valuesOf(type, ["9007199254740993", "1e400"])).values).toEqual([
        "9007199254740993",
        "1e400",
      ]);
    }
  });

  it("is looked at in no time, however long it is", async () => {
    const long = `${"1".repeat(1_000_000)}x`;
    expect((await valuesOf("int", [long], { onMismatch: "omit" })).values).toEqual([undefined]);
    const vast = `1e${"9".repeat(1_000)}`;
    expect((await valuesOf("int", [vast], { bigints: "string" })).values).toEqual([vast]);
    expect((await valuesOf("int", ["9".repeat(5_000)], { bigints: "bigint" })).error?.message).toMatch(
      /is 9{40}…, which/,
    );
  });
});

describe("any number in CSV", () => {
  it("is that number, an error or a text, and never another", async () => {
    await fc.assert(
      fc.asyncProperty(
        decimalText,
        fc.constantFrom("int", "double"),
        fc.constantFrom<Bigints>("error", "string", "bigint"),
        fc.constantFrom<OnMismatch>("throw", "omit"),
        async (text, type, bigints, onMismatch) => {
          const { values, error } = await valuesOf(type, [text], { bigints, onMismatch });
          const hasFraction = decimalOf(text).power < 0;
          if (type === "int" && hasFraction) {
            expect(values).toEqual(onMismatch === "omit" ? [undefined] : []);
            return;
          }
          if (error) expect(bigints).not.toBe("string");
          else expectSameNumber(values[0], text);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("comes back from what toCsv makes of it", async () => {
    const schema = [{ name: "value", type: "double" }] as const;
    await fc.assert(
      fc.asyncProperty(decimalText, async (text) => {
        const options = { schema, bigints: "string" } as const;
        const [row] = await parseCsv(`value\n${text}\n`, options).toArray();
        const [again] = await parseCsv(toCsv([row as object]), options).toArray();
        // JavaScript writes no sign of zero.
        expect(again).toEqual({ value: row?.value === 0 ? 0 : row?.value });
      }),
    );
  });
});

describe("truth values in CSV", () => {
  it("are true and false, in letters of any size", async () => {
    const texts = ["true", "false", "True", "FALSE", "", "tRuE"];
    expect((await valuesOf("boolean", texts)).values).toEqual([true, false, true, false, undefined, true]);
  });

  it.each(["1", "0", "yes", "no", "t", " true", "vrai", "truefalse"])("are no others: %s", async (text) => {
    const { values, error } = await valuesOf("boolean", ["true", text]);
    expect(values).toEqual([true]);
    expect(error?.message).toContain(
      `row 2 has ${JSON.stringify(text)}, which is no boolean, in the column value.`,
    );
    expect((await valuesOf("boolean", [text], { onMismatch: "omit" })).values).toEqual([undefined]);
  });

  it("come back as they were written", async () => {
    const rows = [{ protected: true }, { protected: false }, {}];
    const schema = [{ name: "protected", type: "boolean" }] as const;
    expect(await parseCsv(toCsv(rows), { schema }).toArray()).toEqual(rows);
  });
});

describe("a choice that there is not", () => {
  it("is refused at once", () => {
    const bigints = "number" as never;
    const { client, asked } = bodyPortal({ body: () => "" });
    expect(() => parseCsv("a", { schema: [], bigints })).toThrow(InvalidArgumentError);
    expect(() => streamCsv(client, "trees", { bigints })).toThrow(
      'bigints is "number"; "error", "string" or',
    );
    expect(asked).toEqual([]);
  });
});
