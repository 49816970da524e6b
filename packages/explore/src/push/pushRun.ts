import { InvalidArgumentError, OdsError, TimeoutError } from "@ods/core";
import { raced, startClock } from "@ods/core/client-kit";
import { type Batch, halvesOf, type Piece, wholeOf } from "./batch.ts";
import { BatchReader, type BatchReaderOptions } from "./batchReader.ts";
import { isHopeless } from "./fate.ts";
import type { Ledger } from "./ledger.ts";
import type { Outcome } from "./outcomeOf.ts";
import { PushError } from "./pushError.ts";
import type { FailedRecords } from "./pushOptions.ts";
import type { PushReport } from "./pushReport.ts";
import { stepsThrough } from "./stepsThrough.ts";

export interface PushPlan {
  source: Iterable<unknown> | AsyncIterable<unknown> | ReadableStream<unknown>;
  send(piece: Piece, signal: AbortSignal): Promise<Outcome>;
  reading: Omit<BatchReaderOptions, "onFault">;
  concurrency: number;
  bisects: boolean;
  maxRefused: number;
  maxUnanswered: number;
  signal: AbortSignal | undefined;
  deadline: number | undefined;
  /** Records that the source has to give, for it gave them before. */
  least: number;
  onProgress: ((report: PushReport) => unknown) | undefined;
  onFailed: ((failed: FailedRecords<unknown>) => void) | undefined;
}

/** One push on its way: reads batches, sends some at a time, and ends when all are settled or nothing more may go. */
export class PushRun {
  readonly #plan: PushPlan;
  readonly #ledger: Ledger;
  readonly #reader: BatchReader;
  /** Batches under way. */
  readonly #lanes = new Map<Batch, Promise<void>>();
  /** Aborts when no further batch may go out; those under way come to their end. */
  readonly #ending = new AbortController();
  #firstFailure: unknown;
  #unanswered = 0;
  #told: Promise<unknown> = Promise.resolve();

  constructor(plan: PushPlan, ledger: Ledger) {
    this.#plan = plan;
    this.#ledger = ledger;
    this.#reader = new BatchReader(stepsThrough(plan.source), {
      ...plan.reading,
      onFault: (place, record, fault) => this.#onFault(place, record, fault),
    });
  }

  async run(): Promise<PushReport> {
    const { signal, deadline } = this.#plan;
    signal?.throwIfAborted();
    const clock = startClock(signal, deadline, () => {
      return new TimeoutError(`The push was not over within its deadline of ${deadline} ms`);
    });
    clock.signal.addEventListener("abort", () => this.#end(clock.signal.reason));
    try {
      await this.#sendAll(clock.signal);
    } catch (thrown) {
      this.#end(thrown);
    }
    this.#reader.stop();
    await Promise.all(this.#lanes.values());
    clock.stop();
    return this.#finished();
  }

  async #sendAll(signal: AbortSignal): Promise<void> {
    const ending = this.#ending.signal;
    for (;;) {
      const batch = await raced(this.#reader.next(), ending);
      this.#ledger.read = this.#reader.read;
      if (!batch) break;
      while (this.#lanes.size >= this.#plan.concurrency || this.#hasKeyOf(batch)) {
        await raced(Promise.race(this.#lanes.values()), ending);
      }
      ending.throwIfAborted();
      const lane = this.#sendBatch(signal, batch)
        .catch((error: unknown) => this.#end(error))
        .finally(() => this.#lanes.delete(batch));
      this.#lanes.set(batch, lane);
    }
    const { least } = this.#plan;
    if (this.#reader.read < least) {
      throw new InvalidArgumentError(
        `The source gave ${this.#reader.read} records, and ${least} in the push that is resumed: it is another one.`,
      );
    }
  }

  /** Whether a record of the batch is being sent in another version, which must not arrive after it. */
  #hasKeyOf({ keys }: Batch): boolean {
    if (!keys) return false;
    return [...this.#lanes.keys()].some((other) => [...keys].some((key) => other.keys?.has(key)));
  }

  /** Sends a batch, and where it is refused its halves, and theirs, until the records that are at fault stand alone. */
  async #sendBatch(signal: AbortSignal, batch: Batch): Promise<void> {
    const pieces = [wholeOf(batch)];
    for (let piece = pieces.pop(); piece && !this.#ending.signal.aborted; piece = pieces.pop()) {
      this.#ledger.sending(piece);
      let outcome: Outcome = { fate: "unsent", error: undefined };
      try {
        await this.#tell(signal);
        if (!this.#ending.signal.aborted) outcome = await this.#plan.send(piece, signal);
      } catch (error) {
        this.#end(error);
      }
      const halves = outcome.fate === "refused" && this.#plan.bisects ? halvesOf(piece) : undefined;
      if (halves) {
        this.#firstFailure ??= outcome.error;
        this.#ledger.unsent(piece);
        pieces.push(...halves.toReversed());
      } else {
        this.#settle(piece, outcome);
        await this.#tell(signal);
      }
    }
  }

  #settle(piece: Piece, { fate, error }: Outcome): void {
    if (fate === "accepted") {
      this.#ledger.accepted(piece);
      this.#unanswered = 0;
    } else if (fate === "unsent") {
      this.#ledger.unsent(piece);
      this.#end(error);
    } else {
      this.#fail(fate, piece, error);
      this.#unanswered = fate === "unknown" ? this.#unanswered + 1 : 0;
      // Later versions of these records must not arrive before them, in a push that takes this one up again.
      const isBlocking = fate === "unknown" && piece.batch.keys !== undefined;
      const isEnough = this.#unanswered >= this.#plan.maxUnanswered;
      if (isBlocking || isEnough || isHopeless(error)) this.#end(error);
    }
  }

  #fail(outcome: "refused" | "unknown", piece: Piece, error: unknown): void {
    this.#firstFailure ??= error;
    const ranges = this.#ledger.failed(outcome, piece, error);
    const { maxRefused, onFailed } = this.#plan;
    const records = piece.batch.records?.slice(piece.from, piece.to) ?? [];
    onFailed?.({ outcome, ranges, records });
    if (this.#ledger.refusals > maxRefused) {
      const message = `More than ${maxRefused} records were refused, the last: ${(error as Error).message}`;
      this.#end(new OdsError(message, { cause: error }));
    }
  }

  #onFault(place: number, record: unknown, fault: Error): void {
    const batch = { places: [place], texts: [], records: [record], keys: undefined };
    this.#fail(
      "refused",
      wholeOf(batch),
      new InvalidArgumentError(`The record can't be sent: ${fault.message}.`),
    );
  }

  /** One at a time and in order, so that whoever writes reports to a file ends up with the last. */
  async #tell(signal: AbortSignal): Promise<void> {
    const { onProgress } = this.#plan;
    if (!onProgress) return;
    const told = this.#told.then(() => onProgress(this.#report()));
    this.#told = told.catch(() => {});
    await raced(told, signal);
  }

  #report(): PushReport {
    this.#ledger.read = this.#reader.read;
    return this.#ledger.report();
  }

  /** Nothing further is sent. The first reason counts. */
  #end(reason: unknown): void {
    this.#ending.abort(reason);
  }

  #finished(): PushReport {
    const report = this.#report();
    const { aborted, reason } = this.#ending.signal;
    const { refused, unknown, unsent } = report.counts;
    if (!aborted && refused + unknown + unsent === 0) return report;
    throw new PushError(report, aborted ? reason : (this.#firstFailure ?? failureIn(report)));
  }
}

/** Of a push that went well after another one that did not. */
function failureIn({ unknown }: PushReport): OdsError {
  return new OdsError(unknown[0]?.message ?? "some records were not sent");
}
