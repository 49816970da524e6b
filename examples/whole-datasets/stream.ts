import { createExploreClient, IncompleteStreamError, streamRecords } from "@ods/explore";
import { serveParks } from "./parksPortal.ts";

const { portal, key, close } = await serveParks();
const client = createExploreClient({ portal, auth: key });

// #region records
interface Park {
  name?: string;
  area?: number;
  opened?: string;
  place?: [latitude: number, longitude: number];
}
let area = 0;
for await (const { fields } of streamRecords<Park>(client, "parks")) {
  area += fields.area ?? 0; // each record as it arrives, and none of them kept
}
console.log(area.toFixed(1), "hectares");
// #endregion

const database = { insert: async (parks: unknown[]) => console.log("inserted", parks.length) };
// #region batches
const large = streamRecords<Park>(client, "parks", { q: "area > 10", fields: ["name", "area"] });
for await (const parks of large.batches()) await database.insert(parks); // the portal waits meanwhile
console.log((await large.toArray({ limit: 1 })).length);
// #endregion

// #region complete
const seen = { records: 0 };
try {
  for await (const { recordid } of streamRecords(client, "parks", { checkCount: true, resume: 3 })) {
    if (recordid) seen.records++;
  }
} catch (error) {
  if (!(error instanceof IncompleteStreamError)) throw error;
  console.error("broke off for the fourth time, after", error.received);
}
console.log(seen.records, "records, as many as the portal counts");
// #endregion

await close();
