import { InvalidArgumentError } from "./errors.ts";
import { hasHalfCharacter } from "./halfCharacters.ts";

/** Line breaks are escaped, as browsers do; other control characters have no place in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\t\v\f\x0e-\x1f\x7f]/;
/** What the type of a Blob may hold. */
const TYPE = /^[ -~]*$/;

/** @throws {@link InvalidArgumentError} for a name that no header of a multipart part can hold. */
export function checkPartName(name: string, place: string): void {
  if (CONTROL.test(name) || hasHalfCharacter(name)) {
    throw new InvalidArgumentError(
      `${place} is named ${JSON.stringify(name)}; a name holds no control characters and no halves of characters.`,
    );
  }
}

/** @throws {@link InvalidArgumentError} for a media type that would break the headers of a multipart part. */
export function checkPartType(type: string, place: string): void {
  if (TYPE.test(type)) return;
  throw new InvalidArgumentError(
    `${place} has the type ${JSON.stringify(type)}; a media type such as "text/csv" is wanted, in ASCII and in one line.`,
  );
}

/** The name as browsers escape it in form data (HTML standard, multipart/form-data encoding algorithm). */
export function quotedName(name: string): string {
  return name.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}
