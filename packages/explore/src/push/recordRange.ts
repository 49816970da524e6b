/** Records by their places in the source: from `start`, counted from 0, up to the one before `end`. */
export interface RecordRange {
  readonly start: number;
  readonly end: number;
}

/** How many records are in the ranges. */
export function countIn(ranges: Iterable<RecordRange>): number {
  let count = 0;
  for (const { start, end } of ranges) count += end - start;
  return count;
}

export function byStart(one: RecordRange, other: RecordRange): number {
  return one.start - other.start;
}

/** A set of places, held as the ranges that lie apart, in their order. */
export class Ranges {
  readonly #ranges: RecordRange[] = [];

  constructor(ranges: Iterable<RecordRange> = []) {
    // Added in their order, each meets the last alone.
    for (const range of [...ranges].sort(byStart)) this.add(range);
  }

  add({ start, end }: RecordRange): void {
    const ranges = this.#ranges;
    // What is added lies at the end, or near it.
    let from = ranges.length;
    while (from > 0 && (ranges[from - 1] as RecordRange).end >= start) from--;
    let to = from;
    while (to < ranges.length && (ranges[to] as RecordRange).start <= end) to++;
    const merged = {
      start: Math.min(start, ranges[from]?.start ?? start),
      end: Math.max(end, ranges[to - 1]?.end ?? end),
    };
    ranges.splice(from, to - from, merged);
  }

  has(place: number): boolean {
    const range = this.#ranges[this.#indexAfter(place)];
    return range !== undefined && range.start <= place;
  }

  /** The parts of a range that are not in the set. */
  gapsIn({ start, end }: RecordRange): RecordRange[] {
    const gaps: RecordRange[] = [];
    let from = start;
    for (let at = this.#indexAfter(start); at < this.#ranges.length; at++) {
      const range = this.#ranges[at] as RecordRange;
      if (range.start >= end) break;
      if (range.start > from) gaps.push({ start: from, end: range.start });
      from = range.end;
    }
    if (from < end) gaps.push({ start: from, end });
    return gaps;
  }

  toArray(): RecordRange[] {
    return [...this.#ranges];
  }

  /** Where the first range is that ends after a place. */
  #indexAfter(place: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle] as RecordRange).end <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
