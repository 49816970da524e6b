import type { FileHandle } from "node:fs/promises";
import { type KnownOptions, refuseMissing, refuseUnknown, textOf } from "@ods/core/client-kit";
import { replaceFile, targetAt } from "@ods/core/client-kit/node";
import type { ExploreClient } from "../client.ts";
import { CONTENT, type DatasetContent, type DatasetFormat, datasetCall } from "../datasetDownload.ts";
import { DOWNLOAD_NAMES } from "../downloadDataset.ts";
import { refuseUnknownFilters } from "../knownFilters.ts";
import { type CacheSettings, cacheSettings, type DatasetCacheOptions } from "./cacheOptions.ts";
import { placeOf } from "./datasetKey.ts";
import { type OpenEntry, openEntry, type Place, removeEntry } from "./datasetStore.ts";
import { fileStream } from "./fileStream.ts";
import { NotCachedError } from "./notCachedError.ts";

/** Which cache, and whose datasets in it. */
export type CachedDatasetOptions = Pick<DatasetCacheOptions, "directory" | "account">;

const CACHED: KnownOptions<CachedDatasetOptions> = { directory: true, account: true };

/** What is known of a dataset in the cache. */
export interface CachedDatasetFacts {
  /** Path of the file, from the root; it is there until the next download takes its place. */
  path: string;
  /** Length in bytes. */
  size: number;
  /** Media type that the portal gave it, without its parameters: `text/csv`. */
  type: string;
  /** How its text is encoded, in lower case, where the portal told: `utf-8`, `iso-8859-1`. */
  charset: string | undefined;
  /** Name that the portal gave it, without any folder. */
  filename: string | undefined;
  /** When its download was complete. */
  fetchedAt: Date;
  /** When it was downloaded, or last found unchanged. */
  checkedAt: Date;
}

/**
 * One place in the cache: a dataset with the options that its content depends on, as the client's credential sees it.
 * It asks no portal, and looks at the disk with each call.
 */
export class CachedDataset {
  readonly #client: ExploreClient;
  readonly #datasetId: string;
  readonly #content: DatasetContent;
  readonly #settings: CacheSettings;

  constructor(
    client: ExploreClient,
    datasetId: string,
    content: DatasetContent,
    options: CachedDatasetOptions,
  ) {
    refuseMissing("cachedDataset", content);
    refuseUnknownFilters("cachedDataset", content, CONTENT, {
      ...DOWNLOAD_NAMES,
      directory: "it is an option in the argument after the content.",
      account: "it is an option in the argument after the content.",
      to: "`copyTo` of what it gives writes a file.",
    });
    refuseUnknown("cachedDataset", options, CACHED);
    datasetCall(datasetId, content);
    this.#client = client;
    this.#datasetId = datasetId;
    this.#content = content;
    this.#settings = cacheSettings(options);
  }

  /** Whether it is there, and whole. */
  async exists(): Promise<boolean> {
    return (await this.facts()) !== undefined;
  }

  /** What is known of it; undefined where it is not there. */
  async facts(): Promise<CachedDatasetFacts | undefined> {
    const found = await openEntry(await this.#place());
    if (!found) return undefined;
    await found.file.close();
    return factsOf(found);
  }

  /**
   * Its text, decoded as `charset` says; as UTF-8 where that is missing or not known.
   *
   * @throws {@link NotCachedError}
   * @throws {@link UnexpectedContentError} for bytes that are no such text.
   */
  async read(): Promise<string> {
    const { entry, file, path } = await foundAt(await this.#place());
    const content = fileStream(async () => file);
    const bytes = new Uint8Array(await new Response(content).arrayBuffer());
    return textOf(bytes, entry, path);
  }

  /** @throws {@link NotCachedError} */
  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await new Response(this.stream()).arrayBuffer());
  }

  /** The bytes as they are read; nothing is held whole. It fails with a {@link NotCachedError} where nothing is there. */
  stream(): ReadableStream<Uint8Array> {
    return fileStream(async () => openOr(await this.#place()));
  }

  /**
   * Copies it to a file, all or nothing, and makes the folders that are missing.
   *
   * @param to Path or `file:` URL of the file.
   * @throws {@link NotCachedError}
   * @throws {@link InvalidArgumentError} when no file can be there.
   */
  async copyTo(to: string | URL): Promise<void> {
    await replaceFile(await targetAt(to, "to"), this.stream(), { makesFolders: true });
  }

  /** Removes it. @returns whether there was something to remove */
  async delete(): Promise<boolean> {
    const { folder, name } = await this.#place();
    return (await removeEntry(folder, name)) !== undefined;
  }

  #place(): Promise<Place> {
    return placeOf(this.#client, this.#datasetId, this.#content, this.#settings);
  }
}

/**
 * A dataset in the cache, whether it is there or not: what `downloadDataset(client, datasetId, { …content, cache })`
 * has put there.
 *
 * @param content Its format, filters and so on: what was given to `downloadDataset`.
 * @throws {@link InvalidArgumentError} for options that can't be.
 *
 * @example
 * ```ts
 * const trees = cachedDataset(client, "street-trees", { format: "csv" });
 * if (await trees.exists()) await trees.copyTo("data/street-trees.csv");
 * ```
 */
export function cachedDataset<const Format extends DatasetFormat>(
  client: ExploreClient,
  datasetId: string,
  content: DatasetContent<Format>,
  options: CachedDatasetOptions = {},
): CachedDataset {
  return new CachedDataset(client, datasetId, content as DatasetContent, options);
}

/** The content of an entry. @throws {@link NotCachedError} */
export async function openOr(place: Place): Promise<FileHandle> {
  return (await foundAt(place)).file;
}

async function foundAt(place: Place): Promise<OpenEntry> {
  const found = await openEntry(place);
  if (found) return found;
  throw new NotCachedError(
    `The dataset ${place.dataset} is not in the cache with these options (${place.folder}); ` +
      "downloadDataset with the option `cache` puts it there.",
  );
}

function factsOf({ entry, path, checkedAt }: OpenEntry): CachedDatasetFacts {
  const { size, type, charset, filename, fetched } = entry;
  return {
    path,
    size,
    type,
    charset,
    filename,
    fetchedAt: new Date(fetched),
    checkedAt: new Date(checkedAt),
  };
}
