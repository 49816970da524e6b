import type { DatasetStatus } from "../datasets/datasetStatus.ts";

/** What a migration looks at, one by one. */
export type MigratedKind =
  | "dataset"
  | "resource"
  | "metadata template"
  | "metadata"
  | "field configuration"
  | "processor"
  | "attachment"
  | "alternative export"
  | "user security"
  | "group security"
  | "schedule"
  | "feedback"
  | "version";

/**
 * What becomes of an item:
 * - `"moved"`: it was made, or changed, at the target. Where something in it still leads to the source, may do so, or means
 *   something of the source, `reason` says what.
 * - `"same"`: the target has it already, just so; `reason` likewise.
 * - `"mapped"`: it is at the target in another form than at the source; `reason` says which. Nothing in it is known to
 *   lead to the source any more.
 * - `"not moved"`: it is not at the target; `reason` says why.
 */
export type MigrationOutcome = "moved" | "same" | "mapped" | "not moved";

export interface MigratedItem {
  kind: MigratedKind;
  /** What people know it by: a title, a file name, a template. */
  name: string;
  outcome: MigrationOutcome;
  /** Why it is mapped or not moved; what of it still leads to the source; or what is doubtful about a planned move. */
  reason?: string;
  /** Its uid at the source, where it has one. */
  source?: string;
  /** Its uid at the target, where it has one by now. */
  target?: string;
}

/** An item of the target that the source does not have. */
export interface TargetItem {
  kind: MigratedKind;
  name: string;
  target: string;
}

/** What {@link migrateDataset} did; or, after a dry run, what it would do. */
export interface MigrationReport {
  isDryRun: boolean;
  /** The human-readable identifier at the target. */
  datasetId: string;
  /** uid of the dataset at the target; undefined after the dry run of one that is not there yet. */
  datasetUid: string | undefined;
  /** Every item of the source, each with what became of it. */
  items: MigratedItem[];
  /** Items that only the target has, and keeps. */
  onlyAtTarget: TargetItem[];
  /** Field configurations and processors that only the target had: their lists are the source's now. */
  removed: TargetItem[];
  /** Whether the dataset is published at the target with all this; or, after a dry run, whether it would be. */
  isPublishing: boolean;
  /** The state after publishing, where that was asked for and needed. */
  published?: DatasetStatus;
}
