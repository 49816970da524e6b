import { stringifyJson } from "@ods/core";
import { CommandError, EXIT } from "../exitCode.ts";

// Escape sequences begin with a control character; the others turn the direction of what follows.
const HARMFUL = "\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069";
const HARMFUL_IN_LINES = new RegExp(`(?![\\n\\t])[${HARMFUL}]`, "gu");
const HARMFUL_IN_LINE = new RegExp(`[\\s${HARMFUL}]+`, "gu");
const HARMFUL_IN_JSON = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A portal's text as lines that can't move the cursor, colour what follows, or show it in another order. */
export function plainLines(text: string): string {
  return text.replace(HARMFUL_IN_LINES, "\ufffd");
}

/** The same on a single line. */
export function plainLine(text: string): string {
  return text.replace(HARMFUL_IN_LINE, " ").trim();
}

/** One line of JSON that does no harm either; whoever parses it gets the value as it was. */
export function jsonLine(value: unknown): string {
  const json = jsonOf(value);
  return `${json.replace(HARMFUL_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

/**
 * The JSON of a value, with all digits of its numbers.
 *
 * @throws {@link CommandError} for what can't be written, such as what is nested too deeply, or too large.
 */
export function jsonOf(value: unknown): string {
  try {
    return stringifyJson(value, "A value");
  } catch (cause) {
    throw new CommandError((cause as Error).message, EXIT.failure, { cause });
  }
}
