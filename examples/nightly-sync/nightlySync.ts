import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createExploreClient } from "@ods/explore";
import { tableFromIPC } from "apache-arrow";
import { readParquet } from "parquet-wasm";
import { syncDataset } from "./syncDataset.ts";
import { serveTrees } from "./treesPortal.ts";

const { portal, fellTallest, close } = await serveTrees();
const folder = await mkdtemp(path.join(tmpdir(), "ods-nightly-"));
const file = path.join(folder, "street-trees.parquet");
const client = createExploreClient({ portal });

for (const night of ["first", "second", "third"]) {
  if (night === "third") await fellTallest();
  const isNew = await syncDataset(client, "street-trees", file);
  console.log(`${night} night: ${isNew ? "written" : "unchanged"}`);
}

const trees = tableFromIPC(readParquet(await readFile(file)).intoIPCStream());
console.log(trees.schema.fields.map(({ name, type }) => `${name}: ${type}`).join(", "));
console.table(
  trees.toArray().map((row) => ({ ...row.toJSON(), planted: new Date(row.planted).getUTCFullYear() })),
);

await rm(folder, { recursive: true });
await close();
