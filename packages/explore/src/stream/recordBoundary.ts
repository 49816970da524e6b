const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Bytes of a record's beginning that are enough to tell it from an object within a record. */
const ENOUGH = 48;

/** How one record goes over into the next: what stands between them, and how both begin. */
export interface Boundary {
  /** From the closing brace up to the opening one, with both. */
  between: Uint8Array;
  beginning: Uint8Array;
}

/** What two records that follow each other have in common; bytes past `limit` are none of theirs. */
export function boundaryBetween(
  bytes: Uint8Array,
  start: number,
  end: number,
  nextStart: number,
  limit: number,
): Boundary {
  const most = Math.min(ENOUGH, end - start, limit - nextStart);
  let length = 1;
  while (length < most && bytes[start + length] === bytes[nextStart + length]) length++;
  return {
    between: bytes.slice(end - 1, nextStart + 1),
    beginning: bytes.slice(nextStart, nextStart + length),
  };
}

/** The last place between `start` and `end` that looks like the end of a record before another; after its brace. */
export function lastBoundary(
  bytes: Uint8Array,
  start: number,
  end: number,
  { between, beginning }: Boundary,
): number | undefined {
  let at = end - beginning.length;
  const first = start + between.length;
  // An opening brace is rarer than what else a boundary is made of.
  while (at >= first) {
    at = bytes.lastIndexOf(BRACE, at);
    if (at < first) return undefined;
    const before = at - between.length + 1;
    if (bytes[before] === CLOSING_BRACE && holds(bytes, before, between) && holds(bytes, at, beginning)) {
      return before + 1;
    }
    at--;
  }
  return undefined;
}

function holds(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  for (let index = 0; index < part.length; index++) if (bytes[at + index] !== part[index]) return false;
  return true;
}
