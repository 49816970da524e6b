import type { Schemas } from "@ods/automation";
import { Collection } from "../collection.ts";
import type { Processing } from "./processing.ts";
import { Rulesets } from "./rulesets.ts";

export type Stored<Thing> = Thing & { uid: string };

export interface StoredFile {
  uid: string;
  content: Blob;
  filename: string;
  mimetype: string | null;
  created_at: string;
}

export interface StoredResource {
  uid: string;
  type: string;
  title: string;
  updated_at: string;
  params: Record<string, unknown>;
  /** Where the records are; undefined for a resource that they are pushed to. */
  datasource: Record<string, unknown> | undefined;
  /** Uid of its connection, which answers name or hold in its place. */
  connection: string | undefined;
  pushKey: string;
  isDisabled: boolean;
}

export interface StoredExport {
  uid: string;
  title: string;
  description: string | undefined;
  mimetype: string | undefined;
  created_at: string;
  updated_at: string;
  /** The file, or the address that is linked to. */
  target: { filename: string; content: Blob } | { url: string };
}

export interface StoredFeedback {
  uid: string;
  record_id: string;
  username: string;
  comment: string;
  values: { value?: string; type?: string } | undefined;
  is_archived: boolean;
  created_at: string;
}

export type Metadata = Record<string, Record<string, { value?: unknown; override_remote_value?: boolean }>>;
/** Plain values, template by template. */
export type RemoteMetadata = Record<string, Record<string, unknown>>;

export interface DatasetSnapshot {
  dataset_id: string;
  is_restricted: boolean;
  metadata: Metadata;
  default_security: unknown;
}

export type StoredVersion = Schemas["DatasetVersion"] & { snapshot: DatasetSnapshot };

/** One dataset and all that hangs on it. */
export class DatasetState {
  readonly uid: string;
  readonly createdAt: string;
  updatedAt: string;
  attributes: DatasetSnapshot;
  readonly processing: Processing;
  readonly resources = new Collection<StoredResource>("The resource");
  readonly files = new Collection<StoredFile>("The file");
  readonly attachments = new Collection<StoredFile>("The attachment");
  readonly exports = new Collection<StoredExport>("The alternative export");
  readonly fields = new Collection<Stored<Record<string, unknown>>>("The field configuration");
  readonly processors = new Collection<Stored<Record<string, unknown>>>("The processor");
  readonly schedules = new Collection<Stored<Record<string, unknown>>>("The schedule");
  readonly feedbacks = new Collection<StoredFeedback>("The feedback");
  readonly versions = new Collection<StoredVersion>("The version");
  readonly rulesets = new Rulesets();
  /** The harvester that keeps it, and its identifier there. */
  origin: { harvester: string; id: string } | undefined;
  /** Metadata at the source of a harvested or federated dataset; undefined for a local one. */
  remote: RemoteMetadata | undefined;

  constructor(uid: string, createdAt: string, attributes: DatasetSnapshot, processing: Processing) {
    this.uid = uid;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.attributes = attributes;
    this.processing = processing;
  }

  /** The metadata in force: values of the source unless they are overridden. */
  metadata(): Metadata {
    const { metadata } = this.attributes;
    const names = new Set([...Object.keys(metadata), ...Object.keys(this.remote ?? {})]);
    return Object.fromEntries([...names].map((name) => [name, this.#inForce(name, metadata[name] ?? {})]));
  }

  #inForce(template: string, local: Metadata[string]): Metadata[string] {
    const remote = this.remote?.[template] ?? {};
    const fields = new Set([...Object.keys(local), ...Object.keys(remote)]);
    return Object.fromEntries(
      [...fields].flatMap((field) => {
        const { override_remote_value, ...value } = local[field] ?? {};
        if (!this.remote) return [[field, value]];
        if (!Object.hasOwn(remote, field)) {
          return [
            [field, { ...value, ...(override_remote_value !== undefined && { override_remote_value }) }],
          ];
        }
        const isOverridden = override_remote_value === true;
        const remote_value = remote[field];
        // A source that has nothing to say leaves what is said here, if anything is.
        const inForce = isOverridden || remote_value === null ? value.value : remote_value;
        if (inForce === undefined) return [];
        return [[field, { value: inForce, remote_value, override_remote_value: isOverridden }]];
      }),
    );
  }
}
