import { type Download, download, InvalidArgumentError } from "@ods/core";
import type { ExploreClient } from "./client.ts";
import {
  type DatasetContent,
  type DatasetFormat,
  type DownloadDatasetOptions,
  datasetCall,
} from "./datasetDownload.ts";
import { type DownloadProgress, wholeBody } from "./wholeBody.ts";

/** Options of the function of the same name in `@ods/explore/node`. */
const OF_NODE = ["to", "cache"];

/**
 * Gets a whole dataset, or those of its records that filters leave, in any format that the portal has. Resolves when
 * the answer begins; `text()`, `bytes()`, `blob()` and `stream` read it, once. There is no limit of rows, and the
 * stream holds nothing whole.
 *
 * What is no whole dataset is an error, where it is seen: while it is read for an answer that breaks off, is longer
 * or shorter than its `Content-Length`, or is JSON or GeoJSON that does not end; at once for an empty answer, a login
 * page, and JSON where a format was asked for that is none. CSV and binary formats don't say where they end: a portal
 * that stops in their middle, and ends the answer as if all were said, is not found out.
 *
 * `downloadDataset` from `@ods/explore/node` also writes to files, and keeps datasets.
 *
 * @throws {@link LoginPageError} when the portal shows its login page instead, as it does for datasets that the
 * credential may not see.
 * @throws {@link UnexpectedContentError} when the answer is something else, or cut short.
 * @throws {@link InvalidArgumentError} when an option makes no sense for the format.
 * @throws {@link OdsError} of the class that fits the status.
 *
 * @example
 * ```ts
 * const trees = await downloadDataset(client, "street-trees", { format: "csv", refine: { species: "Oak" } });
 * console.log(await trees.text());
 *
 * const file = await downloadDataset(client, "street-trees", {
 *   format: "xlsx",
 *   onProgress: ({ received, total }) => console.log(received, "of", total ?? "?", "bytes"),
 * });
 * link.href = URL.createObjectURL(await file.blob());
 * link.download = file.filename ?? "trees.xlsx";
 * ```
 */
export async function downloadDataset<const Format extends DatasetFormat>(
  client: ExploreClient,
  datasetId: string,
  options: DownloadDatasetOptions<Format>,
): Promise<Download> {
  const { onProgress, signal, ...content } = options as DownloadDatasetOptions;
  const file = OF_NODE.find((name) => (content as Record<string, unknown>)[name] !== undefined);
  if (file) {
    throw new InvalidArgumentError(
      `\`${file}\` wants the file system: import downloadDataset from "@ods/explore/node" instead of "@ods/explore".`,
    );
  }
  return openDownload(client, datasetId, content, { onProgress, signal });
}

interface OpenOptions {
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Whether a cache of the client's is passed by. */
  isFresh?: boolean;
}

/** The download, begun and checked as far as it came. */
export async function openDownload(
  client: ExploreClient,
  datasetId: string,
  content: DatasetContent,
  { onProgress, signal, isFresh }: OpenOptions,
): Promise<Download> {
  const { path, params } = datasetCall(datasetId, content);
  const get = download as unknown as (client: ExploreClient, path: string, init: object) => Promise<Download>;
  const init = { params, ...(signal && { signal }), ...(isFresh && { cache: "no-store" }) };
  return wholeBody(await get(client, path, init), { format: content.format, onProgress });
}
