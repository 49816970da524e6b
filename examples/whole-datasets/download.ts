import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExploreClient, LoginPageError } from "@ods/explore";
import { downloadDataset } from "@ods/explore/node";
import { serveParks } from "./parksPortal.ts";

const { portal, key, close } = await serveParks();
const client = createExploreClient({ portal, auth: key });
const folder = await mkdtemp(join(tmpdir(), "parks-"));

// #region download
const parks = await downloadDataset(client, "parks", {
  format: "csv",
  q: "area > 10", // filters as in a search; without them everything comes
  fields: ["name", "opened"],
  separator: ",",
  useLabels: true,
});
console.log((await parks.text()).trimEnd());
// #endregion

// #region count
const counted = await downloadDataset(client, "parks", {
  format: "csv",
  to: join(folder, "parks.csv"),
  checkCount: true, // as many lines as a search counts, or no file
});
console.log((await counted.text()).trimEnd().split("\n").length - 1, "parks, as many as the portal counts");
// #endregion
await rm(counted.path);

const last = { done: 0 };
const showBar = (done: number) => {
  last.done = done;
};

// #region file
const file = await downloadDataset(client, "parks", {
  format: "kml",
  to: join(folder, "maps", "parks.kml"), // folders are made
  onProgress: ({ received, total }) => showBar(total ? received / total : 0),
});
console.log(file.type, file.size === (await readFile(file.path)).length);
// #endregion
console.log("the bar is", last.done === 1 ? "full" : "not full");

// #region login
const anonymous = client.anonymous();
const outcome = await downloadDataset(anonymous, "parks", {
  format: "kml",
  to: join(folder, "parks.kml"),
}).catch((error: unknown) => error);
if (outcome instanceof LoginPageError) console.log("no file but a login page:", outcome.status);
// #endregion
console.log("there is", (await readdir(folder)).join());

const stop = new AbortController(); // its abort() belongs to your handler of SIGTERM
// #region abort
const stopped = await downloadDataset(client, "parks", {
  format: "geojson",
  to: join(folder, "maps", "parks.geojson"),
  signal: stop.signal,
  onProgress: () => stop.abort(new Error("The service stops")),
}).catch((error: Error) => error.message);
console.log(stopped, await readdir(join(folder, "maps")));
// #endregion

await rm(folder, { recursive: true });
await close();
