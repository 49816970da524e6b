import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { ExactNumber, isHeld, mayChangeNumbers, parseWith } from "../src/clientKit.ts";
import { InvalidArgumentError, parseJson, stringifyJson, UnexpectedContentError } from "../src/index.ts";

/** Numbers that JavaScript changes when it reads them. */
const CHANGED = [
  "9007199254740993",
  "-9007199254740993",
  "12345678901234567890",
  "9223372036854775807",
  // Doubles, which JavaScript writes with other digits: 2^60, 2^63 and 2^65.
  "1152921504606846976",
  "9223372036854775808",
  "36893488147419103232",
  "36893488147419103230",
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
  "18014398509481984",
  "100000000000000000000",
  "10000000000000000000000",
  "9223372036854775808.0",
  "2.3521999999999998",
  "0.00000000000000000000000001",
  "2.3522219000000177",
  "755158184995798.2",
  "755158184995798.20",
  "7.551581849957982e14",
];

/** Of 15 to 18 digits, at a double or close by. */
const decimals = fc
  .record({
    value: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
    digits: fc.integer({ min: 15, max: 18 }),
    difference: fc.integer({ min: -9, max: 9 }),
  })
  .map(({ value, digits, difference }) => {
    const text = value.toPrecision(digits);
    const decimals = text.split(".")[1]?.length ?? 0;
    const units = BigInt(text.replace(".", "")) + BigInt(difference);
    const padded = String(units).padStart(decimals + 1, "0");
    return `${padded.slice(0, padded.length - decimals)}.${padded.slice(-decimals)}`;
  });

describe("which numbers JavaScript holds", () => {
  test.each(CHANGED)("%s is changed", (digits) => expect(isHeld(digits)).toBe(false));
  test.each(HELD)("%s is held", (digits) => expect(isHeld(digits)).toBe(true));

  test("every number that JavaScript writes is one", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => isHeld(String(value))),
    );
  });

  test("a whole number is one exactly where JavaScript writes it as it is", () => {
    const any = fc.bigInt({ min: 0n, max: 10n ** 21n - 1n });
    const double = fc.tuple(fc.bigInt({ min: 0n, max: 2n ** 53n }), fc.bigInt({ min: 0n, max: 16n }));
    const close = fc
      .tuple(double, fc.bigInt({ min: -600n, max: 600n }))
      .map(([[value, twos], difference]) => value * 2n ** twos + difference)
      .filter((value) => value >= 0n);
    fc.assert(
      fc.property(fc.oneof(any, close), (value) => {
        expect(isHeld(String(value))).toBe(String(Number(value)) === String(value));
      }),
      { numRuns: 2_000 },
    );
  });

  test("any other is one where its double, written with as many digits, is the number again", () => {
    fc.assert(
      fc.property(decimals, (text) => {
        // Zeros at the end say nothing.
        const short = text.replace(/0+$/, "");
        const written = Number(text).toFixed(short.length - 1 - short.indexOf("."));
        expect(isHeld(text)).toBe([written, String(Number(text))].includes(short.replace(/\.$/, "")));
      }),
      { numRuns: 5_000 },
    );
  });

  test("none that is changed is passed over in a text", () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom("", "-"), (text, sign) => {
        expect(mayChangeNumbers(`{"a": [1, ${sign}${text}]}`)).toBe(!isHeld(text));
      }),
      { numRuns: 5_000 },
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

  test("makes a BigInt of a whole number that a BigInt of JavaScript's would not be", () => {
    expect(BigInt(1152921504606847000)).toBe(1152921504606846976n);
    expect(parseJson("[1152921504606847000]")).toEqual([1152921504606847000]);
    expect(parseJson("[1152921504606847000]", { bigints: "bigint" })).toEqual([1152921504606847000n]);
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

  test("reads numbers exactly where they are to be written as they came", () => {
    const digits = ["2.3521999999999998", "2.98023223876953125E-8", "9223372036854775808.0", ...CHANGED];
    const text = `[${digits.join()}]`;
    expect(stringifyJson(parseWith(text, "exact"))).toBe(text);
    expect(parseWith("[1e23, 0.1, 12.50, 10000000000000002000]", "exact")).toEqual([
      1e23, 0.1, 12.5, 10000000000000002000,
    ]);
  });

  test("reads any number exactly where it is to be written as it came", () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom("", "-"), (text, sign) => {
        const written = stringifyJson(parseWith(`[1,${sign}${text}]`, "exact"));
        const plain = (json: string) => json.replace(/(\.\d*?)0+]$/, "$1]").replace(".]", "]");
        expect(plain(written)).toBe(plain(`[1,${sign}${text}]`));
      }),
      { numRuns: 10_000 },
    );
  });

  test("goes as deep as JSON.parse does", () => {
    const deep = `${"[".repeat(5_000)}9007199254740993${"]".repeat(5_000)}`;
    expect(parseJson<unknown[]>(deep, { bigints: "bigint" })).toHaveLength(1);
  });

  test("refuses a choice that it does not know", () => {
    for (const bigints of ["number", "", null, 1n] as never[]) {
      expect(() => parseJson("1", { bigints })).toThrow(InvalidArgumentError);
    }
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
    ["an ArrayBuffer", { bytes: new ArrayBuffer(2) }, "bytes is an ArrayBuffer"],
    ["an invalid Date", { "a b": new Date(Number.NaN) }, '["a b"] is a Date without a time'],
    ["a function", { run: () => 1 }, "run is a function"],
    ["a symbol", { mark: Symbol("x") }, "mark is a symbol"],
    ["a hole", { list: [1, undefined] }, "list[1] is undefined in a list"],
    ["a promise", { later: Promise.resolve(1) }, "later is a Promise"],
    ["an error", { cause: Object.assign(new Error("x"), { code: "E" }) }, "cause is an Error"],
    ["a pattern", [/x/], "[0] is a RegExp"],
    [
      "an object that is read by iteration",
      { rows: { name: "x", *[Symbol.iterator]() {} } },
      "rows is an object to iterate over",
    ],
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
    expect(() => stringifyJson({ self: undefined, value })).toThrow("value.self is circular");
    const [tree, branch] = [{ branches: [] as object[] }, { tree: {} }];
    tree.branches.push({}, branch);
    branch.tree = tree;
    expect(() => stringifyJson(tree)).toThrow("branches[1].tree is circular");
    const shared = { big: 1n };
    expect(stringifyJson([shared, { shared }])).toBe('[{"big":1},{"shared":{"big":1}}]');
  });

  class Money {
    readonly cents: unknown;
    constructor(cents: unknown) {
      this.cents = cents;
    }
    toJSON(): unknown {
      return this.cents;
    }
  }

  test("writes what `toJSON` gives: BigInts, numbers of many digits, lists of such objects", () => {
    const value = [new Money(9007199254740993n), { paid: new Money([1n, new Money(2n)]) }];
    expect(stringifyJson(value)).toBe('[9007199254740993,{"paid":[1,2]}]');
    expect(() => stringifyJson({ paid: new Money(Number.NaN) })).toThrow("paid is NaN");
    expect(() => stringifyJson({ paid: new Money(undefined) })).toThrow("whose toJSON gives nothing");
  });

  test.each<[what: string, toJSON: (this: bigint) => unknown]>([
    ["texts", String],
    [
      "numbers",
      function (this: bigint) {
        return Number(this);
      },
    ],
  ])("writes a BigInt as it is where the program makes %s of them", (_what, toJSON) => {
    Object.defineProperty(BigInt.prototype, "toJSON", { value: toJSON, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(BigInt.prototype, "toJSON"));
    expect(stringifyJson({ id: 9007199254740993n })).toBe('{"id":9007199254740993}');
  });

  test("objects of another realm are as good as ours", async () => {
    const { runInNewContext } = await import("node:vm");
    expect(stringifyJson(runInNewContext("({ a: [{}], b: {} })"))).toBe('{"a":[{}],"b":{}}');
  });
});
