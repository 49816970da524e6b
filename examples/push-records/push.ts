import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createExploreClient,
  deleteRecords,
  deleteRecordsById,
  PushError,
  type PushReport,
  pushRecords,
  unwrap,
} from "@ods/explore";
import { serveCounts } from "./countsPortal.ts";

const { portal, resourceId, pushKey, outage, close } = await serveCounts();
const retry = { limit: 1, baseDelay: 1 };
const client = createExploreClient({ portal, retry });
const folder = await mkdtemp(join(tmpdir(), "counts-"));

interface Count {
  counter: string;
  hour: string;
  bikes: number | string;
}

const hourOf = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour)).toISOString();

function* countsOf(counter: string, hours: number): Generator<Count> {
  for (let hour = 0; hour < hours; hour++) yield { counter, hour: hourOf(hour), bikes: 10 + (hour % 24) };
}

const search = async () => {
  const query = { dataset: "bike-counts", refine: { counter: "old-town" }, rows: 20 };
  return unwrap(client.GET("/api/records/1.0/search/", { params: { query: { ...query } } }));
};

// #region push
const target = { datasetId: "bike-counts", resourceId, pushKey };
const { counts } = await pushRecords(client, target, countsOf("old-town", 1_200), {
  uniqueKey: ["counter", "hour"], // the fields that are marked as the dataset's key
});
console.log(counts.accepted, "accepted");
// #endregion

// #region refused
const mended = Array.from(countsOf("river-bridge", 24));
const spoilt = mended.map((count) => (count.hour === hourOf(5) ? { ...count, bicycles: 3 } : count));
try {
  await pushRecords(client, target, spoilt, { uniqueKey: ["counter", "hour"] });
} catch (error) {
  if (!(error instanceof PushError)) throw error;
  const { counts, refused } = error.report;
  console.log(counts.accepted, "accepted,", counts.refused, "refused");
  for (const { start, end, message } of refused) console.log(`${start} to ${end - 1}: ${message}`);
}
// #endregion

// #region atMostOnce
outage.isOn = true; // a proxy says 502; the portal may have the records, or not
const lost = await pushRecords(client, target, countsOf("station", 24)).catch(
  (error: PushError) => error.report,
);
console.log(lost.counts.unknown, "unknown:", lost.unknown[0]?.message);
outage.isOn = false;
// #endregion

// #region resume
const resumed = await pushRecords(client, target, countsOf("station", 24), {
  resume: lost,
  uniqueKey: ["counter", "hour"], // so that sending them again replaces what may be there
});
console.log(resumed.counts.accepted, "accepted");
// #endregion

const path = join(folder, "push.json");
// #region journal
const before = await readFile(path, "utf8").catch(() => undefined);
await pushRecords(client, target, countsOf("harbour", 1_500), {
  uniqueKey: true,
  resume: before === undefined ? undefined : (JSON.parse(before) as PushReport),
  onProgress: (report) => writeFile(path, JSON.stringify(report)),
});
await rm(path); // the next push is another one
// #endregion

// #region delete
await deleteRecords(client, target, countsOf("station", 24)); // by their values, as they were pushed
const { records } = await search();
await deleteRecordsById(
  client,
  target,
  records.map(({ recordid }) => recordid),
);
// #endregion
console.log(records.length, "deleted by id,", (await search()).nhits, "left of 1200");

await rm(folder, { recursive: true });
await close();
