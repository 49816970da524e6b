import { lstat, readdir, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { InvalidArgumentError, resolvePortal } from "@ods/core";
import { type KnownOptions, refuseUnknown } from "@ods/core/client-kit";
import { pathOf, unlessMissing } from "@ods/core/client-kit/node";
import { DEFAULT_DIRECTORY } from "./cacheOptions.ts";
import { isCache } from "./cacheRoot.ts";
import { portalFolder } from "./datasetKey.ts";
import { namesIn, removeEntry, removeLeftovers } from "./datasetStore.ts";
import { folderName } from "./folderName.ts";

export interface CleanCacheOptions {
  /** Path or `file:` URL of the cache's folder. @default ".ods-cache" in the working directory */
  directory?: string | URL;
  /** The portal whose datasets go, as clients take it: identifier, host or URL. Left out: those of all portals. */
  portal?: string | URL;
  /** The dataset that goes, in all formats and with all options. Left out: all datasets. */
  datasetId?: string;
}

const CLEAN: KnownOptions<CleanCacheOptions> = { directory: true, portal: true, datasetId: true };

/** A dataset that was removed from the cache. */
export interface RemovedDataset {
  /** Address of the portal, with a slash at its end. */
  portal: string;
  datasetId: string;
  format: string;
  /** What was asked for, as it stood in the URL. */
  query: string;
  /** Length in bytes. */
  size: number;
  fetchedAt: Date;
}

/**
 * Removes datasets from the cache: those of a portal, one dataset, or all. Nothing else that is in the folder goes.
 *
 * What another process is downloading at the moment stays, and so does for an hour what one left behind that crashed.
 *
 * @returns what was removed
 * @throws {@link InvalidArgumentError} for an option that is there but empty or undefined, since that would remove more
 * than was meant.
 *
 * @example
 * ```ts
 * const removed = await cleanCache({ portal: "my-domain", datasetId: "street-trees" });
 * console.log(removed.map(({ format, size }) => `${format}: ${size} bytes`));
 * ```
 */
export async function cleanCache(options: CleanCacheOptions = {}): Promise<RemovedDataset[]> {
  refuseUnknown("cleanCache", options, CLEAN, {
    dataset: "it is called `datasetId` here.",
    dataset_id: "it is called `datasetId` here.",
    platform_id: "it is called `portal` here.",
    domain: "it is called `portal` here.",
    cache_root: "it is called `directory` here.",
  });
  refuseMissing(options);
  const { directory = DEFAULT_DIRECTORY, portal, datasetId } = options;
  const root = pathOf(directory, "directory");
  const ofPortal = portal === undefined ? undefined : portalFolder(resolvePortal(portal));
  const ofDataset = datasetId === undefined ? undefined : folderName(datasetId);
  if (!(await isCache(root))) return [];
  const removed: RemovedDataset[] = [];
  for (const above of await foldersIn(root, ofPortal)) {
    let isOurs = false;
    for (const folder of await foldersIn(above, ofDataset)) {
      const names = await namesIn(folder);
      if (names.length === 0) continue;
      isOurs = true;
      for (const name of names) removed.push(...(await clean(folder, name)));
      await removeLeftovers(folder, names);
      await removeEmpty(folder);
    }
    if (isOurs) await removeEmpty(above);
  }
  return removed;
}

async function clean(folder: string, name: string): Promise<RemovedDataset[]> {
  const entry = await removeEntry(folder, name);
  if (!entry) return [];
  const { portal, dataset, format, query, size, fetched } = entry;
  return [{ portal, datasetId: dataset, format, query, size, fetchedAt: new Date(fetched) }];
}

/** The folders in a folder, or the one of that name; links to others are none of ours. */
async function foldersIn(folder: string, name: string | undefined): Promise<string[]> {
  const names = name === undefined ? ((await readdir(folder).catch(unlessMissing)) ?? []) : [name];
  const found: string[] = [];
  for (const each of names) {
    const path = join(folder, each);
    if ((await lstat(path).catch(unlessMissing))?.isDirectory()) found.push(path);
  }
  return found;
}

async function removeEmpty(folder: string): Promise<void> {
  // There may be something of somebody else's in it.
  await rmdir(folder).catch(() => {});
}

/** A variable that was never set must not be taken for all that there is. */
function refuseMissing(options: CleanCacheOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && value !== null && value !== "") continue;
    throw new InvalidArgumentError(
      `\`${name}\` is ${value === "" ? "empty" : String(value)}; give it a value, or leave it out to mean everything.`,
    );
  }
}
