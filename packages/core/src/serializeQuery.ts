import { InvalidArgumentError } from "./errors.ts";

/**
 * Writes a query: objects dotted (`{ refine: { country: "FR" } }` is `refine.country=FR`), lists by repeating the
 * key. What is undefined or null is left out, and so are empty lists and objects.
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
      for (const key in value) write(pairs, name ? `${name}.${key}` : key, value[key]);
    } else {
      pairs.push(pair(name, textOf(name, value)));
    }
  };
  return (query) => {
    const pairs: string[] = [];
    write(pairs, "", query);
    return pairs.join("&");
  };
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
  if (value instanceof Date) {
    if (!Number.isNaN(value.getTime())) return value.toISOString();
  } else if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint") {
    return String(value);
  } else if (typeof value === "number" && Number.isFinite(value)) {
    return String(value);
  } else if (typeof value === "object" && value !== null && !Array.isArray(value) && !isPlainObject(value)) {
    // A URL, a condition of a query: it says itself what its text is.
    return String(value);
  }
  const what = Array.isArray(value) ? "a list in a list" : isPlainObject(value) ? "an object" : String(value);
  throw new InvalidArgumentError(`The query parameter "${name}" holds ${what}, which can't be sent.`);
}

function joined(name: string, texts: string[]): string {
  const torn = texts.find((text) => text.includes(","));
  if (torn === undefined) return texts.join(",");
  throw new InvalidArgumentError(
    `The query parameter "${name}" is sent with commas between, and "${torn}" holds one.`,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function patternOf(commaList: string): RegExp {
  const parts = commaList.split("*").map((part) => part.replace(/[.\\+?^${}()|[\]]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}
