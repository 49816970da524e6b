import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExploreClient } from "@ods/explore";
import { arrowStream, toArrowTable } from "@ods/explore/arrow";
import { tableFromIPC } from "apache-arrow";
import { serveTrees } from "./treesPortal.ts";

const { portal, close } = await serveTrees();
const client = createExploreClient({ portal });

// #region table
const oaks = await toArrowTable(client, "street-trees", { refine: { species: "Oak" } });
for (const { name, type } of oaks.schema.fields) console.log(name.padEnd(8), String(type));
// #endregion

// #region typed
interface Tree {
  species?: string;
  height?: number;
  place?: [latitude: number, longitude: number];
}
const trees = await toArrowTable<Tree>(client, "street-trees", { fields: ["species", "height", "place"] });
const heights = [...(trees.getChild("height") ?? [])]; // no other names than those of Tree
const latitude = trees.getChild("place")?.get(0)?.lat; // number | undefined
// #endregion
console.log("heights", heights.join(" "), "latitude", latitude);

const folder = await mkdtemp(join(tmpdir(), "example-arrow-"));
const file = join(folder, "trees.arrows");
// #region file
await writeFile(file, arrowStream(client, "street-trees"));
// #endregion
console.log(tableFromIPC(await readFile(file)).numRows, "trees in the file");

await rm(folder, { recursive: true });
await close();
