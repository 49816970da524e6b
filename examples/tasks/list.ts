import { createExploreClient, paginate } from "@ods/explore";

const client = createExploreClient({ portal: process.env.ODS_PORTAL ?? "my-domain" });
const datasets = paginate(client, "/api/datasets/1.0/search/");
console.log(await datasets.count(), "datasets");
for await (const { datasetid } of datasets) console.log(datasetid);
