import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { createExploreClient } from "@ods/explore";
import { cachedDataset, cleanCache, downloadDataset } from "@ods/explore/node";
import { serveParks } from "./parksPortal.ts";

const { portal, key, addPark, close } = await serveParks();
let requests = 0;
const hooks = { onRequest: () => void requests++ };
const client = createExploreClient({ portal, auth: key, hooks });
const folder = await mkdtemp(join(tmpdir(), "parks-"));
const directory = join(folder, "cache");

// #region cache
const once = await downloadDataset(client, "parks", { format: "csv", cache: { directory } });
const twice = await downloadDataset(client, "parks", { format: "csv", cache: { directory } }); // no request
console.log(once.isFromCache, twice.isFromCache, twice.path === once.path);
// #endregion
console.log("requests:", requests);
requests = 0;

// #region revalidate
const parks = () =>
  downloadDataset(client, "parks", {
    format: "json",
    cache: { directory, revalidate: true, maxAge: 0 }, // ms without a question; 0 is the default here
  });
await parks();
console.log((await parks()).isFromCache ? "unchanged" : "downloaded");
await addPark();
console.log((await parks()).isFromCache ? "unchanged" : "downloaded");
// #endregion
console.log("requests:", requests);

// #region entry
const entry = cachedDataset(client, "parks", { format: "csv" }, { directory });
if (await entry.exists()) await entry.copyTo(join(folder, "parks.csv"));
const { size = 0, fetchedAt } = (await entry.facts()) ?? {};
console.log(size, "bytes,", fetchedAt && fetchedAt <= new Date());
console.log("deleted:", await entry.delete());
// #endregion
console.log((await readFile(join(folder, "parks.csv"), "utf8")).split(";", 1).join());

const other = createExploreClient({ portal, auth: key, headers: { Cookie: "sessionid=somebody-else" } });
// #region account
const mine = cachedDataset(client, "parks", { format: "json" }, { directory });
const theirs = cachedDataset(other, "parks", { format: "json" }, { directory });
console.log("mine:", await mine.exists(), "theirs:", await theirs.exists());
// #endregion

// #region clean
const removed = await cleanCache({ directory, portal, datasetId: "parks" });
console.log(removed.map(({ datasetId, format }) => `${datasetId} as ${format}`));
await cleanCache({ directory }); // everything
// #endregion
console.log(relative(folder, once.path).split(/[/\\]/).length, "levels");

await rm(folder, { recursive: true });
await close();
