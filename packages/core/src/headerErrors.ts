import { InvalidArgumentError } from "./errors.ts";

/** Runtimes print the value of a header that they refuse, which may be a credential. */
export function withoutValue(error: unknown): unknown {
  const isThat =
    error instanceof TypeError && /header/i.test(error.message) && /valid|contains/i.test(error.message);
  if (!isThat) return error;
  return new InvalidArgumentError(
    "A header of this call holds a line break or another character that no header has.",
  );
}
