import type { RecordRange } from "./recordRange.ts";

/** Records that were refused, or whose fate is not known, and why. */
export interface FailedRange extends RecordRange {
  /** What the portal, the network or the check before sending said. */
  readonly message: string;
  /** Of the portal's answer, where there was one. */
  readonly status?: number;
  /** The portal's own code, where it gave one. */
  readonly code?: string;
}

export interface PushCounts {
  /** Records that the source has given. Those below add up to it. */
  readonly read: number;
  /** The portal said that it has them. */
  readonly accepted: number;
  /** The portal certainly doesn't have them, and won't take them as they are. */
  readonly refused: number;
  /** They were sent, and no answer says what became of them. */
  readonly unknown: number;
  /** Being sent now. */
  readonly underWay: number;
  /** The portal certainly doesn't have them: the push ended, or has not come, to them. */
  readonly unsent: number;
}

/**
 * What became of each record, by its place in the source. It is plain data, without records and without the push key:
 * `JSON.stringify` keeps it, and `resume` takes it up again. Of a deletion, `accepted` are those that are gone; all others
 * may still be there.
 */
export interface PushReport {
  readonly action: "push" | "delete" | "deleteById";
  readonly portal: string;
  readonly datasetId: string;
  readonly resourceId: string;
  readonly counts: PushCounts;
  readonly accepted: readonly RecordRange[];
  readonly refused: readonly FailedRange[];
  readonly unknown: readonly FailedRange[];
  /** Empty once the push is over. */
  readonly underWay: readonly RecordRange[];
}
