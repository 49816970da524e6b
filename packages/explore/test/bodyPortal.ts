import { createExploreClient, type ExploreClient, type ExploreClientOptions } from "@ods/explore";

export interface BodyPortalOptions {
  /** What a download answers with, each time anew. */
  body: (download: number) => BodyInit | null;
  headers?: HeadersInit;
  /** What a search counts, one time after the other; the last one from then on. */
  nhits?: number[];
  /** The schema of the dataset. */
  fields?: { name: string; type: string }[];
  client?: Partial<ExploreClientOptions>;
}

export interface BodyPortal {
  client: ExploreClient;
  /** Paths and queries of what was asked for, in order. */
  asked: string[];
}

/** A portal whose downloads are what a test says, byte for byte. */
export function bodyPortal({
  body,
  headers,
  nhits = [],
  fields = [],
  client,
}: BodyPortalOptions): BodyPortal {
  const asked: string[] = [];
  const counts = [...nhits];
  let downloads = 0;
  const fetch = async (input: RequestInfo | URL) => {
    const { url, signal } = input as Request;
    signal.throwIfAborted();
    const { pathname, search } = new URL(url);
    asked.push(pathname + search);
    if (pathname.startsWith("/api/datasets/")) return Response.json({ datasetid: "trees", fields });
    if (pathname.endsWith("/search/")) {
      return Response.json({ nhits: counts.length > 1 ? counts.shift() : counts[0], records: [] });
    }
    return new Response(body(++downloads), headers && { headers });
  };
  return { asked, client: createExploreClient({ portal: "my-domain", fetch, retry: false, ...client }) };
}

/** A body in these pieces, one for each that is asked for. An error as the last one is a connection that dies. */
export function inPieces(pieces: Iterable<Uint8Array | Error>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream(
    {
      pull(controller) {
        const { value, done } = iterator.next();
        if (done) controller.close();
        else if (value instanceof Error) controller.error(value);
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Bytes cut at these places. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

/** What is read before the end or an error, and that error. */
export async function readAll<Item>(items: AsyncIterable<Item>): Promise<{ items: Item[]; error: unknown }> {
  const read: Item[] = [];
  try {
    for await (const item of items) read.push(item);
    return { items: read, error: undefined };
  } catch (error) {
    return { items: read, error };
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
