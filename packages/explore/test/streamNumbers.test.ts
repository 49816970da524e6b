import {
  type Bigints,
  InvalidArgumentError,
  parseJson,
  streamRecords,
  UnexpectedContentError,
} from "@ods/explore";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyPortal, cutAt, inPieces, readAll } from "./bodyPortal.ts";
import { decimalText, expectSameNumber } from "./decimalTexts.ts";

const record = (index: number, fields: string) =>
  `{"datasetid":"trees","recordid":"tree-${index}","fields":${fields}}`;

/** A body of so many records; those that are named have other fields. */
function bodyOf(count: number, others: Record<number, string>): string {
  const records = Array.from({ length: count }, (_, index) =>
    record(index, others[index] ?? `{"height":${index}.5}`),
  );
  return `[${records.join(",\n")}]`;
}

function read(body: string, bigints?: Bigints, pieces: number[] = []) {
  const bytes = new TextEncoder().encode(body);
  const { client } = bodyPortal({ body: () => inPieces(cutAt(bytes, pieces)) });
  return readAll(streamRecords(client, "trees", bigints && { bigints }));
}

const fieldsOf = ({ items }: { items: { fields: object }[] }) => items.map(({ fields }) => fields);

describe("a number that JavaScript does not hold", () => {
  it.each([
    "9007199254740993",
    "-9007199254740993",
    "12345678901234567890",
    "1152921504606846976",
    "48.85661400000000123",
    "1e400",
    "-1E+400",
    "1e-400",
  ])("ends a stream before the record that has it, and is named: %s", async (digits) => {
    for (const count of [1, 2, 3, 500]) {
      const { items, error } = await read(bodyOf(count, { [count - 1]: `{"parcel":${digits}}` }));
      expect(items).toHaveLength(count - 1);
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect((error as Error).message).toContain(
        `The stream went wrong after ${count - 1} records: record ${count} (fields.parcel) is ${digits}, which a number ` +
          "of JavaScript does not hold exactly; take such numbers with bigints: ",
      );
      expect((error as Error).message).toContain("(GET https://my-domain.opendatasoft.com/api/records/");
    }
  });

  it("is found in whatever pieces it comes, and wherever it stands in the record", async () => {
    const shape = '{"shape":{"type":"Point","coordinates":[2.35,48.85661400000000123]},"note":"a"}';
    const body = bodyOf(40, { 30: shape });
    const places = Array.from({ length: body.length - 1 }, (_, at) => at + 1);
    const { items, error } = await read(body, "error", places);
    expect(items).toHaveLength(30);
    expect((error as Error).message).toContain(
      "record 31 (fields.shape.coordinates[1]) is 48.85661400000000123,",
    );
  });

  it("is the first of several", async () => {
    const both = { 7: '{"a":1,"b":9007199254740993}', 9: '{"a":1e400}' };
    const { items, error } = await read(bodyOf(200, both));
    expect(items).toHaveLength(7);
    expect((error as Error).message).toContain("after 7 records: record 8 (fields.b) is 9007199254740993");
  });

  it("comes as a text, or as a BigInt, at one's word; the records around it are as they were", async () => {
    const body = bodyOf(300, { 120: '{"parcel":9007199254740993,"ids":[1,-12345678901234567890]}' });
    const plain = Array.from({ length: 300 }, (_, index) => ({ height: index + 0.5 }));
    const texts = await read(body, "string");
    expect(texts.error).toBeUndefined();
    expect(fieldsOf(texts)).toEqual(
      plain.with(120, { parcel: "9007199254740993", ids: [1, "-12345678901234567890"] } as never),
    );
    const bigints = await read(body, "bigint");
    expect(bigints.error).toBeUndefined();
    expect(fieldsOf(bigints)).toEqual(
      plain.with(120, { parcel: 9007199254740993n, ids: [1, -12345678901234567890n] } as never),
    );
  });

  it("with a fraction, or beyond all, has no BigInt and is named", async () => {
    for (const digits of ["3.14159265358979323846", "1e400"]) {
      const { items, error } = await read(bodyOf(3, { 1: `{"pi":${digits}}` }), "bigint");
      expect(items).toHaveLength(1);
      expect((error as Error).message).toContain(`record 2 (fields.pi) is ${digits}, which`);
      expect((error as Error).message).toContain('bigints: "string" (GET');
      expect(fieldsOf(await read(bodyOf(3, { 1: `{"pi":${digits}}` }), "string"))[1]).toEqual({ pi: digits });
    }
  });

  it("is none where it is a text", async () => {
    const fields = '{"a":"9007199254740993","b":": 1e400,","c, 9007199254740993":"\\"9007199254740993"}';
    for (const bigints of ["error", "string", "bigint"] as const) {
      const outcome = await read(bodyOf(3, { 1: fields }), bigints);
      expect(outcome.error).toBeUndefined();
      expect(fieldsOf(outcome)[1]).toEqual(JSON.parse(fields));
    }
  });

  it("is none where a double is the number, written with as many digits", async () => {
    const fields =
      '{"a":2.3521999999999998,"b":9007199254740992,"c":1e23,"d":5e-324,"e":-0.30000000000000004,"f":1.50}';
    for (const bigints of ["error", "string", "bigint"] as const) {
      expect(fieldsOf(await read(bodyOf(3, { 1: fields }), bigints))[1]).toEqual(JSON.parse(fields));
    }
  });

  it("is not begun anew with `resume`", async () => {
    const { client, asked } = bodyPortal({ body: () => bodyOf(3, { 1: '{"id":9007199254740993}' }) });
    const { items, error } = await readAll(streamRecords(client, "trees", { resume: 3 }));
    expect([items.length, asked.length]).toEqual([1, 1]);
    expect(error).toBeInstanceOf(UnexpectedContentError);
  });
});

describe("any number", () => {
  it("in a record is that number, an error or a text, and never another", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decimalText, { minLength: 1, maxLength: 6 }), async (texts) => {
        const fields = `{"list":[${texts.join()}]}`;
        for (const bigints of ["error", "string", "bigint"] as const) {
          const { items, error } = await read(bodyOf(3, { 1: fields }), bigints);
          if (error) {
            expect([bigints, items.length]).not.toEqual(["string", 1]);
            expect(error).toBeInstanceOf(UnexpectedContentError);
            continue;
          }
          const { list } = fieldsOf({ items })[1] as { list: unknown[] };
          expect(list).toHaveLength(texts.length);
          for (const [index, value] of list.entries()) {
            expectSameNumber(value, texts[index] as string);
            const isWhole = /^-?\d+$/.test(texts[index] as string);
            if (bigints === "bigint" && isWhole)
              expect(BigInt(value as number)).toBe(BigInt(texts[index] as string));
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("the way out of plain calls", () => {
  it("is the text, parsed with care", async () => {
    const body = `{"nhits":1,"parameters":{},"records":[${record(1, '{"parcel":9007199254740993}')}]}`;
    const { client } = bodyPortal({ body: () => body });
    const { data } = await client.GET("/api/records/1.0/download/", {
      params: { query: { dataset: "trees" } },
      parseAs: "text",
    });
    const page = parseJson<{ records: { fields: object }[] }>(data as string, { bigints: "bigint" });
    expect(page.records[0]?.fields).toEqual({ parcel: 9007199254740993n });
  });
});

describe("a choice that there is not", () => {
  it("is refused at once", () => {
    const { client, asked } = bodyPortal({ body: () => "[]" });
    for (const bigints of ["number", "", null, true] as never[]) {
      expect(() => streamRecords(client, "trees", { bigints })).toThrow(InvalidArgumentError);
    }
    expect(() => streamRecords(client, "trees", { bigints: "bigints" as never })).toThrow(
      'bigints is "bigints"; "error", "string" or "bigint" is wanted.',
    );
    expect(asked).toEqual([]);
  });
});
