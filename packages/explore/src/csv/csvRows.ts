import { InexactNumberError, inexact, pathText } from "@ods/core/client-kit";
import type { ContentParser } from "../stream/contentStream.ts";
import { StreamFault } from "../stream/streamFault.ts";
import type { ReadValue } from "./readValue.ts";

export interface CsvFormat {
  /** One character. */
  separator: string;
  /** One character; undefined where there are no quotes. */
  quote: string | undefined;
  /** Whether the first line has the names of the columns, or what they are; `false`: rows become arrays. */
  header: boolean | readonly string[];
  /** Whether the last line has to have an end, too. */
  isTerminated: boolean;
  encoding: string;
  /** How the values of a column are read; undefined where they stay as they are. */
  readerOf: ((column: string) => ReadValue) | undefined;
}

/** Bytes, or characters, that are looked at together: V8 keeps texts of more than 128 kB apart, at a high price. */
const PIECE = 32_768;
/** Characters of a row past which rather a quote is missing, and no reason to fill the memory. */
const LONGEST_ROW = 2 ** 28;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Takes CSV (RFC 4180) apart while it comes. Lines without quotes, which are most, are cut at the separators; others
 * are followed value by value.
 */
export class CsvRows<Row> implements ContentParser<Row> {
  readonly #format: CsvFormat;
  readonly #decoder: TextDecoder;
  /** What the values of a row are put under: names, or positions. */
  #keys: readonly (string | number)[] | undefined;
  #readers: readonly ReadValue[] | undefined;
  /** What no row was made of yet, and its length. */
  #rest: string[] = [""];
  #length = 0;
  /** Length from which on it is worth looking at the rest again: a large value would be read over and over. */
  #enough = 0;
  /** Whether a line has ended since the rest was looked at: without that, no row has. */
  #hasLineEnd = false;
  #count = 0;
  #isBegun = false;

  constructor(format: CsvFormat) {
    this.#format = format;
    this.#decoder = new TextDecoder(format.encoding, { fatal: true });
    if (Array.isArray(format.header)) this.#setColumns(format.header);
  }

  /**
   * The rows that are complete with these bytes, or this text.
   *
   * @throws {@link StreamFault} for what is no CSV, after the rows before it.
   */
  *add(chunk: Uint8Array | string): Generator<Row[], void, undefined> {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const text =
        typeof chunk === "string"
          ? chunk.slice(at, at + PIECE)
          : this.#decoded(chunk.subarray(at, at + PIECE));
      yield* this.#rows(text, false);
    }
  }

  /**
   * The last row, where its line has no end.
   *
   * @throws {@link StreamFault} when it is cut off.
   */
  *end(): Generator<Row[], void, undefined> {
    yield* this.#rows(this.#decoded(undefined), true);
    if (this.#format.header === true && !this.#keys) throw new StreamFault("there is no header", "cut");
  }

  #decoded(bytes: Uint8Array | undefined): string {
    try {
      return bytes ? this.#decoder.decode(bytes, { stream: true }) : this.#decoder.decode();
    } catch {
      if (bytes)
        throw new StreamFault(
          `row ${this.#count + 1}, or one soon after, is no ${this.#decoder.encoding}`,
          "wrong",
        );
      throw new StreamFault(`row ${this.#count + 1} is cut off within a character`, "cut");
    }
  }

  *#rows(text: string, isLast: boolean): Generator<Row[], void, undefined> {
    // Bytes lose the mark of UTF-8 when they are decoded.
    const isMarked = !this.#isBegun && text.startsWith("\ufeff");
    this.#isBegun ||= text !== "";
    this.#rest.push(isMarked ? text.slice(1) : text);
    this.#length += text.length;
    this.#hasLineEnd ||= text.includes("\n");
    const isEnough = this.#length >= this.#enough && (this.#hasLineEnd || this.#length > LONGEST_ROW);
    if (!isEnough && !isLast) return;
    this.#hasLineEnd = false;
    const whole = this.#rest.join("");
    const rows: Row[] = [];
    let fault: unknown;
    let end = 0;
    try {
      end = this.#parse(whole, isLast, rows);
    } catch (error) {
      fault = error;
    }
    this.#rest = [whole.slice(end)];
    this.#length = whole.length - end;
    this.#enough = this.#length > PIECE ? 2 * this.#length : 0;
    if (rows.length > 0) yield rows;
    if (fault) throw fault;
    if (this.#length > LONGEST_ROW) {
      throw this.#wrong(`is longer than ${LONGEST_ROW} characters; a quote that is not closed would do that`);
    }
  }

  /** Puts the rows that are complete into `rows`; where what is left starts. */
  #parse(text: string, isLast: boolean, rows: Row[]): number {
    const { separator, quote, isTerminated } = this.#format;
    let at = 0;
    if (!this.#keys) {
      const isHeader = this.#format.header === true;
      if (isHeader) at = pastEmptyLines(text);
      const first = at < text.length ? this.#record(text, at, isLast) : undefined;
      if (!first) return at;
      this.#setColumns(first.values);
      // Without a header the first line is a row as well.
      if (isHeader) at = first.end;
    }
    const keys = this.#keys as readonly (string | number)[];
    const readers = this.#readers;
    const isNamed = this.#format.header !== false;
    const last = keys.length - 1;
    let nextQuote = quote === undefined ? NEVER : find(text, quote, at);
    let nextSeparator = find(text, separator, at);
    while (at < text.length) {
      const found = text.indexOf("\n", at);
      if (found < 0 && (!isLast || (isTerminated && nextQuote === NEVER))) break;
      const lineEnd = found < 0 ? text.length : found;
      if (nextQuote < at) nextQuote = find(text, quote as string, at);
      if (nextQuote < lineEnd) {
        const record = this.#record(text, at, isLast);
        if (!record) return at;
        if (record.values.length !== keys.length) throw this.#mismatch(record.values.length, record.isCut);
        rows.push(this.#row(record.values));
        this.#count++;
        at = record.end;
        if (nextSeparator < at) nextSeparator = find(text, separator, at);
        continue;
      }
      const end = lineEnd > at && text.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd;
      if (end === at && last > 0) {
        at = lineEnd + 1;
        continue;
      }
      const row = (isNamed ? {} : []) as Record<string | number, unknown>;
      for (let column = 0; column < last; column++) {
        if (nextSeparator >= end) throw this.#mismatch(column + 1, found < 0);
        const value = text.slice(at, nextSeparator);
        if (!readers) row[keys[column] as string] = value;
        else if (value !== "") this.#put(row, column, value);
        at = nextSeparator + 1;
        nextSeparator = find(text, separator, at);
      }
      if (nextSeparator < end)
        throw this.#mismatch(text.slice(at, end).split(separator).length + last, false);
      const value = text.slice(at, end);
      if (!readers) row[keys[last] as string] = value;
      else if (value !== "") this.#put(row, last, value);
      rows.push(row as Row);
      this.#count++;
      at = lineEnd + 1;
    }
    if (isLast && at < text.length)
      throw new StreamFault(`the line of row ${this.#count + 1} has no end`, "cut");
    return Math.min(at, text.length);
  }

  #row(values: readonly string[]): Row {
    if (this.#format.header === false && !this.#readers) return values as Row;
    const row: Record<string | number, unknown> = {};
    for (const [column, value] of values.entries()) {
      if (!this.#readers) row[this.#keys?.[column] as string] = value;
      else if (value !== "") this.#put(row, column, value);
    }
    return row as Row;
  }

  #put(row: Record<string | number, unknown>, column: number, text: string): void {
    const key = this.#keys?.[column] as string;
    const read = this.#readers?.[column] as ReadValue;
    try {
      const value = read(text);
      if (value !== undefined) row[key] = value;
    } catch (error) {
      if (error instanceof InexactNumberError) {
        const place = pathText([key, ...error.path]);
        throw this.#wrong(`(${place}) is ${inexact(error.digits).replace(/\.$/, "")}`);
      }
      if (!(error instanceof StreamFault)) throw error;
      throw this.#wrong(`has ${error.message} in the column ${key}`);
    }
  }

  /** The values of the record that starts there, whatever quotes it has; undefined when it goes on. */
  #record(
    text: string,
    start: number,
    isLast: boolean,
  ): { values: string[]; end: number; isCut: boolean } | undefined {
    const { separator, quote, isTerminated } = this.#format;
    const values: string[] = [];
    for (let at = start; ; ) {
      if (quote !== undefined && text[at] === quote) {
        const quoted = readQuoted(text, at, quote, isLast);
        if (!quoted) {
          if (isLast) throw new StreamFault(`row ${this.#count + 1} is cut off within quotes`, "cut");
          return undefined;
        }
        values.push(quoted.value);
        at = quoted.end;
      } else {
        let end = at;
        while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
        const value = text.slice(at, end);
        if (quote !== undefined && value.includes(quote)) {
          throw this.#wrong("has a quote within a value that does not start with one");
        }
        values.push(text[end] === "\n" || end === text.length ? value.replace(/\r$/, "") : value);
        at = end;
      }
      if (text[at] === separator) {
        at++;
        continue;
      }
      if (text[at] === "\r" && (text[at + 1] === "\n" || (isLast && at + 1 === text.length))) at++;
      if (text[at] === "\n") return { values, end: at + 1, isCut: false };
      if (at >= text.length || (text[at] === "\r" && at + 1 === text.length)) {
        if (!isLast) return undefined;
        if (!isTerminated) return { values, end: text.length, isCut: true };
        throw new StreamFault(`the line of row ${this.#count + 1} has no end`, "cut");
      }
      throw this.#wrong("has something after a closing quote");
    }
  }

  #setColumns(names: readonly string[]): void {
    const { header, readerOf } = this.#format;
    if (header === false) {
      this.#keys = names.map((_, column) => column);
      return;
    }
    const seen = new Set<string>();
    const twice = names.find((name) => seen.size === seen.add(name).size);
    if (twice !== undefined) {
      throw new StreamFault(
        `the column ${JSON.stringify(twice)} comes twice; give other names as \`header\``,
        "wrong",
      );
    }
    if (names.includes("__proto__")) {
      throw new StreamFault("no column can be named __proto__; give other names as `header`", "wrong");
    }
    if (names.some((name) => name.includes("\r"))) {
      throw new StreamFault("lines end with a carriage return alone, which is not supported", "wrong");
    }
    this.#keys = names;
    this.#readers = readerOf && names.map(readerOf);
  }

  #mismatch(values: number, isCut: boolean): StreamFault {
    const wanted = (this.#keys as readonly unknown[]).length;
    const what = `has ${values} value${values === 1 ? "" : "s"} instead of ${wanted}`;
    return isCut && values < wanted
      ? new StreamFault(`row ${this.#count + 1} ${what}`, "cut")
      : this.#wrong(what);
  }

  #wrong(what: string): StreamFault {
    return new StreamFault(`row ${this.#count + 1} ${what}`, "wrong");
  }
}

/** The value between quotes, and where it ends; undefined when it goes on. */
function readQuoted(
  text: string,
  start: number,
  quote: string,
  isLast: boolean,
): { value: string; end: number } | undefined {
  let value = "";
  for (let at = start + 1; ; ) {
    const close = text.indexOf(quote, at);
    // A quote at the very end may be the first half of one within the value.
    if (close < 0 || (close + 1 === text.length && !isLast)) return undefined;
    if (text[close + 1] !== quote) return { value: value + text.slice(at, close), end: close + 1 };
    value += text.slice(at, close + 1);
    at = close + 2;
  }
}

function pastEmptyLines(text: string): number {
  return /^(\r?\n)*/.exec(text)?.[0].length ?? 0;
}

/** Infinity where there is none: then nobody has to look again. */
function find(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at < 0 ? NEVER : at;
}
