import { type Download, download, NetworkError, TimeoutError, UnexpectedContentError } from "@ods/core";
import { requestOf } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import { type DatasetContent, datasetCall } from "../datasetDownload.ts";
import { type DownloadProgress, wholeBody } from "../wholeBody.ts";
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
  parser: ContentParser<Item>;
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
  const { content, parser, onProgress, signal } = options;
  const { path, params } = datasetCall(datasetId, content);
  const get = download as unknown as (client: ExploreClient, path: string, init: object) => Promise<Download>;
  const answer = await get(client, path, { params, ...uncached(), ...(signal && { signal }) });
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const whole = await wholeBody(answer, { format: content.format, onProgress, isParsed: true });
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
    throw told(error, answer.response, options);
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
