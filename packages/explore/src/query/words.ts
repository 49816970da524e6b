import { InvalidArgumentError } from "@ods/core";
import { Condition } from "./condition.ts";
import { quote } from "./value.ts";

/** What the language can only read as a word. */
const PLAIN_WORD = /^[\p{L}\p{M}\p{N}_]+$/u;
const OPERATOR = /^(AND|OR|NOT|TO)$/i;

/** Full text: words as they are, and whatever might mean something to the language in quotes. */
export function words(text: string): Condition {
  checkSearchable(text);
  const parts = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => (PLAIN_WORD.test(word) && !OPERATOR.test(word) ? word : quote(word)));
  return new Condition(parts.length === 1 ? parts.join() : `(${parts.join(" ")})`);
}

/** Full text: exactly these words, one after the other. */
export function phrase(text: string): Condition {
  checkSearchable(text);
  return new Condition(quote(text));
}

function checkSearchable(text: string): void {
  if (typeof text === "string" && text.trim() !== "") return;
  throw new InvalidArgumentError(
    "There is no word to search for. To find everything, leave the condition out.",
  );
}
