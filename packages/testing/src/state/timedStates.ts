export interface TimedStep<State extends string> {
  state: State;
  /** Share of the whole duration after which it comes. */
  after: number;
  effect?: () => void;
}

/**
 * A state that follows a plan of steps with their times. It advances whenever somebody looks, so that no timer
 * runs.
 */
export class TimedStates<State extends string> {
  #state: State;
  #previous: State | null = null;
  #since: number;
  #plan: (TimedStep<State> & { at: number })[] = [];
  readonly #now: () => number;
  readonly #duration: number;

  /** @param duration milliseconds that one plan takes */
  constructor(initial: State, now: () => number, duration: number) {
    this.#state = initial;
    this.#now = now;
    this.#duration = duration;
    this.#since = now();
  }

  /** The present state, all steps due by now done. */
  get state(): State {
    this.#settle();
    return this.#state;
  }

  get previous(): State | null {
    return this.#previous;
  }

  get next(): State | null {
    return this.#plan[0]?.state ?? null;
  }

  /** When the present state began, in milliseconds since the epoch. */
  get since(): number {
    return this.#since;
  }

  /** Replaces the plan. */
  start(steps: TimedStep<State>[]): void {
    this.#settle();
    const now = this.#now();
    this.#plan = steps.map((step) => ({ ...step, at: now + step.after * this.#duration }));
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
}
