import { Collection } from "./collection.ts";
import { cloneJson } from "./exactJson.ts";
import { fingerprint } from "./explore/fingerprint.ts";
import { freeIdentifier } from "./identifiers.ts";
import { PERMISSIONS } from "./permissions.ts";
import { type DatasetSnapshot, DatasetState } from "./state/datasetState.ts";
import type { HarvesterState, RemoteCatalogue } from "./state/harvesterState.ts";
import type { StoredCodePage, StoredStudioPage } from "./state/pages.ts";
import type { StoredApiKey, StoredGroup, StoredUser } from "./state/people.ts";
import { Processing } from "./state/processing.ts";
import type { Ruleset, Rulesets } from "./state/rulesets.ts";
import type { StoredTemplate } from "./state/templates.ts";

export {
  type DatasetSnapshot,
  DatasetState,
  type Metadata,
  type StoredFile,
  type StoredVersion,
} from "./state/datasetState.ts";

export interface StateOptions {
  now: () => number;
  processingTime: number;
  /** Where the portal is. */
  url: string;
  /** What harvesters and federated resources find. */
  remoteCatalogue: RemoteCatalogue;
  /** The shape of refusals for a status. */
  statusRefusals: "documented" | "recorded";
}

/** Access to a remote system. */
export interface StoredConnection {
  uid: string;
  /** Secrets included. */
  settings: Record<string, unknown>;
  is_reusable: boolean;
  /** Whether it was written out with a resource, and goes with it. */
  isInline: boolean;
  created_by: string;
  created_at: string;
  updated_at: string;
  rulesets: Rulesets;
}

export interface StoredImage {
  url: string;
  content: Blob;
}

/** Changes that a version can undo. */
const RESTORABLE = new Set(["creation", "properties", "metadata", "restoration"]);

/** All that a portal remembers. */
export class PortalState {
  readonly datasets = new Collection<DatasetState>("The dataset");
  readonly connections = new Collection<StoredConnection>("The connection");
  readonly harvesters = new Collection<HarvesterState>("The harvester");
  readonly templates = new Collection<StoredTemplate>("The metadata template", "name");
  readonly users = new Collection<StoredUser>("The user", "username");
  readonly groups = new Collection<StoredGroup>("The group");
  readonly apiKeys = new Collection<StoredApiKey>("The API key");
  readonly codePages = new Collection<StoredCodePage>("The code editor page", "slug");
  readonly studioPages = new Collection<StoredStudioPage>("The Studio page");
  readonly images = new Collection<StoredImage>("The image", "url");
  readonly options: StateOptions;
  /** The usernames by their e-mail addresses. */
  readonly #usernames = new Map<string, string>();
  #made = 0;

  constructor(options: StateOptions) {
    this.options = options;
  }

  /** A uid as portals make them: a prefix and six letters or digits; the same ones in the same order each time. */
  newUid(prefix: string): string {
    // A multiplier without common divisor with 36**6 visits all values before it repeats one.
    const number = (++this.#made * 1_234_567_891) % 36 ** 6;
    return `${prefix}_${number.toString(36).padStart(6, "0")}`;
  }

  /** A secret as portals make them: 56 hexadecimal digits. */
  newSecret(): string {
    return fingerprint(`${this.options.url} ${this.newUid("secret")}`, 56);
  }

  /** Lets runs come to an end whose time has come: others see what they made. */
  advance(): void {
    for (const harvester of this.harvesters) harvester.status();
  }

  timestamp(): string {
    return new Date(this.options.now()).toISOString();
  }

  newDataset(attributes: DatasetSnapshot, username: string): DatasetState {
    const { now, processingTime } = this.options;
    const processing = new Processing(now, processingTime);
    const dataset = new DatasetState(this.newUid("da"), this.timestamp(), attributes, processing);
    this.datasets.add(dataset);
    this.changed(dataset, "creation", username);
    return dataset;
  }

  /** Remembers a change: its time, and a version that can be restored. */
  changed(dataset: DatasetState, section: string, username: string): void {
    dataset.updatedAt = this.timestamp();
    dataset.versions.add({
      uid: this.newUid("ch"),
      sections: [section],
      created_by: { username },
      // Versions keep the attributes of a dataset, not its parts.
      can_restore: RESTORABLE.has(section),
      created_at: dataset.updatedAt,
      snapshot: cloneJson(dataset.attributes),
    });
  }

  deleteDataset(uid: string): void {
    this.datasets.delete(uid);
    this.dropLooseConnections();
  }

  /** Datasets that have a resource with the connection. */
  datasetsWith(connection: string): DatasetState[] {
    return [...this.datasets].filter((dataset) =>
      [...dataset.resources].some((resource) => resource.connection === connection),
    );
  }

  /** Forgets connections that were written out with a resource which is gone. */
  dropLooseConnections(): void {
    for (const { uid, isInline } of [...this.connections]) {
      if (isInline && this.datasetsWith(uid).length === 0) this.connections.delete(uid);
    }
  }

  /** The dataset identifier, or one like it that no dataset has. */
  freeDatasetId(wanted: string): string {
    const taken = new Set([...this.datasets].map(({ attributes }) => attributes.dataset_id));
    return freeIdentifier(wanted, "-", (id) => taken.has(id));
  }

  /** A template that nobody has made, for a dataset that has values of it. */
  addOpenTemplate(name: string, username: string): StoredTemplate {
    const at = this.timestamp();
    return this.templates.add({
      name,
      title: name,
      type: "basic",
      is_active: true,
      is_always_active: false,
      is_system: false,
      schema: [],
      isOpen: true,
      created_at: at,
      updated_at: at,
      created_by: username,
      updated_by: username,
    });
  }

  /** Permissions that a user has on the whole portal, personally or through groups. */
  permissionsOf(user: StoredUser): Set<string> {
    const groups = user.groups.map((uid) => this.groups.get(uid));
    return new Set([user, ...groups].flatMap(({ permissions }) => permissions));
  }

  /** The valid key with that secret. */
  apiKeyWith(secret: string): StoredApiKey | undefined {
    const key = [...this.apiKeys].find((apiKey) => apiKey.key === secret);
    return key?.revoked_at === null ? key : undefined;
  }

  addApiKey(
    username: string,
    given: { key?: string; label?: string; permissions?: readonly string[] },
  ): StoredApiKey {
    return this.apiKeys.add({
      uid: this.newUid("ak"),
      label: given.label ?? "",
      key: given.key ?? this.newSecret(),
      permissions: [...(given.permissions ?? PERMISSIONS)],
      created_at: this.timestamp(),
      username,
      revoked_at: null,
      revocation_reason: "",
    });
  }

  /** Deletes a user with their keys and rulesets. */
  addUser(user: StoredUser): StoredUser {
    this.#usernames.set(user.email, user.username);
    return this.users.add(user);
  }

  changeUser(user: StoredUser, changes: Partial<StoredUser>): void {
    this.#usernames.delete(user.email);
    Object.assign(user, changes);
    this.#usernames.set(user.email, user.username);
  }

  /** Who has that e-mail address. */
  usernameOf(email: string): string | undefined {
    return this.#usernames.get(email);
  }

  deleteUser(username: string): void {
    this.#usernames.delete(this.users.get(username).email);
    this.users.delete(username);
    for (const key of [...this.apiKeys]) if (key.username === username) this.apiKeys.delete(key.uid);
    for (const { users } of this.#rulesets()) forget(users, username);
  }

  /** Deletes a group with its memberships and rulesets. */
  deleteGroup(uid: string): void {
    this.groups.delete(uid);
    for (const user of this.users) user.groups = user.groups.filter((group) => group !== uid);
    for (const { groups } of this.#rulesets()) forget(groups, uid);
  }

  *#rulesets(): Iterable<Rulesets> {
    for (const things of [this.datasets, this.connections, this.codePages, this.studioPages]) {
      for (const { rulesets } of things) yield rulesets;
    }
  }
}

function forget(rulesets: Collection<Ruleset>, target: string): void {
  if (rulesets.has(target)) rulesets.delete(target);
}
