import { UnexpectedContentError } from "@ods/core";
import { chunksOf } from "@ods/core/client-kit";
import type { DatasetAccess } from "./datasetAccess.ts";

/**
 * Whether two portals have the same bytes at a path; they are compared as they come, up to the first difference. Not
 * where one of them comes compressed, of which nothing tells whether it is whole.
 */
export async function isSameContent(
  [one, path]: [DatasetAccess, string],
  [other, otherPath]: [DatasetAccess, string],
): Promise<boolean> {
  const left = await opened(one, path);
  let right: Bytes | undefined;
  try {
    right = left && (await opened(other, otherPath));
    if (!left || !right) return false;
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
    left?.stop().catch(() => {});
    right?.stop().catch(() => {});
  }
}

type Bytes = ReturnType<typeof bytesOf>;

async function opened(from: DatasetAccess, path: string): Promise<Bytes | undefined> {
  try {
    return bytesOf((await from.download(path)).stream);
  } catch (error) {
    if (error instanceof UnexpectedContentError) return undefined;
    throw error;
  }
}

function bytesOf(stream: ReadableStream<Uint8Array>) {
  const chunks = chunksOf(stream);
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
    // What was not begun does not know of the stream.
    stop: (): Promise<unknown> => (stream.locked ? chunks.return(undefined) : stream.cancel()),
  };
}
