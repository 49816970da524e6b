import { createExploreClient, type ExploreClient, streamRecords } from "@ods/explore";
import { arrowStream, recordBatches, toArrowTable } from "@ods/explore/arrow";
import {
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeBuilder,
  RecordBatchReader,
  Struct,
  Table,
  tableFromJSON,
  Utf8,
} from "apache-arrow";
import type { Reader } from "./jsonReaders.ts";
import { DATASET, type PlaceFields } from "./places.ts";

/** Ways to make Arrow of all records, beside leaving them as they are. */
export const arrowReaders = {
  "streamRecords().batches()": async (url) => async () => {
    let count = 0;
    for await (const records of streamRecords(clientOf(url), DATASET).batches()) count += records.length;
    return count;
  },
  toArrowTable: async (url) => async () => (await toArrowTable(clientOf(url), DATASET)).numRows,
  recordBatches: async (url) => async () => rowsOf(recordBatches(clientOf(url), DATASET)),
  "arrowStream, read again": async (url) => async () => {
    const reader = await RecordBatchReader.from(arrowStream(clientOf(url), DATASET));
    return rowsOf(reader as AsyncIterable<{ numRows: number }>);
  },
  "builders of apache-arrow": async (url) => async () => {
    const builders = Object.entries(TYPES).map(([name, type]) => ({
      name: name as keyof PlaceFields,
      builder: makeBuilder({ type, nullValues: [null, undefined] }),
    }));
    for await (const records of streamRecords<PlaceFields>(clientOf(url), DATASET).batches()) {
      for (const { fields } of records) {
        for (const { name, builder } of builders) builder.append(valueFor(name, fields));
      }
    }
    return new Table(
      Object.fromEntries(builders.map(({ name, builder }) => [name, builder.finish().toVector()])),
    ).numRows;
  },
  "toArray and tableFromJSON": async (url) => async () => {
    const records = await streamRecords<PlaceFields>(clientOf(url), DATASET).toArray();
    return tableFromJSON(records.map(({ fields }) => ({ ...fields }))).numRows;
  },
} satisfies Record<string, Reader>;

const text = () => new Utf8();
const dictionary = () => new Dictionary(new Utf8(), new Int32());

/** Types as `toArrowTable` finds them. */
const TYPES: Record<keyof PlaceFields, DataType> = {
  geoname_id: new Int32(),
  name: text(),
  alternate_names: text(),
  feature_class: dictionary(),
  feature_code: dictionary(),
  country: dictionary(),
  population: new Int32(),
  elevation: new Int32(),
  timezone: dictionary(),
  modification_date: new DateDay(),
  coordinates: new Struct([new Field("lat", new Float64()), new Field("lon", new Float64())]),
};

/** What the builder of a column takes. */
function valueFor(name: keyof PlaceFields, fields: PlaceFields): unknown {
  if (name === "modification_date") return new Date(fields.modification_date);
  if (name !== "coordinates") return fields[name];
  const [lat, lon] = fields.coordinates;
  return { lat, lon };
}

async function rowsOf(batches: AsyncIterable<{ numRows: number }>): Promise<number> {
  let rows = 0;
  for await (const { numRows } of batches) rows += numRows;
  return rows;
}

function clientOf(url: string): ExploreClient {
  return createExploreClient({ portal: url });
}
