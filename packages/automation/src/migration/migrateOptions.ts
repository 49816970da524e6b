import type { PublishOptions } from "../datasets/publishDataset.ts";
import type { MigrationJournal } from "./migrationJournal.ts";
import type { MigratedItem } from "./migrationReport.ts";

export interface MigrateOptions {
  /** Looks, compares and reports, and changes nothing. @default false */
  dryRun?: boolean;
  /** Human-readable identifier at the target. @default that of the source */
  datasetId?: string;
  /**
   * What to do where the target has a dataset of that identifier already, and the journal does not say that this
   * migration made it: `"update"` makes it the same as the source, `"fail"` leaves it alone.
   *
   * @default "update"
   */
  existing?: "update" | "fail";
  /** Publishes at the target when all is moved and something has changed, and waits until that is done. @default false */
  publish?: boolean | PublishOptions;
  /** Where it is written down what was made, so that a migration that was cut off goes on. @default in memory */
  journal?: MigrationJournal;
  /** Makes custom metadata templates that the target lacks. @default true */
  createTemplates?: boolean;
  /** uids of connections of the target, by the uid of the source's that they stand for. */
  connections?: Readonly<Record<string, string>>;
  /** Identifiers of datasets of the target, by the source's as processors name it. */
  datasets?: Readonly<Record<string, string>>;
  /**
   * Domain ids of the target, by those of the source: how the portals are called where processors and federated
   * resources say whose dataset they mean. That of a portal at `*.opendatasoft.com` or `*.huwise.com` is known by itself.
   */
  domains?: Readonly<Record<string, string>>;
  /**
   * User names of the target, by those of the source: for rulesets, and for those whose permissions datasets of other
   * portals are read with. The API lends a federated resource those of the user of the target's key, and no others.
   */
  users?: Readonly<Record<string, string>>;
  /** uids of groups of the target, by those of the source. */
  groups?: Readonly<Record<string, string>>;
  /** Identifiers of licences of the target (`internal.license_id`), by those of the source. */
  licenses?: Readonly<Record<string, string>>;
  /** Identifiers of themes of the target (`internal.theme_id`), by those of the source. */
  themes?: Readonly<Record<string, string>>;
  /** Called with each item as soon as it is clear what became of it. */
  onItem?(item: MigratedItem): void;
  signal?: AbortSignal;
}
