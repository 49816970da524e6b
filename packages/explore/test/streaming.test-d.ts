import {
  type Bigints,
  createExploreClient,
  type DatasetRecord,
  type GeoPoint,
  parseCsv,
  type RowOf,
  streamCsv,
  streamRecords,
  type TypedRecord,
  toCsv,
} from "@ods/explore";
import type { Geometry } from "geojson";
import { describe, expectTypeOf, it } from "vitest";

const client = createExploreClient({ portal: "my-domain" });

interface Tree {
  species?: string;
  height?: number;
}

describe("streamed records", () => {
  it("are of any dataset, or of the one whose fields are named", async () => {
    for await (const record of streamRecords(client, "trees"))
      expectTypeOf(record).toEqualTypeOf<DatasetRecord>();
    for await (const record of streamRecords<Tree>(client, "trees")) {
      expectTypeOf(record).toEqualTypeOf<TypedRecord<Tree>>();
      // @ts-expect-error trees have no width
      record.fields.width;
    }
    const stream = streamRecords<Tree>(client, "trees");
    expectTypeOf(await stream.toArray({ limit: 3 })).toEqualTypeOf<TypedRecord<Tree>[]>();
    for await (const batch of stream.batches()) expectTypeOf(batch).toEqualTypeOf<TypedRecord<Tree>[]>();
  });

  it("take filters, and nothing that only files have", () => {
    streamRecords(client, "trees", { q: "oak", refine: { species: ["Oak"] }, timezone: "Europe/Paris" });
    // @ts-expect-error records have no separator
    streamRecords(client, "trees", { separator: "," });
    // @ts-expect-error it is always JSON
    streamRecords(client, "trees", { format: "csv" });
    // @ts-expect-error nothing sorts a download
    streamRecords(client, "trees", { sort: ["height"] });
  });
});

describe("streamed CSV", () => {
  it("has rows as fields are, of texts at one's word", async () => {
    for await (const row of streamCsv(client, "trees"))
      expectTypeOf(row).toEqualTypeOf<Record<string, unknown>>();
    for await (const row of streamCsv<Tree>(client, "trees")) expectTypeOf(row).toEqualTypeOf<Tree>();
    for await (const row of streamCsv(client, "trees", { asText: true })) {
      expectTypeOf(row).toEqualTypeOf<Record<string, string>>();
    }
  });
});

describe("parsed CSV", () => {
  it("has texts by name, or arrays of them where there are no names", async () => {
    expectTypeOf(await parseCsv("a").toArray()).toEqualTypeOf<Record<string, string>[]>();
    expectTypeOf(await parseCsv("a", { header: ["b"] }).toArray()).toEqualTypeOf<Record<string, string>[]>();
    expectTypeOf(await parseCsv("a", { header: false }).toArray()).toEqualTypeOf<string[][]>();
  });

  it("has the types of a schema that is written out, and those that are named otherwise", async () => {
    const schema = [
      { name: "species", type: "text" },
      { name: "height", type: "double" },
      { name: "at", type: "geo_point_2d" },
    ] as const;
    const [row] = await parseCsv("a", { schema }).toArray();
    expectTypeOf(row).toEqualTypeOf<{ species?: string; height?: number; at?: GeoPoint } | undefined>();
    const fields: { name: string; type: string }[] = [];
    expectTypeOf(await parseCsv<Tree>("a", { schema: fields }).toArray()).toEqualTypeOf<Tree[]>();
  });

  it("has numbers as `bigints` says", async () => {
    const schema = [
      { name: "parcel", type: "int" },
      { name: "area", type: "double" },
      { name: "built", type: "boolean" },
      { name: "at", type: "geo_point_2d" },
      { name: "shape", type: "geo_shape" },
    ] as const;
    type Row<Num, Shape> = {
      parcel?: Num;
      area?: Num;
      built?: boolean;
      at?: [latitude: Num, longitude: Num];
      shape?: Shape;
    };
    expectTypeOf(await parseCsv("a", { schema }).toArray()).toEqualTypeOf<Row<number, Geometry>[]>();
    expectTypeOf(await parseCsv("a", { schema, bigints: "error" }).toArray()).toEqualTypeOf<
      Row<number, Geometry>[]
    >();
    expectTypeOf(await parseCsv("a", { schema, bigints: "bigint" }).toArray()).toEqualTypeOf<
      Row<number | bigint, Geometry>[]
    >();
    expectTypeOf(await parseCsv("a", { schema, bigints: "string" }).toArray()).toEqualTypeOf<
      Row<number | string, unknown>[]
    >();
    const bigints = "bigint" as Bigints;
    expectTypeOf(await parseCsv("a", { schema, bigints }).toArray()).toEqualTypeOf<
      Row<number | string | bigint, unknown>[]
    >();
    expectTypeOf<RowOf<typeof schema, "bigint">>().toEqualTypeOf<Row<number | bigint, Geometry>>();
    // @ts-expect-error there is no such choice
    parseCsv("a", { schema, bigints: "number" });
    // @ts-expect-error texts are no numbers, whatever they spell
    parseCsv("a", { bigints: "bigint" });
    // @ts-expect-error there is no such choice
    streamRecords(client, "trees", { bigints: "number" });
    streamCsv<{ parcel?: number | bigint }>(client, "trees", { bigints: "bigint" });
  });

  it("comes from streams, also those of Node", async () => {
    const { createReadStream } = await import("node:fs");
    parseCsv(createReadStream("trees.csv"));
    parseCsv(new Response("a").body!);
    // @ts-expect-error numbers are no text
    parseCsv([1, 2]);
  });
});

describe("CSV to write", () => {
  it("is made of objects and records, sync or async, as a stream of bytes", () => {
    const trees: Tree[] = [];
    expectTypeOf(toCsv(trees)).toEqualTypeOf<ReadableStream<Uint8Array<ArrayBuffer>>>();
    toCsv(streamRecords<Tree>(client, "trees"), { columns: ["species"], newline: "\n" });
    // @ts-expect-error texts are no rows
    toCsv(["a"]);
  });
});
