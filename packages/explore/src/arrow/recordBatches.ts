import type { RecordBatch, TypeMap } from "apache-arrow";
import type { ExploreClient } from "../client.ts";
import type { RecordStream } from "../stream/recordStream.ts";
import { streamRecords } from "../streamRecords.ts";
import { columnsFor, type RecordBatchesOptions, refuseUnknownColumns, splitOptions } from "./arrowOptions.ts";
import type { ColumnTypes } from "./columnTypes.ts";
import type { ColumnarRecord, RecordColumns } from "./recordColumns.ts";

/**
 * The records of a dataset as Arrow record batches, one after the other, for datasets larger than memory. Columns
 * are those of {@link toArrowTable}, but for what only the last record would tell: `int` is always Int64 (Utf8 with
 * `bigints: "string"`), text always Utf8, and `date` Date32 unless the field is annotated as one of months or years. There is at least one batch, if
 * need be without rows, so that the schema is known.
 *
 * @throws {@link InvalidArgumentError} at once when an option makes no sense.
 * @throws {@link RecordMismatchError} when a record does not fit the schema; batches before it were given out.
 * @throws {@link OdsError} as `streamRecords` does.
 *
 * @example
 * ```ts
 * import { createExploreClient } from "@ods/explore";
 * import { recordBatches } from "@ods/explore/arrow";
 *
 * const client = createExploreClient({ portal: "my-domain" });
 * for await (const batch of recordBatches(client, "street-trees", { batchSize: 10_000 })) {
 *   console.log(batch.numRows, batch.getChild("height")?.get(0));
 * }
 * ```
 */
export function recordBatches<Fields = Record<string, unknown>>(
  client: ExploreClient,
  datasetId: string,
  options?: RecordBatchesOptions & { bigints?: "bigint" | "error" },
): AsyncGenerator<RecordBatch<ColumnTypes<Fields>>, void, undefined>;
export function recordBatches<Fields = Record<string, unknown>>(
  client: ExploreClient,
  datasetId: string,
  options?: RecordBatchesOptions,
): AsyncGenerator<RecordBatch<ColumnTypes<Fields, "string">>, void, undefined>;
export function recordBatches<Fields>(
  client: ExploreClient,
  datasetId: string,
  options: RecordBatchesOptions = {},
): AsyncGenerator<RecordBatch<ColumnTypes<Fields>>, void, undefined> {
  refuseUnknownColumns("recordBatches", options);
  const split = splitOptions(options);
  const records = streamRecords(client, datasetId, split.streaming);
  return batchesOf(records, () => columnsFor<Fields>(client, datasetId, split, false));
}

async function* batchesOf<Columns extends TypeMap>(
  stream: RecordStream<ColumnarRecord>,
  begin: () => Promise<RecordColumns<Columns>>,
): AsyncGenerator<RecordBatch<Columns>, void, undefined> {
  const columns = await begin();
  let isFirst = true;
  for await (const records of stream.batches()) {
    for (const record of records) {
      columns.add(record);
      if (!columns.isFull) continue;
      yield columns.takeBatch();
      isFirst = false;
    }
  }
  if (isFirst || !columns.isEmpty) yield columns.takeBatch();
}
