import { createExploreClient, pushRecords } from "@ods/explore";

const client = createExploreClient({ portal: process.env.ODS_PORTAL ?? "my-domain" });
const pushKey = process.env.ODS_PUSHKEY ?? "";
const target = { datasetId: "counters", resourceId: "realtime", pushKey };
const records = [{ counter: "north", hour: "2026-03-14T06:00:00Z", bikes: 17 }];
const { counts } = await pushRecords(client, target, records, { uniqueKey: ["counter", "hour"] });
console.log(counts.accepted, "record");
