import {
  abortDataset,
  createAutomationClient,
  findDataset,
  ProcessingError,
  publishDataset,
  TimeoutError,
  unpublishDataset,
  unwrap,
  waitForDataset,
} from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

// The clock of the portal goes on with each look at it; without a pace, the portal works for ever.
let time = Date.parse("2026-03-14T06:30:00Z");
let pace = 100;
const inMemory = createPortal({ processingTime: 600, now: () => (time += pace) });
const { url: portal, close } = await servePortal(inMemory);
const client = createAutomationClient({ portal, auth: inMemory.apiKey });
const body = { dataset_id: "street-trees", metadata: { default: { title: { value: "Street trees" } } } };
const { uid } = await unwrap(client.POST("/datasets/", { body }));

// #region publish
const dataset = await findDataset(client, "street-trees");
if (!dataset) throw new Error("There is no such dataset");
const { is_published } = await publishDataset(client, dataset.uid, {
  onStatus: ({ status }) => console.log(status),
  deadline: 15 * 60_000,
});
console.log(is_published ? "published" : "a draft");
// #endregion

pace = 0;
setTimeout(() => (pace = 100), 500);
// #region deadline
const inTime = publishDataset(client, dataset.uid, { deadline: 400 });
await inTime.catch(async (error) => {
  if (!(error instanceof TimeoutError)) throw error;
  const { status } = await abortDataset(client, dataset.uid); // else the portal goes on with it
  console.log("stopped:", status);
});
// #endregion

// #region others
await waitForDataset(client, dataset.uid); // whoever has set it going
await unpublishDataset(client, dataset.uid);
// #endregion
console.log((await findDataset(client, "street-trees"))?.is_published ? "published" : "a draft again");

inMemory.seed.failNextPublish(uid, { message: "The source does not answer." });
// #region failure
try {
  await publishDataset(client, dataset.uid);
} catch (error) {
  if (!(error instanceof ProcessingError)) throw error;
  console.log(error.datasetStatus.status, error.datasetStatus.message, error.params);
  for (const { record_id, message } of error.records_errors) console.log(record_id, message);
}
// #endregion

await close();
