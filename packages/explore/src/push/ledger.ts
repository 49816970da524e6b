import { OdsError } from "@ods/core";
import { type Piece, rangesOf } from "./batch.ts";
import type { FailedRange, PushReport } from "./pushReport.ts";
import { byStart, countIn, Ranges, type RecordRange } from "./recordRange.ts";
import { withoutRequest } from "./withoutRequest.ts";

/** Keeps account of what becomes of each record. */
export class Ledger {
  /** Records that the source has given. */
  read = 0;
  readonly #identity: Pick<PushReport, "action" | "portal" | "datasetId" | "resourceId">;
  readonly #accepted: Ranges;
  readonly #refused: FailedRange[] = [];
  readonly #unknown: FailedRange[] = [];
  /** Those whose fate an earlier push left unknown. They are that until this one knows better. */
  readonly #unknownBefore: readonly FailedRange[];
  readonly #underWay = new Map<Piece, RecordRange[]>();
  readonly #known: number;
  #refusals = 0;

  /** @param settled What is known from an earlier push of the same records. */
  constructor(
    identity: Pick<PushReport, "action" | "portal" | "datasetId" | "resourceId">,
    settled: Pick<PushReport, "accepted" | "unknown" | "counts"> | undefined,
  ) {
    this.#identity = identity;
    this.#accepted = new Ranges(settled?.accepted);
    this.#unknownBefore = settled?.unknown ?? [];
    this.#known = settled?.counts.read ?? 0;
  }

  get refusals(): number {
    return this.#refusals;
  }

  sending(piece: Piece): void {
    this.#underWay.set(piece, rangesOf(piece));
  }

  accepted(piece: Piece): void {
    for (const range of this.#settled(piece)) this.#accepted.add(range);
  }

  /** It is as if they had not been sent. */
  unsent(piece: Piece): void {
    this.#settled(piece);
  }

  failed(outcome: "refused" | "unknown", piece: Piece, error: unknown): FailedRange[] {
    const failed = this.#settled(piece).map((range) => ({ ...range, ...factsOf(error) }));
    const list = outcome === "refused" ? this.#refused : this.#unknown;
    for (const range of failed) list.push(range);
    if (outcome === "refused") this.#refusals += countIn(failed);
    return failed;
  }

  report(): PushReport {
    const accepted = this.#accepted.toArray();
    const underWay = [...this.#underWay.values()].flat().toSorted(byStart);
    const settled = [...accepted, ...this.#refused, ...this.#unknown, ...underWay];
    const unknown = [...this.#unknown, ...outside(settled, this.#unknownBefore)].toSorted(byStart);
    const counted = {
      accepted: countIn(accepted),
      refused: countIn(this.#refused),
      unknown: countIn(unknown),
      underWay: countIn(underWay),
    };
    const read = Math.max(this.read, this.#known);
    const unsent = read - counted.accepted - counted.refused - counted.unknown - counted.underWay;
    return {
      ...this.#identity,
      counts: { read, ...counted, unsent },
      accepted,
      refused: this.#refused.toSorted(byStart),
      unknown,
      underWay,
    };
  }

  #settled(piece: Piece): RecordRange[] {
    this.#underWay.delete(piece);
    return rangesOf(piece);
  }
}

function factsOf(error: unknown): Omit<FailedRange, "start" | "end"> {
  const { status, code } = error instanceof OdsError ? error : new OdsError("");
  return {
    message: withoutRequest(error),
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
  };
}

/** The parts of some ranges that none of the others cover. */
function outside(covered: readonly RecordRange[], ranges: readonly FailedRange[]): FailedRange[] {
  if (ranges.length === 0) return [];
  const all = new Ranges(covered);
  return ranges.flatMap((range) => all.gapsIn(range).map((gap) => ({ ...range, ...gap })));
}
