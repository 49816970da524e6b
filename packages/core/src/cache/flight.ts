/** A share in what a flight brings. It must be given back: when the share is used up, or not wanted any more. */
export interface Share<Cargo> {
  cargo: Cargo;
  giveBack(reason?: unknown): void;
}

/** One piece of work for all who ask for the same; it is called off when none of them wants it any more. */
export class Flight<Cargo> {
  /** What was known when it started. */
  readonly moment: number;
  readonly #abort = new AbortController();
  readonly #cargo: Promise<Cargo>;
  #shares = 0;
  #isOver = false;

  constructor(moment: number, run: (signal: AbortSignal, landed: () => void) => Promise<Cargo>) {
    this.moment = moment;
    this.#cargo = run(this.#abort.signal, () => {
      this.#isOver = true;
    });
    // Each of those who wait gets its failure; one that nobody waits for is nobody's.
    this.#cargo.catch(() => {});
  }

  /** Waits for the flight; rejects at once with the signal's reason when it aborts. */
  async join(signal: AbortSignal | null | undefined): Promise<Share<Cargo>> {
    this.#shares += 1;
    const giveBack = this.#giver();
    let stop = () => {};
    try {
      if (!signal) return { cargo: await this.#cargo, giveBack };
      const aborted = new Promise<never>((_resolve, reject) => {
        stop = () => reject(signal.reason);
        if (signal.aborted) stop();
        signal.addEventListener("abort", stop, { once: true });
      });
      return { cargo: await Promise.race([aborted, this.#cargo]), giveBack };
    } catch (error) {
      giveBack(error);
      throw error;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  #giver(): (reason?: unknown) => void {
    let isGiven = false;
    return (reason) => {
      if (isGiven) return;
      isGiven = true;
      this.#shares -= 1;
      if (this.#shares === 0 && !this.#isOver) this.#abort.abort(reason);
    };
  }
}
