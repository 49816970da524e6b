import { type Problem, wrongStatus } from "../problem.ts";
import { TimedStates, type TimedStep } from "./timedStates.ts";

export type ProcessingState =
  | "idle"
  | "error"
  | "limit_reached"
  | "queued"
  | "aborting_processing"
  | "processing"
  | "deleting"
  | "saving_version";

/** What went wrong with records, and why. */
export interface ProcessingFailure {
  message: string;
  /** Problems with single records. */
  records_errors?: { record_id?: string; field_uid?: string; processor_uid?: string; message?: string }[];
  params?: Record<string, unknown>;
}

const AT_REST: ProcessingState[] = ["idle", "error", "limit_reached"];

/** What a dataset is doing. */
export class Processing {
  /** What the next publication will end with, instead of published records. */
  nextFailure: ProcessingFailure | undefined;
  #isPublished = false;
  #failure: ProcessingFailure | undefined;
  readonly #states: TimedStates<ProcessingState>;

  /** @param duration milliseconds that one job takes */
  constructor(now: () => number, duration: number) {
    this.#states = new TimedStates<ProcessingState>("idle", now, duration);
  }

  /** Queues, processes, and shows the records in the end. */
  publish(): void {
    this.#begin("publish", AT_REST);
    this.#failure = undefined;
    this.#states.start([
      { state: "queued", after: 0 },
      { state: "processing", after: 0.2 },
      this.nextFailure
        ? this.#fail(this.nextFailure)
        : { state: "idle", after: 1, effect: () => this.#show(true) },
    ]);
    this.nextFailure = undefined;
  }

  /** Stops a job; records that were there before stay. */
  abort(): void {
    this.#begin("abort", ["queued", "processing"]);
    this.#states.start([
      { state: "aborting_processing", after: 0 },
      { state: "idle", after: 0.2 },
    ]);
  }

  unpublish(): void {
    if (!this.published()) throw notPublished("unpublish");
    this.#begin("unpublish", AT_REST);
    this.#states.start([
      { state: "deleting", after: 0 },
      { state: "idle", after: 0.4, effect: () => this.#show(false) },
    ]);
  }

  /** Changes of metadata need no processing of records. */
  publishMetadata(): void {
    if (!this.published()) throw notPublished("publish the metadata of");
  }

  /** Whether a job can begin. */
  isAtRest(): boolean {
    return AT_REST.includes(this.#states.state);
  }

  status(): Record<string, unknown> {
    const status = this.#states.state;
    return {
      status,
      previous: this.#states.previous,
      next: this.#states.next,
      since: new Date(this.#states.since).toISOString(),
      is_published: this.#isPublished,
      message: this.#failure?.message ?? null,
      records_errors: this.#failure?.records_errors ?? [],
      params: this.#failure?.params ?? {},
    };
  }

  /** Whether the dataset is published, all steps due by now done. */
  published(): boolean {
    this.#settle();
    return this.#isPublished;
  }

  #settle(): ProcessingState {
    return this.#states.state;
  }

  #begin(action: string, from: ProcessingState[]): void {
    const state = this.#settle();
    if (!from.includes(state)) throw wrongStatus("dataset", action, state, from);
  }

  #fail(failure: ProcessingFailure): TimedStep<ProcessingState> {
    return {
      state: "error",
      after: 1,
      effect: () => {
        this.#failure = failure;
      },
    };
  }

  #show(isPublished: boolean): void {
    this.#isPublished = isPublished;
  }
}

/** What can be done with published datasets alone. */
export function notPublished(action: string): Problem {
  return wrongStatus("dataset", action, "not published", ["published"]);
}
