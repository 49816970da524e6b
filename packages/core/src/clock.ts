import { TimeoutError } from "./errors.ts";
import { onAbort } from "./onAbort.ts";
import { LONGEST } from "./sleep.ts";

/** A signal of our own that aborts with another one, or when its time is over. */
export interface Clock {
  readonly signal: AbortSignal;
  /** From now on it does not keep the process alive. */
  release(): void;
  /** Leaves neither a timer nor a listener; nor does a clock that has aborted. */
  stop(): void;
}

/** @param milliseconds Any time too long for timers is no limit. */
export function startClock(
  parent: AbortSignal | undefined | null,
  milliseconds: number | undefined,
  tooLate: () => TimeoutError,
): Clock {
  const controller = new AbortController();
  const end = (reason: unknown) => {
    stop();
    controller.abort(reason);
  };
  const isLimited = milliseconds !== undefined && milliseconds <= LONGEST;
  const timer = isLimited ? setTimeout(() => end(tooLate()), milliseconds) : undefined;
  const leave = parent && onAbort(parent, () => end(parent.reason));
  const stop = () => {
    clearTimeout(timer);
    leave?.();
  };
  if (parent?.aborted) end(parent.reason);
  return { signal: controller.signal, release: () => unref(timer), stop };
}

/** The time of a call is over that shares its clock with others; whoever knows the request says which. */
export class SharedTimeoutError extends TimeoutError {}

/** How many calls use one signal after the other: runtimes keep what listens to it for a while. */
const MOST_CALLS = 100;
/** For how much longer than its limit a call may take, as a part of it, so that it can share a clock. */
const LATENESS = 0.01;
const MOST_LATENESS = 1_000;

/**
 * Clocks for calls that all have the same limit. Those that begin at about the same moment share a timer, and many one
 * after the other a signal, which costs more than all else of a call. None ends early; one that shares its timer may
 * end by up to a hundredth of its time late.
 */
export class SharedClocks {
  readonly #milliseconds: number;
  readonly #message: string;
  #latest: SharedClock | undefined;

  constructor(milliseconds: number, message: string) {
    this.#milliseconds = milliseconds;
    this.#message = message;
  }

  start(): Clock {
    if (!this.#latest?.isOpen) this.#latest = new SharedClock(this.#milliseconds, this.#message);
    return this.#latest.join();
  }
}

class SharedClock {
  readonly #milliseconds: number;
  readonly #message: string;
  readonly #controller = new AbortController();
  /** When the first of the calls began that are under way, and how long after it the last one. */
  #start = 0;
  #late = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #calls = 0;
  #underWay = 0;
  /** Calls that the process is to live for. */
  #holding = 0;
  #isOver = false;

  constructor(milliseconds: number, message: string) {
    this.#milliseconds = milliseconds;
    this.#message = message;
  }

  /** Whether one more call may use it. */
  get isOpen(): boolean {
    if (this.#isOver || this.#calls >= MOST_CALLS) return false;
    if (this.#underWay === 0) return true;
    const late = Date.now() - this.#start;
    return late >= 0 && late <= Math.min(this.#milliseconds * LATENESS, MOST_LATENESS);
  }

  join(): Clock {
    this.#calls++;
    if (this.#underWay++ === 0) {
      this.#start = Date.now();
      this.#late = 0;
      if (this.#milliseconds <= LONGEST) this.#timer = setTimeout(() => this.#ring(), this.#milliseconds);
    } else {
      this.#late = Math.max(this.#late, Date.now() - this.#start);
    }
    if (this.#holding++ === 0) ref(this.#timer);
    let isHolding = true;
    let isUnderWay = true;
    const release = () => {
      if (isHolding && --this.#holding === 0) unref(this.#timer);
      isHolding = false;
    };
    return {
      signal: this.#controller.signal,
      release,
      stop: () => {
        release();
        if (isUnderWay && --this.#underWay === 0) clearTimeout(this.#timer);
        isUnderWay = false;
      },
    };
  }

  #ring(): void {
    const late = this.#late;
    this.#isOver = true;
    this.#late = 0;
    if (late === 0) {
      this.#controller.abort(new SharedTimeoutError(this.#message));
      return;
    }
    this.#timer = setTimeout(() => this.#ring(), late);
    if (this.#holding === 0) unref(this.#timer);
  }
}

/** Node's timers keep a process alive unless they are told not to; others have no such thing. */
function unref(timer: ReturnType<typeof setTimeout> | undefined): void {
  (timer as { unref?(): void } | undefined)?.unref?.();
}

function ref(timer: ReturnType<typeof setTimeout> | undefined): void {
  (timer as { ref?(): void } | undefined)?.ref?.();
}
