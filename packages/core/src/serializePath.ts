import { InvalidArgumentError } from "./errors.ts";
import { ExactNumber } from "./json/exactNumber.ts";
import { kindOf } from "./valueKinds.ts";

/**
 * Fills the placeholders of a path. A value that would lead to another path than the one meant - missing,
 * empty, `.` or `..` - is refused, for an empty identifier in a DELETE may address the whole list.
 */
export function serializePath(path: string, values: Record<string, unknown>): string {
  return path.replace(/\{([^{}]+)\}/g, (_placeholder, name: string) => {
    const value = values[name];
    const text = textOf(value);
    if (text === undefined || text === "" || text === "." || text === "..") {
      const isMissing = value === undefined || value === null;
      const shown = isMissing ? "missing" : text === undefined ? kindOf(value) : `"${text}"`;
      throw new InvalidArgumentError(`The path parameter "${name}" is ${shown}; it can't be part of a path.`);
    }
    try {
      return encodeURIComponent(text);
    } catch {
      throw new InvalidArgumentError(
        `The path parameter "${name}" holds half a character; was a text cut within an emoji?`,
      );
    }
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const isNumber = Number.isFinite(value) || typeof value === "bigint" || value instanceof ExactNumber;
  return isNumber ? String(value) : undefined;
}
