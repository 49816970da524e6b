import { OdsError, QuotaExceededError } from "@ods/core";

/** The source does not give a file that it lists. */
export class UnreadableFileError extends OdsError {
  override name = "UnreadableFileError";
}

/**
 * Why an item can't be moved while others can: the target wants none of it, or the source does not give it. Undefined
 * for failures of the way to a portal, which end a migration.
 */
export function refusalOf(error: unknown): string | undefined {
  if (error instanceof UnreadableFileError) return `the source does not give it: ${error.message}`;
  return isRefusal(error) ? `the target refuses it: ${error.message}` : undefined;
}

/** Whether a portal answered that it does not do this, rather than that it can't do anything now. */
export function isRefusal(error: unknown): error is OdsError {
  if (!(error instanceof OdsError) || error instanceof QuotaExceededError || error.status === undefined)
    return false;
  return error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status);
}
