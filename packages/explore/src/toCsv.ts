import { InvalidArgumentError, stringifyJson } from "@ods/core";
import {
  ExactNumber,
  isDate,
  isPlainObject,
  isTagged,
  type KnownOptions,
  kindOf,
  type OtherNames,
  refuseHalfCharacters,
  refuseUnknown,
} from "@ods/core/client-kit";
import {
  CSV_NAMES,
  checkedSeparator,
  refuseOtherThanBoolean,
  refuseOtherThanNames,
} from "./csv/csvFormat.ts";
import { fieldsOf } from "./fieldsOf.ts";
import type { OwnBytes } from "./ownBytes.ts";

export interface ToCsvOptions {
  /**
   * Names of the columns, in their order; what rows have beyond them is left out.
   *
   * @default the names in the first row; one that only comes later is an error then
   */
  columns?: readonly string[];
  /** Character between values. @default ";" as portals have it */
  separator?: string;
  /** Whether the first line has the names of the columns. @default true */
  header?: boolean;
  /** Whether the mark of UTF-8 comes first, without which some spreadsheets garble letters with accents. @default false */
  bom?: boolean;
  /** What lines end with. @default "\r\n" */
  newline?: "\r\n" | "\n";
}

const TO_CSV: KnownOptions<ToCsvOptions> = {
  columns: true,
  separator: true,
  header: true,
  bom: true,
  newline: true,
};

const QUOTED = "values stand in quotes where they have to.";

const TO_CSV_NAMES: OtherNames = {
  ...CSV_NAMES,
  fields: "it is called `columns` here.",
  quote: QUOTED,
  quotechar: QUOTED,
  with_bom: "it is called `bom` here.",
  eol: "it is called `newline` here.",
  lineTerminator: "it is called `newline` here.",
};

/** A row: values by the names of columns, or a record, of which its `fields` are taken. */
export type CsvRow = object;

/** Characters that are written at once. */
const CHUNK = 16_384;

/**
 * CSV (RFC 4180) of rows or records, as bytes that are made as fast as they are read. Numbers, dates and truth values
 * are written as JSON has them, BigInts with all their digits, lists of numbers as points are on portals
 * (`48.85,2.35`), other objects as JSON; undefined and null are empty.
 *
 * @throws {@link InvalidArgumentError} at once when an option makes no sense, or `rows` are none; while it is read for a
 * row that is no object of values, such as a Map or a list, and for a value that has no column, or that can't be written:
 * `NaN`, an invalid Date, a Map, a file, a function, a text with half a character.
 *
 * @example
 * ```ts
 * const rows = [{ species: "Oak", height: 12.5 }, { species: "Elm; old", height: undefined }];
 * const response = new Response(toCsv(rows), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
 *
 * const records = streamRecords(client, "street-trees", { fields: ["species", "height"] });
 * await pipeline(toCsv(records, { columns: ["species", "height"], bom: true }), createWriteStream("trees.csv"));
 * ```
 */
export function toCsv(
  rows: Iterable<CsvRow> | AsyncIterable<CsvRow>,
  options: ToCsvOptions = {},
): ReadableStream<OwnBytes> {
  refuseUnknown("toCsv", options, TO_CSV, TO_CSV_NAMES);
  refuseOtherThanRows(rows);
  const lines = new CsvLines(options);
  let iterator: Iterator<CsvRow> | AsyncIterator<CsvRow> | undefined;
  const encoder = new TextEncoder();
  return new ReadableStream<OwnBytes>(
    {
      async pull(controller) {
        iterator ??= Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
        let text = "";
        try {
          while (text.length < CHUNK) {
            const step = iterator.next();
            const { value, done } = "then" in step ? await step : step;
            if (done) {
              text += lines.end();
              if (text !== "") controller.enqueue(encoder.encode(text));
              return controller.close();
            }
            text += lines.of(value);
          }
        } catch (error) {
          controller.error(error);
          await iterator.return?.();
          return;
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await iterator?.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function refuseOtherThanRows(rows: unknown): void {
  const isObject = typeof rows === "object" && rows !== null;
  if (isObject && (Symbol.iterator in rows || Symbol.asyncIterator in rows)) return;
  throw new InvalidArgumentError(
    `The rows of toCsv are ${kindOf(rows)}; a list is wanted, or any iterable or async iterable of rows.`,
  );
}

class CsvLines {
  readonly #separator: string;
  readonly #newline: string;
  readonly #isChosen: boolean;
  readonly #special: RegExp;
  #columns: readonly string[] | undefined;
  readonly #known = new Set<string>();
  /** What comes before the first row. */
  #before: string;
  #hasHeader: boolean;
  #count = 0;

  constructor({ columns, separator, header = true, bom = false, newline = "\r\n" }: ToCsvOptions) {
    this.#separator = checkedSeparator(separator);
    if (newline !== "\r\n" && newline !== "\n") {
      const shown = typeof newline === "string" ? JSON.stringify(newline) : kindOf(newline);
      throw new InvalidArgumentError(`newline is ${shown}; "\\r\\n" or "\\n" is wanted.`);
    }
    refuseOtherThanBoolean({ header, bom });
    if (columns !== undefined) refuseOtherThanNames("columns", columns);
    this.#newline = newline;
    this.#columns = columns;
    this.#isChosen = columns !== undefined;
    this.#special = new RegExp(`["\\r\\n${this.#separator.replace(/[\]\\^-]/, "\\$&")}]`);
    this.#before = bom ? "\ufeff" : "";
    this.#hasHeader = header;
  }

  of(row: CsvRow): string {
    const fields = fieldsOf(row) as Record<string, unknown>;
    this.#count++;
    if (!hasValuesByName(fields, this.#isChosen)) {
      throw new InvalidArgumentError(
        `Row ${this.#count} is ${kindOf(fields)}; an object of values is wanted.`,
      );
    }
    if (!this.#columns) {
      this.#columns = Object.keys(fields);
      for (const name of this.#columns) this.#known.add(name);
    }
    if (!this.#isChosen) {
      const stray = Object.keys(fields).find((name) => !this.#known.has(name));
      if (stray !== undefined) {
        throw new InvalidArgumentError(
          `Row ${this.#count} has a value in ${JSON.stringify(stray)}, which the first row does not have: name the \`columns\`.`,
        );
      }
    }
    return this.#begun() + this.#line(this.#columns.map((name) => this.#text(name, fields[name])));
  }

  /** The header, where there was no row. */
  end(): string {
    return this.#columns ? this.#begun() : this.#before;
  }

  #begun(): string {
    if (this.#hasHeader) {
      for (const name of this.#columns as readonly string[])
        refuseHalfCharacters(name, () => `The name of the column ${JSON.stringify(name)}`);
    }
    const text = this.#before + (this.#hasHeader ? this.#line(this.#columns as readonly string[]) : "");
    this.#before = "";
    this.#hasHeader = false;
    return text;
  }

  #text(column: string, value: unknown): string {
    if (typeof value === "string") {
      refuseHalfCharacters(value, () => `Row ${this.#count}, in the column ${JSON.stringify(column)},`);
      return value;
    }
    const text = textOf(value);
    if (text !== undefined) return text;
    const place = `in the column ${JSON.stringify(column)}`;
    if (typeof value === "object") return stringifyJson(value, `What row ${this.#count} has ${place}`);
    const what = typeof value === "number" ? String(value) : `a ${typeof value}`;
    throw new InvalidArgumentError(
      `Row ${this.#count} has ${what} ${place}, which CSV can't say; give null where there is no value.`,
    );
  }

  #line(values: readonly string[]): string {
    const texts = values.map((text) => (this.#special.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
    // An empty line would be taken for no row.
    if (texts.length === 1 && texts[0] === "") return `""${this.#newline}`;
    return texts.join(this.#separator) + this.#newline;
  }
}

/** Objects of the platform whose values no name leads to. */
const NO_ROWS = (
  "Map Set WeakMap WeakSet Date RegExp Promise String Number Boolean Symbol BigInt ArrayBuffer SharedArrayBuffer Blob File " +
  "FormData Headers URLSearchParams Response Request ReadableStream"
).split(" ");

/** Whether it is an object of values by the names of columns, as rows of databases and of Arrow are. */
function hasValuesByName(row: unknown, isChosen: boolean): boolean {
  if (isPlainObject(row)) return true;
  if (typeof row !== "object" || row === null || Array.isArray(row) || ArrayBuffer.isView(row)) return false;
  if (isTagged(row, NO_ROWS)) return false;
  // Those of a class may be computed, and are found by the names that were given.
  return isChosen || Object.keys(row).length > 0;
}

/** What is no text as one; undefined for what JSON has to say, if it can. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean" || isNumber(value)) return String(value);
  if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
  // A hole in a list is no number, and is passed over by `every`.
  const isPoint = Array.isArray(value) && value.length > 0 && Array.from(value).every(isNumber);
  return isPoint ? value.join(",") : undefined;
}

function isNumber(value: unknown): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "bigint" || value instanceof ExactNumber;
}
