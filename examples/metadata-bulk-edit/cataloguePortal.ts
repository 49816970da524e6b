import { createAutomationClient, publishDataset, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const CATALOGUE = {
  "street-trees": {
    title: { value: "Street trees" },
    publisher: { value: "Parks dept." },
    keyword: { value: ["Trees", "trees", "Parks"] },
    language: { value: "en" as const },
  },
  playgrounds: {
    title: { value: "Playgrounds" },
    publisher: { value: "Parks dept." },
    language: { value: "en" as const },
  },
  "bike-counters": {
    title: { value: "Bike counters" },
    publisher: { value: "Transport" },
    keyword: { value: ["bikes", "traffic"] },
  },
};

/** A portal on this machine with a few datasets, described by different people. */
export async function serveCatalogue() {
  const inMemory = createPortal({ processingTime: 0 });
  const { url: portal, close } = await servePortal(inMemory);
  const client = createAutomationClient({ portal, auth: inMemory.apiKey });
  for (const [dataset_id, described] of Object.entries(CATALOGUE)) {
    const body = { dataset_id, metadata: { default: described } };
    const { uid } = await unwrap(client.POST("/datasets/", { body }));
    if (dataset_id === "street-trees") await publishDataset(client, uid, { interval: 0 });
  }
  return { portal, key: inMemory.apiKey, close };
}
