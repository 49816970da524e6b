import { chunksOf } from "@ods/core/client-kit";
import type { DatasetAccess } from "./datasetAccess.ts";

/** Whether two portals have the same bytes at a path; they are compared as they come, up to the first difference. */
export async function isSameContent(
  [one, path]: [DatasetAccess, string],
  [other, otherPath]: [DatasetAccess, string],
): Promise<boolean> {
  const left = bytesOf(chunksOf((await one.download(path)).stream));
  const right = bytesOf(chunksOf((await other.download(otherPath)).stream));
  try {
    for (;;) {
      const [a, b] = [await left.next(), await right.next()];
      if (a.done || b.done) return a.done === b.done;
      const length = Math.min(a.value.byteLength, b.value.byteLength);
      for (let at = 0; at < length; at += 1) if (a.value[at] !== b.value[at]) return false;
      left.unread(a.value.subarray(length));
      right.unread(b.value.subarray(length));
    }
  } finally {
    // Not waited for: where a fetch has cloned an answer, that would be until the clone is given up as well.
    void left.stop();
    void right.stop();
  }
}

function bytesOf(chunks: AsyncGenerator<Uint8Array>) {
  let rest: Uint8Array | undefined;
  return {
    async next(): Promise<IteratorResult<Uint8Array, undefined>> {
      const value = rest;
      rest = undefined;
      if (value) return { done: false, value };
      for (;;) {
        const next = (await chunks.next()) as IteratorResult<Uint8Array, undefined>;
        if (next.done || next.value.byteLength > 0) return next;
      }
    },
    unread(bytes: Uint8Array) {
      if (bytes.byteLength > 0) rest = bytes;
    },
    stop: () => chunks.return(undefined),
  };
}
