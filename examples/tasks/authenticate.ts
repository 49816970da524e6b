import { createAutomationClient } from "@ods/automation";
import { resolveApiKey } from "@ods/automation/node";

const portal = process.env.ODS_PORTAL ?? "my-domain";
const { key, source } = await resolveApiKey({ portal, keyring: false, required: true });
const client = createAutomationClient({ portal, auth: key });
console.log((await client.GET("/datasets/")).response.status, "with the key from the", source);
