import { InvalidArgumentError } from "@ods/core";
import {
  isPlainObject,
  type KnownOptions,
  kindOf,
  type OtherNames,
  refuseUnknown,
} from "@ods/core/client-kit";
import type { PublishOptions } from "../datasets/publishDataset.ts";
import {
  refuseOptionValues,
  refuseOtherThanBooleans,
  refuseOtherThanTextOptions,
} from "../refuseArguments.ts";
import { refuseOtherThan, refuseUnknownInOrder } from "../refuseUnknown.ts";
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

const MIGRATE: KnownOptions<MigrateOptions> = {
  dryRun: true,
  datasetId: true,
  existing: true,
  publish: true,
  journal: true,
  createTemplates: true,
  connections: true,
  datasets: true,
  domains: true,
  users: true,
  groups: true,
  licenses: true,
  themes: true,
  onItem: true,
  signal: true,
};

const MAPS = ["connections", "datasets", "domains", "users", "groups", "licenses", "themes"] as const;

const DATASET_ID = "it is called `datasetId` here.";
const EXISTING = 'what becomes of a dataset that is there is `existing: "update"` or `existing: "fail"`.';
const JOURNAL = "it is `journal: fileJournal(path)` here, with fileJournal from @ods/automation/node.";
const OF_PUBLISHING = "it belongs to publishing: `publish: { onStatus, deadline, interval, … }`.";
const A_MAP_EACH =
  "there is one for each kind: `connections`, `datasets`, `domains`, `users`, `groups`, `licenses`, `themes`.";

const MIGRATE_NAMES: OtherNames = {
  simulate: "it is called `dryRun` here.",
  preview: "it is called `dryRun` here.",
  targetId: DATASET_ID,
  newId: DATASET_ID,
  id: DATASET_ID,
  overwrite: EXISTING,
  force: EXISTING,
  update: EXISTING,
  ifExists: EXISTING,
  journalFile: JOURNAL,
  journalPath: JOURNAL,
  templates: "it is called `createTemplates` here.",
  map: A_MAP_EACH,
  maps: A_MAP_EACH,
  mapping: A_MAP_EACH,
  onProgress: "it is called `onItem` here.",
  onStatus: OF_PUBLISHING,
  deadline: OF_PUBLISHING,
  interval: OF_PUBLISHING,
  maxInterval: OF_PUBLISHING,
  whenBusy: OF_PUBLISHING,
  startWithin: OF_PUBLISHING,
  timeout: "a migration ends by `signal: AbortSignal.timeout(ms)`; `timeout` is an option of the clients.",
};

/**
 * Refuses what a migration would pass over. The names within the maps are the user's own.
 *
 * @throws {@link InvalidArgumentError}
 */
export function refuseUnknownInMigration(options: MigrateOptions): void {
  refuseUnknown("migrateDataset", options, MIGRATE, MIGRATE_NAMES);
  const { dryRun, createTemplates, datasetId, existing, publish, journal } = options;
  refuseOptionValues(options);
  refuseOtherThanBooleans({ dryRun, createTemplates });
  refuseOtherThanTextOptions({ datasetId });
  refuseOtherThan(["update", "fail"], { existing });
  if (journal !== undefined && !isJournal(journal)) {
    throw new InvalidArgumentError(`journal is ${kindOf(journal)}; ${JOURNAL}`);
  }
  if (publish !== undefined && typeof publish !== "boolean") refuseUnknownInOrder("`publish`", publish);
  for (const name of MAPS) {
    const map: unknown = options[name];
    // A Map has no properties, so that nothing of it would be seen.
    if (map === undefined) continue;
    if (!isPlainObject(map)) {
      throw new InvalidArgumentError(
        `${name} is ${kindOf(map)}; give an object: { nameAtSource: "nameAtTarget" }.`,
      );
    }
    for (const [key, value] of Object.entries(map)) refuseOtherThanName(`${name}.${key}`, value);
  }
}

function refuseOtherThanName(place: string, value: unknown): void {
  if (typeof value === "string") return;
  throw new InvalidArgumentError(
    `${place} is ${kindOf(value)}; give what it is called at the target, a text.`,
  );
}

function isJournal(value: unknown): value is MigrationJournal {
  if (typeof value !== "object" || value === null) return false;
  const { read, append } = value as Partial<MigrationJournal>;
  return typeof read === "function" && typeof append === "function";
}
