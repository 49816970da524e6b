import { createAutomationClient, findDataset, publishDataset, unwrap } from "@ods/automation";

const client = createAutomationClient({
  portal: process.env.ODS_PORTAL ?? "my-domain",
  auth: process.env.ODS_APIKEY,
});
const dataset = await findDataset(client, "street-trees");
if (!dataset) throw new Error("There is no such dataset.");
const params = { path: { dataset_uid: dataset.uid, template_name: "default", template_field_name: "title" } };
await unwrap(
  client.PUT("/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/", {
    params,
    body: { value: "Trees of the city" },
  }),
);
await publishDataset(client, dataset.uid, { onStatus: ({ status }) => console.log(status) });
