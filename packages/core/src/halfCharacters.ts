import { InvalidArgumentError } from "./errors.ts";

/** Whether a text has half of a pair of code units, as one that was cut within an emoji has; UTF-8 can't carry it. */
export function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** @throws {@link InvalidArgumentError} for a text that would arrive as another. */
export function refuseHalfCharacters(text: string, what: string): void {
  if (!hasHalfCharacter(text)) return;
  throw new InvalidArgumentError(`${what} holds half a character; was a text cut within an emoji?`);
}
