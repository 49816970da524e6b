import { createAutomationClient, NotFoundError, unwrap } from "@ods/automation";
import { createPortal, portalHandlers } from "@ods/testing";
import { setupServer } from "msw/node";
import { expect, it, onTestFinished } from "vitest";

it("the portal answers through msw as well, to a client that was there before it", async () => {
  const portal = createPortal({ url: "https://my-domain.opendatasoft.com" });
  const client = createAutomationClient({ portal: "my-domain", auth: portal.apiKey });

  const server = setupServer(...portalHandlers(portal));
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());

  const { uid } = await unwrap(
    client.POST("/datasets/", { body: { metadata: { default: { title: { value: "Bike counters" } } } } }),
  );
  expect(
    await unwrap(client.GET("/datasets/{dataset_uid}/", { params: { path: { dataset_uid: uid } } })),
  ).toMatchObject({ uid, dataset_id: "bike-counters" });
  const missing = client.GET("/datasets/{dataset_uid}/", { params: { path: { dataset_uid: "da_none" } } });
  await expect(unwrap(missing)).rejects.toBeInstanceOf(NotFoundError);
});
