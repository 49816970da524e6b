/**
 * Typed client for the Explore API v1 of Opendatasoft (Huwise) portals: search, read, analyse and push data.
 *
 * @module
 */
export * from "@ods/core";
export { createExploreClient, type ExploreClient, type ExploreClientOptions } from "./client.ts";
export { IncompleteCsvError } from "./csv/incompleteCsvError.ts";
export type { OnMismatch } from "./csv/readValue.ts";
export type { RowOf } from "./csv/rowOf.ts";
export type { DatasetContent, DatasetFormat, DownloadDatasetOptions } from "./datasetDownload.ts";
export { downloadDataset } from "./downloadDataset.ts";
export { FormatLimitError } from "./formatLimitError.ts";
export type { components, operations, paths } from "./generated/schema.ts";
export { LoginPageError } from "./loginPageError.ts";
export { type FoundIn, paginate, type SearchPage, type SearchPath } from "./paginate.ts";
export { type CsvSource, type ParseCsvOptions, parseCsv, type TypedCsvOptions } from "./parseCsv.ts";
export { deleteRecords } from "./push/deleteRecords.ts";
export { type DeleteByIdOptions, deleteRecordsById } from "./push/deleteRecordsById.ts";
export { PushError } from "./push/pushError.ts";
export type {
  FileContent,
  PushedFile,
  PushedRecord,
  PushedValue,
  RecordSource,
} from "./push/pushedRecord.ts";
export type { BatchOptions, FailedRecords, PushOptions } from "./push/pushOptions.ts";
export { pushRecords } from "./push/pushRecords.ts";
export type { FailedRange, PushCounts, PushReport } from "./push/pushReport.ts";
export type { PushTarget } from "./push/pushTarget.ts";
export type { RecordRange } from "./push/recordRange.ts";
export {
  type Condition,
  type Field,
  type LatLon,
  type Now,
  type NowOptions,
  type OrderedValue,
  q,
  type Value,
  type Weekday,
} from "./query.ts";
export type { DatasetRecord, FileValue, GeoPoint, TypedRecord } from "./record.ts";
export type { RecordFilters, RecordLocale } from "./recordFilters.ts";
export { type DatasetSchema, type FieldSchema, type RecordTypesOptions, recordTypes } from "./recordTypes.ts";
export type { CheckCount } from "./stream/countCheck.ts";
export { IncompleteStreamError } from "./stream/incompleteStreamError.ts";
export { RecordCountError } from "./stream/recordCountError.ts";
export type { RecordStream, ToArrayOptions } from "./stream/recordStream.ts";
export type { StreamProgress } from "./stream/streamProgress.ts";
export { type StreamCsvOptions, streamCsv } from "./streamCsv.ts";
export { type StreamRecordsOptions, streamRecords } from "./streamRecords.ts";
export { type CsvRow, type ToCsvOptions, toCsv } from "./toCsv.ts";
export type { DownloadProgress } from "./whole/wholeBody.ts";
export { WindowExceededError } from "./windowExceededError.ts";
