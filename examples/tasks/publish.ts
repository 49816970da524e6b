import { createAutomationClient, publishDataset, unwrap, uploadResourceFile } from "@ods/automation";

const portal = process.env.ODS_PORTAL ?? "my-domain";
const client = createAutomationClient({ portal, auth: process.env.ODS_APIKEY });
const metadata = { default: { title: { value: "Benches" } } };
const { uid } = await unwrap(client.POST("/datasets/", { body: { dataset_id: "benches", metadata } }));
const params = { path: { dataset_uid: uid } };

const file = new File(["bench;street\n1;Quay\n2;Market\n"], "benches.csv", { type: "text/csv" });
const uploaded = await uploadResourceFile(client, uid, file);
const datasource = { type: "uploaded_file", file: { uid: uploaded.uid } } as const;
const body = { type: "csvfile", title: "Benches", datasource };
await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body }));
const { status } = await publishDataset(client, uid);
console.log("benches:", status);
