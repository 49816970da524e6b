import type { ContentEnd } from "./contentEnd.ts";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const HYPHEN = 0x2d;
const OPENING = 0x5b;
const CLOSING = 0x5d;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/** Where it is: in text, or in which kind of markup. "begun" and "marked" come before that is known. */
type Place =
  | "text"
  | "begun"
  | "marked"
  | "start tag"
  | "end tag"
  | "declaration"
  | "comment"
  | "CDATA"
  | "instruction";

/** The two bytes before the `>` that ends them. */
const ENDS = {
  comment: [HYPHEN, HYPHEN],
  CDATA: [CLOSING, CLOSING],
  instruction: [0, QUESTION],
} as const;

/** Follows tags to the end of the outermost element; white space, comments and instructions may come after it. */
export class XmlEnd implements ContentEnd {
  readonly #format: string;
  #place: Place = "text";
  /** Elements that are open. */
  #depth = 0;
  #isRootOver = false;
  #hasMore = false;
  /** The quote that a value in a tag began with. */
  #quote = 0;
  /** Brackets that are open in a declaration. */
  #brackets = 0;
  /** The byte before within markup, and the one before that. */
  #last = 0;
  #lastButOne = 0;

  constructor(format: string) {
    this.#format = format;
  }

  fault(): string | undefined {
    if (this.#hasMore) return `is no ${this.#format}: something follows after its end`;
    const isOver = this.#isRootOver && this.#place === "text";
    return isOver ? undefined : `is cut short: its ${this.#format} does not end`;
  }

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at = this.#next(bytes, at);
  }

  /** Goes on from there, at most to where something else begins. */
  #next(bytes: Uint8Array, at: number): number {
    switch (this.#place) {
      case "text":
        return this.#text(bytes, at);
      case "begun":
        return this.#begin(bytes[at] as number, at);
      case "marked":
        return this.#mark(bytes[at] as number, at);
      case "start tag":
      case "end tag":
        return this.#tag(bytes, at);
      case "declaration":
        return this.#declaration(bytes, at);
      default:
        return this.#upTo(ENDS[this.#place], bytes, at);
    }
  }

  #text(bytes: Uint8Array, start: number): number {
    const found = bytes.indexOf(LESS, start);
    const end = found < 0 ? bytes.length : found;
    if (this.#isRootOver) this.#hasMore ||= bytes.subarray(start, end).some((byte) => byte > 0x20);
    if (found >= 0) this.#place = "begun";
    return end + 1;
  }

  /** After `<`. */
  #begin(byte: number, at: number): number {
    this.#last = 0;
    this.#lastButOne = 0;
    if (byte === SLASH) this.#place = "end tag";
    else if (byte === QUESTION) this.#place = "instruction";
    else if (byte === EXCLAMATION) this.#place = "marked";
    else {
      this.#place = "start tag";
      this.#hasMore ||= this.#isRootOver;
    }
    return at + 1;
  }

  /** After `<!`, and `<!-`. */
  #mark(byte: number, at: number): number {
    if (byte === HYPHEN && this.#last === 0) {
      this.#last = HYPHEN;
      return at + 1;
    }
    this.#place = byte === OPENING ? "CDATA" : byte === HYPHEN ? "comment" : "declaration";
    this.#last = 0;
    return this.#place === "declaration" ? at : at + 1;
  }

  #tag(bytes: Uint8Array, start: number): number {
    let quote = this.#quote;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GREATER) {
        this.#quote = 0;
        this.#endTag((at > start ? bytes[at - 1] : this.#last) === SLASH);
        return at + 1;
      } else if (byte === DOUBLE || byte === SINGLE) quote = byte;
    }
    this.#quote = quote;
    this.#last = bytes.at(-1) as number;
    return bytes.length;
  }

  #endTag(isEmpty: boolean): void {
    if (this.#place === "start tag") {
      if (!isEmpty) this.#depth++;
    } else if (this.#depth === 0) this.#hasMore = true;
    else this.#depth--;
    this.#isRootOver ||= this.#depth === 0;
    this.#place = "text";
  }

  /** A document type, which may have others of its kind in brackets. */
  #declaration(bytes: Uint8Array, start: number): number {
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === OPENING) this.#brackets++;
      else if (byte === CLOSING) this.#brackets--;
      else if (byte === GREATER && this.#brackets <= 0) {
        this.#place = "text";
        return at + 1;
      }
    }
    return bytes.length;
  }

  #upTo([first, second]: readonly [number, number], bytes: Uint8Array, start: number): number {
    const found = bytes.indexOf(GREATER, start);
    const end = found < 0 ? bytes.length : found;
    const last = end > start ? (bytes[end - 1] as number) : this.#last;
    const lastButOne =
      end > start + 1 ? (bytes[end - 2] as number) : end > start ? this.#last : this.#lastButOne;
    if (found >= 0 && last === second && (lastButOne === first || first === 0)) {
      this.#place = "text";
    } else {
      this.#lastButOne = found < 0 ? lastButOne : last;
      this.#last = found < 0 ? last : GREATER;
    }
    return end + 1;
  }
}
