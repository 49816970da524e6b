import { open } from "node:fs/promises";
import { type Download, UnexpectedContentError } from "@ods/core";
import type { OtherNames } from "@ods/core/client-kit";
import { raced, refuseMissing } from "@ods/core/client-kit";
import { replaceFile, type Target, targetAt } from "@ods/core/client-kit/node";
import type { ExploreClient } from "../client.ts";
import {
  type DatasetContent,
  type DatasetFormat,
  DOWNLOAD,
  type DownloadDatasetOptions,
  refuseCount,
} from "../datasetDownload.ts";
import { DOWNLOAD_NAMES, openDownload, wantedCount } from "../downloadDataset.ts";
import { refuseUnknownFilters } from "../knownFilters.ts";
import type { CheckCount } from "../stream/countCheck.ts";
import { openOr } from "./cachedDataset.ts";
import { type CacheSettings, cacheSettings, type DatasetCacheOptions } from "./cacheOptions.ts";
import { DatasetFile } from "./datasetFile.ts";
import { placeOf } from "./datasetKey.ts";
import { stampOf } from "./datasetStamp.ts";
import { type Entry, openContent, openEntry, type Place, touchEntry, writeEntry } from "./datasetStore.ts";

/** Where a dataset goes. */
export interface DatasetDestination {
  /**
   * Path or `file:` URL of the file to write. It is written beside and renamed when it is complete, so that a former
   * file stays until then; folders that are missing are made.
   */
  to?: string | URL | undefined;
  /** Take the dataset from the cache if it is there, and keep it there if not. @default false */
  cache?: boolean | DatasetCacheOptions | undefined;
}

const IN_NODE = { ...DOWNLOAD, to: true, cache: true } as const;

const TO = "it is called `to` here.";
const CACHE = "it is called `cache` here.";

const IN_NODE_NAMES: OtherNames = {
  ...DOWNLOAD_NAMES,
  to_path: TO,
  filename: TO,
  path: TO,
  file_cache: CACHE,
  directory: "it is `cache: { directory }` here.",
  revalidate: "it is `cache: { revalidate }` here.",
  maxAge: "it is `cache: { maxAge }` here.",
  account: "it is `cache: { account }` here.",
};

/** The dataset in its answer, to be read once. */
interface Nowhere {
  to?: undefined;
  cache?: false | undefined;
}

/** The dataset in a file. */
type Somewhere = DatasetDestination & ({ to: string | URL } | { cache: true | DatasetCacheOptions });

type Wanted = Pick<DownloadDatasetOptions, "checkCount" | "onProgress" | "signal">;

/** Age from which an entry that is younger than nothing has its date from a clock that was set since, in ms. */
const CLOCKS_DIFFER = -5_000;

/**
 * Gets a whole dataset, as `downloadDataset` from `@ods/explore` does: in any format, with the same options and the
 * same errors. Here it is also written to a file with `to`, and kept for the next time with `cache`; then it resolves
 * with a {@link DatasetFile} when all is on the disk. What fails, is aborted or cut short leaves no file.
 *
 * In the cache datasets are kept apart by portal, identifier, format, every other option that changes the content, and
 * credential. `cache: true` keeps them in `.ods-cache` until they are removed. One that was not counted is downloaded anew
 * by a call with `checkCount`.
 *
 * @throws {@link LoginPageError} when the portal shows its login page instead.
 * @throws {@link NetworkError} when the answer breaks off, {@link UnexpectedContentError} when it is cut short or
 * something else, {@link RecordCountError} when records are missing, with `checkCount`.
 * @throws {@link FormatLimitError} when the dataset has more records than its format holds.
 * @throws {@link InvalidArgumentError} when an option makes no sense, or no file can be at `to`.
 * @throws {@link OdsError} of the class that fits the status.
 * @throws the error of the operating system when the file can't be written.
 *
 * @example
 * ```ts
 * const file = await downloadDataset(client, "street-trees", {
 *   format: "csv",
 *   to: "data/street-trees.csv",
 *   checkCount: true,
 * });
 * console.log(file.size, "bytes in", file.path);
 *
 * const trees = await downloadDataset(client, "street-trees", {
 *   format: "csv",
 *   cache: { directory: "data/cache", revalidate: true },
 * });
 * console.log(trees.isFromCache ? "unchanged" : "downloaded", await trees.text());
 * ```
 */
export function downloadDataset<const Format extends DatasetFormat>(
  client: ExploreClient,
  datasetId: string,
  options: DownloadDatasetOptions<Format> & Somewhere,
): Promise<DatasetFile>;
export function downloadDataset<const Format extends DatasetFormat>(
  client: ExploreClient,
  datasetId: string,
  options: DownloadDatasetOptions<Format> & Nowhere,
): Promise<Download>;
export function downloadDataset<const Format extends DatasetFormat>(
  client: ExploreClient,
  datasetId: string,
  options: DownloadDatasetOptions<Format> & DatasetDestination,
): Promise<Download | DatasetFile>;
export async function downloadDataset(
  client: ExploreClient,
  datasetId: string,
  options: DownloadDatasetOptions & DatasetDestination,
): Promise<Download | DatasetFile> {
  refuseMissing("downloadDataset", options);
  refuseUnknownFilters("downloadDataset", options, IN_NODE, IN_NODE_NAMES);
  const { to, cache = false, checkCount, onProgress, signal, ...content } = options;
  const wanted = { checkCount, onProgress, signal };
  if (to === undefined && cache === false) {
    return (await openDownload(client, datasetId, content, wanted)).download;
  }
  refuseCount(content.format, checkCount);
  const settings = cache === false ? undefined : cacheSettings(cache);
  const target = to === undefined ? undefined : await targetAt(to, "to");
  signal?.throwIfAborted();
  const file = settings && (await cached(client, datasetId, content, settings, wanted));
  if (!target) return file as DatasetFile;
  return file ? copied(file, target, signal) : written(client, datasetId, content, target, wanted);
}

async function written(
  client: ExploreClient,
  datasetId: string,
  content: DatasetContent,
  target: Target,
  wanted: Wanted,
): Promise<DatasetFile> {
  const { download } = await openDownload(client, datasetId, content, wanted);
  const { type, charset, filename } = download;
  const size = await replaceFile(target, download.stream, { signal: wanted.signal, makesFolders: true });
  const { path } = target;
  const facts = { path, size, type, charset, filename, fetchedAt: new Date(), isFromCache: false };
  return new DatasetFile(facts, () => open(path));
}

async function copied(
  file: DatasetFile,
  target: Target,
  signal: AbortSignal | undefined,
): Promise<DatasetFile> {
  const size = await replaceFile(target, file.stream, { signal, makesFolders: true });
  const { type, charset, filename, fetchedAt, isFromCache } = file;
  const { path } = target;
  const facts = { path, size, type, charset, filename, fetchedAt, isFromCache };
  return new DatasetFile(facts, () => open(path));
}

async function cached(
  client: ExploreClient,
  datasetId: string,
  content: DatasetContent,
  settings: CacheSettings,
  { checkCount, onProgress, signal }: Wanted,
): Promise<DatasetFile> {
  const placing = placeOf(client, datasetId, content, settings);
  // A credential may come from somewhere that takes its time.
  const place = await (signal ? raced(placing, signal) : placing);
  const found = await openEntry(place);
  let stamp: string | undefined;
  try {
    const isChecked = found !== undefined && isCheckedAs(found.entry, content, checkCount);
    let isFresh = isChecked && isYoung(found.checkedAt, settings.maxAge);
    if (!isFresh && settings.revalidate) {
      // Before the download: what changes while that is under way counts as changed afterwards.
      stamp = await stampOf(client, datasetId, content.source, signal);
      isFresh = isChecked && stamp !== undefined && found.entry.stamp === stamp;
      if (found && isFresh) await touchEntry(found);
    }
    if (found && isFresh) {
      const { size } = found.entry;
      tellUncounted(found.entry, content, checkCount);
      onProgress?.({ received: size, total: size });
      return fileOf(place, found, true);
    }
  } finally {
    await found?.file.close();
  }
  const wanted = { checkCount, onProgress, signal, isFresh: true };
  const { download, isCounted } = await openDownload(client, datasetId, content, wanted);
  const { type, charset, filename, stream } = download;
  const news = { type, charset, filename, stamp, isCounted };
  return fileOf(place, await writeEntry(place, news, stream, signal), false);
}

/** Whether an entry was held against at least as much as a download would be now. */
function isCheckedAs(
  { isCounted }: Entry,
  content: DatasetContent,
  checkCount: CheckCount | undefined,
): boolean {
  const wanted = wantedCount(content, checkCount);
  return wanted === undefined || isCounted === true || (wanted !== true && isCounted === false);
}

function tellUncounted(
  { isCounted }: Entry,
  content: DatasetContent,
  checkCount: CheckCount | undefined,
): void {
  const wanted = wantedCount(content, checkCount);
  if (isCounted || wanted === undefined || wanted === true) return;
  wanted.onUnknown(
    new UnexpectedContentError(
      "The portal did not tell the number of records when the dataset was downloaded.",
    ),
  );
}

function isYoung(time: number, maxAge: number): boolean {
  const age = Date.now() - time;
  return age > CLOCKS_DIFFER && age < maxAge;
}

function fileOf(place: Place, { entry, path }: { entry: Entry; path: string }, isFromCache: boolean) {
  const { size, type, charset, filename, fetched } = entry;
  const facts = { path, size, type, charset, filename, fetchedAt: new Date(fetched), isFromCache };
  return new DatasetFile(facts, () =>
    // Another process may have replaced it since.
    openContent(path).then((file) => file ?? openOr(place)),
  );
}
