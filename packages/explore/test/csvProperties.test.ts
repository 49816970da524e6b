import { IncompleteCsvError, parseCsv, type ToCsvOptions, toCsv, UnexpectedContentError } from "@ods/explore";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cutAt, readAll } from "./bodyPortal.ts";

const SEPARATORS = [";", ",", "\t", "|", "^", "]", "\\", "-"];
/** Much of what CSV is made of, and little else. */
const value = fc.oneof(
  fc.string({
    unit: fc.constantFrom(";", ",", "\t", "|", '"', '""', "\n", "\r\n", "\r", " ", "é", "🌳", "1"),
    maxLength: 8,
  }),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const pieces = fc.array(fc.nat(400), { maxLength: 8 });

/** Rows of the same number of values, and how they are written. */
const table = fc
  .record({ width: fc.integer({ min: 1, max: 5 }), separator: fc.constantFrom(...SEPARATORS) })
  .chain(({ width, separator }) =>
    fc.record({
      rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
      separator: fc.constant(separator),
      newline: fc.constantFrom("\n", "\r\n"),
      isTerminated: fc.boolean(),
      /** Whether a value is in quotes that has no need of them. */
      quotes: fc.infiniteStream(fc.boolean()),
      places: pieces,
    }),
  );

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function written({ rows, separator, newline, isTerminated, quotes }: Table): string {
  const quoted = (text: string, isAlone: boolean) =>
    quotes.next().value ||
    isAlone ||
    /["\r\n]/.test(text) ||
    text.includes(separator) ||
    text.startsWith("\ufeff")
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rows.map((row) =>
    row.map((each) => quoted(each, row.length === 1 && each === "")).join(separator),
  );
  return lines.join(newline) + (isTerminated ? newline : "");
}

function inPlaces(text: string, places: number[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  return cutAt(
    bytes,
    places.filter((at) => at < bytes.length),
  );
}

/** What encoding as UTF-8 makes of halves of characters. */
const sound = (text: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

describe("any table", () => {
  it("is read as csv-parse and papaparse read it, in whatever pieces it comes", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (each) => {
        const text = sound(written(each));
        const { separator, newline, places } = each;
        const rows = await parseCsv(inPlaces(text, places), { separator, header: false }).toArray();
        expect(rows).toEqual(each.rows.map((row) => row.map(sound)));
        expect(rows).toEqual(parse(text, { delimiter: separator, record_delimiter: newline }));
        const other = papa.parse<string[]>(text, { delimiter: separator, newline, skipEmptyLines: true });
        // With a value that is empty, papaparse takes a row of one for an empty line.
        if (each.rows.every(({ length }) => length > 1)) expect(rows).toEqual(other.data);
      }),
      { numRuns: 500 },
    );
  });

  it("is cut off without a wrong row: there are the rows before, and an error unless the last row may be whole", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(400), async (each, at) => {
        const text = sound(written({ ...each, isTerminated: true }));
        const cut = text.slice(0, at);
        if (sound(cut) !== cut) return;
        const { separator } = each;
        const { items, error } = await readAll(
          parseCsv(cut, { separator, header: false, isTerminated: true }),
        );
        const rows = each.rows.map((row) => row.map(sound));
        expect(items).toEqual(rows.slice(0, items.length));
        if (error) expect(error).toBeInstanceOf(IncompleteCsvError);
        else expect(cut).toMatch(/(^|\n)$/);
      }),
      { numRuns: 500 },
    );
  });

  it("of damaged text is an error, or rows of as many values as there are columns", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(400), fc.string({ maxLength: 2 }), async (each, place, put) => {
        const text = written(each);
        const at = place % (text.length + 1);
        const damaged = text.slice(0, at) + put + text.slice(at + 1);
        const { separator } = each;
        const { items, error } = await readAll(parseCsv(damaged, { separator, header: false }));
        for (const row of items) expect(row).toHaveLength(items[0]?.length ?? 0);
        if (error)
          expect(error).toBeInstanceOf(
            error instanceof IncompleteCsvError ? IncompleteCsvError : UnexpectedContentError,
          );
      }),
      { numRuns: 300 },
    );
  });
});

describe("what toCsv writes", () => {
  const dialect: fc.Arbitrary<ToCsvOptions> = fc.record(
    {
      separator: fc.constantFrom(...SEPARATORS),
      newline: fc.constantFrom("\n" as const, "\r\n" as const),
      bom: fc.boolean(),
      header: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const names = fc.uniqueArray(
    value
      .map(sound)
      .filter((name) => !name.includes("\r") && name !== "__proto__" && !name.startsWith("\ufeff")),
    { minLength: 1, maxLength: 5 },
  );

  it("is read back as it was", async () => {
    const tables = names.chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(
          fc
            .tuple(...columns.map(() => value.map(sound)))
            .map((values) =>
              Object.fromEntries(columns.map((name, index) => [name, values[index] as string])),
            ),
          { minLength: 1, maxLength: 8 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(tables, dialect, async ({ columns, rows }, options) => {
        const text = toCsv(rows, { ...options, columns });
        const { separator = ";" } = options;
        expect(await parseCsv(text, { separator, isTerminated: true }).toArray()).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it("is read by csv-parse and papaparse as it was", async () => {
    const rows = fc.array(fc.record({ a: value.map(sound), b: value.map(sound) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, dialect, async (list, options) => {
        const text = await new Response(toCsv(list, options)).text();
        const { separator: delimiter = ";", newline = "\r\n" } = options;
        expect(parse(text, { delimiter, columns: true, record_delimiter: newline })).toEqual(list);
        expect(papa.parse(text, { delimiter, newline, header: true, skipEmptyLines: true }).data).toEqual(
          list,
        );
      }),
      { numRuns: 200 },
    );
  });
});
