import type { Faults } from "./validator.ts";

/** A refusal that the portal answers with, in the shapes that the document gives errors. */
export class Problem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** The body in the shape that real portals were recorded with, where that is another one. */
  readonly recorded: Record<string, unknown> | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    extra: Record<string, unknown> = {},
    recorded?: Record<string, unknown>,
  ) {
    super(message);
    this.status = status;
    this.body = { error_code: code, message, ...extra };
    this.recorded = recorded;
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

/** What the status of a dataset or a harvester rules out: as documented, and as real portals were recorded. */
export function wrongStatus(
  thing: "dataset" | "harvester",
  action: string,
  current_status: string,
  allowed: readonly string[],
): Problem {
  const authorized_origin_status = allowed.join(", ");
  const raw_params = { current_status, authorized_origin_status };
  return new Problem(
    400,
    `invalid_${thing}_status`,
    `You can't ${action} a ${thing} that is ${current_status}.`,
    {},
    {
      status_code: 400,
      error_key: `Invalid${thing === "dataset" ? "Dataset" : "Harvester"}StatusPreconditionException`,
      message: `Invalid precondition, ${thing} status is '${current_status}' but must be one of '${authorized_origin_status}'`,
      raw_message: `Invalid precondition, ${thing} status is '{current_status}' but must be one of '{authorized_origin_status}'`,
      raw_params,
    },
  );
}
