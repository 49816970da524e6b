import type { TimeoutError } from "./errors.ts";
import { onAbort } from "./onAbort.ts";
import { LONGEST } from "./sleep.ts";

/** A signal of our own that aborts with another one, or when its time is over. */
export interface Clock {
  readonly signal: AbortSignal;
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
  return { signal: controller.signal, stop };
}
