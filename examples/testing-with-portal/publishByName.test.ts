import { createAutomationClient, PermissionError, unwrap } from "@ods/automation";
import { createPortal, type Portal, portalHandlers } from "@ods/testing";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { publishByName } from "./publishByName.ts";

const url = "https://city.opendatasoft.com";
const server = setupServer();
let portal: Portal;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

// Each test has a portal of its own, where publishing takes no time.
beforeEach(() => {
  portal = createPortal({
    url,
    processingTime: 0,
    users: [{ username: "reader", permissions: ["edit_dataset"], apiKey: "key-of-reader" }],
  });
  server.use(...portalHandlers(portal));
});
afterEach(() => server.resetHandlers());

const clientWith = (auth: string) => createAutomationClient({ portal: "city", auth });

async function makeTrees() {
  const metadata = { default: { title: { value: "Street trees" } } };
  const body = { dataset_id: "street-trees", metadata };
  return unwrap(clientWith(portal.apiKey).POST("/datasets/", { body }));
}

it("publishes a dataset", async () => {
  const { uid } = await makeTrees();
  const client = clientWith(portal.apiKey);

  expect(await publishByName(client, "street-trees")).toBe("street-trees is published.");

  const params = { path: { dataset_uid: uid } };
  const status = await unwrap(client.GET("/datasets/{dataset_uid}/status/", { params }));
  expect(status).toMatchObject({ status: "idle", is_published: true });
});

it("says what the portal says when processing fails", async () => {
  const { uid } = await makeTrees();
  portal.seed.failNextPublish(uid, { message: "The source does not answer." });

  expect(await publishByName(clientWith(portal.apiKey), "street-trees")).toBe(
    "street-trees is not published: The source does not answer.",
  );
});

it("knows no dataset that is not there", async () => {
  expect(await publishByName(clientWith(portal.apiKey), "street-lamps")).toBe(
    "There is no dataset street-lamps.",
  );
});

it("needs the permission to publish", async () => {
  await makeTrees();
  await expect(publishByName(clientWith("key-of-reader"), "street-trees")).rejects.toBeInstanceOf(
    PermissionError,
  );
});
