const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const BRACE = 0x7b;
const FEATURES = "features";

export interface JsonEndOptions {
  format: string;
  /** Whether it is a script that calls a function with the JSON. */
  isScript: boolean;
  /** Whether the records are the `features` of an object, not the items of a list. */
  isGeo: boolean;
}

/**
 * Follows the bytes of a JSON text, or of a script that calls a function with one: strings, and brackets that open and
 * close. That is what a text that was cut off gets wrong, and it costs a fraction of reading it. Records are counted
 * as the objects of the list that has them.
 */
export class JsonEnd {
  readonly #options: JsonEndOptions;
  /** Brackets around the list of the records. */
  readonly #around: number;
  #depth = 0;
  #isBegun = false;
  #isOver = false;
  #hasMore = false;
  #isInString = false;
  /** Bytes of the next chunk that a backslash stands before. */
  #skipped = 0;
  /** The beginning of the string that the last chunk ended in. */
  #carried = "";
  #isAtFeatures = false;
  /** Brackets around each record while their list is open, else -1. */
  #listDepth = -1;
  #records = 0;

  constructor(options: JsonEndOptions) {
    this.#options = options;
    this.#around = (options.isScript ? 1 : 0) + (options.isGeo ? 1 : 0);
  }

  /** How many records passed. */
  get records(): number {
    return this.#records;
  }

  /** What is wrong with its end, after "The answer"; undefined where all of it came. */
  fault(): string | undefined {
    const { format } = this.#options;
    if (!this.#isBegun || this.#depth !== 0 || this.#isInString) {
      return `is cut short: its ${format} does not end`;
    }
    return this.#hasMore ? `is no ${format}: something follows after its end` : undefined;
  }

  add(bytes: Uint8Array): void {
    if (this.#isOver) {
      this.#hasMore ||= hasText(bytes);
      return;
    }
    const { isScript, isGeo } = this.#options;
    const around = this.#around;
    const end = bytes.length;
    let depth = this.#depth;
    let listDepth = this.#listDepth;
    let isInString = this.#isInString;
    let stringStart = 0;
    let at = this.#skipped;
    while (at < end) {
      if (isInString) {
        let byte = bytes[at];
        while (at < end && byte !== QUOTE) {
          at += byte === BACKSLASH ? 2 : 1;
          byte = bytes[at];
        }
        if (at >= end) break;
        isInString = false;
        if (depth === around) this.#isAtFeatures = this.#isFeatures(bytes.subarray(stringStart, at));
      } else {
        let byte = bytes[at] as number;
        // Digits, commas and colons, which are most, lie between the others.
        while (byte > 0x29 && byte < 0x5b && ++at < end) byte = bytes[at] as number;
        if (at === end) break;
        if (byte === QUOTE) {
          isInString = true;
          stringStart = at + 1;
        }
        // Brackets and braces differ in the bit that is taken out: [ { and ] }. The others are ( and ).
        else if ((byte & 0xdf) === 0x5b || byte === 0x28) {
          if (depth === listDepth) {
            if (byte === BRACE) this.#records++;
          } else if (depth === around && byte === BRACKET && (!isGeo || this.#isAtFeatures)) {
            listDepth = depth + 1;
          }
          depth++;
          this.#isBegun = true;
        } else if ((byte & 0xdf) === 0x5d || byte === 0x29) {
          depth--;
          if (depth < listDepth) listDepth = -1;
          if (depth <= 0 && !isScript) {
            this.#isOver = true;
            this.#hasMore = hasText(bytes.subarray(at + 1));
            at = end;
          }
        }
      }
      at++;
    }
    if (isInString && depth === around) this.#carry(bytes.subarray(stringStart));
    // One further than the end where that is between a backslash and what it stands before.
    this.#skipped = isInString ? at - end : 0;
    this.#depth = depth;
    this.#isInString = isInString;
    this.#listDepth = listDepth;
  }

  #carry(bytes: Uint8Array): void {
    this.#carried += String.fromCharCode(...bytes.subarray(0, FEATURES.length + 1 - this.#carried.length));
  }

  /** Whether a string that ends with these bytes is the name of the list of the records. */
  #isFeatures(bytes: Uint8Array): boolean {
    const isAsLong = this.#carried.length + bytes.length === FEATURES.length;
    const isFeatures = isAsLong && this.#carried + String.fromCharCode(...bytes) === FEATURES;
    this.#carried = "";
    return isFeatures;
  }
}

function hasText(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x20);
}
