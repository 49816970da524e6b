import { createAutomationClient, paginate, unwrap } from "@ods/automation";

const client = createAutomationClient({ portal: "my-domain", auth: process.env.ODS_APIKEY });
const title = { value: "Street trees" };
await unwrap(client.POST("/datasets/", { body: { metadata: { default: { title } } } }));
for await (const dataset of paginate(client, "/datasets/")) {
  console.log(dataset.uid, dataset.metadata?.default?.title?.value);
}
