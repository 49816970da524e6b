import { isErrorBody } from "./errorBody.ts";
import { errorFromResponse } from "./errorFromResponse.ts";
import type { OdsError } from "./errors.ts";
import { requestOf } from "./requestOf.ts";

/** Characters that the body of an error has at most, where content is looked through for one. */
const LONGEST = 4_000;

export function isTooLongForError(text: string): boolean {
  return text.length >= LONGEST;
}

/** The error that all of a text is though its status is one of success; undefined for what may be the content. */
export function errorInText(response: Response, text: string): OdsError | undefined {
  if (isTooLongForError(text)) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return isErrorBody(body) ? errorFromResponse(response, body, requestOf(response)) : undefined;
  } catch {
    return undefined;
  }
}
