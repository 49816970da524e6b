import { isBrowser } from "./runtime.ts";
import { checkedChunk, chunksOf, FileStream, isFile, nameOf, type Upload } from "./upload.ts";
import { isBlob } from "./valueKinds.ts";

/**
 * In browsers, the body with its streams read into files; elsewhere the body as it is.
 *
 * Browsers send streams over HTTP/2 at best, and a page can't know what its server speaks. They keep large
 * Blobs on disk, so nothing is held in memory.
 */
export async function gatherStreams(body: unknown, signal: AbortSignal | null | undefined): Promise<unknown> {
  if (!isBrowser() || typeof body !== "object" || body === null || ArrayBuffer.isView(body)) return body;
  if (isStreamed(body)) return gathered(body, signal);
  const entries = Object.entries(body);
  if (!entries.some(([, value]) => isStreamed(value) || (Array.isArray(value) && value.some(isStreamed)))) {
    return body;
  }
  const read = entries.map(async ([name, value]) => [
    name,
    Array.isArray(value)
      ? await Promise.all(value.map((item: unknown) => gathered(item, signal)))
      : await gathered(value, signal),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

function isStreamed(value: unknown): value is Upload {
  return isFile(value) && !isBlob(value);
}

async function gathered(value: unknown, signal: AbortSignal | null | undefined): Promise<unknown> {
  if (!isStreamed(value)) return value;
  const name = nameOf(value);
  const { type } = value;
  const content = await blobOf(value, signal);
  const file = new File([content], name, { type });
  if (file.size === content.size) return file;
  // A window of jsdom has a File that knows no Blobs but its own; there Node sends, which takes streams.
  return new FileStream(() => content.stream(), name, { size: content.size, ...(type && { type }) });
}

async function blobOf(file: Upload, signal: AbortSignal | null | undefined): Promise<Blob> {
  const chunks = chunksOf(file.stream());
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      stop = () => controller.error(signal?.reason);
      if (signal?.aborted) stop();
      signal?.addEventListener("abort", stop, { once: true });
    },
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (signal?.aborted) return;
      if (done) controller.close();
      else controller.enqueue(checkedChunk(value));
    },
  });
  try {
    return await new Response(stream).blob();
  } finally {
    signal?.removeEventListener("abort", stop);
    // Nobody waits for a stream that is stuck.
    void chunks.return(undefined).catch(() => {});
  }
}
