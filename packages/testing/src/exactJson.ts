import { compareNumber, isSafeNumber, parse, stringify } from "lossless-json";

/*
 * Portals keep every digit of a number, JavaScript's numbers about 16. The clients have code of their own for that;
 * this is another's on purpose, so that a mistake in the one shows against the other.
 */

let written = 0;

/** A number that JavaScript would change, as its digits. */
export class ExactNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
    Object.freeze(this);
  }

  toString(): string {
    return this.digits;
  }

  /** Tells {@link writeJson} that there is one. */
  toJSON(): string {
    written++;
    return this.digits;
  }
}

export type JsonNumber = number | ExactNumber;

/** Digits enough, or an exponent, for a number that JavaScript may change; within texts as well. */
const DOUBTFUL = /\d[\d.]{15}|\d[eE][+-]?\d{3}/;

/** @throws SyntaxError for what is no JSON, and for JSON that is too deep. */
export function parseJson(text: string): unknown {
  if (!DOUBTFUL.test(text)) return JSON.parse(text);
  // Of keys that come twice the last one counts, as for `JSON.parse`.
  return parse(text, null, { parseNumber: numberOf, onDuplicateKey: ({ newValue }) => newValue });
}

/** @param digits a number as JSON writes it */
export function numberOf(digits: string): JsonNumber {
  return isSafeNumber(digits) ? Number(digits) : new ExactNumber(digits);
}

/** The JSON of a value, exact numbers with all their digits. */
export function writeJson(value: unknown, indent?: number): string {
  const before = written;
  const text = JSON.stringify(value, null, indent);
  if (written === before) return text;
  return stringify(value, null, indent, [
    { test: (part) => part instanceof ExactNumber, stringify: (part) => String(part) },
  ]) as string;
}

/** @returns less than 0 where the first is less, more than 0 where it is more */
export function compareNumbers(first: JsonNumber, second: JsonNumber): number {
  if (typeof first === "number" && typeof second === "number") return first - second;
  return compareNumber(String(first), String(second));
}

/** A copy of what JSON can hold; what it can't is shared. */
export function cloneJson<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(cloneJson) as Value;
  if (typeof value !== "object" || value === null || value instanceof ExactNumber) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  return mapped(value, cloneJson);
}

/** The value with doubles in the place of exact numbers, for those who calculate; the value itself where it has none. */
export function inDoubles<Value>(value: Value): Value {
  return doubled(value, Number);
}

/** The same for those who validate: still finite, and whole just where the exact number is. */
export function inLikeNumbers<Value>(value: Value): Value {
  return doubled(value, ({ digits }) => {
    const double = Number(digits);
    const sign = digits.startsWith("-") ? -1 : 1;
    if (!Number.isFinite(double)) return sign * Number.MAX_VALUE;
    if (!Number.isInteger(double) || isWhole(digits)) return double;
    // Doubles this large have no fractions.
    return sign * (double === 0 ? Number.MIN_VALUE : 2 ** 52 - 0.5);
  });
}

/** Whether a number is whole, in whatever way it is written. */
export function isWhole(digits: string): boolean {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
  const digitsWritten = whole + fraction;
  let last = digitsWritten.length;
  while (digitsWritten[last - 1] === "0") last--;
  return last <= whole.length + Number(exponent);
}

function doubled<Value>(value: Value, convert: (number: ExactNumber) => number): Value {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof ExactNumber) return convert(value) as Value;
  const convertPart = <Part>(part: Part): Part => doubled(part, convert);
  if (Array.isArray(value)) {
    const parts: unknown[] = value.map(convertPart);
    return (parts.some((part, index) => part !== value[index]) ? parts : value) as Value;
  }
  const copy = mapped(value, convertPart) as Record<string, unknown>;
  const given = value as Record<string, unknown>;
  return (Object.keys(copy).some((key) => copy[key] !== given[key]) ? copy : value) as Value;
}

function mapped<Value extends object>(value: Value, convert: <Part>(part: Part) => Part): Value {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, convert(part)])) as Value;
}
