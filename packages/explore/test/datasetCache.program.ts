// Downloads the dataset of the portal given into the cache given, again and again; says so once the first is there.
import { createExploreClient } from "@ods/explore";
import { downloadDataset } from "@ods/explore/node";

const [portal = "", directory = "", last = "Infinity"] = process.argv.slice(2);
const client = createExploreClient({ portal });
for (let round = 0; round < Number(last); round++) {
  await downloadDataset(client, "trees", { format: "json", cache: { directory, maxAge: 0 } });
  if (round === 0) process.stdout.write("started");
}
