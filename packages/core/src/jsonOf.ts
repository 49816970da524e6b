import { UnexpectedContentError } from "./errors.ts";

/**
 * A value of somebody else's as JSON.
 *
 * @param what What the value is, as an error calls it.
 * @throws {@link UnexpectedContentError} for one that is nested too deeply to be written, or too large.
 */
export function jsonOf(
  value: unknown,
  what: string,
  replacer?: (key: string, value: unknown) => unknown,
): string {
  try {
    return JSON.stringify(value, replacer);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UnexpectedContentError(`${what} is nested too deeply to be written as JSON, or too large.`, {
      cause,
    });
  }
}
