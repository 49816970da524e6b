import { createAutomationClient, HarvestError, startHarvester, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

let isDown = false;
let time = Date.parse("2026-03-14T06:30:00Z");
const inMemory = createPortal({
  processingTime: 600,
  now: () => (time += 100),
  remoteCatalogue() {
    if (isDown) throw new Error("The catalogue does not answer.");
    return [
      { id: "layer_1", title: "Trees" },
      { id: "layer_2", title: "Benches", error: "It has no geometry." },
    ];
  },
});
const { url: portal, close } = await servePortal(inMemory);
const client = createAutomationClient({ portal, auth: inMemory.apiKey });
const settings = { type: "arcgis", name: "Layers", url: "https://gis.rivertown.example/" } as const;
const { uid } = await unwrap(client.POST("/harvesters/", { body: settings }));

// #region harvest
const run = await startHarvester(client, uid, { onStatus: ({ status }) => console.log(status) });
console.log(run.harvested_datasets_count, "datasets,", run.resource_errors_count, "failure");
// #endregion

isDown = true;
// #region failure
await startHarvester(client, uid).catch((error: unknown) => {
  if (!(error instanceof HarvestError)) throw error;
  console.log(error.errors?.harvester);
});
// #endregion

await close();
