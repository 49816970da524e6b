import { InvalidArgumentError, OdsError, QuotaExceededError } from "@ods/core";
import { neverArrived } from "@ods/core/client-kit";

/**
 * What became of records that were sent:
 * - `"accepted"`: the portal said OK.
 * - `"refused"`: it won't take one of them, and has stored none.
 * - `"unsent"`: it has stored none, for a reason that has nothing to do with them.
 * - `"unknown"`: nobody said.
 */
export type Fate = "accepted" | "refused" | "unsent" | "unknown";

/** What portals answer when something is wrong with the records: their fields, their values, or their size. */
const ABOUT_RECORDS = [400, 413, 422];
/** Redirects that ask for the same again elsewhere; after others, something else may have been done. */
const MOVED = [301, 307, 308];

/** What an answer other than success says. */
export function fateByStatus({ status, headers }: Response): Fate {
  if (ABOUT_RECORDS.includes(status)) return "refused";
  // Proxies say both when the portal did not answer them, but it may have got the records all the same.
  if (status === 408 || (status === 503 && !headers.has("Retry-After"))) return "unknown";
  const isUnsent = MOVED.includes(status) || (status >= 400 && status < 500) || status === 503;
  return isUnsent ? "unsent" : "unknown";
}

/** What it says that no answer came. */
export function fateByError(error: unknown): Fate {
  const isUnsent =
    error instanceof InvalidArgumentError || error instanceof QuotaExceededError || neverArrived(error);
  return isUnsent ? "unsent" : "unknown";
}

/** Whether an error is nothing that could go better with the next batch. */
export function isHopeless(error: unknown): boolean {
  if (!(error instanceof OdsError)) return true;
  // Below 400 are redirects only.
  return error.status !== undefined && (error.status === 0 || (error.status >= 300 && error.status < 400));
}
