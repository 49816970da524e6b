import { TimeoutError } from "@ods/core";
import { type Clock, freshCall, jsonOf, refuseBelow, sleep, startClock } from "@ods/core/client-kit";

/** How long, and how often, a job of the portal is followed. */
export interface WatchOptions<Status> {
  /** Called with what the portal says about the job, each time that it says something new. */
  onStatus?(status: Status): void;
  /** Ends the wait at once. What the portal has begun goes on. */
  signal?: AbortSignal;
  /** Milliseconds after which the wait ends with a {@link TimeoutError}. @default no limit */
  deadline?: number;
  /** Milliseconds between the first two looks; each further wait is half as long again. @default 500 */
  interval?: number;
  /** No wait between two looks is longer, in ms. @default 10_000 */
  maxInterval?: number;
}

/** A job of the portal while it is followed. */
export interface Watch<Status> {
  /** For the init of the calls that belong to the job. */
  readonly call: { readonly signal: AbortSignal };
  /** Milliseconds that have been waited between looks. */
  readonly waited: number;
  look(): Promise<Status>;
  /** Waits, longer each time, and looks. */
  lookAgain(): Promise<Status>;
  /** Passes a status on, unless it is the one that was passed on last. */
  tell(status: Status): void;
}

const GROWTH = 1.5;

/**
 * Follows a job for as long as `run` takes, within the deadline.
 *
 * @param what the job, for the message of the error
 * @param read asks for the status; its call gets `init`
 */
export async function watched<Status, Result>(
  options: WatchOptions<Status>,
  what: string,
  read: (init: { signal: AbortSignal }) => Promise<Status>,
  run: (watch: Watch<Status>) => Promise<Result>,
): Promise<Result> {
  const { onStatus, signal, deadline, interval = 500, maxInterval = 10_000 } = options;
  refuseBelow(0, { interval });
  refuseBelow(1, { maxInterval, deadline });
  signal?.throwIfAborted();
  const clock: Clock = startClock(signal, deadline, () => {
    return new TimeoutError(
      `${what} was not over within the deadline of ${deadline} ms; the portal goes on with it`,
    );
  });
  const call = { signal: clock.signal };
  let pause = Math.min(interval, maxInterval);
  let waited = 0;
  let told = "";
  const look = () => read({ ...call, ...freshCall() });
  try {
    return await run({
      call,
      look,
      get waited() {
        return waited;
      },
      async lookAgain() {
        await sleep(pause, clock.signal);
        waited += pause;
        pause = Math.min(Math.max(pause, 1) * GROWTH, maxInterval);
        return look();
      },
      tell(status) {
        const text = jsonOf(status, "A status");
        if (text === told) return;
        told = text;
        onStatus?.(status);
      },
    });
  } finally {
    clock.stop();
  }
}
