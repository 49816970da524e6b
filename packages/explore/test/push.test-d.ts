import {
  createExploreClient,
  deleteRecords,
  deleteRecordsById,
  PushError,
  type PushReport,
  pushRecords,
} from "@ods/explore";
import { expectTypeOf, it } from "vitest";

const client = createExploreClient({ portal: "my-domain" });
const target = { datasetId: "bike-counts", resourceId: "realtime", pushKey: "key" };

interface Count {
  counter: string;
  hour: Date;
  bikes?: number | undefined;
  photo?: Blob;
}

declare const counts: Count[];

it("a push takes records of any type, an interface or none, from any source", () => {
  expectTypeOf(pushRecords(client, target, counts)).resolves.toEqualTypeOf<PushReport>();
  pushRecords(client, target, [{ counter: "a", bikes: 3 }]);
  pushRecords(client, target, new Map<string, Count>().values());
  pushRecords(client, target, {} as AsyncIterable<Count>);
  pushRecords(client, target, {} as ReadableStream<Count>);
  pushRecords(client, target, [{ photo: new Uint8Array(3) }, { photo: undefined }]);
  pushRecords(client, target, [{ parcel: 9007199254740993n, at: new Date(0) }], { uniqueKey: ["parcel"] });
  // @ts-expect-error a single record is no list
  pushRecords(client, target, { counter: "a" });
  // @ts-expect-error the key of the resource is missing
  pushRecords(client, { datasetId: "bike-counts", resourceId: "realtime" }, counts);
});

it("options know the fields of the records", () => {
  pushRecords(client, target, counts, { uniqueKey: ["counter", "hour"] });
  pushRecords(client, target, counts, {
    uniqueKey: true,
    onFailed({ outcome, records, ranges }) {
      expectTypeOf(outcome).toEqualTypeOf<"refused" | "unknown">();
      expectTypeOf(records).toEqualTypeOf<Count[]>();
      expectTypeOf(ranges[0]!.message).toEqualTypeOf<string>();
    },
  });
  // @ts-expect-error it has no such field
  pushRecords(client, target, counts, { uniqueKey: ["street"] });
  // @ts-expect-error nobody can promise that
  pushRecords(client, target, counts, { delivery: "exactly-once" });
});

it("a report is what resumes, also from an error", () => {
  const error = {} as unknown;
  if (error instanceof PushError) pushRecords(client, target, counts, { resume: error.report });
  deleteRecords(client, target, counts, { resume: {} as PushReport });
  deleteRecordsById(client, target, ["id"], { resume: {} as PushReport });
  // @ts-expect-error each request deletes one record
  deleteRecordsById(client, target, ["id"], { batchSize: 10 });
});
