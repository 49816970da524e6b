import { InvalidArgumentError } from "./errors.ts";

/** Runtimes print the value of a header that they refuse, which may be a credential. */
export function withoutValue(error: unknown): unknown {
  // Each runtime has words of its own for it.
  const isThat = /header.*(valid|contains)|(valid|contains).*header|ByteString|ISO-8859-1/i;
  if (!(error instanceof TypeError && isThat.test(error.message))) return error;
  return new InvalidArgumentError(
    "A header of this call holds a line break or another character that no header has.",
  );
}
