import { type Download, InvalidArgumentError } from "@ods/core";
import type { OtherNames } from "@ods/core/client-kit";
import { openContent, refuseMissing } from "@ods/core/client-kit";
import type { ExploreClient } from "./client.ts";
import {
  type DatasetContent,
  type DatasetFormat,
  DOWNLOAD,
  type DownloadDatasetOptions,
  datasetCall,
  limitOf,
  refuseCount,
} from "./datasetDownload.ts";
import { FormatLimitError } from "./formatLimitError.ts";
import { refuseUnknownFilters, TO_FILE } from "./knownFilters.ts";
import { type CheckCount, CountCheck } from "./stream/countCheck.ts";
import { canBeCounted, provesItsEnd } from "./whole/endOf.ts";
import { type DownloadProgress, wholeBody } from "./whole/wholeBody.ts";

const LABELS = "it is called `useLabels` here.";

/** Those that are called otherwise for what gives no file. */
export const DOWNLOAD_NAMES: OtherNames = {
  use_labels_for_header: LABELS,
  use_labels: LABELS,
  filename: TO_FILE,
  path: TO_FILE,
};

/**
 * Gets a whole dataset, or those of its records that filters leave, in any format that the portal has. Resolves when
 * the answer begins; `text()`, `bytes()`, `blob()` and `stream` read it, once. There is no limit of rows, and the
 * stream holds nothing whole.
 *
 * What is no whole dataset is an error. At once: a login page, an empty answer, content that can't be of the format (an
 * error of a file store is XML, but no `kml`), and `shp`, `xls` or `xlsx` of more records than they hold, for which a search counts them first. While it is read: an
 * answer that breaks off, is longer or shorter than its `Content-Length`, or lacks the end that its content has to have.
 * JSON, GeoJSON and their scripts, zip archives (`xlsx`, `shp`), XML (`kml`, `gpx`), calendars and Parquet are seen to be
 * whole to their last byte, `xls` to its last sector of 512 bytes. CSV has no such end: a cut is certain within quotes and
 * in a line with too few values, and with `checkCount` wherever it is. Of a format that the portal calls by a name of its
 * own, nothing is known unless its content is one of these. Records that a portal leaves out are found out by
 * `checkCount` alone.
 *
 * What does not show its own end, and is not counted, is asked for uncompressed, since Node and Chromium take a compressed
 * response that is cut for a shorter one. Pages can't ask for that: there, `checkCount` is what CSV needs.
 *
 * `downloadDataset` from `@ods/explore/node` also writes to files, and keeps datasets.
 *
 * @throws {@link LoginPageError} when the portal shows its login page instead, as it does for datasets that the
 * credential may not see.
 * @throws {@link UnexpectedContentError} when the answer is something else, cut short, or compressed so that a cut would
 * not be seen.
 * @throws {@link NetworkError} when it breaks off.
 * @throws {@link RecordCountError} with `checkCount`, when more or fewer records arrived than the portal counts.
 * @throws {@link FormatLimitError} when the dataset has more records than its format holds.
 * @throws {@link InvalidArgumentError} when an option makes no sense for the format.
 * @throws {@link OdsError} of the class that fits the status.
 *
 * @example
 * ```ts
 * const trees = await downloadDataset(client, "street-trees", { format: "csv", refine: { species: "Oak" } });
 * console.log(await trees.text());
 *
 * const oaks = await downloadDataset(client, "street-trees", { format: "csv", checkCount: true });
 * for await (const bytes of oaks.stream) await target.write(bytes); // fails at its end when a record is missing
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
  refuseMissing("downloadDataset", options);
  refuseUnknownFilters("downloadDataset", options, DOWNLOAD, DOWNLOAD_NAMES);
  const { onProgress, signal, checkCount, ...content } = options as DownloadDatasetOptions;
  return (await openDownload(client, datasetId, content, { checkCount, onProgress, signal })).download;
}

interface OpenOptions {
  checkCount?: CheckCount | undefined;
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Whether a cache of the client's is passed by. */
  isFresh?: boolean;
}

export interface OpenedDownload {
  download: Download;
  /** Whether a count is held against it; undefined where none was asked for. */
  isCounted: boolean | undefined;
}

/** The download, begun and checked as far as it came. */
export async function openDownload(
  client: ExploreClient,
  datasetId: string,
  content: DatasetContent,
  { checkCount, onProgress, signal, isFresh }: OpenOptions,
): Promise<OpenedDownload> {
  const { format, separator, useLabels: _labels, epsg: _epsg, callback: _callback, ...filters } = content;
  const { path, params } = datasetCall(datasetId, content);
  refuseCount(format, checkCount);
  const wanted = wantedCount(content, checkCount);
  const counted = await CountCheck.begin(client, datasetId, filters, wanted, signal);
  const limit = limitOf(format);
  if (counted && limit !== undefined && counted.before > limit) {
    throw new FormatLimitError(datasetId, { format, limit, records: counted.before });
  }
  const count = canBeCounted(format) ? counted : undefined;
  const init = { params, ...(signal && { signal }), ...(isFresh && { cache: "no-store" }) };
  const isProven = provesItsEnd(format) || count !== undefined;
  const opened = await openContent(client, path, init, { isProven });
  const download = await wholeBody(opened, { format, separator, count, onProgress });
  return { download, isCounted: wanted && counted !== undefined };
}

/** Whether the records are to be counted: by themselves those of formats that hold no more than so many. */
export function wantedCount(
  { format, rows = -1 }: DatasetContent,
  checkCount: CheckCount | undefined,
): Exclude<CheckCount, false> | undefined {
  const limit = limitOf(format);
  const isBelow = limit !== undefined && rows >= 0 && rows <= limit;
  if (checkCount === false || isBelow) return undefined;
  return checkCount ?? (limit === undefined ? undefined : { onUnknown() {} });
}
