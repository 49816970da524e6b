import { InvalidArgumentError } from "./errors.ts";

/**
 * Fills the placeholders of a path. A value that would lead to another path than the one meant - missing,
 * empty, `.` or `..` - is refused, for an empty identifier in a DELETE may address the whole list.
 */
export function serializePath(path: string, values: Record<string, unknown>): string {
  return path.replace(/\{([^{}]+)\}/g, (_placeholder, name: string) => {
    const value = values[name];
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    if (text === "" || text === "." || text === "..") {
      const given = value === undefined || value === null ? "missing" : `"${String(value)}"`;
      throw new InvalidArgumentError(`The path parameter "${name}" is ${given}; it can't be part of a path.`);
    }
    return encodeURIComponent(text);
  });
}
