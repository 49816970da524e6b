import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExactNumber, isHeld, parseWith } from "../src/clientKit.ts";
import { InvalidArgumentError, parseJson, stringifyJson, UnexpectedContentError } from "../src/index.ts";

/** Numbers that JavaScript changes when it reads them. */
const CHANGED = [
  "9007199254740993",
  "-9007199254740993",
  "12345678901234567890",
  "9223372036854775807",
  "3.14159265358979323846",
  "48.85661400000000123",
  "1e400",
  "-1E+400",
  "1e-400",
  "123456789012345678901234567890e-10",
  "5e-324".replace("5", "3.1"),
];
/** Numbers that it reads as they are, however many digits they have. */
const HELD = [
  "0",
  "-0.5",
  "0.1",
  "0.10000000000000001",
  "0.30000000000000004",
  "1e23",
  "1.7976931348623157e308",
  "5e-324",
  "2.98023223876953125E-8",
  "9007199254740992",
  "9007199254740994",
  "9223372036854775808",
  "18014398509481984",
  "100000000000000000000",
  "0.00000000000000000000000001",
  "2.3522219000000177",
  "755158184995798.2",
];

describe("which numbers JavaScript holds", () => {
  test.each(CHANGED)("%s is changed", (digits) => expect(isHeld(digits)).toBe(false));
  test.each(HELD)("%s is held", (digits) => expect(isHeld(digits)).toBe(true));

  test("every number that JavaScript writes is one", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => isHeld(String(value))),
    );
  });

  test("a whole number is one exactly where a BigInt says so", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 22n }), (value) => {
        expect(isHeld(String(value))).toBe(
          BigInt(Number(value)) === value || String(Number(value)) === String(value),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("parseJson", () => {
  test.each(CHANGED)("refuses %s, and says where it is", (digits) => {
    const parse = () => parseJson(`{"rows": [{"a b": 1}, {"a b": ${digits}}]}`);
    expect(parse).toThrow(UnexpectedContentError);
    expect(parse).toThrow(/^rows\[1\]\["a b"\] is /);
    expect(parse).toThrow(digits);
  });

  test.each(CHANGED)("gives %s as a text", (digits) => {
    expect(parseJson(`[${digits}, "${digits}"]`, { bigints: "string" })).toEqual([digits, digits]);
    expect(parseJson(digits, { bigints: "string" })).toBe(digits);
  });

  test("gives whole numbers as BigInts", () => {
    const text =
      '{"id": 9007199254740993, "ids": [-12345678901234567890], "small": 12, "text": "9007199254740993"}';
    expect(parseJson(text, { bigints: "bigint" })).toEqual({
      id: 9007199254740993n,
      ids: [-12345678901234567890n],
      small: 12,
      text: "9007199254740993",
    });
  });

  test.each(["3.14159265358979323846", "1e400", "9".repeat(4_001)])("has no BigInt for %.30s", (digits) => {
    expect(() => parseJson(`[${digits}]`, { bigints: "bigint" })).toThrow(/^\[0\] is .*bigints: "string"/);
  });

  test.each(HELD)("gives %s as the number that it is, whatever is wanted", (digits) => {
    for (const bigints of ["error", "string", "bigint"] as const) {
      expect(parseJson(`[${digits}]`, { bigints })).toEqual([Number(digits)]);
    }
  });

  test("is JSON.parse where there is no such number", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("finds such numbers wherever they stand, and nothing else", () => {
    const number = fc.constantFrom(...CHANGED).map((digits) => new ExactNumber(digits));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        number,
        fc
          .double({ noNaN: true, noDefaultInfinity: true })
          .map((value) => (Object.is(value, -0) ? 0 : value)),
        fc.string({ unit: "binary" }),
        fc.constantFrom('"', "\\", '\\"', ": 9007199254740993,", "9007199254740993", '","', "{[1e400]}"),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("9007199254740993", '"', "\\")), tie("tree"), {
          maxKeys: 4,
        }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = stringifyJson(value);
        expect(parseWith(text, "exact")).toEqual(value);
        expect(stringifyJson(parseWith(text, "exact"))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    "{9007199254740993: 1}",
    "{9007199254740993 : 1}",
    "[09007199254740993]",
    "[9007199254740993 1]",
    "[+9007199254740993]",
    "[9007199254740993.]",
    "[.9007199254740993]",
    "[9007199254740993n]",
    '["a"9007199254740993]',
    '[9007199254740993"a"]',
    "[--9007199254740993]",
    '["9007199254740993]',
    "[1e400, 1e]",
  ])("%s is no JSON", (text) => {
    for (const bigints of ["error", "string", "bigint"] as const) {
      expect(() => parseJson(text, { bigints })).toThrow(SyntaxError);
    }
  });

  test("a key named __proto__ stays a key", () => {
    const parsed = parseJson<object>('{"__proto__": 9007199254740993, "a": 1}', { bigints: "bigint" });
    expect(Object.entries(parsed)).toEqual([
      ["__proto__", 9007199254740993n],
      ["a", 1],
    ]);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  test("goes as deep as JSON.parse does", () => {
    const deep = `${"[".repeat(5_000)}9007199254740993${"]".repeat(5_000)}`;
    expect(parseJson<unknown[]>(deep, { bigints: "bigint" })).toHaveLength(1);
  });

  test("refuses a choice that it does not know", () => {
    expect(() => parseJson("1", { bigints: "number" as never })).toThrow(InvalidArgumentError);
  });
});

describe("stringifyJson", () => {
  test("writes all digits of a BigInt", () => {
    expect(stringifyJson({ id: 9007199254740993n, ids: [1n, -12345678901234567890n] })).toBe(
      '{"id":9007199254740993,"ids":[1,-12345678901234567890]}',
    );
  });

  test("is JSON.stringify for what JSON knows", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(stringifyJson(value)).toBe(JSON.stringify(value));
      }),
    );
    const when = new Date(0);
    expect(stringifyJson({ when, url: new URL("https://data.city.org"), left: undefined })).toBe(
      '{"when":"1970-01-01T00:00:00.000Z","url":"https://data.city.org/"}',
    );
    class Point {
      lat = 1;
      lon = 2;
    }
    expect(stringifyJson(new Point())).toBe('{"lat":1,"lon":2}');
  });

  class Secretive {
    readonly #value = 1;
    read(): number {
      return this.#value;
    }
  }

  test.each<[what: string, value: unknown, place: string]>([
    ["NaN", { a: { b: [0, Number.NaN] } }, "a.b[1] is NaN"],
    ["Infinity", [Number.POSITIVE_INFINITY], "[0] is Infinity"],
    ["a Map", { map: new Map([["a", 1]]) }, "map is a Map"],
    ["a Set", { set: new Set() }, "set is a Set"],
    [
      "a file",
      { deep: { file: new File(["x"], "x.txt") } },
      "deep.file is a File, and a file can't stand there",
    ],
    ["a Blob", [new Blob(["x"])], "[0] is a Blob, and a file can't stand there"],
    ["bytes", { bytes: new Uint8Array(2) }, "bytes is a Uint8Array"],
    ["an ArrayBuffer", { bytes: new ArrayBuffer(2) }, "bytes is a ArrayBuffer"],
    ["an invalid Date", { "a b": new Date(Number.NaN) }, '["a b"] is a Date without a time'],
    ["a function", { run: () => 1 }, "run is a function"],
    ["a symbol", { mark: Symbol("x") }, "mark is a symbol"],
    ["a hole", { list: [1, undefined] }, "list[1] is undefined in a list"],
    ["a promise", { later: Promise.resolve(1) }, "later is a Promise"],
    ["an object that hides its values", { a: new Secretive() }, "a is a Secretive"],
    ["nothing", undefined, "it is undefined"],
    ["a function alone", () => 1, "it is a function"],
  ])("refuses %s and names the place", (_what, value, place) => {
    expect(() => stringifyJson(value, "The body")).toThrow(InvalidArgumentError);
    expect(() => stringifyJson(value, "The body")).toThrow(`The body can't be written as JSON: ${place}`);
  });

  test("refuses a circle", () => {
    const value: Record<string, unknown> = { big: 1n };
    value.self = value;
    expect(() => stringifyJson(value)).toThrow(InvalidArgumentError);
    expect(() => stringifyJson({ self: undefined, value })).toThrow(/circular/i);
  });

  test("objects of another realm are as good as ours", async () => {
    const { runInNewContext } = await import("node:vm");
    expect(stringifyJson(runInNewContext("({ a: [{}], b: {} })"))).toBe('{"a":[{}],"b":{}}');
  });
});
