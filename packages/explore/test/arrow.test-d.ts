import { createExploreClient } from "@ods/explore";
import { recordBatches, toArrowTable } from "@ods/explore/arrow";
import type {
  Float64,
  RecordBatch,
  StructRowProxy,
  Table,
  TimestampMicrosecond,
  Utf8,
  Vector,
} from "apache-arrow";
import type { Geometry } from "geojson";
import { describe, expectTypeOf, it } from "vitest";

const client = createExploreClient({ portal: "my-domain" });

type AnyValue = number | bigint | string | boolean | Vector<Utf8> | Place | null;
type Place = StructRowProxy<{ lat: Float64; lon: Float64 }>;

interface Tree {
  species?: string;
  height?: number;
  place?: [latitude: number, longitude: number];
  crown?: Geometry;
  notes?: unknown;
}

describe("a table", () => {
  it("has values of the types that columns may have, never any", async () => {
    const table = await toArrowTable(client, "trees");
    expectTypeOf(table.getChild("height")!.get(0)).toEqualTypeOf<AnyValue>();
    expectTypeOf(table.get(0)!.height).toEqualTypeOf<NonNullable<AnyValue> | undefined>();
    expectTypeOf(table).toExtend<Table>();
  });

  it("knows the columns of records whose fields are known", async () => {
    const table = await toArrowTable<Tree>(client, "trees");
    expectTypeOf(table.getChild("height")!.get(0)).toEqualTypeOf<number | bigint | null>();
    // Dates are numbers in Arrow's JavaScript, and what is multivalued a vector.
    expectTypeOf(table.getChild("species")!.get(0)).toEqualTypeOf<string | number | Vector<Utf8> | null>();
    expectTypeOf(table.getChild("place")!.get(0)!.lat).toEqualTypeOf<number>();
    expectTypeOf(table.getChild("crown")!).toEqualTypeOf<Vector<Utf8>>();
    expectTypeOf(table.getChild("notes")!.get(0)).toEqualTypeOf<AnyValue>();
    // @ts-expect-error there is no such column
    table.getChild("heigth");
  });

  it("has texts of numbers where they are wanted, and Bool for truth values", async () => {
    interface Parcel {
      parcel?: number;
      wide?: number | bigint;
      text?: number | string;
      built?: boolean;
      at?: [latitude: number | bigint, longitude: number | bigint];
    }
    const table = await toArrowTable<Parcel>(client, "parcels", { bigints: "error" });
    expectTypeOf(table.getChild("parcel")!.get(0)).toEqualTypeOf<number | bigint | null>();
    expectTypeOf(table.getChild("wide")!.get(0)).toEqualTypeOf<number | bigint | null>();
    expectTypeOf(table.getChild("text")!.get(0)).toEqualTypeOf<number | bigint | string | null>();
    expectTypeOf(table.getChild("built")!.get(0)).toEqualTypeOf<boolean | null>();
    expectTypeOf(table.getChild("at")!.get(0)!.lat).toEqualTypeOf<number>();
    const texts = await toArrowTable<Parcel>(client, "parcels", { bigints: "string" });
    expectTypeOf(texts.getChild("parcel")!.get(0)).toEqualTypeOf<number | bigint | string | null>();
    expectTypeOf(texts.getChild("built")!.get(0)).toEqualTypeOf<boolean | null>();
    for await (const batch of recordBatches<Parcel>(client, "parcels", { bigints: "string" })) {
      expectTypeOf(batch.getChild("parcel")!.get(0)).toEqualTypeOf<number | bigint | string | null>();
    }
  });

  it("knows the columns that options add", async () => {
    const table = await toArrowTable<Tree>(client, "trees", { recordId: true, recordTimestamp: true });
    expectTypeOf(table.getChild("recordid")!.get(0)).toEqualTypeOf<string | null>();
    expectTypeOf(table.getChild("record_timestamp")!).toEqualTypeOf<Vector<TimestampMicrosecond>>();
    expectTypeOf(table.getChild("dist")!.get(0)).toEqualTypeOf<number | null>();
    const own = await toArrowTable<{ dist?: string }>(client, "trees");
    expectTypeOf(own.getChild("dist")!.get(0)).toEqualTypeOf<string | number | Vector<Utf8> | null>();
  });

  it("takes the filters of a search", () => {
    toArrowTable(client, "trees", { q: "oak", refine: { species: "Oak" }, dictionary: false });
    // @ts-expect-error batches can't wait for what the last record tells
    recordBatches(client, "trees", { dictionary: true });
    // @ts-expect-error the format is that of the records
    toArrowTable(client, "trees", { format: "csv" });
  });
});

describe("record batches", () => {
  it("are typed as tables are", async () => {
    for await (const batch of recordBatches<Tree>(client, "trees")) {
      expectTypeOf(batch.getChild("height")!.get(0)).toEqualTypeOf<number | bigint | null>();
      expectTypeOf(batch).toExtend<RecordBatch>();
    }
  });
});
