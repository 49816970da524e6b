import type { Faults } from "./validator.ts";

/** A refusal that the portal answers with, in the shapes that the document gives errors. */
export class Problem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, code: string, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.body = { error_code: code, message, ...extra };
  }
}

export function notFound(what: string): Problem {
  return new Problem(404, "not_found", `${what} was not found.`);
}

export function invalid(faults: Faults): Problem {
  return new Problem(400, "validation_error", "The request is not valid.", { detail: faults });
}

export function unauthorized(): Problem {
  return new Problem(401, "unauthorized", "A valid API key is needed.");
}

/** What the present state rules out, where the document has no error of its own for it. */
export function conflict(code: string, message: string): Problem {
  return new Problem(409, code, message);
}
