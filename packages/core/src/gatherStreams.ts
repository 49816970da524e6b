import { chunksOf, isUpload, nameOf, type Upload } from "./upload.ts";

/**
 * In browsers, the body with its streams read into files; elsewhere the body as it is.
 *
 * Browsers send streams over HTTP/2 at best, and a page can't know what its server speaks. They keep large
 * Blobs on disk, so nothing is held in memory.
 */
export async function gatherStreams(body: unknown, signal: AbortSignal | null | undefined): Promise<unknown> {
  if (!isBrowser() || typeof body !== "object" || body === null || ArrayBuffer.isView(body)) return body;
  const entries = Object.entries(body);
  if (!entries.some(([, value]) => isStreamed(value))) return body;
  const gathered = entries.map(async ([name, value]) => [
    name,
    isStreamed(value) ? await fileOf(value, signal) : value,
  ]);
  return Object.fromEntries(await Promise.all(gathered));
}

function isStreamed(value: unknown): value is Upload {
  return isUpload(value) && !(value instanceof Blob);
}

async function fileOf(file: Upload, signal: AbortSignal | null | undefined): Promise<File> {
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
      else controller.enqueue(value);
    },
  });
  try {
    return new File([await new Response(stream).blob()], nameOf(file), { type: file.type });
  } finally {
    signal?.removeEventListener("abort", stop);
    // Nobody waits for a stream that is stuck.
    void chunks.return(undefined).catch(() => {});
  }
}

/** Whether the program runs in a web page. */
export function isBrowser(): boolean {
  // Every browser says so; Node, Bun, Deno and Cloudflare Workers name themselves.
  return globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
}
