import { InvalidArgumentError } from "./errors.ts";
import { isDate, isPlainObject, kindOf } from "./valueKinds.ts";

/**
 * Writes a query: objects dotted (`{ refine: { country: "FR" } }` is `refine.country=FR`), lists by repeating the
 * key, a Date as its instant in UTC (`2026-04-07T10:00:00.000Z`). What is undefined or null is left out, and so are
 * empty lists and objects. What can't be sent throws an {@link InvalidArgumentError} that names the parameter: `NaN`,
 * an invalid Date, a Map, a file, a list in a list.
 *
 * @param commaLists parameters whose lists go into one text with commas between; `*` stands for any name, as in
 * `"y.*.subsets"`
 */
export function serializeQuery(commaLists: readonly string[]): (query: unknown) => string {
  const patterns = commaLists.map(patternOf);
  const isCommaList = (name: string) => patterns.some((pattern) => pattern.test(name));
  const write = (pairs: string[], name: string, value: unknown) => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) {
      const texts = value
        .filter((item) => item !== undefined && item !== null)
        .map((item) => textOf(name, item));
      if (!isCommaList(name)) for (const text of texts) pairs.push(pair(name, text));
      else if (texts.length > 0) pairs.push(pair(name, joined(name, texts)));
    } else if (isPlainObject(value) && name.split(".").length < 50) {
      // What lies in fifty others may hold itself and have no end.
      for (const key in value) write(pairs, `${name}.${key}`, value[key]);
    } else {
      pairs.push(pair(name, textOf(name, value)));
    }
  };
  return (query) => {
    if (query === undefined || query === null) return "";
    const isRecord = isPlainObject(query) || (isIndexed(query) && Object.keys(query).length > 0);
    if (!isRecord) {
      throw new InvalidArgumentError(`The query is ${kindOf(query)}; an object of parameters is wanted.`);
    }
    const pairs: string[] = [];
    for (const key in query) write(pairs, key, query[key]);
    return pairs.join("&");
  };
}

/** Whether a value is an object of a class, whose properties are as good as those of `{}`. */
function isIndexed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(Symbol.iterator in value);
}

function pair(name: string, text: string): string {
  try {
    return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
  } catch {
    // Half of a pair of code units, as a text that was cut in an emoji has it, is nothing that a URL can carry.
    throw new InvalidArgumentError(
      `The query parameter "${name}" holds half a character; was a text cut within an emoji?`,
    );
  }
}

function textOf(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint" || Number.isFinite(value)) return String(value);
  if (isDate(value)) {
    if (!Number.isNaN(value.getTime())) return value.toISOString();
  } else if (typeof value === "object" && value !== null && saysItself(value)) {
    // A URL, a condition of a query.
    return String(value);
  }
  const shown = Array.isArray(value) ? "a list in a list" : isDate(value) ? "an invalid Date" : kindOf(value);
  throw new InvalidArgumentError(`The query parameter "${name}" holds ${shown}, which can't be sent.`);
}

/** Whether an object has a text of its own, other than a list, a file or a Map. */
function saysItself(value: object): boolean {
  if (Array.isArray(value) || ArrayBuffer.isView(value) || isPlainObject(value)) return false;
  return value.toString !== Object.prototype.toString && !String(value).startsWith("[object ");
}

function joined(name: string, texts: string[]): string {
  const torn = texts.find((text) => text.includes(","));
  if (torn === undefined) return texts.join(",");
  throw new InvalidArgumentError(
    `The query parameter "${name}" is sent with commas between, and "${torn}" holds one.`,
  );
}

function patternOf(commaList: string): RegExp {
  const parts = commaList.split("*").map((part) => part.replace(/[.\\+?^${}()|[\]]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}
