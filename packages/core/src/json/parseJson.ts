import { InvalidArgumentError, UnexpectedContentError } from "../errors.ts";
import { type KnownOptions, refuseUnknown } from "../knownOptions.ts";
import { digitsIn, ExactNumber, marked } from "./exactNumber.ts";
import { ALWAYS_HELD, type IsKept, isHeld, isHeldExactly, isWrittenAlike } from "./heldNumbers.ts";
import { mayChangeNumbers } from "./mayChangeNumbers.ts";

/**
 * What becomes of a number with more digits than JavaScript's numbers hold, such as `9007199254740993`:
 * - `"error"`: it is refused, with the place where it stands;
 * - `"string"`: it becomes a text, its digits as they are;
 * - `"bigint"`: it becomes a BigInt where it is written as a whole number of at most 4,000 digits, and is refused
 *   otherwise.
 *
 * Numbers that JavaScript holds are numbers in all three.
 */
export type Bigints = "error" | "string" | "bigint";

export interface ParseJsonOptions {
  /** What becomes of a number that JavaScript would change. @default "error" */
  bigints?: Bigints | undefined;
}

const PARSE_JSON: KnownOptions<ParseJsonOptions> = { bigints: true };

/** A number that JavaScript does not hold, where none is wanted. */
export class InexactNumberError extends UnexpectedContentError {
  /** The keys and positions that lead to it. */
  readonly path: readonly (string | number)[];
  readonly digits: string;

  constructor(path: readonly (string | number)[], digits: string) {
    super(`${pathText(path) || "The JSON"} is ${inexact(digits)}`);
    this.path = path;
    this.digits = digits;
  }
}

/** Digits that a BigInt may have: reading more takes time that grows with their square. */
const MOST_DIGITS = 4_000;

const CHOICES: readonly unknown[] = ["error", "string", "bigint"] satisfies Bigints[];

/** @throws {@link InvalidArgumentError} for what is no choice. */
export function checkedBigints(bigints: Bigints | undefined, byDefault: Bigints = "error"): Bigints {
  const chosen = bigints === undefined ? byDefault : bigints;
  if (CHOICES.includes(chosen)) return chosen;
  const shown = typeof chosen === "string" ? JSON.stringify(chosen) : String(chosen);
  throw new InvalidArgumentError(`bigints is ${shown}; "error", "string" or "bigint" is wanted.`);
}

/**
 * Parses JSON as `JSON.parse` does, but never changes a number without a word: JavaScript's numbers hold about 16
 * digits, JSON any number of them.
 *
 * @throws {@link UnexpectedContentError} for a number that can't be had in the form wanted; it says where it is.
 * @throws {@link InvalidArgumentError} when `bigints` is none of the three.
 * @throws SyntaxError as `JSON.parse` does.
 *
 * @example
 * ```ts
 * const text = '{"parcel": 9007199254740993, "area": 12.5}';
 * JSON.parse(text); // { parcel: 9007199254740992, area: 12.5 }
 * parseJson(text, { bigints: "bigint" }); // { parcel: 9007199254740993n, area: 12.5 }
 * parseJson(text, { bigints: "string" }); // { parcel: "9007199254740993", area: 12.5 }
 * ```
 */
export function parseJson<Value = unknown>(text: string, options: ParseJsonOptions = {}): Value {
  refuseUnknown("parseJson", options, PARSE_JSON);
  return parseWith(text, checkedBigints(options.bigints)) as Value;
}

/** What stays a number. Where there are BigInts, every whole number can be made one. */
const KEPT: Readonly<Record<Bigints | "exact", IsKept>> = {
  error: isHeld,
  string: isHeld,
  bigint: isHeldExactly,
  exact: isWrittenAlike,
};

/**
 * The same for a choice that is checked already; `"exact"` makes an {@link ExactNumber} of each number that JavaScript
 * would not write as it came.
 */
export function parseWith(text: string, bigints: Bigints | "exact", utf8?: Uint8Array): unknown {
  const isKept = KEPT[bigints];
  if (!mayChangeNumbers(text, isKept, utf8)) return JSON.parse(text);
  if (bigints === "string") return JSON.parse(replaceOthers(text, isKept, (digits) => digits));
  const parsed: unknown = JSON.parse(replaceOthers(text, isKept, marked));
  return converted(parsed, (digits, path) => fromDigits(digits, bigints, path));
}

/** The number that a text spells, in the form wanted. */
export function readNumber(
  text: string,
  bigints: Bigints | "exact",
  path: () => readonly (string | number)[] = () => [],
): unknown {
  const isShort = text.length <= ALWAYS_HELD && !/e/i.test(text);
  return isShort || KEPT[bigints](text) ? Number(text) : fromDigits(text, bigints, path);
}

/** A number that JavaScript does not hold, in the form wanted. */
export function fromDigits(
  digits: string,
  bigints: Bigints | "exact",
  path: () => readonly (string | number)[],
): unknown {
  if (bigints === "string") return digits;
  if (bigints === "exact") return new ExactNumber(digits);
  if (bigints === "bigint" && digits.length <= MOST_DIGITS && /^[+-]?\d+$/.test(digits))
    return BigInt(digits);
  throw new InexactNumberError(path(), digits);
}

/** What is wrong with such a number, and what to do. */
export function inexact(digits: string): string {
  const shown = digits.length > 40 ? `${digits.slice(0, 40)}…` : digits;
  const isWhole = /^[+-]?\d+$/.test(digits);
  const remedy = isWhole ? '"string" or "bigint"' : '"string"';
  return `${shown}, which a number of JavaScript does not hold exactly; take such numbers with bigints: ${remedy}.`;
}

const NUMBER = /(?<![\w.+-])-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])(?!\s*:)/g;

/** What holds a number that may not be kept: one of many digits, or with an exponent of three. */
const WORTH_A_LOOK = /[\d.]{16}|[eE][+-]?\d{3}/;

/** The JSON with each number that is not kept as the text that is made of its digits. */
function replaceOthers(json: string, isKept: IsKept, textOf: (digits: string) => string): string {
  const replace = (digits: string) => (isKept(digits) ? digits : `"${textOf(digits)}"`);
  let replaced = "";
  let copied = 0;
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at);
    const end = quote < 0 ? json.length : quote;
    // Between most texts there is no more than a colon or a comma.
    const between = end - at > 4 ? json.slice(at, end) : "";
    if (WORTH_A_LOOK.test(between)) {
      replaced += json.slice(copied, at) + between.replace(NUMBER, replace);
      copied = end;
    }
    at = quote < 0 ? end : endOfText(json, quote);
  }
  return replaced + json.slice(copied);
}

/** Position after the text that begins with the quote at `start`. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; ; ) {
    const quote = json.indexOf('"', at);
    if (quote < 0) return json.length;
    let slashes = 0;
    while (json[quote - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

type Holder = Record<string | number, unknown>;

interface Level {
  holder: Holder;
  keys: readonly (string | number)[];
  next: number;
}

/** The value with its marked texts converted in place. No recursion: how deep it goes is not ours to say. */
function converted(
  root: unknown,
  convert: (digits: string, path: () => readonly (string | number)[]) => unknown,
): unknown {
  const top: Holder = { root };
  const levels: Level[] = [{ holder: top, keys: ["root"], next: 0 }];
  const path = () => levels.slice(1).map(({ keys, next }) => keys[next - 1] as string | number);
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { holder, keys } = level;
    if (level.next === keys.length) {
      levels.pop();
      continue;
    }
    const key = keys[level.next++] as string | number;
    const value = holder[key];
    const digits = digitsIn(value);
    if (digits !== undefined) set(holder, key, convert(digits, path));
    else if (typeof value === "object" && value !== null) {
      levels.push({ holder: value as Holder, keys: keysOf(value), next: 0 });
    }
  }
  return top.root;
}

function keysOf(value: object): readonly (string | number)[] {
  return Array.isArray(value) ? Array.from(value.keys()) : Object.keys(value);
}

function set(holder: Holder, key: string | number, value: unknown): void {
  // A plain assignment to `__proto__` would change something else.
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

/** A path as it is written in JavaScript: `results[0].fields.parcel`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `[${JSON.stringify(key)}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join("");
}
