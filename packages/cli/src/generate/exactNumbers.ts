import { ExactNumber, isObject, type Json, type JsonObject, pointerOf } from "./json.ts";
import { holdsNames } from "./withoutProse.ts";

/** Something to tell about a number of a document that JavaScript does not hold. */
export interface NumberNote {
  /** JSON pointer to the number. */
  pointer: string;
  digits: string;
  /** Whether it is a value of an `enum`, or a `const`, and so part of a type. */
  isType: boolean;
}

interface Place extends NumberNote {
  holder: JsonObject | Json[];
  key: string | number;
}

/** Keys whose values are data, in which nothing is a keyword. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** The numbers of a document that JavaScript does not hold, and where they are. */
export function numberNotes(document: JsonObject): NumberNote[] {
  return placesOf(document).map(({ pointer, digits, isType }) => ({ pointer, digits, isType }));
}

/**
 * Runs with a text in the place of each such number, for those who would change it; the document is as it was when they
 * are done, but for what they themselves have changed.
 *
 * @returns what was run, and the digits by the text that stood for them
 */
export function withPlaceholders<Result>(
  document: JsonObject,
  run: () => Result,
): { result: Result; digits: Map<string, string> } {
  const places = placesOf(document);
  const digits = new Map<string, string>();
  const prefix = places.length > 0 ? `exact-${crypto.randomUUID()}` : "";
  try {
    for (const [index, { holder, key, digits: number }] of places.entries()) {
      const text = `${prefix}-${index}.`;
      digits.set(text, number);
      (holder as JsonObject)[key] = text;
    }
    return { result: run(), digits };
  } finally {
    for (const { holder, key, digits: number } of places) {
      (holder as JsonObject)[key] = new ExactNumber(number);
    }
  }
}

function placesOf(document: JsonObject): Place[] {
  const places: Place[] = [];
  const seen = new Set<Json>();
  const visit = (
    holder: JsonObject | Json[],
    keys: (string | number)[],
    data: string,
    keysAreNames: boolean,
  ) => {
    // What YAML names twice is there once.
    if (seen.has(holder)) return;
    seen.add(holder);
    const entries: [string | number, Json][] = Array.isArray(holder)
      ? [...holder.entries()]
      : Object.entries(holder);
    for (const [key, value] of entries) {
      const isKeyword = data === "" && typeof key === "string" && !keysAreNames;
      const within = isKeyword && (DATA.has(key) || key.startsWith("x-")) ? key : data;
      const path = [...keys, key];
      if (value instanceof ExactNumber) {
        const isType = within === "enum" || within === "const";
        places.push({ holder, key, pointer: pointerOf(path), digits: value.digits, isType });
      } else if (Array.isArray(value) || isObject(value)) {
        visit(value, path, within, isKeyword && holdsNames(String(key)));
      }
    }
  };
  visit(document, [], "", false);
  return places;
}
