import { createExploreClient, paginate, streamRecords, unwrap } from "@ods/explore";

const client = createExploreClient({ portal: process.env.ODS_PORTAL ?? "my-domain" });

// One call: every parameter and every part of the answer is typed.
const query = { dataset: "street-trees", rows: 3, sort: "height" };
const { nhits, records } = await unwrap(client.GET("/api/records/1.0/search/", { params: { query } }));
console.log(nhits, records[0]?.fields);

// A list: pages are fetched ahead while you read.
for await (const dataset of paginate(client, "/api/datasets/1.0/search/")) console.log(dataset.datasetid);

// A whole dataset, of any size, a record at a time.
let count = 0;
for await (const { fields } of streamRecords(client, "street-trees")) if (fields.species === "Oak") count++;
console.log(count, "oaks");
