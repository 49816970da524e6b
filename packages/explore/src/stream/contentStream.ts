import { type Download, NetworkError, TimeoutError, UnexpectedContentError } from "@ods/core";
import { openContent, requestOf } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import { type DatasetContent, datasetCall } from "../datasetDownload.ts";
import { provesItsEnd } from "../whole/endOf.ts";
import { type DownloadProgress, wholeBody } from "../whole/wholeBody.ts";
import type { CountCheck } from "./countCheck.ts";
import type { IncompleteStreamError } from "./incompleteStreamError.ts";
import { StreamFault } from "./streamFault.ts";
import { uncached } from "./uncached.ts";

/** Takes the bytes of a download apart. */
export interface ContentParser<Item> {
  /** What is complete with these bytes. @throws {@link StreamFault} */
  add(chunk: Uint8Array): Iterable<Item[]>;
  /** What was only complete with the end. @throws {@link StreamFault} when that comes too early. */
  end(): Iterable<Item[]>;
}

export interface ContentStreamOptions<Item> {
  content: DatasetContent;
  /** What takes the content apart that comes so. */
  parserOf: (download: Download) => ContentParser<Item>;
  /** What the caller holds against the number of items, if anything. */
  count: CountCheck | undefined;
  /** What is counted: `"records"`, `"rows"`. */
  unit: string;
  /** The error for content that breaks off. */
  Incomplete: typeof IncompleteStreamError;
  /** How many were given out. */
  received: () => number;
  onProgress: ((progress: DownloadProgress) => void) | undefined;
  signal: AbortSignal | undefined;
}

/**
 * One download of a dataset, taken apart.
 *
 * @throws {@link IncompleteStreamError} when the content breaks off.
 * @throws {@link UnexpectedContentError} when it is something else than it should be.
 */
export async function* contentStream<Item>(
  client: ExploreClient,
  datasetId: string,
  options: ContentStreamOptions<Item>,
): AsyncGenerator<Item[], void, undefined> {
  const { content, count, onProgress, signal } = options;
  const { path, params } = datasetCall(datasetId, content);
  const init = { params, ...uncached(), ...(signal && { signal }) };
  const isProven = provesItsEnd(content.format) || count !== undefined;
  const opened = await openContent(client, path, init, { isProven });
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const whole = await wholeBody(opened, { format: content.format, count, onProgress, isParsed: true });
    const parser = options.parserOf(whole);
    reader = whole.stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      for (const batch of done ? parser.end() : parser.add(value)) {
        signal?.throwIfAborted();
        yield batch;
      }
      if (done) return;
    }
  } catch (error) {
    throw told(error, opened.response, options);
  } finally {
    // What went wrong is known already.
    reader?.cancel().catch(() => {});
  }
}

function told<Item>(error: unknown, response: Response, options: ContentStreamOptions<Item>): unknown {
  const isBroken = error instanceof NetworkError || error instanceof TimeoutError;
  if (!isBroken && !(error instanceof StreamFault)) return error;
  const request = requestOf(response);
  const { status } = response;
  const received = options.received();
  const after = `after ${received} ${options.unit}`;
  if (isBroken) {
    return new options.Incomplete(`The stream broke off ${after}: ${error.message}`, {
      ...{ status, request, received, cause: error },
    });
  }
  const message = `${after}: ${error.message} (${request.method} ${request.url}).`;
  return error.kind === "cut"
    ? new options.Incomplete(`The stream is cut short ${message}`, { status, request, received })
    : new UnexpectedContentError(`The stream went wrong ${message}`, { status, request });
}
