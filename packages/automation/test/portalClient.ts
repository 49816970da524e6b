import { type AutomationClient, createAutomationClient, unwrap } from "@ods/automation";
import { createPortal, type Portal, type PortalOptions } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { onTestFinished } from "vitest";

/** A portal over real HTTP, and a client for it; both end with the test. */
export async function portalClient(
  options: PortalOptions = {},
): Promise<{ client: AutomationClient; portal: Portal; url: string }> {
  const portal = createPortal(options);
  const server = await servePortal(portal);
  onTestFinished(() => server.close());
  const client = createAutomationClient({ portal: server.url, auth: portal.apiKey });
  return { client, portal, url: server.url };
}

/** A dataset of that title; its parameters are ready for calls. */
export async function makeDataset(client: AutomationClient, title = "Street trees") {
  const dataset = await unwrap(
    client.POST("/datasets/", { body: { metadata: { default: { title: { value: title } } } } }),
  );
  return { dataset, params: { path: { dataset_uid: dataset.uid } } };
}
