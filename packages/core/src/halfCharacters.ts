import { InvalidArgumentError } from "./errors.ts";

/** In browsers from 2023 on, and Node from 20 on. */
const isWellFormed = (String.prototype as { isWellFormed?: (this: string) => boolean }).isWellFormed;

/**
 * Whether a text has half of a pair of code units, as one that was cut within an emoji has. UTF-8 can't carry it:
 * encoders put U+FFFD in its place.
 */
export const hasHalfCharacter: (text: string) => boolean = isWellFormed
  ? (text) => !isWellFormed.call(text)
  : (text) => /\p{Surrogate}/u.test(text);

/**
 * @param what what the text is, or where it stands
 * @throws {@link InvalidArgumentError} for a text that would arrive as another.
 */
export function refuseHalfCharacters(text: string, what: string | (() => string)): void {
  if (!hasHalfCharacter(text)) return;
  const begin = typeof what === "string" ? what : what();
  throw new InvalidArgumentError(`${begin} holds half a character; was a text cut within an emoji?`);
}
