import { encodingOf } from "@ods/core/client-kit";
import type { ContentEnd } from "./contentEnd.ts";

const LINE_END = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const NEVER = -2;
const MARK = [0xef, 0xbb, 0xbf];

export interface CsvEndOptions {
  separator: string;
  charset: string | undefined;
}

/** Encodings in which separators, quotes and line ends are the bytes of ASCII, and these bytes nothing else. */
const LIKE_ASCII = /^(utf-8|windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac-|euc-)/;

/**
 * Follows the lines of CSV (RFC 4180), past quotes, and counts those after the header: all of them where there is one
 * column, else those that are not empty, as `streamCsv` does. A cut is certain within quotes, and in a last line without
 * an end that has fewer values than the header.
 */
export class CsvEnd implements ContentEnd {
  readonly #decoder: TextDecoder | undefined;
  /** The last byte of what stands between values. */
  readonly #separator: number;
  #isInQuotes = false;
  /** Where quotes were closed last, from the first byte of the chunk. */
  #closedAt = NEVER;
  #previous = LINE_END;
  /** Bytes of a mark of UTF-8 that passed. */
  #marks = 0;
  /** Bytes of the line that is not over, and separators in it. */
  #length = 0;
  #separators = 0;
  /** Separators in the header, once that is over. */
  #ofHeader: number | undefined;
  #records = 0;

  constructor({ separator, charset }: CsvEndOptions) {
    this.#separator = new TextEncoder().encode(separator).at(-1) as number;
    const encoding = encodingOf(charset) ?? "utf-8";
    if (!LIKE_ASCII.test(encoding)) this.#decoder = new TextDecoder(encoding);
  }

  get records(): number {
    return this.#records + (this.#length > 0 && this.#ofHeader !== undefined ? 1 : 0);
  }

  fault(): string | undefined {
    if (this.#isInQuotes) return "is cut short: its csv ends within quotes";
    const isShorter = this.#length > 0 && this.#separators < (this.#ofHeader ?? 0);
    return isShorter ? "is cut short: the last line of its csv has fewer values than the first" : undefined;
  }

  doubt(): string | undefined {
    return this.#length > 0
      ? "may be cut short: the last line of its csv has no end, so that its last value may not be whole. " +
          "From a portal that never ends it, take it without checkCount"
      : undefined;
  }

  add(chunk: Uint8Array): void {
    const bytes = this.#decoder
      ? new TextEncoder().encode(this.#decoder.decode(chunk, { stream: true }))
      : chunk;
    const start = this.#pastMark(bytes);
    const separator = this.#separator;
    const end = bytes.length;
    let lineStart = start - this.#length;
    let separators = this.#separators;
    let isInQuotes = this.#isInQuotes;
    let closedAt = this.#closedAt;
    for (let at = start; at < end; at++) {
      let byte = bytes[at] as number;
      // What ends values, lines and quotes is rarer than other characters, and most of it comes before them.
      while (byte > QUOTE && byte !== separator && ++at < end) byte = bytes[at] as number;
      if (at === end) break;
      if (byte === separator) {
        if (!isInQuotes) separators++;
      } else if (byte === QUOTE) {
        const before = at > 0 ? bytes[at - 1] : this.#previous;
        // Elsewhere a quote is a character as any other.
        const opens = at === lineStart || before === separator || closedAt === at - 1;
        if (isInQuotes) closedAt = at;
        isInQuotes = !isInQuotes && opens;
      } else if (byte === LINE_END && !isInQuotes) {
        const length = at - lineStart;
        const before = at > 0 ? bytes[at - 1] : this.#previous;
        this.#endLine(length > 0 && before === RETURN ? length - 1 : length, separators);
        lineStart = at + 1;
        separators = 0;
      }
    }
    this.#separators = separators;
    this.#isInQuotes = isInQuotes;
    this.#length = bytes.length - lineStart;
    this.#closedAt = Math.max(closedAt - bytes.length, NEVER);
    this.#previous = bytes.at(-1) ?? this.#previous;
  }

  /** Past the mark that some put before UTF-8. */
  #pastMark(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length && this.#marks < MARK.length && bytes[at] === MARK[this.#marks]) {
      at++;
      this.#marks++;
    }
    if (at < bytes.length) this.#marks = MARK.length;
    return at;
  }

  #endLine(length: number, separators: number): void {
    if (this.#ofHeader === undefined) {
      if (length > 0) this.#ofHeader = separators;
    } else if (length > 0 || this.#ofHeader === 0) this.#records++;
  }
}
