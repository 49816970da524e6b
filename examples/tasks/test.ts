import { createAutomationClient, unwrap } from "@ods/automation";
import { createPortal, portalHandlers } from "@ods/testing";
import { setupServer } from "msw/node";

const portal = createPortal({ url: "https://my-domain.opendatasoft.com" });
const server = setupServer(...portalHandlers(portal));
server.listen({ onUnhandledRequest: "error" });

const client = createAutomationClient({ portal: "my-domain", auth: portal.apiKey });
await unwrap(client.POST("/datasets/", { body: { dataset_id: "benches", metadata: {} } }));
console.log((await unwrap(client.GET("/datasets/"))).results[0]?.dataset_id);
server.close();
