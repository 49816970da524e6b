import { OdsError } from "@ods/core";
import type { PushCounts, PushReport } from "./pushReport.ts";

/**
 * Not all records were pushed, or deleted. `report` says what became of each; `cause` is what ended the push, or else
 * the first thing that went wrong.
 *
 * @example
 * ```ts
 * try {
 *   await pushRecords(client, target, records);
 * } catch (error) {
 *   if (!(error instanceof PushError)) throw error;
 *   await writeFile("push.json", JSON.stringify(error.report)); // for `resume`
 *   for (const { start, end, message } of error.report.refused) console.error(start, end, message);
 * }
 * ```
 */
export class PushError extends OdsError {
  override name = "PushError";
  readonly report: PushReport;

  constructor(report: PushReport, cause: unknown) {
    const { status, code, detail, traceId, request } = cause instanceof OdsError ? cause : new OdsError("");
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${summary(report)}: ${why}`, { cause, status, code, detail, traceId, request });
    this.report = report;
  }
}

function summary({ action, counts }: PushReport): string {
  const { read, accepted } = counts;
  const done = action === "push" ? "accepted" : "deleted";
  return [`Of ${inWords(read)} records, ${inWords(accepted)} were ${done}`, ...failuresIn(counts)].join(", ");
}

function failuresIn({ refused, unknown, unsent }: PushCounts): string[] {
  const parts: [count: number, what: string][] = [
    [refused, "refused"],
    [unknown, "sent without an answer"],
    [unsent, "not sent"],
  ];
  return parts.filter(([count]) => count > 0).map(([count, what]) => `${inWords(count)} ${what}`);
}

function inWords(count: number): string {
  return count.toLocaleString("en");
}
