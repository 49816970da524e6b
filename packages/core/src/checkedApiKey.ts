import { InvalidArgumentError } from "./errors.ts";

/**
 * The key without the white space around it, when it is one that a header may carry.
 *
 * @param what How errors call it, such as `The API key in the file ods.apikey`.
 * @throws {@link InvalidArgumentError} otherwise; the message never shows the key.
 */
export function checkedApiKey(key: unknown, what = "The API key"): string {
  const trimmed = typeof key === "string" ? key.trim() : "";
  if (trimmed === "") {
    throw new InvalidArgumentError(
      `${what} is empty. Give one, or leave it out: requests without a key are anonymous.`,
    );
  }
  // Anything else makes the runtime throw an error of its own, which prints the header.
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new InvalidArgumentError(
      `${what} holds a space, a line break or another character that no key has. Copy it again.`,
    );
  }
  return trimmed;
}
