/**
 * Half of a pair of code units, as a text that was cut within an emoji has it. UTF-8 can't carry it: encoders put U+FFFD
 * in its place.
 *
 * @module
 */
import { InvalidArgumentError } from "@ods/core";

/** In browsers from 2023 on, and Node from 20 on. */
const isWellFormed = (String.prototype as { isWellFormed?: (this: string) => boolean }).isWellFormed;

export const hasHalfCharacter: (text: string) => boolean = isWellFormed
  ? (text) => !isWellFormed.call(text)
  : (text) => /\p{Surrogate}/u.test(text);

/** @throws {@link InvalidArgumentError} that begins with where the text stands. */
export function refuseHalfCharacter(text: string, where: () => string): void {
  if (!hasHalfCharacter(text)) return;
  throw new InvalidArgumentError(
    `${where()} holds half a character, which UTF-8 can't carry; was a text cut within an emoji?`,
  );
}
