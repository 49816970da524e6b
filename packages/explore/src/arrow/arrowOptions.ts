import { type Bigints, InvalidArgumentError, unwrap } from "@ods/core";
import type { OtherNames } from "@ods/core/client-kit";
import { checkedBigints, parsedBy, parseWith, refuseBelow } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import { type FILTERS, refuseUnknownFilters } from "../knownFilters.ts";
import { uncached } from "../stream/uncached.ts";
import type { StreamRecordsOptions } from "../streamRecords.ts";
import { AS_RECORDS, STREAM_RECORDS } from "../streamRecords.ts";
import type { ColumnTypes } from "./columnTypes.ts";
import { RecordColumns } from "./recordColumns.ts";

/** Which records are wanted, as for `streamRecords`, and how they become columns. */
export interface RecordBatchesOptions extends Omit<StreamRecordsOptions, "bigints"> {
  /**
   * Most rows in a batch. One with much text, such as large shapes, may be cut earlier.
   *
   * @default 65_536
   */
  batchSize?: number;
  /**
   * What becomes of a value that is none of its field's declared type, such as an `int` with a fraction, and of a text
   * with half a character, which UTF-8 can't carry: an error, or null.
   *
   * @default "throw"
   */
  onMismatch?: "throw" | "null";
  /**
   * What becomes of a whole number of an `int` field that JavaScript's numbers do not hold, such as
   * `9007199254740993`:
   * - `"bigint"`: it is exact in a column of 64 bits, which JavaScript reads as BigInts. What is larger is none of its
   *   type; see `onMismatch`;
   * - `"error"`: it is an error, whatever `onMismatch` says;
   * - `"string"`: columns of a table that have one become Utf8, as do all columns of `int` fields in batches, which
   *   can't wait for one.
   *
   * In a field of type `double` or `geo_point_2d`, a number that is no double is none of its type. JSON that becomes
   * text keeps all digits.
   *
   * @default "bigint"
   */
  bigints?: Bigints;
  /** Whether the identifiers of the records come as a column `recordid`. @default false */
  recordId?: boolean;
  /** Whether the times at which the records were processed come as a column `record_timestamp`. @default false */
  recordTimestamp?: boolean;
}

export interface ArrowTableOptions extends RecordBatchesOptions {
  /**
   * Whether columns of text are dictionaries: each different text once, and its number in the rows.
   *
   * @default where a text comes twice or more on average
   */
  dictionary?: boolean;
}

const BATCHES = {
  ...STREAM_RECORDS,
  batchSize: true,
  onMismatch: true,
  recordId: true,
  recordTimestamp: true,
} satisfies Record<Exclude<keyof RecordBatchesOptions, keyof typeof FILTERS>, true>;

const TABLE = {
  ...BATCHES,
  dictionary: true,
} satisfies Record<Exclude<keyof ArrowTableOptions, keyof typeof FILTERS>, true>;

const ARROW_NAMES: OtherNames = {
  chunkSize: "it is called `batchSize` here.",
  batch_size: "it is called `batchSize` here.",
  recordid: "it is called `recordId` here.",
  record_timestamp: "it is called `recordTimestamp` here.",
  dictionaries: "tables have it, as `dictionary`.",
};

/** @throws {@link InvalidArgumentError} for options that the function does not know. */
export function refuseUnknownColumns(
  what: "recordBatches" | "arrowStream" | "toArrowTable",
  options: ArrowTableOptions,
): void {
  const own = what === "toArrowTable" ? TABLE : BATCHES;
  refuseUnknownFilters(what, options, own, { ...AS_RECORDS, ...ARROW_NAMES });
}

/** The options, those for the stream and those for the columns. */
export function splitOptions(options: ArrowTableOptions) {
  const {
    batchSize = 65_536,
    onMismatch = "throw",
    bigints,
    recordId = false,
    recordTimestamp = false,
    ...rest
  } = options;
  const { dictionary, ...streaming } = rest;
  refuseBelow(1, { batchSize });
  if (onMismatch !== "throw" && onMismatch !== "null") {
    throw new InvalidArgumentError(`onMismatch is ${onMismatch}; "throw" or "null" is wanted.`);
  }
  const columns = {
    ...{ batchSize, onMismatch, recordId, recordTimestamp, dictionary },
    bigints: checkedBigints(bigints, "bigint"),
  };
  // Each column decides for itself.
  const exact = parsedBy((json, utf8) => parseWith(json, "exact", utf8));
  return { streaming: { ...streaming, ...exact }, columns };
}

/** The columns for the records of a dataset, by its schema as it is now. */
export async function columnsFor<Fields>(
  client: ExploreClient,
  datasetId: string,
  { streaming, columns }: ReturnType<typeof splitOptions>,
  isTable: boolean,
): Promise<RecordColumns<ColumnTypes<Fields>>> {
  const { timezone = "UTC", lang, source, fields: wanted, signal } = streaming;
  const names = typeof wanted === "string" ? wanted.split(",").map((name) => name.trim()) : wanted;
  const query = { ...(lang && { lang }), ...(source && { source }) };
  const dataset = await unwrap(
    client.GET("/api/datasets/1.0/{dataset_id}/", {
      params: { path: { dataset_id: datasetId }, query },
      ...uncached(),
      ...(signal && { signal }),
    }),
  );
  const declared = new Set(dataset.fields.map(({ name }) => name));
  const unknown = names?.find((name) => !declared.has(name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `The dataset ${datasetId} has no field ${unknown}. It has ${dataset.fields.map(({ name }) => name).join(", ")}.`,
    );
  }
  const fields = names ? dataset.fields.filter(({ name }) => names.includes(name)) : dataset.fields;
  const hasDistance = (streaming["geofilter.distance"] ?? streaming.geofilter?.distance) !== undefined;
  return new RecordColumns(fields, { ...columns, isTable, timezone, hasDistance });
}
