import { InvalidArgumentError } from "@ods/core";
import type { FailedRange, PushReport } from "./pushReport.ts";
import type { RecordRange } from "./recordRange.ts";

type Identity = Pick<PushReport, "action" | "portal" | "datasetId" | "resourceId">;

/** What an earlier report says, records that were under way when it was written among the unknown. */
export type Settled = Pick<PushReport, "accepted" | "unknown" | "counts">;

/**
 * What is known of the records of an earlier push.
 *
 * @throws {@link InvalidArgumentError} for what is no report, or one of something else.
 */
export function settledBy(resumed: PushReport, identity: Identity): Settled {
  if (!isReport(resumed)) {
    throw new InvalidArgumentError(
      "What is given to resume is no report of a push; give `error.report`, or its JSON.",
    );
  }
  const names = ["action", "portal", "datasetId", "resourceId"] as const;
  const other = names.find((name) => resumed[name] !== identity[name]);
  if (other) {
    throw new InvalidArgumentError(
      `The report to resume has the ${other} ${JSON.stringify(resumed[other])}, not ${JSON.stringify(identity[other])}: it belongs to another push.`,
    );
  }
  const { accepted, counts, underWay, unknown } = resumed;
  const interrupted = underWay.map((range) => ({ ...range, message: "The push ended while they were sent" }));
  return { accepted, counts, unknown: [...unknown, ...interrupted] };
}

/** It may come from a file that somebody has written in. */
function isReport(value: unknown): value is PushReport {
  if (typeof value !== "object" || value === null) return false;
  const { accepted, counts, refused, underWay, unknown } = value as Partial<PushReport>;
  const isComplete =
    isRanges(accepted) &&
    isRanges(underWay) &&
    [unknown, refused].every((ranges) => isRanges(ranges) && ranges.every(isFailed));
  return isComplete && Number.isSafeInteger(counts?.read);
}

/** In their order, with no record in two of them. */
function isRanges(value: unknown): value is readonly RecordRange[] {
  return (
    Array.isArray(value) &&
    value.every((range, at) => isRange(range) && (at === 0 || value[at - 1].end <= range.start))
  );
}

function isRange(value: unknown): boolean {
  const { start, end } = (value ?? {}) as Partial<RecordRange>;
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && (start as number) < (end as number);
}

function isFailed(value: unknown): value is FailedRange {
  return typeof (value as FailedRange).message === "string";
}
