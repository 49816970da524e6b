import type { Schemas } from "@ods/automation";
import { Collection } from "./collection.ts";
import { Processing } from "./processing.ts";

type Stored<Thing> = Thing & { uid: string };

export interface StoredFile {
  uid: string;
  content: Blob;
  filename: string;
  mimetype: string | null;
  created_at: string;
}

export type Metadata = Record<string, Record<string, { value?: unknown; override_remote_value?: boolean }>>;

export interface DatasetSnapshot {
  dataset_id: string;
  is_restricted: boolean;
  metadata: Metadata;
  default_security: unknown;
}

export type StoredVersion = Schemas["DatasetVersion"] & { snapshot: DatasetSnapshot };

/** Changes that a version can undo. */
const RESTORABLE = new Set(["creation", "properties", "metadata", "restoration"]);

/** One dataset and all that hangs on it. */
export class DatasetState {
  readonly uid: string;
  readonly createdAt: string;
  updatedAt: string;
  attributes: DatasetSnapshot;
  readonly processing: Processing;
  readonly resources = new Collection<Stored<Record<string, unknown>>>("The resource");
  readonly files = new Collection<StoredFile>("The file");
  readonly attachments = new Collection<StoredFile>("The attachment");
  readonly fields = new Collection<Stored<Record<string, unknown>>>("The field configuration");
  readonly processors = new Collection<Stored<Record<string, unknown>>>("The processor");
  readonly schedules = new Collection<Stored<Record<string, unknown>>>("The schedule");
  readonly versions = new Collection<StoredVersion>("The version");

  constructor(uid: string, createdAt: string, attributes: DatasetSnapshot, processing: Processing) {
    this.uid = uid;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.attributes = attributes;
    this.processing = processing;
  }
}

export interface StateOptions {
  now: () => number;
  processingTime: number;
  /** Name of the user whom the API key stands for. */
  username: string;
}

/** All that a portal remembers. */
export class PortalState {
  readonly datasets = new Collection<DatasetState>("The dataset");
  /** Names of the metadata templates that exist. */
  readonly templates: Set<string>;
  readonly options: StateOptions;
  #made = 0;

  constructor(templates: Iterable<string>, options: StateOptions) {
    this.templates = new Set(templates);
    this.options = options;
  }

  /** A uid as portals make them: a prefix and six letters or digits; the same ones in the same order each time. */
  newUid(prefix: string): string {
    // A multiplier without common divisor with 36**6 visits all values before it repeats one.
    const number = (++this.#made * 1_234_567_891) % 36 ** 6;
    return `${prefix}_${number.toString(36).padStart(6, "0")}`;
  }

  timestamp(): string {
    return new Date(this.options.now()).toISOString();
  }

  newProcessing(): Processing {
    return new Processing(this.options.now, this.options.processingTime);
  }

  /** Remembers a change: its time, and a version that can be restored. */
  changed(dataset: DatasetState, section: string): void {
    dataset.updatedAt = this.timestamp();
    dataset.versions.add({
      uid: this.newUid("ch"),
      sections: [section],
      created_by: { username: this.options.username },
      // Versions keep the attributes of a dataset, not its parts.
      can_restore: RESTORABLE.has(section),
      created_at: dataset.updatedAt,
      snapshot: structuredClone(dataset.attributes),
    });
  }
}
