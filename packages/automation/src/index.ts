/**
 * Typed client for the Automation API v1.0 of Opendatasoft (Huwise) portals: manage datasets, harvesters,
 * pages, users and all else that the back office does.
 *
 * @module
 */
export * from "@ods/core";
export { type AutomationClient, createAutomationClient } from "./client.ts";
export { abortDataset } from "./datasets/abortDataset.ts";
export type { DatasetStatus, DatasetWatchOptions } from "./datasets/datasetStatus.ts";
export { findDataset } from "./datasets/findDataset.ts";
export { ProcessingError } from "./datasets/processingError.ts";
export { type PublishOptions, publishDataset } from "./datasets/publishDataset.ts";
export { unpublishDataset } from "./datasets/unpublishDataset.ts";
export { waitForDataset } from "./datasets/waitForDataset.ts";
export {
  type AlternativeExportOptions,
  uploadAlternativeExport,
  uploadAttachment,
  uploadImage,
  uploadResourceFile,
} from "./files/uploadFile.ts";
export type { UploadOptions, UploadSource } from "./files/uploadSource.ts";
export type { components, KnownPermission, operations, paths } from "./generated/schema.ts";
export { abortHarvester } from "./harvesters/abortHarvester.ts";
export { HarvestError, type HarvestErrors } from "./harvesters/harvestError.ts";
export { type HarvestOptions, startHarvester } from "./harvesters/startHarvester.ts";
export { waitForHarvester } from "./harvesters/waitForHarvester.ts";
export type { Harvester, HarvesterWatchOptions } from "./harvesters/watchedHarvester.ts";
export { migrateDataset } from "./migration/migrateDataset.ts";
export type { MigrateOptions } from "./migration/migrateOptions.ts";
export { type JournalEntry, type MigrationJournal, memoryJournal } from "./migration/migrationJournal.ts";
export type {
  MigratedItem,
  MigratedKind,
  MigrationOutcome,
  MigrationReport,
  TargetItem,
} from "./migration/migrationReport.ts";
export type { OrderOptions } from "./orderOptions.ts";
export type { Schemas } from "./schemas.ts";
export { addUsersToGroup } from "./users/addUsersToGroup.ts";
export type { BulkFailure, BulkResult, BulkSuccess } from "./users/bulkResult.ts";
export { type Invitation, inviteUsers } from "./users/inviteUsers.ts";
export { type Account, provisionUsers } from "./users/provisionUsers.ts";
export type { WatchOptions } from "./watch.ts";
