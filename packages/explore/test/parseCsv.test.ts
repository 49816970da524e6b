import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import {
  type CsvSource,
  IncompleteCsvError,
  InvalidArgumentError,
  NetworkError,
  type ParseCsvOptions,
  parseCsv,
  type TypedCsvOptions,
  UnexpectedContentError,
} from "@ods/explore";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { cutAt, inPieces, readAll } from "./bodyPortal.ts";

type Options = ParseCsvOptions & Partial<TypedCsvOptions>;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** All rows; the same ones in single bytes, in single characters and at once. */
async function rowsOf(text: string, options: Options = {}): Promise<unknown[]> {
  const { items, error } = await readAll<unknown>(parseCsv(text, options));
  const byByte = cutAt(
    bytesOf(text),
    Array.from({ length: text.length - 1 }, (_, at) => at + 1),
  );
  for (const source of [[...text], byByte]) {
    const { items: again, error: same } = await readAll<unknown>(parseCsv(source, options));
    expect(again).toEqual(items);
    expect((same as Error | undefined)?.name).toBe((error as Error | undefined)?.name);
  }
  if (error) throw error;
  return items;
}

async function errorOf(text: string, options?: Options): Promise<Error> {
  return rowsOf(text, options).then(
    () => expect.unreachable(`${text} is read`),
    (error: Error) => error,
  );
}

describe("CSV", () => {
  it.each<[string, string, Options, unknown[]]>([
    ["as portals write it", "a;b\r\n1;x, y\r\n", {}, [{ a: "1", b: "x, y" }]],
    ["with another separator", "a,b\n1,2\n", { separator: "," }, [{ a: "1", b: "2" }]],
    ["with tabs", "a\tb\n\t2\n", { separator: "\t" }, [{ a: "", b: "2" }]],
    ["with bars, which patterns know", "a|b\n1|2\n", { separator: "|" }, [{ a: "1", b: "2" }]],
    ["with quotes", 'a;"b ""c"""\n"1;2";"x ""y"" z"\n', {}, [{ a: "1;2", 'b "c"': 'x "y" z' }]],
    ["with nothing in quotes", 'a;b\n"";""\n', {}, [{ a: "", b: "" }]],
    ["with quotes alone", 'a;b\n"""";""""""\n', {}, [{ a: '"', b: '""' }]],
    ["with line ends in quotes", 'a;b\n"1\n2";"\r\n"\n', {}, [{ a: "1\n2", b: "\r\n" }]],
    [
      "with both line ends",
      "a;b\r\n1;2\n3;4\r\n",
      {},
      [
        { a: "1", b: "2" },
        { a: "3", b: "4" },
      ],
    ],
    ["without the last line end", "a;b\n1;2", {}, [{ a: "1", b: "2" }]],
    ["without the last line end, in quotes", 'a;b\n1;"2"', {}, [{ a: "1", b: "2" }]],
    ["with a carriage return at the end", "a;b\n1;2\r", {}, [{ a: "1", b: "2" }]],
    ["with a carriage return in a value", "a;b\n1\r2;3\n", {}, [{ a: "1\r2", b: "3" }]],
    ["with the mark of UTF-8", '\ufeff"a";b\n1;2\n', {}, [{ a: "1", b: "2" }]],
    ["with empty lines", "\n\r\na;b\n\n1;2\n\r\n\n", {}, [{ a: "1", b: "2" }]],
    [
      "with empty values",
      "a;b;c\n;;\n1;;\n",
      {},
      [
        { a: "", b: "", c: "" },
        { a: "1", b: "", c: "" },
      ],
    ],
    ["of one column", 'a\n1\n\n""\n2\n', {}, [{ a: "1" }, { a: "" }, { a: "" }, { a: "2" }]],
    ["of a header alone", "a;b\n", {}, []],
    ["of a header alone, without an end", "a;b", {}, []],
    ["with letters of all kinds", "é;🌳\n中;\u2028\n", {}, [{ é: "中", "🌳": "\u2028" }]],
    ["with other quotes", "a;b\n'1;2';\"\n", { quote: "'" }, [{ a: "1;2", b: '"' }]],
    ["without quotes", 'a;b\n"1;"2\n', { quote: false }, [{ a: '"1', b: '"2' }]],
    [
      "without a header",
      'a;"b"\n1;2\n',
      { header: false },
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "with a header of mine",
      "1;2\n3;4\n",
      { header: ["x", "y"] },
      [
        { x: "1", y: "2" },
        { x: "3", y: "4" },
      ],
    ],
  ])("is read %s", async (_, text, options, rows) => {
    expect(await rowsOf(text, options)).toEqual(rows);
  });

  it("has names that objects know already, and no others than those", async () => {
    const [row] = await parseCsv("constructor;toString\n1;2\n").toArray();
    expect(Object.entries(row as object)).toEqual([
      ["constructor", "1"],
      ["toString", "2"],
    ]);
    expect((await errorOf("__proto__;a\n1;2\n")).message).toContain("__proto__");
  });

  it("is read in other encodings", async () => {
    const latin = Uint8Array.from("a;b\nChêne;€\n", (letter) =>
      letter === "€" ? 0x80 : letter.charCodeAt(0),
    );
    expect(await parseCsv(latin, { encoding: "windows-1252" }).toArray()).toEqual([{ a: "Chêne", b: "€" }]);
    const wide = Uint8Array.from(
      [..."\ufeffa;b\n1;é\n"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    expect(await parseCsv(wide, { encoding: "utf-16le" }).toArray()).toEqual([{ a: "1", b: "é" }]);
  });

  it("comes from wherever it is", async () => {
    const text = "a;b\n1;é\n3;4\n";
    const rows = [
      { a: "1", b: "é" },
      { a: "3", b: "4" },
    ];
    async function* later() {
      yield* cutAt(bytesOf(text), [3, 7]);
    }
    const sources: CsvSource[] = [
      text,
      bytesOf(text),
      new Blob([text]),
      new Response(text).body as ReadableStream<Uint8Array>,
      new Response(text).body?.pipeThrough(new TextDecoderStream()) as ReadableStream<string>,
      Readable.from([Buffer.from(text)]),
      later(),
      ["a;b", "\n1;é\n3;", "4\n"],
    ];
    for (const source of sources) expect(await parseCsv(source).toArray()).toEqual(rows);
  });

  it("takes no more than is asked for, and closes where it comes from", async () => {
    let taken = 0;
    let isCancelled = false;
    const endless = new ReadableStream<string>(
      {
        pull: (controller) => controller.enqueue(taken++ === 0 ? "a;b\n" : "1;2\n"),
        cancel() {
          isCancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    expect(await parseCsv(endless).toArray({ limit: 3 })).toHaveLength(3);
    expect([taken, isCancelled]).toEqual([4, true]);
  });

  it("ends with the reason of an abort", async () => {
    const stop = new AbortController();
    const rows: unknown[] = [];
    const stopped = (async () => {
      for await (const row of parseCsv("a;b\n1;2\n3;4\n", { signal: stop.signal })) {
        rows.push(row);
        stop.abort(new Error("enough"));
      }
    })();
    await expect(stopped).rejects.toThrow("enough");
    expect(rows).toHaveLength(1);
  });

  it("is held in pieces, however long a value is", async () => {
    const long = `${"é".repeat(200_000)}\n"`;
    const text = `a;b\n1;"${long.replaceAll('"', '""')}"\n2;x\n`;
    const pieces = cutAt(
      bytesOf(text),
      Array.from({ length: 400 }, (_, index) => (index + 1) * 1_000),
    );
    expect(await parseCsv(inPieces(pieces)).toArray()).toEqual([
      { a: "1", b: long },
      { a: "2", b: "x" },
    ]);
  });
});

describe("values of a schema", () => {
  const schema = [
    { name: "species", type: "text" },
    { name: "height", type: "double" },
    { name: "count", type: "int" },
    { name: "planted", type: "date" },
    { name: "position", type: "geo_point_2d" },
    { name: "shape", type: "geo_shape" },
    { name: "photo", type: "file" },
    { name: "more", type: "json_blob" },
  ] as const;
  const header = `${schema.map(({ name }) => name).join("|")}|other\n`;
  const options = { schema, separator: "|" };

  it("are those of records, and the empty ones are left out", async () => {
    const full =
      '12|2.5e1|-7|1950|48.85, 2.35|{"type":"Point","coordinates":[2.35,48.85]}|{"id":"4f"}|[1]|007\n';
    const file = "||||||trees.jpg||\n";
    const rows = await parseCsv(header.concat(full, file).replaceAll('"', "'"), { ...options, quote: "`" })
      .toArray()
      .catch((error: Error) => error.message);
    expect(rows).toContain("which is no geo_shape");
    const [first, second] = await parseCsv(header + full + file, { ...options, quote: "'" }).toArray();
    expect(first).toEqual({
      species: "12",
      height: 25,
      count: -7,
      planted: "1950",
      position: [48.85, 2.35],
      shape: { type: "Point", coordinates: [2.35, 48.85] },
      photo: { id: "4f" },
      more: [1],
      other: "007",
    });
    expect(second).toEqual({ photo: "trees.jpg" });
  });

  it.each([
    ["int", "12 trees"],
    ["int", " 12"],
    ["int", "0x10"],
    ["int", "1,5"],
    ["double", "Infinity"],
    ["double", "-"],
    ["double", "."],
    ["geo_point_2d", "48.85"],
    ["geo_point_2d", "48.85,"],
    ["geo_point_2d", "1,2,3"],
    ["json_blob", "{"],
  ])("are an error where they are no %s, or left out at one's word: %s", async (type, value) => {
    const text = `a|b\n1|x\n2|${value}\n`;
    const typed = { schema: [{ name: "b", type }], separator: "|", quote: false } as const;
    const error = await errorOf(text.replace("|x", "|"), typed);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect(error.message).toContain(
      `The CSV went wrong after 1 rows: row 2 has ${JSON.stringify(value)}, which is no ${type}, in the column b.`,
    );
    expect(await rowsOf(text, { ...typed, onMismatch: "omit" })).toEqual([{ a: "1" }, { a: "2" }]);
  });
});

describe("what is no CSV", () => {
  it.each<[string, string, Options, string]>([
    ["a value too few", "a;b\n1;2\n3\n", {}, "after 1 rows: row 2 has 1 value instead of 2"],
    ["a value too many", "a;b\n1;2\n3;4;5\n", {}, "after 1 rows: row 2 has 3 values instead of 2"],
    ["a value too many, with quotes", 'a;b\n1;2\n"3";4;5\n', {}, "row 2 has 3 values instead of 2"],
    ["a quote within a value", 'a;b\n1;x"y"\n', {}, "row 1 has a quote within a value that does not start"],
    ["more after a quote", 'a;b\n1;"x"y\n', {}, "row 1 has something after a closing quote"],
    ["a name twice", "a;b;a\n1;2;3\n", {}, 'the column "a" comes twice; give other names as `header`'],
    ["lines of old", "a;b\r1;2\r", {}, "lines end with a carriage return alone"],
  ])("is an error that names the row: %s", async (_, text, options, message) => {
    const error = await errorOf(text, options);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect(error).not.toBeInstanceOf(IncompleteCsvError);
    expect(error.message).toContain(message);
  });

  it("is an error for letters that are none", async () => {
    const error = await parseCsv(Uint8Array.of(97, 10, 0xff, 10))
      .toArray()
      .catch((error: Error) => error);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect((error as Error).message).toContain("is no utf-8");
  });

  it.each<[string, string | Uint8Array, Options, number, string]>([
    ["within quotes", 'a;b\n1;2\n3;"4', {}, 1, "row 2 is cut off within quotes"],
    ["with a value too few", "a;b\n1;2\n3", {}, 1, "row 2 has 1 value instead of 2"],
    ["within a letter", bytesOf("a;b\n1;2\n3;é").slice(0, -1), {}, 1, "row 2 is cut off within a character"],
    ["before anything", "", {}, 0, "there is no header"],
    ["in the last line", "a;b\n1;2\n3;4", { isTerminated: true }, 1, "the line of row 2 has no end"],
    ["after a quote", 'a;b\n1;2\n3;"4"', { isTerminated: true }, 1, "the line of row 2 has no end"],
    ["in the header", "a;b", { isTerminated: true }, 0, "has no end"],
  ])("is cut short: %s", async (_, text, options, received, message) => {
    const { items, error } = await readAll<unknown>(parseCsv(text, options));
    expect(items).toEqual([{ a: "1", b: "2" }].slice(0, received));
    expect(error).toBeInstanceOf(IncompleteCsvError);
    expect(error).toMatchObject({ received });
    expect((error as Error).message).toContain(message);
  });

  it("breaks off with the connection that it comes over, and otherwise fails as its source does", async () => {
    const broken = new NetworkError("The connection was reset");
    const { items, error } = await readAll(parseCsv(inPieces([bytesOf("a;b\n1;2\n3"), broken])));
    expect(items).toEqual([{ a: "1", b: "2" }]);
    expect(error).toBeInstanceOf(IncompleteCsvError);
    expect(error).toMatchObject({ received: 1, cause: broken });
    const other = new Error("The disk is gone");
    expect((await readAll(parseCsv(inPieces([bytesOf("a;b\n"), other])))).error).toBe(other);
  });
});

describe("options that make no sense", () => {
  it.each<[string, object]>([
    ["separator", { separator: ";;" }],
    ["separator", { separator: "" }],
    ["separator", { separator: '"' }],
    ["separator", { separator: "\n" }],
    ["quote", { quote: "''" }],
    ["separator", { quote: ";" }],
    ["header", { header: [] }],
    ["schema", { header: false, schema: [] }],
    ["onMismatch", { onMismatch: "ignore" }],
    ["encoding", { encoding: "utf-9" }],
  ])("are refused at once: %s in %j", (name, options) => {
    expect(() => parseCsv("a", options)).toThrow(InvalidArgumentError);
    expect(() => parseCsv("a", options)).toThrow(name);
  });
});

describe("where CSV comes from", () => {
  const rows = [{ a: "1", b: "é" }];
  const bytes = () => new TextEncoder().encode("a;b\n1;é\n");
  class WindowBlob {
    readonly type = "text/csv";
    stream = () => new Blob([bytes()]).stream();
  }
  const inOtherRealm = (code: string) => runInNewContext(code, { bytes: bytes() });

  it.each<[string, () => CsvSource]>([
    ["an ArrayBuffer", () => bytes().buffer],
    ["bytes of another realm", () => inOtherRealm("new Uint8Array(bytes)")],
    ["an ArrayBuffer of another realm", () => inOtherRealm("new Uint8Array(bytes).buffer")],
    ["pieces of another realm", () => inOtherRealm("[new Uint8Array(bytes)]")],
    ["a DataView", () => new DataView(bytes().buffer) as never],
    [
      "a Blob of a window that does not say that it is one, such as that of happy-dom",
      () => new WindowBlob() as never,
    ],
  ])("may be %s", async (_, source) => {
    expect(await parseCsv(source()).toArray()).toEqual(rows);
  });

  it("may be a Blob of jsdom, which is read once for each walk over it", async () => {
    const window = new JSDOM().window as unknown as Pick<typeof globalThis, "Blob">;
    const blob = new window.Blob([bytes()]);
    const parsed = parseCsv(blob);
    expect([await parsed.toArray(), await parsed.toArray()]).toEqual([rows, rows]);
  });

  it("is no Blob that has no way to its bytes", () => {
    const blob = { [Symbol.toStringTag]: "Blob", size: 2, type: "" };
    expect(() => parseCsv(blob as never)).toThrow(InvalidArgumentError);
    expect(() => parseCsv(blob as never)).toThrow("can't be read here; give its bytes");
  });

  it.each<[unknown, string]>([
    [null, "The CSV is null; give a text"],
    [undefined, "The CSV is undefined"],
    [5, "The CSV is 5"],
    [{}, "The CSV is an object"],
    [new Response("a;b"), "The CSV is a Response; give its `body`."],
  ])("is not %o", (source, wanted) => {
    expect(() => parseCsv(source as never)).toThrow(InvalidArgumentError);
    expect(() => parseCsv(source as never)).toThrow(wanted);
  });

  it.each<[unknown[], string]>([
    [[1, 2], "A piece of the CSV is 1; a text or bytes are wanted."],
    [["a;b\n", { a: 1 }], "A piece of the CSV is an object"],
    [[null], "A piece of the CSV is null"],
  ])("has no other pieces than texts and bytes: %j", async (pieces, wanted) => {
    await expect(parseCsv(pieces as never).toArray()).rejects.toThrow(
      new InvalidArgumentError(wanted).message,
    );
  });
});

describe("a schema or a format that is none", () => {
  it.each<[object, string]>([
    [{ schema: { datasetid: "trees", fields: [] } }, "schema is a dataset; its `fields` are wanted"],
    [{ schema: "text" }, "schema is a string; a list is wanted"],
    [{ schema: [{ name: "a" }] }, "schema[0] is no field of a dataset"],
    [{ schema: [null] }, "schema[0] is no field of a dataset"],
    [{ header: "a" }, 'header is "a"; a list of names of columns is wanted or a truth value.'],
    [{ header: [1] }, "header[0] is 1"],
    [{ isTerminated: "false" }, 'isTerminated is "false"; true or false is wanted.'],
    [{ separator: 1n }, "separator is a bigint"],
  ])("is refused at once: %o", (options, wanted) => {
    expect(() => parseCsv("a\n1\n", options as never)).toThrow(InvalidArgumentError);
    expect(() => parseCsv("a\n1\n", options as never)).toThrow(wanted);
  });
});
