import { onAbort } from "../onAbort.ts";

/** A share in what a flight brings. It must be given back: when the share is used up, or not wanted any more. */
export interface Share<Cargo> {
  cargo: Cargo;
  giveBack(reason?: unknown): void;
}

/** What the work of a flight is told, and what it tells. */
export interface Trip {
  /** For the request. Runtimes hold it for longer than the call lasts, so nothing of ours listens to it. */
  readonly signal: AbortSignal;
  /** What was known when it started. */
  readonly moment: number;
  /** Keeps the request that has the signal: Node cuts a signal off from what waits for it when that goes. */
  keep(request: Request): void;
  /** To be called when nothing is left that could be called off. */
  landed(): void;
  /** Calls back when it is called off, at once if it is already; never after it has landed. */
  onCalledOff(callback: (reason: unknown) => void): void;
}

/** One piece of work for all who ask for the same; it is called off when none of them wants it any more. */
export class Flight<Cargo> {
  /** What was known when it started. */
  readonly moment: number;
  readonly #abort = new AbortController();
  readonly #cargo: Promise<Cargo>;
  readonly #kept: Request[] = [];
  #callback: ((reason: unknown) => void) | undefined;
  #shares = 0;
  #isOver = false;

  constructor(moment: number, run: (trip: Trip) => Promise<Cargo>) {
    this.moment = moment;
    const { signal } = this.#abort;
    this.#cargo = run({
      signal,
      moment,
      keep: (request) => void this.#kept.push(request),
      landed: () => {
        this.#isOver = true;
        this.#release();
      },
      onCalledOff: (callback) => {
        if (signal.aborted) callback(signal.reason);
        else if (!this.#isOver) this.#callback = callback;
      },
    });
    // Each of those who wait gets its failure; one that nobody waits for is nobody's.
    this.#cargo.catch(() => {});
  }

  /** Whether it was called off, so that whoever joined it would get the reason of somebody else. */
  get isCalledOff(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Waits for the flight; rejects at once with the signal's reason when it aborts. */
  async join(signal: AbortSignal | null | undefined): Promise<Share<Cargo>> {
    this.#shares += 1;
    const giveBack = this.#giver();
    try {
      return { cargo: await unlessAborted(this.#cargo, signal), giveBack };
    } catch (error) {
      giveBack(error);
      throw error;
    }
  }

  #giver(): (reason?: unknown) => void {
    let isGiven = false;
    return (reason) => {
      if (isGiven) return;
      isGiven = true;
      this.#shares -= 1;
      if (this.#shares === 0 && !this.#isOver) this.#callOff(reason);
    };
  }

  #callOff(reason: unknown): void {
    this.#abort.abort(reason);
    this.#callback?.(this.#abort.signal.reason);
    this.#release();
  }

  #release(): void {
    this.#kept.length = 0;
    this.#callback = undefined;
  }
}

/** The promise's result, or the reason of the signal as soon as that aborts. */
export async function unlessAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | null | undefined,
): Promise<Value> {
  if (!signal) return promise;
  let stopListening = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else stopListening = onAbort(signal, stop);
  });
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    stopListening();
  }
}
