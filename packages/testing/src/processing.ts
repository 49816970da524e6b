import { Problem } from "./problem.ts";

export type ProcessingState =
  | "idle"
  | "error"
  | "limit_reached"
  | "queued"
  | "aborting_processing"
  | "processing"
  | "deleting"
  | "saving_version";

interface Step {
  state: ProcessingState;
  /** Milliseconds since the epoch. */
  at: number;
  effect?: () => void;
}

/**
 * What a dataset is doing. A job is a plan of steps with their times; it advances whenever somebody looks, so
 * that no timer runs.
 */
export class Processing {
  isPublished = false;
  #state: ProcessingState = "idle";
  #previous: ProcessingState | null = null;
  #since: number;
  #plan: Step[] = [];
  readonly #now: () => number;
  readonly #duration: number;

  /** @param duration milliseconds that one job takes */
  constructor(now: () => number, duration: number) {
    this.#now = now;
    this.#duration = duration;
    this.#since = now();
  }

  /** Queues, processes, and shows the records in the end. */
  publish(): void {
    this.#start(
      "publish",
      ["idle", "error", "limit_reached"],
      [
        { state: "queued", after: 0 },
        { state: "processing", after: 0.2 },
        { state: "idle", after: 1, effect: () => this.#show(true) },
      ],
    );
  }

  /** Stops a job; records that were there before stay. */
  abort(): void {
    this.#start(
      "abort",
      ["queued", "processing"],
      [
        { state: "aborting_processing", after: 0 },
        { state: "idle", after: 0.2 },
      ],
    );
  }

  unpublish(): void {
    this.#settle();
    if (!this.isPublished) throw invalidState("unpublish", "not published");
    this.#start(
      "unpublish",
      ["idle", "error", "limit_reached"],
      [
        { state: "deleting", after: 0 },
        { state: "idle", after: 0.4, effect: () => this.#show(false) },
      ],
    );
  }

  /** Changes of metadata need no processing of records. */
  publishMetadata(): void {
    this.#settle();
    if (!this.isPublished) throw invalidState("publish the metadata of", "not published");
  }

  status(): Record<string, unknown> {
    this.#settle();
    return {
      status: this.#state,
      previous: this.#previous,
      next: this.#plan[0]?.state ?? null,
      since: new Date(this.#since).toISOString(),
      is_published: this.isPublished,
      message: null,
      records_errors: [],
      params: {},
    };
  }

  /** Whether the dataset is published, all steps due by now done. */
  published(): boolean {
    this.#settle();
    return this.isPublished;
  }

  #start(
    action: string,
    from: ProcessingState[],
    steps: { state: ProcessingState; after: number; effect?: () => void }[],
  ): void {
    this.#settle();
    if (!from.includes(this.#state)) throw invalidState(action, this.#state);
    const now = this.#now();
    this.#plan = steps.map(({ after, ...step }) => ({ ...step, at: now + after * this.#duration }));
    this.#settle();
  }

  #settle(): void {
    const now = this.#now();
    for (let step = this.#plan[0]; step && step.at <= now; step = this.#plan[0]) {
      this.#plan.shift();
      this.#previous = this.#state;
      this.#state = step.state;
      this.#since = step.at;
      step.effect?.();
    }
  }

  #show(isPublished: boolean): void {
    this.isPublished = isPublished;
  }
}

function invalidState(action: string, state: string): Problem {
  return new Problem(400, "invalid_dataset_status", `You can't ${action} a dataset that is ${state}.`);
}
