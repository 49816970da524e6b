import { InvalidArgumentError, unwrap } from "@ods/core";
import { refuseBelow } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import { uncached } from "../stream/uncached.ts";
import type { StreamRecordsOptions } from "../streamRecords.ts";
import type { ColumnTypes } from "./columnTypes.ts";
import { RecordColumns } from "./recordColumns.ts";

/** Which records are wanted, as for `streamRecords`, and how they become columns. */
export interface RecordBatchesOptions extends StreamRecordsOptions {
  /**
   * Most rows in a batch. One with much text, such as large shapes, may be cut earlier.
   *
   * @default 65_536
   */
  batchSize?: number;
  /**
   * What becomes of a value that is none of its field's declared type, such as an `int` with a fraction: an error,
   * or null.
   *
   * @default "throw"
   */
  onMismatch?: "throw" | "null";
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

/** The options, those for the stream and those for the columns. */
export function splitOptions(options: ArrowTableOptions) {
  const {
    batchSize = 65_536,
    onMismatch = "throw",
    recordId = false,
    recordTimestamp = false,
    ...rest
  } = options;
  const { dictionary, ...streaming } = rest;
  refuseBelow(1, { batchSize });
  if (onMismatch !== "throw" && onMismatch !== "null") {
    throw new InvalidArgumentError(`onMismatch is ${onMismatch}; "throw" or "null" is wanted.`);
  }
  return { streaming, columns: { batchSize, onMismatch, recordId, recordTimestamp, dictionary } };
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
