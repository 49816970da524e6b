import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { floorOfJson, readSample } from "./floor.ts";
import { DATASET, type PlaceRecord } from "./places.ts";

/** Prepares a way to read the body at an address; what it gives resolves to the number of records. */
export type Reader = (url: string, sample: string) => Promise<() => Promise<number>>;

/**
 * Ways to read all records, each as its documentation has it for the fastest that gives whole records. Each loads only
 * what it needs, since memory is measured.
 */
export const jsonReaders = {
  floor: async (url, path) => {
    const sample = await readSample(path);
    return () => floorOfJson(url, sample);
  },
  streamRecords: async (url) => {
    const { createExploreClient, streamRecords } = await import("@ods/explore");
    const records = streamRecords(createExploreClient({ portal: url }), DATASET);
    return async () => {
      let count = 0;
      for await (const record of records) if (record.recordid) count++;
      return count;
    };
  },
  "streamRecords().batches()": async (url) => {
    const { createExploreClient, streamRecords } = await import("@ods/explore");
    const stream = streamRecords(createExploreClient({ portal: url }), DATASET);
    return async () => {
      let count = 0;
      for await (const records of stream.batches()) count += records.length;
      return count;
    };
  },
  "stream-json": async (url) => {
    const { streamArray } = await import("stream-json/streamers/stream-array.js");
    return async () => {
      const body = Readable.fromWeb((await fetch(url)).body as never);
      let count = 0;
      await pipeline(
        body,
        streamArray.withParserAsStream(),
        async (items: AsyncIterable<{ value: PlaceRecord }>) => {
          for await (const { value } of items) if (value.recordid) count++;
        },
      );
      return count;
    };
  },
  "@streamparser/json": async (url) => {
    const { JSONParser } = await import("@streamparser/json");
    return async () => {
      let count = 0;
      const parser = new JSONParser({ paths: ["$.*"], keepStack: false });
      parser.onValue = ({ value }) => {
        if ((value as unknown as PlaceRecord).recordid) count++;
      };
      for await (const chunk of (await fetch(url)).body!) parser.write(chunk);
      return count;
    };
  },
  "response.json()": async (url) => async () => ((await (await fetch(url)).json()) as unknown[]).length,
} satisfies Record<string, Reader>;
