/** A number that JavaScript does not hold, as its digits; `stringifyJson` writes it as they are. */
export class ExactNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
    Object.freeze(this);
  }

  /** The digits, so that texts, tables and CSV show all of them. */
  toString(): string {
    return this.digits;
  }

  /** For `JSON.stringify`, which can't write a number of so many digits. */
  toJSON(): string {
    return this.digits;
  }
}

let known: { mark: string; marked: RegExp } | undefined;

/** What digits are marked with while they are a text. It is random, so that no JSON from outside can hold it. */
function marks(): { mark: string; marked: RegExp } {
  // Cloudflare Workers have no random numbers while a module is loaded.
  if (!known) {
    const mark = `number ${crypto.getRandomValues(new Uint32Array(4)).join("-")} `;
    known = { mark, marked: new RegExp(`"${mark}([^"]*)"`, "g") };
  }
  return known;
}

/** Digits as a text that no other text is. */
export function marked(digits: string): string {
  return marks().mark + digits;
}

/** The digits in a marked text; undefined for any other value. */
export function digitsIn(value: unknown): string | undefined {
  const { mark } = marks();
  return typeof value === "string" && value.startsWith(mark) ? value.slice(mark.length) : undefined;
}

/** The JSON with marked digits as the numbers that they are. */
export function withNumbers(json: string): string {
  return json.replace(marks().marked, "$1");
}
