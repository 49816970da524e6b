import type { RecordRange } from "./recordRange.ts";

/** Records that go out together. */
export interface Batch {
  /** Of each record, its place in the source. */
  readonly places: number[];
  /** Of each record, its JSON. */
  readonly texts: string[];
  /** The records as they were given, where somebody wants them back. */
  readonly records: unknown[] | undefined;
  /** The unique keys of the records, where they are known. */
  readonly keys: Set<string> | undefined;
}

/** Some records of a batch, one after the other. */
export interface Piece {
  readonly batch: Batch;
  readonly from: number;
  readonly to: number;
}

export function wholeOf(batch: Batch): Piece {
  return { batch, from: 0, to: batch.places.length };
}

/** The two halves of a piece; undefined where it is a single record. */
export function halvesOf({ batch, from, to }: Piece): [Piece, Piece] | undefined {
  if (to - from < 2) return undefined;
  const middle = (from + to) >> 1;
  return [
    { batch, from, to: middle },
    { batch, from: middle, to },
  ];
}

export function bodyOf({ batch, from, to }: Piece): string {
  return `[${batch.texts.slice(from, to).join(",")}]`;
}

/** Where the records of a piece are in the source. Those that were left out between them make it several ranges. */
export function rangesOf({ batch, from, to }: Piece): RecordRange[] {
  const ranges: RecordRange[] = [];
  let start: number | undefined;
  for (let at = from; at < to; at++) {
    const place = batch.places[at] as number;
    start ??= place;
    if (at + 1 < to && batch.places[at + 1] === place + 1) continue;
    ranges.push({ start, end: place + 1 });
    start = undefined;
  }
  return ranges;
}
