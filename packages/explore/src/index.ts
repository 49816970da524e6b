/**
 * Typed client for the Explore API v1 of Opendatasoft (Huwise) portals: search, read, analyse and push data.
 *
 * @module
 */
export * from "@ods/core";
export { createExploreClient, type ExploreClient, type ExploreClientOptions } from "./client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
export { type FoundIn, paginate, type SearchPage, type SearchPath } from "./paginate.ts";
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
export type { FileValue, GeoPoint, TypedRecord } from "./record.ts";
export { type DatasetSchema, type FieldSchema, type RecordTypesOptions, recordTypes } from "./recordTypes.ts";
export { WindowExceededError } from "./windowExceededError.ts";
