import { createExploreClient, streamRecords } from "@ods/explore";
import { downloadDataset } from "@ods/explore/node";

const client = createExploreClient({ portal: process.env.ODS_PORTAL ?? "my-domain" });
const file = await downloadDataset(client, "street-trees", {
  format: "csv",
  to: "trees.csv",
  checkCount: true, // as many lines as the portal counts, or an error
});
console.log(file.size, "bytes");

let oaks = 0;
for await (const { fields } of streamRecords(client, "street-trees")) if (fields.species === "Oak") oaks++;
console.log(oaks, "oaks");
