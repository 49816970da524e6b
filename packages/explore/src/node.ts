/**
 * What needs Node (Bun and Deno have it as well): datasets in files and their cache, API keys from files and the
 * keyring, a cache of answers on disk.
 *
 * @module
 */
export * from "@ods/core/node";
export {
  CachedDataset,
  type CachedDatasetFacts,
  type CachedDatasetOptions,
  cachedDataset,
} from "./node/cachedDataset.ts";
export type { DatasetCacheOptions } from "./node/cacheOptions.ts";
export { type CleanCacheOptions, cleanCache, type RemovedDataset } from "./node/cleanCache.ts";
export { DatasetFile } from "./node/datasetFile.ts";
export { type DatasetDestination, downloadDataset } from "./node/downloadDataset.ts";
export { NotCachedError } from "./node/notCachedError.ts";
