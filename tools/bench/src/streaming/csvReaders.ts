import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { floorOfCsv } from "./floor.ts";
import type { Reader } from "./jsonReaders.ts";
import { DATASET, type PlaceFields } from "./places.ts";

const delimiter = ";";

/**
 * Ways to read all rows. Those of the libraries that are compared with become arrays of texts unless it says objects,
 * which is the least that they can do.
 */
export const csvReaders = {
  floor: async (url) => () => floorOfCsv(url),
  streamCsv: async (url) => {
    const { createExploreClient, streamCsv } = await import("@ods/explore");
    const stream = streamCsv(createExploreClient({ portal: url }), DATASET, { asText: true });
    return async () => {
      let count = 0;
      for await (const row of stream) if (row.geoname_id) count++;
      return count;
    };
  },
  "streamCsv().batches()": async (url) => {
    const { createExploreClient, streamCsv } = await import("@ods/explore");
    const stream = streamCsv(createExploreClient({ portal: url }), DATASET, { asText: true });
    return async () => {
      let count = 0;
      for await (const rows of stream.batches()) count += rows.length;
      return count;
    };
  },
  "streamCsv, typed": async (url) => {
    const { createExploreClient, streamCsv } = await import("@ods/explore");
    const stream = streamCsv<PlaceFields>(createExploreClient({ portal: url }), DATASET);
    return async () => {
      let count = 0;
      for await (const row of stream) if (row.geoname_id) count++;
      return count;
    };
  },
  "csv-parse": async (url) => {
    const { parse } = await import("csv-parse");
    return async () => {
      let count = -1; // the header
      await pipeline(await bodyOf(url), parse({ delimiter }), async (rows: AsyncIterable<string[]>) => {
        for await (const row of rows) if (row[0]) count++;
      });
      return count;
    };
  },
  "csv-parse, objects": async (url) => {
    const { parse } = await import("csv-parse");
    return async () => {
      let count = 0;
      await pipeline(
        await bodyOf(url),
        parse({ delimiter, columns: true }),
        async (rows: AsyncIterable<Record<string, string>>) => {
          for await (const row of rows) if (row.geoname_id) count++;
        },
      );
      return count;
    };
  },
  "papaparse, chunks": async (url) => {
    const { default: papa } = await import("papaparse");
    return async () => {
      const body = await bodyOf(url);
      let count = -1; // the header
      await new Promise<void>((resolve, reject) => {
        papa.parse<string[]>(body, {
          delimiter,
          skipEmptyLines: true,
          chunk: ({ data }) => {
            count += data.length;
          },
          complete: () => resolve(),
          error: reject,
        });
      });
      return count;
    };
  },
  "papaparse, Node stream": async (url) => {
    const { default: papa } = await import("papaparse");
    return async () => {
      let count = -1; // the header
      const parser = papa.parse(papa.NODE_STREAM_INPUT, { delimiter, skipEmptyLines: true });
      await pipeline(await bodyOf(url), parser, async (rows: AsyncIterable<string[]>) => {
        for await (const row of rows) if (row[0]) count++;
      });
      return count;
    };
  },
} satisfies Record<string, Reader>;

async function bodyOf(url: string): Promise<Readable> {
  return Readable.fromWeb((await fetch(url)).body as never);
}
