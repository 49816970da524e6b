/**
 * Records as Apache Arrow tables and batches. It needs the package `apache-arrow`.
 *
 * @module
 */
export type { ArrowTableOptions, RecordBatchesOptions } from "./arrow/arrowOptions.ts";
export { arrowStream } from "./arrow/arrowStream.ts";
export type { ColumnType, ColumnTypeOf, ColumnTypes } from "./arrow/columnTypes.ts";
export { recordBatches } from "./arrow/recordBatches.ts";
export { type RecordMismatch, RecordMismatchError } from "./arrow/recordMismatchError.ts";
export { toArrowTable } from "./arrow/toArrowTable.ts";
