import { Collection } from "../collection.ts";
import { wrongStatus } from "../problem.ts";
import type { RemoteMetadata, Stored } from "./datasetState.ts";
import { TimedStates } from "./timedStates.ts";

/** A dataset of a remote portal, as harvesters and federated resources find it. */
export interface RemoteDataset {
  /** Its identifier there. */
  id: string;
  title: string;
  description?: string;
  /** Further plain values, template by template. */
  metadata?: RemoteMetadata;
  /** Why it can't be imported. */
  error?: string;
}

/**
 * What is to be found at a source: the settings of a harvester, or `type` and `domain` of a federated resource. It
 * throws where the source as a whole fails.
 */
export type RemoteCatalogue = (source: Record<string, unknown>) => readonly RemoteDataset[];

export type HarvesterStatus = "idle" | "queued" | "aborting" | "processing" | "deleting" | "new";

/** What a run came to. */
export interface HarvestResult {
  remote: number;
  harvested: number;
  /** Why the run as a whole failed; null if it did not. */
  failure: string | null;
  /** What went wrong with single datasets, by their remote identifier. */
  errors: Record<string, string>;
}

/** One harvester and its runs. */
export class HarvesterState {
  readonly uid: string;
  readonly createdAt: string;
  updatedAt: string;
  updatedBy: string;
  settings: Record<string, unknown>;
  readonly schedules = new Collection<Stored<Record<string, unknown>>>("The schedule");
  result: HarvestResult = { remote: 0, harvested: 0, failure: null, errors: {} };
  startedAt: string | null = null;
  succeededAt: string | null = null;
  readonly #states: TimedStates<HarvesterStatus>;

  constructor(
    made: { uid: string; at: string; by: string; settings: Record<string, unknown> },
    clock: { now: () => number; processingTime: number },
  ) {
    this.uid = made.uid;
    this.createdAt = made.at;
    this.updatedAt = made.at;
    this.updatedBy = made.by;
    this.settings = made.settings;
    this.#states = new TimedStates<HarvesterStatus>("new", clock.now, clock.processingTime);
  }

  status(): HarvesterStatus {
    return this.#states.state;
  }

  /** @param harvest imports the datasets, when the run has come to that */
  start(at: string, harvest: (at: string) => HarvestResult): void {
    this.#begin("start", ["new", "idle"]);
    this.startedAt = at;
    this.result = { remote: 0, harvested: 0, failure: null, errors: {} };
    const finish = () => {
      const endedAt = new Date(this.#states.since).toISOString();
      this.result = harvest(endedAt);
      if (this.result.failure === null) this.succeededAt = endedAt;
    };
    this.#states.start([
      { state: "queued", after: 0 },
      { state: "processing", after: 0.2 },
      { state: "idle", after: 1, effect: finish },
    ]);
  }

  abort(): void {
    this.#begin("abort", ["queued", "processing"]);
    this.#states.start([
      { state: "aborting", after: 0 },
      { state: "idle", after: 0.2 },
    ]);
  }

  /** What went wrong in the latest run. */
  errors(): { harvester: string | null; resources: Record<string, string> } {
    this.#begin("list the errors of", ["idle", "queued", "processing", "aborting"]);
    return { harvester: this.result.failure, resources: this.result.errors };
  }

  #begin(action: string, from: HarvesterStatus[]): void {
    const status = this.status();
    if (from.includes(status)) return;
    throw wrongStatus("harvester", action, status, from);
  }
}

/** The metadata of a remote dataset, template by template. */
export function remoteMetadata({ title, description, metadata }: RemoteDataset): RemoteMetadata {
  return {
    ...metadata,
    default: { title, ...(description !== undefined && { description }), ...metadata?.default },
  };
}
