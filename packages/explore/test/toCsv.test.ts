import { runInNewContext } from "node:vm";
import { InvalidArgumentError, parseCsv, streamRecords, type ToCsvOptions, toCsv } from "@ods/explore";
import { describe, expect, it } from "vitest";
import { treesPortal } from "./treesPortal.ts";

const textOf = (rows: Iterable<object> | AsyncIterable<object>, options?: ToCsvOptions) =>
  new Response(toCsv(rows, options))
    .arrayBuffer()
    .then((bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));

describe("rows as CSV", () => {
  const rows = [
    { species: "Oak", height: 25 },
    { species: 'Elm; "white"', height: undefined },
  ];

  it("begin with the names of the first one, as portals write it", async () => {
    expect(await textOf(rows)).toBe('species;height\r\nOak;25\r\n"Elm; ""white""";\r\n');
  });

  it.each<[string, ToCsvOptions, string]>([
    ["another separator", { separator: "," }, 'species,height\r\nOak,25\r\n"Elm; ""white""",\r\n'],
    ["the columns that are named", { columns: ["height", "age"] }, "height;age\r\n25;\r\n;\r\n"],
    ["no header", { header: false }, 'Oak;25\r\n"Elm; ""white""";\r\n'],
    ["the mark of UTF-8", { bom: true, columns: ["height"] }, '\ufeffheight\r\n25\r\n""\r\n'],
    ["other line ends", { newline: "\n", columns: ["height"] }, 'height\n25\n""\n'],
  ])("have %s", async (_, options, text) => {
    expect(await textOf(rows, options)).toBe(text);
  });

  it("have values of all kinds", async () => {
    const values = {
      text: "a\nb",
      quote: '"',
      number: -1.5,
      yes: true,
      date: new Date(0),
      point: [48.85, 2.35],
      list: ["a", 1],
      none: [],
      object: { type: "Point" },
      nothing: null,
      missing: undefined,
    };
    const text = await textOf([values], { header: false, separator: "|" });
    expect(text).toBe(
      '"a\nb"|""""|-1.5|true|1970-01-01T00:00:00.000Z|48.85,2.35|"[""a"",1]"|[]|"{""type"":""Point""}"||\r\n',
    );
  });

  it("have all digits of a number", async () => {
    const digits = "9007199254740993";
    const values = {
      id: BigInt(digits),
      list: [1n, BigInt(digits)],
      deep: { id: BigInt(digits), list: [1.5] },
    };
    expect(await textOf([values], { header: false })).toBe(
      `${digits};1,${digits};"{""id"":${digits},""list"":[1.5]}"\r\n`,
    );
  });

  it.each<[string, unknown, string]>([
    ["NaN", Number.NaN, 'Row 2 has NaN in the column "value"'],
    ["-Infinity", Number.NEGATIVE_INFINITY, 'Row 2 has -Infinity in the column "value"'],
    ["a function", () => 1, 'Row 2 has a function in the column "value"'],
    ["a symbol", Symbol("x"), 'Row 2 has a symbol in the column "value"'],
    ["an invalid Date", new Date("soon"), "it is a Date without a time"],
    ["a Map", new Map([["a", 1]]), "it is a Map"],
    ["a Set", new Set([1]), "it is a Set"],
    ["a file", new File(["x"], "x.txt"), "it is a File"],
    ["bytes", new Uint8Array(2), "it is a Uint8Array"],
    ["a point with NaN", [48.85, Number.NaN], "[1] is NaN"],
    ["a list with a hole", Object.assign([1], { 2: 2 }), "[1] is undefined in a list"],
    ["NaN deep inside", { a: { b: [Number.NaN] } }, "a.b[0] is NaN"],
    ["a Map deep inside", { a: new Map() }, "a is a Map"],
  ])("have no %s: it is an error that names the row and the column", async (_, value, message) => {
    const error = await textOf([{ value: 1 }, { value }]).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).toMatch(/^(Row 2 has|What row 2 has) .*in the column "value"/);
    // A column that nobody wants may hold anything.
    expect(await textOf([{ a: 1, value }], { columns: ["a"] })).toBe("a\r\n1\r\n");
  });

  it("have the dates of other realms, as windows of tests have them", async () => {
    const date: Date = runInNewContext('new Date("2026-04-07T10:00:00Z")');
    expect(await textOf([{ date }], { header: false })).toBe("2026-04-07T10:00:00.000Z\r\n");
  });

  it("have no half of a character", async () => {
    const cut = "tree 🌳".slice(0, -1);
    await expect(textOf([{ a: "x" }, { a: "🌳" }, { a: cut }])).rejects.toThrow(
      new InvalidArgumentError(
        `Row 3, in the column "a", holds half a character; was a text cut within an emoji?`,
      ),
    );
    const named = 'The name of the column "tree \\ud83c" holds half a character';
    await expect(textOf([{ [cut]: 1 }])).rejects.toThrow(named);
    await expect(textOf([], { columns: [cut] })).rejects.toThrow(named);
    expect(await textOf([{ list: [cut] }], { header: false })).toBe('"[""tree \\ud83c""]"\r\n');
  });

  it("may be of a class", async () => {
    class Tree {
      readonly species = "Oak";
      get age() {
        return 7;
      }
    }
    expect(await textOf([new Tree()])).toBe("species\r\nOak\r\n");
    expect(await textOf([new Tree()], { columns: ["age"] })).toBe("age\r\n7\r\n");
  });

  it("are the fields of records", async () => {
    const { client } = await treesPortal();
    const columns = ["species", "position", "height"];
    expect(await textOf(streamRecords(client, "trees"), { columns })).toBe(
      'species;position;height\r\nOak;48.85,2.35;25\r\n"Elm; ""white""";48.86,2.36;30\r\nChêne;;12\r\n',
    );
  });

  it("come back as they were, read by the schema", async () => {
    const list = [
      { name: "a", at: [48.85, 2.35], more: { list: [1, '"'] }, count: 3 },
      { name: "b;c", at: [-1, 0], more: ["x"], count: -4.5 },
    ];
    const schema = [
      { name: "at", type: "geo_point_2d" },
      { name: "more", type: "json_blob" },
      { name: "count", type: "double" },
    ];
    expect(await parseCsv(toCsv(list), { schema }).toArray()).toEqual(list);
  });

  it("of which there are none are nothing, or the header that is known", async () => {
    expect(await textOf([])).toBe("");
    expect(await textOf([], { columns: ["a", "b"], bom: true })).toBe("\ufeffa;b\r\n");
  });
});

describe("what is asked of rows", () => {
  it("is no more than is read, and they are closed when the rest is not wanted", async () => {
    let made = 0;
    let isClosed = false;
    function* endless() {
      try {
        for (;;) yield { row: made++ };
      } finally {
        isClosed = true;
      }
    }
    const reader = toCsv(endless()).getReader();
    expect(made).toBe(0);
    await reader.read();
    const { length } = String(made);
    expect(made).toBeLessThan(16_384 / length);
    await reader.cancel();
    expect(isClosed).toBe(true);
  });

  it("is the same names as the first one has, unless there are columns", async () => {
    const rows = [{ a: 1 }, { a: 2, b: 3 }];
    await expect(textOf(rows)).rejects.toThrow('Row 2 has a value in "b", which the first row does not have');
    expect(await textOf(rows, { columns: ["a"] })).toBe("a\r\n1\r\n2\r\n");
  });

  it.each<[unknown, string]>([
    [1, "1"],
    ["text", "a string"],
    [null, "null"],
    [undefined, "undefined"],
    [new Map([["a", 1]]), "a Map"],
    [runInNewContext('new Map([["a", 1]])'), "a Map"],
    [new Date(0), "a Date"],
    [["a", 1], "a list"],
    [new Uint8Array(2), "a Uint8Array"],
    [new URLSearchParams("a=1"), "a URLSearchParams"],
    [Promise.resolve({ a: 1 }), "a Promise"],
    [{ recordid: "1", fields: ["a"] }, "a list"],
  ])("is to be an object of values: %s", async (row, said) => {
    const wanted = new InvalidArgumentError(`Row 2 is ${said}; an object of values is wanted.`);
    await expect(textOf([{ a: 1 }, row as never])).rejects.toThrow(wanted);
    await expect(textOf([{ a: 1 }, row as never], { columns: ["a"] })).rejects.toThrow(wanted);
  });

  it.each([null, undefined, {}, 5, "ab"])("is to be something that has rows: %j", (rows) => {
    expect(() => toCsv(rows as never)).toThrow(InvalidArgumentError);
    expect(() => toCsv(rows as never)).toThrow("The rows of toCsv are");
  });

  it("is an error of theirs as it is", async () => {
    const broken = new Error("broken");
    async function* rows() {
      yield { a: 1 };
      throw broken;
    }
    await expect(textOf(rows())).rejects.toBe(broken);
  });
});

describe("options that make no sense", () => {
  it.each<[string, object]>([
    ["separator", { separator: ";;" }],
    ["separator", { separator: '"' }],
    ["newline", { newline: "\r" }],
    ["newline", { newline: 10n }],
    ["separator", { separator: "\ud83c" }],
    ["separator", { separator: 1n }],
    ["columns", { columns: [] }],
    ["columns", { columns: "ab" }],
    ["columns[1]", { columns: ["a", 1] }],
    ["header", { header: ["a"] }],
    ["header", { header: "false" }],
    ["bom", { bom: "false" }],
  ])("are refused at once: %s in %o", (name, options) => {
    expect(() => toCsv([], options)).toThrow(InvalidArgumentError);
    expect(() => toCsv([], options)).toThrow(name);
  });
});
