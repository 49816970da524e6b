import type { Table } from "apache-arrow";
import type { ExploreClient } from "../client.ts";
import { streamRecords } from "../streamRecords.ts";
import { type ArrowTableOptions, columnsFor, refuseUnknownColumns, splitOptions } from "./arrowOptions.ts";
import type { ColumnTypes } from "./columnTypes.ts";
import type { TakenRows } from "./recordColumns.ts";

/**
 * All records of a dataset as an Arrow table, typed by the dataset's schema. A record that has no value in a field
 * has null there.
 *
 * | field                    | column                                                                               |
 * | ------------------------ | ------------------------------------------------------------------------------------ |
 * | `int`                    | Int32; Int64 where a value needs it, exact up to 2^63; see `bigints`                 |
 * | `double`                 | Float64                                                                              |
 * | `boolean`                | Bool                                                                                 |
 * | `text`                   | Utf8, or a dictionary of them; List of Utf8 where the field is `multivalued`         |
 * | `date`                   | Date32; Utf8 where the dates are months or years                                     |
 * | `datetime`               | Timestamp in microseconds, in the zone of `timezone`                                 |
 * | `geo_point_2d`           | Struct of `lat` and `lon`, Float64 each                                              |
 * | `geo_shape`              | Utf8, GeoJSON                                                                        |
 * | `file`, `json_blob`      | Utf8, JSON                                                                           |
 * | a type not yet known     | Utf8: text as it is, else JSON                                                       |
 *
 * With `geofilter.distance` there is a column `dist` as well: metres, Float64. The columns tell the `label`,
 * `description` and `unit` of their fields as metadata.
 *
 * The table is held in memory, the records are not; {@link recordBatches} holds a batch at a time. No number is rounded:
 * one of more digits than its column holds is an error.
 *
 * @throws {@link RecordMismatchError} when a record does not fit the schema.
 * @throws {@link InvalidArgumentError} when an option makes no sense.
 * @throws {@link OdsError} as `streamRecords` does.
 *
 * @example
 * ```ts
 * import { createExploreClient } from "@ods/explore";
 * import { toArrowTable } from "@ods/explore/arrow";
 * import { tableToIPC } from "apache-arrow";
 *
 * const client = createExploreClient({ portal: "my-domain" });
 * const oaks = await toArrowTable(client, "street-trees", { refine: { species: "Oak" } });
 * console.log(oaks.numRows, String(oaks.schema));
 * await writeFile("oaks.arrow", tableToIPC(oaks, "file"));
 *
 * // As `recordTypes` writes it: columns are known by name, and what is in them.
 * interface Tree {
 *   height?: number;
 * }
 * const trees = await toArrowTable<Tree>(client, "street-trees", { fields: ["height"] });
 * for (const height of trees.getChild("height") ?? []) console.log(height); // number | bigint | null
 * ```
 */
export async function toArrowTable<Fields = Record<string, unknown>>(
  client: ExploreClient,
  datasetId: string,
  options?: ArrowTableOptions & { bigints?: "bigint" | "error" },
): Promise<Table<ColumnTypes<Fields>>>;
export async function toArrowTable<Fields = Record<string, unknown>>(
  client: ExploreClient,
  datasetId: string,
  options?: ArrowTableOptions,
): Promise<Table<ColumnTypes<Fields, "string">>>;
export async function toArrowTable<Fields>(
  client: ExploreClient,
  datasetId: string,
  options: ArrowTableOptions = {},
): Promise<Table<ColumnTypes<Fields>>> {
  refuseUnknownColumns("toArrowTable", options);
  const split = splitOptions(options);
  const columns = await columnsFor<Fields>(client, datasetId, split, true);
  const taken: TakenRows[] = [];
  for await (const records of streamRecords(client, datasetId, split.streaming).batches()) {
    for (const record of records) {
      columns.add(record);
      if (columns.isFull) taken.push(columns.take());
    }
  }
  if (!columns.isEmpty || taken.length === 0) taken.push(columns.take());
  return columns.table(taken);
}
