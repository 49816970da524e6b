import { createClient, unwrap } from "@ods/core";
import type { paths } from "./catalogApi.ts"; // made by `ods generate` or openapi-typescript

const portal = process.env.ODS_PORTAL ?? "my-domain";
const client = createClient<paths>({ portal, auth: process.env.ODS_APIKEY }, { path: "api/datasets/1.0" });
const { nhits } = await unwrap(client.GET("/search/", { params: { query: { rows: 0 } } }));
console.log(nhits, "datasets");
