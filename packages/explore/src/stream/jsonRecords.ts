import { InexactNumberError, inexact, type ParseJson, pathText } from "@ods/core/client-kit";
import type { ContentParser } from "./contentStream.ts";
import { type Boundary, boundaryBetween, lastBoundary } from "./recordBoundary.ts";
import { StreamFault } from "./streamFault.ts";

const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const BRACE = 0x7b;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Bytes that are looked at together. As a text of two bytes a character they have to stay below 128 kB: V8 keeps
 * larger ones apart, at several times the cost.
 */
const PIECE = 32_768;
/** Bytes of a record past which it is rather a text that went wrong, and no reason to fill the memory. */
const LONGEST_RECORD = 2 ** 28;
/** Wrong guesses after which none are made. */
const MOST_WRONG = 8;

/** What comes next. */
type Place = "array" | "first" | "record" | "separator" | "next" | "over";

/**
 * Takes a JSON array of objects apart while its bytes come.
 *
 * Where a record ends is guessed from how the one before went over into the next; many are parsed at once up to
 * there. A wrong guess can't give wrong records: what starts where a record starts, ends with a brace, and is JSON
 * between brackets, is whole records, for no JSON value in braces is the beginning of another. Where there is no guess,
 * or it was wrong, brackets and strings are followed byte by byte.
 */
export class JsonRecords<Item> implements ContentParser<Item> {
  #place: Place = "array";
  /** What is not taken apart yet is in it from `#start` to `#end`; there is always room for a byte on both sides. */
  #bytes = new Uint8Array(2 * PIECE);
  #start = 1;
  #end = 1;
  /** Bytes before those in `#bytes`. */
  #passed = -1;
  #count = 0;
  #boundary: Boundary | undefined;
  #wrong = 0;
  /** How far the record at `#start` was followed, and where that led. */
  #followed = 1;
  #depth = 0;
  #isInString = false;
  #decoder = utf8();
  readonly #parse: ParseJson;

  /** @param parse reads JSON. What it throws may be an {@link InexactNumberError}. */
  constructor(parse: ParseJson = (json) => JSON.parse(json)) {
    this.#parse = parse;
  }

  /**
   * The records that are complete with these bytes.
   *
   * @throws {@link StreamFault} for what is no array of objects, after the records before it.
   */
  *add(chunk: Uint8Array): Generator<Item[], void, undefined> {
    for (let at = 0; at < chunk.length; at += PIECE) {
      this.#append(chunk.subarray(at, at + PIECE));
      while (this.#isAtRecord()) {
        const records = this.#guessed() ?? this.#found();
        if (!records) break;
        yield records;
      }
    }
  }

  /** @throws {@link StreamFault} when the array is not over. */
  end(): Item[][] {
    if (this.#place === "over") return [];
    const isInside = this.#place === "record";
    const what = isInside ? `record ${this.#count + 1} is cut off` : "the array is not closed";
    throw new StreamFault(`${what}, at byte ${this.#passed + this.#end}`, "cut");
  }

  #append(piece: Uint8Array): void {
    const held = this.#end - this.#start;
    if (held > LONGEST_RECORD) this.#fail(`is longer than ${LONGEST_RECORD} bytes`);
    const needed = held + piece.length + 2;
    // What one large record took is given back after it.
    const isTooLarge = this.#bytes.length > 8 * Math.max(needed, PIECE);
    if (this.#end + piece.length + 1 > this.#bytes.length || isTooLarge) {
      const bytes =
        needed > this.#bytes.length || isTooLarge
          ? new Uint8Array(Math.max(2 * needed, 2 * PIECE))
          : this.#bytes;
      bytes.set(this.#bytes.subarray(this.#start, this.#end), 1);
      const moved = this.#start - 1;
      this.#bytes = bytes;
      this.#passed += moved;
      this.#start -= moved;
      this.#end -= moved;
      this.#followed -= moved;
    }
    this.#bytes.set(piece, this.#end);
    this.#end += piece.length;
  }

  /** Goes to the next record, over what may stand before it; false when the bytes end before. */
  #isAtRecord(): boolean {
    const bytes = this.#bytes;
    while (this.#place !== "record") {
      if (this.#passed + this.#start === 0 && !this.#isPastMark()) return false;
      while (this.#start < this.#end && isSpace(bytes[this.#start] as number)) this.#start++;
      if (this.#start === this.#end) return false;
      const byte = bytes[this.#start] as number;
      const place = placeAfter(this.#place, byte);
      if (place === undefined) {
        throw new StreamFault(`${EXPECTED[this.#place]}, at byte ${this.#passed + this.#start}`, "wrong");
      }
      this.#place = place;
      if (place === "record") this.#follow(this.#start);
      else this.#start++;
    }
    return true;
  }

  /** Whether it is known if the text starts with the mark that some put before UTF-8. */
  #isPastMark(): boolean {
    const beginning = this.#bytes.subarray(this.#start, Math.min(this.#end, this.#start + MARK.length));
    if (!beginning.every((byte, index) => byte === MARK[index])) return true;
    if (beginning.length === MARK.length) this.#start += MARK.length;
    return beginning.length === MARK.length;
  }

  /** Records up to the last place that looks like the end of one, if they are that. */
  #guessed(): Item[] | undefined {
    const boundary = this.#boundary;
    // The record does not end where it was followed already.
    const end = boundary && lastBoundary(this.#bytes, this.#followed, this.#end, boundary);
    if (end === undefined) return undefined;
    const records = this.#parsed(end);
    if (records?.every(isObject)) {
      this.#take(records.length, end);
      return records;
    }
    this.#boundary = undefined;
    this.#wrong++;
    return undefined;
  }

  /** Records whose ends are followed to. */
  #found(): Item[] | undefined {
    const starts: number[] = [];
    const ends: number[] = [];
    for (let start: number | undefined = this.#start; start !== undefined; ) {
      const end = this.#endOfRecord();
      if (end === undefined) break;
      starts.push(start);
      ends.push(end);
      start = this.#startAfter(end);
      this.#follow(start ?? end);
    }
    const end = ends.at(-1);
    if (end === undefined) return undefined;
    if (starts.length > 1 && this.#wrong < MOST_WRONG) {
      this.#boundary = boundaryBetween(this.#bytes, starts.at(-2)!, ends.at(-2)!, starts.at(-1)!, this.#end);
    }
    const records = this.#parsed(end) ?? this.#parsedUpToFault(starts, ends);
    this.#take(records.length, ends[records.length - 1]!);
    return records;
  }

  /** The records from `#start` on; undefined when this is no list of JSON values, or one holds what is not wanted. */
  #parsed(end: number): Item[] | undefined {
    const bytes = this.#bytes;
    const start = this.#start - 1;
    const next = bytes[end] as number;
    bytes[start] = BRACKET;
    bytes[end] = CLOSING_BRACKET;
    try {
      // As a stream, though it holds nothing back after a bracket: Node decodes all but plain ASCII faster so.
      const list = bytes.subarray(start, end + 1);
      return this.#parse(this.#decoder.decode(list, { stream: true }), list) as Item[];
    } catch (error) {
      this.#decoder = utf8();
      if (isFault(error)) return undefined;
      throw error;
    } finally {
      bytes[end] = next;
    }
  }

  /** Those before the one that is wrong; throws where that is the first. */
  #parsedUpToFault(starts: readonly number[], ends: readonly number[]): Item[] {
    const decoder = utf8();
    const records: Item[] = [];
    for (const [index, start] of starts.entries()) {
      try {
        const record = this.#bytes.subarray(start, ends[index]);
        records.push(this.#parse(decoder.decode(record), record) as Item);
      } catch (error) {
        if (records.length > 0) return records;
        if (error instanceof InexactNumberError) throw this.#inexact(error);
        this.#fail(error instanceof SyntaxError ? "is no JSON" : "is no UTF-8");
      }
    }
    return records;
  }

  #take(count: number, end: number): void {
    this.#count += count;
    this.#place = "separator";
    this.#start = end;
  }

  #follow(start: number): void {
    this.#followed = start;
    this.#depth = 0;
    this.#isInString = false;
  }

  /** Position after the record that is followed; undefined where it goes on. */
  #endOfRecord(): number | undefined {
    const bytes = this.#bytes;
    const end = this.#end;
    let depth = this.#depth;
    let isInString = this.#isInString;
    let at = this.#followed;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (isInString) {
        if (byte === QUOTE) isInString = false;
        else if (byte === BACKSLASH) at++;
      } else if (byte === QUOTE) isInString = true;
      // Brackets and braces differ in the bit that is taken out: [ { and ] }.
      else if ((byte & 0xdf) === 0x5b) depth++;
      else if ((byte & 0xdf) === 0x5d && --depth === 0) return at + 1;
    }
    this.#depth = depth;
    this.#isInString = isInString;
    // One further than the end where that is between a backslash and what it stands before.
    this.#followed = at;
    return undefined;
  }

  /** Where the record after the one that ends there starts; undefined where that is not to be seen. */
  #startAfter(end: number): number | undefined {
    const bytes = this.#bytes;
    let at = end;
    while (at < this.#end && isSpace(bytes[at] as number)) at++;
    if (at >= this.#end || bytes[at] !== COMMA) return undefined;
    at++;
    while (at < this.#end && isSpace(bytes[at] as number)) at++;
    return at < this.#end && bytes[at] === BRACE ? at : undefined;
  }

  #inexact({ path, digits }: InexactNumberError): StreamFault {
    // Who makes an error of it ends the sentence.
    const what = inexact(digits).replace(/\.$/, "");
    return new StreamFault(`record ${this.#count + 1} (${pathText(path)}) is ${what}`, "wrong");
  }

  #fail(what: string): never {
    const record = `record ${this.#count + 1}, from byte ${this.#passed + this.#start} on,`;
    throw new StreamFault(`${record} ${what}`, "wrong");
  }
}

const EXPECTED: Record<Place, string> = {
  array: "there is no array of records",
  first: "there is no record where one has to be",
  record: "",
  separator: "there is neither a comma nor the end of the array after a record",
  next: "there is no record after a comma",
  over: "there is something after the end of the array",
};

function placeAfter(place: Place, byte: number): Place | undefined {
  if (place === "array") return byte === BRACKET ? "first" : undefined;
  if (place === "separator") {
    return byte === COMMA ? "next" : byte === CLOSING_BRACKET ? "over" : undefined;
  }
  if (place === "over") return undefined;
  if (byte === BRACE) return "record";
  return place === "first" && byte === CLOSING_BRACKET ? "over" : undefined;
}

function utf8(): TextDecoder {
  return new TextDecoder("utf-8", { fatal: true });
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Whether it is the content that is wrong: no JSON, no UTF-8, or a number that is not wanted. */
function isFault(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError || error instanceof InexactNumberError;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
