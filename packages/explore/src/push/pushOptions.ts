import type { RetryOptions } from "@ods/core";
import {
  type KnownOptions,
  type OtherNames,
  refuseUnknown,
  refuseUnknownInLayers,
} from "@ods/core/client-kit";
import type { FailedRange, PushReport } from "./pushReport.ts";

/** What pushes and deletions by values have in common. */
export interface BatchOptions<Fields> {
  /**
   * Records that one request holds at most. Calls count against a daily quota, so large batches are cheaper.
   *
   * @default 1_000 for a push, 500 for a deletion
   */
  batchSize?: number | undefined;
  /** Bytes that the body of one request holds at most. @default 5_000_000, what portals take */
  maxBytes?: number | undefined;
  /** Requests that are under way at the same time. With 1, batches arrive in the order of the source. @default 2 */
  concurrency?: number | undefined;
  /**
   * Milliseconds that a record of a slow source waits at most for its batch to fill. @default no limit: batches are
   * sent when they are full, and at the end
   */
  linger?: number | undefined;
  /**
   * Whether a batch that is refused (400, 413, 422) is sent again in halves, and those again, so that only records
   * that are at fault stay out. It trusts the portal to have stored nothing of what it refused. @default true
   */
  bisect?: boolean | undefined;
  /** Ends the push when more records than these were refused: something else is wrong than single records. @default 100 */
  maxRefused?: number | undefined;
  /** Ends the push when so many requests one after the other got no answer that says what became of them. @default 3 */
  maxUnanswered?: number | undefined;
  /**
   * How a batch is sent again; whether it may be is for `uniqueKey` and `delivery` to say. @default as the client does
   */
  retry?: RetryOptions | false | undefined;
  /** Milliseconds that all of it may take. @default no limit */
  deadline?: number | undefined;
  /** Ends it at once. Batches under way are then among the unknown. */
  signal?: AbortSignal | undefined;
  /**
   * The report of an earlier run with the same source and target, as it was or from JSON. What was accepted is left
   * out; what was refused or not sent is sent; what is unknown is sent where that can't double it, and else stays so.
   */
  resume?: PushReport | undefined;
  /**
   * Gets the report as it stands before and after each request. It is waited for, so that a report written to a file
   * lets a push be resumed after a crash: what it has as under way then counts as unknown. What it throws ends the
   * push.
   */
  onProgress?: ((report: PushReport) => void | Promise<void>) | undefined;
  /**
   * Gets the records that were refused or whose fate is unknown, to keep them elsewhere; for sources that can't be
   * read again. What it throws ends the push.
   */
  onFailed?: ((failed: FailedRecords<Fields>) => void) | undefined;
}

const BATCH: KnownOptions<BatchOptions<unknown>> = {
  batchSize: true,
  maxBytes: true,
  concurrency: true,
  linger: true,
  bisect: true,
  maxRefused: true,
  maxUnanswered: true,
  retry: true,
  deadline: true,
  signal: true,
  resume: true,
  onProgress: true,
  onFailed: true,
};

const PUSH: KnownOptions<PushOptions<unknown>> = { ...BATCH, uniqueKey: true, delivery: true };

const OF_TARGET = "it belongs to the target: { datasetId, resourceId, pushKey }.";

const PUSH_NAMES: OtherNames = {
  datasetId: OF_TARGET,
  dataset: OF_TARGET,
  resourceId: OF_TARGET,
  pushKey: OF_TARGET,
  pushkey: OF_TARGET,
  chunkSize: "it is called `batchSize` here.",
  batch_size: "it is called `batchSize` here.",
  size: "it is called `batchSize` here.",
  timeout: "it is an option of the client; all of a push may take `deadline`.",
  key: "the fields of the unique key are `uniqueKey`; the push key belongs to the target.",
  retries: "it is `retry: { limit }` here.",
};

const ONE_EACH = "each request deletes one record.";
const BY_ID_NAMES: OtherNames = {
  ...PUSH_NAMES,
  batchSize: ONE_EACH,
  chunkSize: ONE_EACH,
  batch_size: ONE_EACH,
  size: ONE_EACH,
};

/** @throws {@link InvalidArgumentError} for options that a push, or a deletion, does not know. */
export function refuseUnknownPush(
  what: "pushRecords" | "deleteRecords" | "deleteRecordsById",
  options: object,
): void {
  const { batchSize: _records, maxBytes: _bytes, linger: _wait, bisect: _halves, ...byId } = BATCH;
  const known = { pushRecords: PUSH, deleteRecords: BATCH, deleteRecordsById: byId };
  refuseUnknown(what, options, known[what], what === "deleteRecordsById" ? BY_ID_NAMES : PUSH_NAMES);
  const { retry } = options as BatchOptions<never>;
  if (retry) refuseUnknownInLayers({ retry });
}

export interface FailedRecords<Fields> {
  outcome: "refused" | "unknown";
  /** Why, and where in the source. Records that lie apart, for others between them are sent already, make several. */
  ranges: FailedRange[];
  /** The records as they were given. */
  records: Fields[];
}

export interface PushOptions<Fields> extends BatchOptions<Fields> {
  /**
   * The fields that are marked as unique key in the dataset, or true where it does not matter which. A record that
   * arrives twice then replaces itself, so that a batch whose fate is unknown is sent again. Where the fields are
   * named, records with the same key arrive in the order of the source, also when it is resumed: a batch that got no
   * answer in spite of all retries then ends the push. A record without a key is refused.
   *
   * @default none: no batch is sent again that may be stored already
   */
  uniqueKey?: true | readonly (keyof Fields & string)[] | undefined;
  /**
   * What happens to a batch whose fate is unknown, for the connection broke or no answer came in time: with
   * `"at-most-once"` it is reported, with `"at-least-once"` sent again, which may store its records twice.
   *
   * @default "at-least-once" with a `uniqueKey`, else "at-most-once"
   */
  delivery?: "at-most-once" | "at-least-once" | undefined;
}
