import { runInNewContext } from "node:vm";
import { InvalidArgumentError } from "@ods/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Condition, q } from "../src/query.ts";

const name = q.field("name");
const height = q.field("height");
const planted = q.field("planted");
const position = q.field("position");

describe("a condition is written as", () => {
  const triangle = [
    { lat: 48.88, lon: 2.37 },
    { lat: 48.87, lon: 2.38 },
    { lat: 48.89, lon: -2.4 },
  ];
  it.each<[string, Condition]>([
    ['name=="Oak"', name.eq("Oak")],
    ['name==""', name.eq("")],
    ["height==4.5", height.eq(4.5)],
    ["staged==true", q.field("staged").eq(true)],
    ["staged==false", q.field("staged").eq(false)],
    ["planted==2024-05-02T08:00:00.999Z", planted.eq(new Date("2024-05-02T10:00:00.999+02:00"))],
    ["planted>=2026-04-07T10:00:00Z", planted.gte(new Date("2026-04-07T12:00:00+02:00"))],
    ["planted<0050-01-01T00:00:00Z", planted.lt(new Date("0050-01-01"))],
    ["planted>1970-01-01T00:00:00Z", planted.gt(runInNewContext("new Date(0)"))],
    ['planted>="2026-04-07T10:00:00"', planted.gte("2026-04-07T10:00:00")],
    ["parcel==9007199254740993", q.field("parcel").eq(9007199254740993n)],
    ["parcel:[-1 TO 12345678901234567890]", q.field("parcel").between(-1n, 12345678901234567890n)],
    ['(NOT name=="Oak")', name.ne("Oak")],
    ["height<-3", height.lt(-3)],
    ["height<=3", height.lte(3)],
    ["height>3", height.gt(3)],
    ['planted>="2013/02/11"', planted.gte("2013/02/11")],
    ["planted:[1950 TO 2000]", planted.between(1950, 2000)],
    ["planted:[2019-01-01T00:00:00Z TO #now()]", planted.between(new Date("2019-01-01"), q.now())],
    ['planted:["2019-01" TO "2019-03"]', planted.between("2019-01", "2019-03")],
    ['#startswith(name, "Oa")', name.startsWith("Oa")],
    ['#exact(name, "Oak")', name.exact("Oak")],
    ['#search(name, "old oa")', name.search("old oa")],
    ["#null(name)", name.isNull()],
    ["(NOT #null(name))", name.notNull()],
    ['#distance(position, "48.85,2.35", 1000)', position.within({ lat: 48.85, lon: 2.35 }, 1000)],
    ['#distance(position, "0.0000001,0", 0.5)', position.within({ lat: 1e-7, lon: -0 }, 0.5)],
    ['#polygon(position, "(48.88,2.37),(48.87,2.38),(48.89,-2.4)")', position.inPolygon(triangle)],
    ["explore.popularity_score>2", q.field("explore.popularity_score").gt(2)],
    ["measure-unit==1", q.field("measure-unit").eq(1)],
    ["film", q.words("film")],
    ["(film château 日本)", q.words("  film\tchâteau\n日本 ")],
    ['(film "and" "Saint-Denis" "f*" "l\'eau" "title:x")', q.words("film and Saint-Denis f* l'eau title:x")],
    ['"film noir"', q.phrase("film noir")],
    ["(film AND height>3)", q.and(q.words("film"), height.gt(3))],
    ["(film OR trees OR parks)", q.or(q.words("film"), q.words("trees"), q.words("parks"))],
    ["film", q.and(q.words("film"))],
    ["film", q.or(q.words("film"))],
    ["(NOT film)", q.not(q.words("film"))],
    ["(NOT (old film))", q.not(q.words("old film"))],
    [
      "((film OR trees) AND (NOT (paris AND lyon)))",
      q.and(q.or(q.words("film"), q.words("trees")), q.not(q.and(q.words("paris"), q.words("lyon")))),
    ],
    ["((#attr(owner, mail) OR film) AND height>3)", q.and(q.raw("#attr(owner, mail) OR film"), height.gt(3))],
    ["height==1000000000000000000000", height.eq(1e21)],
    ["height==-0.00000123", height.eq(-1.23e-6)],
    ["height==0", height.eq(-0)],
    ["planted>#now()", planted.gt(q.now())],
    ["planted>#now(years=-1, hours=-1)", planted.gt(q.now({ years: -1, hours: -1, days: undefined }))],
    ["planted>#now(weeks=-2, weekday=1)", planted.gt(q.now({ weeks: -2, weekday: 1 }))],
    ["planted>#now(weekday=MO(2))", planted.gt(q.now({ weekday: "MO(2)" }))],
    ["planted>#now(year=2001, microsecond=0)", planted.gt(q.now({ year: 2001, microsecond: 0 }))],
    [String.raw`name=="a \"b\" \\ c\nd\te\u0000\u2028"`, name.eq('a "b" \\ c\nd\te\u0000\u2028')],
    [String.raw`name=="👩‍🚀 \ud83d"`, name.eq("👩‍🚀 \ud83d")],
  ])("%s", (text, condition) => {
    expect(condition.toString()).toBe(text);
    expect(`${condition}`).toBe(text);
    expect(JSON.parse(JSON.stringify({ q: condition }))).toEqual({ q: text });
  });

  it("an object that stays as it is", () => {
    const oak = name.eq("Oak");
    const both = q.and(oak, q.field("height").gt(1));
    expect([q, name, oak, both, q.now()].map((thing) => Object.isFrozen(thing))).not.toContain(false);
    expect(oak.toString()).toBe('name=="Oak"');
  });
});

describe("InvalidArgumentError says that there is no way to write", () => {
  const unknown = (value: unknown) => value as never;
  it.each<[string, () => unknown, string]>([
    ["no conditions with AND", () => q.and(), "no conditions to join with AND"],
    ["no conditions with OR", () => q.or(), "no conditions to join with OR"],
    ["a text as a condition", () => q.and(unknown("a OR b")), "A string is no condition"],
    ["a text among conditions", () => q.or(name.isNull(), unknown("b")), "A string is no condition"],
    ["the opposite of a text", () => q.not(unknown("b) OR (c")), "A string is no condition"],
    ["an object that looks like one", () => q.not(unknown({ toString: () => "x" })), "no condition"],
    ["not a number", () => height.eq(Number.NaN), "NaN is no finite number"],
    ["an infinite number", () => height.lt(Number.POSITIVE_INFINITY), "Infinity is no finite number"],
    ["an invalid date", () => planted.eq(new Date("never")), "invalid"],
    ["a date after the year 9999", () => planted.eq(new Date(8.64e15)), "outside the years 0 to 9999"],
    ["a date before the year 0", () => planted.eq(new Date(-8.64e15)), "outside the years 0 to 9999"],
    ["null", () => name.eq(unknown(null)), "ask for isNull()"],
    ["undefined", () => name.between(1, unknown(undefined)), "A value of type undefined"],
    ["an object as a value", () => name.eq(unknown({ toString: () => "#now()" })), "A value of type object"],
    ["a number as a text", () => name.startsWith(unknown(3)), "A number is no text"],
    ["no words", () => q.words(" \n "), "no word to search for"],
    ["an empty phrase", () => q.phrase(""), "no word to search for"],
    ["empty query language", () => q.raw(" "), "An empty text"],
    ["a negative distance", () => position.within({ lat: 0, lon: 0 }, -1), "-1 is no distance"],
    ["an endless distance", () => position.within({ lat: 0, lon: 0 }, Infinity), "Infinity is no finite"],
    ["a place beyond the pole", () => position.within({ lat: 91, lon: 0 }, 1), "lat 91 lon 0 is no place"],
    ["a place that is a list", () => position.within(unknown([1, 2]), 1), "is no place on earth"],
    ["a polygon of two corners", () => position.inPolygon([{ lat: 0, lon: 0 }]), "at least three corners"],
    ["half a day", () => q.now({ days: 0.5 }), "days: 0.5"],
    ["a thirteenth month", () => q.now({ month: 13 }), "month: 13"],
    ["an eighth day of the week", () => q.now({ weekday: unknown(7) }), "weekday: 7"],
    ["a day of the week with more", () => q.now({ weekday: unknown("MO(2)) OR (x") }), "weekday: MO(2)) OR"],
    ["an unknown part of a moment", () => q.now(unknown({ "days=1)": 1 })), "days=1): 1"],
    ["a Date in now", () => q.now(unknown(new Date())), "A Date is a moment already"],
    ["a Date as a part of now", () => q.now(unknown({ hour: new Date(0) })), "hour: "],
    ["a list in now", () => q.now(unknown([])), "not a list"],
    [
      "a Date as a distance",
      () => position.within({ lat: 0, lon: 0 }, unknown(new Date(5))),
      "a Date is no distance in metres",
    ],
    [
      "a Date as a place",
      () => position.within(unknown({ lat: new Date(5), lon: 0 }), 1),
      "lat a Date lon 0 is no place",
    ],
    ["a Date as a text", () => planted.exact(unknown(new Date())), "is no text"],
    ["an invalid date in a range", () => planted.between(new Date("never"), 1), "invalid"],
    ["a part that all objects have", () => q.now(unknown({ constructor: 1 })), "constructor: 1"],
  ])("%s", (_, write, message) => {
    expect(write).toThrow(InvalidArgumentError);
    expect(write).toThrow(message);
  });

  it.each(["", " ", "a b", "a:b", 'a"', "a)", "a\n", "-a", ".a", "#now", "é", "*", "AND", "OR", "NOT", "TO"])(
    "the name %j of a field",
    (fieldName) => {
      expect(() => q.field(fieldName)).toThrow(InvalidArgumentError);
    },
  );
});

/*
 * The language once more, read instead of written, and on purpose not with the code under test.
 */

type Token = { kind: "punctuation" | "word" | "function" | "string"; text: string };

const LEXEMES: [Token["kind"] | "space", RegExp][] = [
  ["space", / +/y],
  ["string", /"(?:[^"\\\n\r]|\\.)*"/y],
  ["function", /#[a-z]+/y],
  ["word", /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/y],
  ["punctuation", />=|<=|==|[:=<>()[\],]/y],
  ["word", /[^\s"#:=<>()[\],\\]+/y],
];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = LEXEMES.map(([kind, pattern]) => {
      pattern.lastIndex = at;
      return { kind, text: pattern.exec(text)?.[0] };
    }).find((lexeme) => lexeme.text);
    if (!found?.text) throw new Error(`Nothing of the language at ${at} of ${text}`);
    at += found.text.length;
    const { kind } = found;
    if (kind !== "space") tokens.push({ kind, text: kind === "string" ? unquoted(found.text) : found.text });
  }
  return tokens;
}

function unquoted(text: string): string {
  const letters: Record<string, string> = { n: "\n", r: "\r", t: "\t" };
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, letter: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (letters[letter] ?? letter),
    );
}

/** The tokens with all values made alike. */
function structureOf(condition: Condition): string[] {
  return tokensOf(condition.toString()).map(({ kind, text }) => (kind === "string" ? "<value>" : text));
}

function valuesIn(condition: Condition): string[] {
  return tokensOf(condition.toString())
    .filter(({ kind }) => kind === "string")
    .map(({ text }) => text);
}

type Tree = { and: Tree[] } | { or: Tree[] } | { not: Tree } | { test: string[] };

/** Reads by precedence: NOT before AND before OR. */
function parse(text: string): Tree {
  const tokens = tokensOf(text);
  const isNext = (word: string) => tokens[0]?.kind !== "string" && tokens[0]?.text === word;
  const take = (word: string) => isNext(word) && tokens.shift() !== undefined;
  const separated = (word: string, read: () => Tree): Tree[] => {
    const parts = [read()];
    while (take(word)) parts.push(read());
    return parts;
  };
  const either = (): Tree => {
    const parts = separated("OR", both);
    return parts.length > 1 ? { or: parts } : (parts[0] as Tree);
  };
  const both = (): Tree => {
    const parts = separated("AND", single);
    return parts.length > 1 ? { and: parts } : (parts[0] as Tree);
  };
  const single = (): Tree => {
    if (take("NOT")) return { not: single() };
    if (take("(")) {
      const inner = either();
      if (!take(")")) throw new Error(`A parenthesis stays open in ${text}`);
      return inner;
    }
    const test: string[] = [];
    let depth = 0;
    while (tokens.length > 0 && (depth > 0 || !["AND", "OR", ")"].some(isNext))) {
      if (isNext("(")) depth++;
      if (isNext(")")) depth--;
      test.push(tokens.shift()?.text as string);
    }
    return { test };
  };
  const tree = either();
  if (tokens.length > 0) throw new Error(`More than one condition: ${text}`);
  return tree;
}

const HOSTILE = [
  '"',
  "'",
  "\\",
  '\\"',
  "\\u0022",
  "\n",
  "\r",
  "\t",
  "\u0000",
  "\u0085",
  "\u2028",
  "\ud800",
  "(",
  ")",
  "[",
  "]",
  ",",
  ":",
  "==",
  "*",
  "#now()",
  "#null(name)",
  " AND ",
  " OR ",
  "NOT ",
  " TO ",
  "&q=",
  "+",
  "%22",
  "é",
  "👩‍🚀",
  "word",
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe("whatever a user types", () => {
  it.each<[string, (text: string) => Condition]>([
    ["eq", (text) => name.eq(text)],
    ["ne", (text) => name.ne(text)],
    ["lt", (text) => name.lt(text)],
    ["gte", (text) => name.gte(text)],
    ["between", (text) => name.between("a", text)],
    ["startsWith", (text) => name.startsWith(text)],
    ["exact", (text) => name.exact(text)],
    ["search", (text) => name.search(text)],
    ["phrase", (text) => q.phrase(`x${text}`)],
    ["and", (text) => q.and(name.eq(text), height.gt(1))],
    ["or", (text) => q.or(height.gt(1), q.not(name.exact(text)), name.eq("b"))],
  ])("is one value in %s, and read back as it was", (_, write) => {
    const [harmless, structure] = [valuesIn(write("harmless")), structureOf(write("harmless"))];
    fc.assert(
      fc.property(anyText, (text) => {
        const condition = write(text);
        expect(structureOf(condition)).toEqual(structure);
        expect(valuesIn(condition)).toEqual(harmless.map((value) => value.replace("harmless", () => text)));
      }),
    );
  });

  it("is words and values in words(), all of it and in its order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text.trim() !== "");
        const condition = q.words(text).toString();
        const tokens = tokensOf(condition.startsWith("(") ? condition.slice(1, -1) : condition);
        expect(tokens.map(({ text }) => text)).toEqual(text.trim().split(/\s+/));
        for (const { kind, text } of tokens) {
          expect(kind).toMatch(/^(word|string)$/);
          if (kind === "word") expect(text).not.toMatch(/^(AND|OR|NOT|TO)$/i);
        }
      }),
    );
  });

  it("comes through a URL unharmed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const condition = name.eq(text).toString();
        expect(new URLSearchParams(`q=${encodeURIComponent(condition)}`).get("q")).toBe(condition);
      }),
    );
  });

  it("changes nothing about which condition belongs to which, however they are nested", () => {
    const { condition } = fc.letrec<{ condition: [Condition, Tree] }>((tie) => {
      const several = fc.array(tie("condition"), { minLength: 2, maxLength: 3 });
      return {
        condition: fc.oneof(
          { maxDepth: 4, withCrossShrink: true },
          anyText.map((text): [Condition, Tree] => [name.eq(text), { test: ["name", "==", text] }]),
          anyText.map((text): [Condition, Tree] => [
            name.exact(text),
            { test: ["#exact", "(", "name", ",", text, ")"] },
          ]),
          several.map((all): [Condition, Tree] => [
            q.and(...all.map(([one]) => one)),
            { and: all.map(([, tree]) => tree) },
          ]),
          several.map((all): [Condition, Tree] => [
            q.or(...all.map(([one]) => one)),
            { or: all.map(([, tree]) => tree) },
          ]),
          tie("condition").map(([one, tree]): [Condition, Tree] => [q.not(one), { not: tree }]),
        ),
      };
    });
    fc.assert(
      fc.property(condition, ([written, meant]) => {
        expect(parse(written.toString())).toEqual(meant);
      }),
    );
  });
});

it("numbers are written in decimals, exactly", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const [, , text = ""] = tokensOf(height.eq(number).toString()).map((token) => token.text);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(number + 0);
    }),
  );
});

it("dates are written as the instants that they are", () => {
  const [min, max] = [new Date("0000-01-01T00:00:00Z"), new Date("9999-12-31T23:59:59.999Z")];
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      const [, , text = ""] = tokensOf(planted.eq(date).toString()).map((token) => token.text);
      expect(Date.parse(text)).toBe(date.getTime());
      expect(text.endsWith(".000Z")).toBe(false);
    }),
  );
});

describe("what is none of the kind that is wanted", () => {
  const corner = { lat: 48.85, lon: 2.35 };
  it.each<[string, () => unknown, string]>([
    ["q.raw(5)", () => q.raw(5 as never), "q.raw takes a text, not 5."],
    ["q.raw(null)", () => q.raw(null as never), "q.raw takes a text, not null."],
    ["q.words(null)", () => q.words(null as never), "There is no word to search for"],
    ["q.field(1n)", () => q.field(1n as never), "a bigint is no name of a field"],
    ["q.not(null)", () => q.not(null as never), "is no condition"],
    ["q.and(null)", () => q.and(null as never), "is no condition"],
    ["within(null, 5)", () => position.within(null as never, 5), "null is no place on earth; { lat, lon }"],
    ["within([48, 2], 5)", () => position.within([48, 2] as never, 5), "a list is no place on earth"],
    [
      "within texts",
      () => position.within({ lat: "48", lon: 2 } as never, 5),
      'lat "48" lon 2 is no place on earth',
    ],
    ["within a text", () => position.within(corner, "5" as never), '"5" is no distance in metres'],
    ["within null", () => position.within(corner, null as never), "null is no distance in metres"],
    ["inPolygon(null)", () => position.inPolygon(null as never), "The corners of a polygon are null"],
    ["inPolygon of a text", () => position.inPolygon("(1,2)" as never), "a list of { lat, lon } is wanted"],
    [
      "a corner that is null",
      () => position.inPolygon([corner, null, corner] as never),
      "null is no place on earth",
    ],
    ["startsWith(null)", () => name.startsWith(null as never), "is no text"],
  ])("is refused: %s", (_, make, wanted) => {
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(wanted);
  });
});
