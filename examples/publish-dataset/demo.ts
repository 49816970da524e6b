import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { styleText } from "node:util";
import { createAutomationClient, unwrap } from "@ods/automation";
import { createExploreClient } from "@ods/explore";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { migrationTable } from "../migrate-dataset/migrationTable.ts";
import { exploreCities } from "./exploreCities.ts";
import { listDatasets } from "./listDatasets.ts";
import { moveCities } from "./moveCities.ts";
import { publishCities } from "./publishCities.ts";
import { chart, duration, megabytes, table, terminalReport } from "./terminalReport.ts";
import { writeCities } from "./writeCities.ts";

const started = performance.now();
const portal = createPortal({ processingTime: 1_200 });
const second = createPortal({ processingTime: 1_200 });
const [server, secondServer] = await Promise.all([servePortal(portal), servePortal(second)]);
const folder = await mkdtemp(path.join(tmpdir(), "ods-demo-"));

async function cleanUp(): Promise<void> {
  const servers = [server.close(), secondServer.close()];
  await Promise.allSettled([...servers, rm(folder, { recursive: true, force: true })]);
}

process.once("SIGINT", () => {
  console.error("\n  Stopped.");
  void cleanUp().then(() => process.exit(130));
});

try {
  const name = styleText("bold", "ods-clients");
  console.log(`\n  ${name} publishes a dataset to a portal on this machine, ${server.url}\n`);

  const report = terminalReport();
  const csv = path.join(folder, "cities.csv");
  await report.step(
    "Write the cities of GeoNames as CSV",
    async () => ({ rows: await writeCities(csv), size: (await stat(csv)).size }),
    ({ rows, size }) => `${rows.toLocaleString("en")} rows, ${megabytes(size)}`,
  );

  let requests = 0;
  const count = { onRequest: () => void requests++ };
  const client = createAutomationClient({
    portal: server.url,
    auth: portal.apiKey,
    requireAuth: true,
    middleware: [count],
  });
  const dataset_uid = await publishCities(client, csv, report);

  const { dataset_id = dataset_uid } = await unwrap(
    client.GET("/datasets/{dataset_uid}/", { params: { path: { dataset_uid } } }),
  );
  const explore = createExploreClient({ portal: server.url, auth: portal.apiKey, middleware: [count] });
  const { total, largest } = await exploreCities(explore, dataset_id, report);

  // Something to page through.
  await report.step("Draft 30 more datasets", async () => {
    const params = { path: { dataset_uid } };
    for (let n = 1; n <= 30; n++) await unwrap(client.POST("/datasets/{dataset_uid}/copy/", { params }));
  });
  const rows = await report.step(
    "Walk all datasets, resources and versions",
    () => listDatasets(client),
    (listed) => `${listed.length} datasets`,
  );

  console.log();
  chart(largest);
  console.log();
  table(rows, 5);

  console.log(`\n  Then it moves the dataset to a second portal, ${secondServer.url}\n`);
  const target = createAutomationClient({
    portal: secondServer.url,
    auth: second.apiKey,
    middleware: [count],
  });
  const moved = await moveCities(client, target, dataset_uid, report);
  const there = createExploreClient({ portal: secondServer.url, auth: second.apiKey, middleware: [count] });
  await report.step(
    "Search for all cities there",
    async () => {
      const query = { dataset: moved.datasetId, rows: 0 };
      const { nhits } = await unwrap(there.GET("/api/records/1.0/search/", { params: { query } }));
      if (nhits !== total) throw new Error(`The second portal has ${nhits} records, the first ${total}.`);
      return nhits;
    },
    (nhits) => `${nhits.toLocaleString("en")} cities, as many`,
  );
  console.log();
  for (const text of migrationTable(moved)) console.log(text);
  const time = duration(performance.now() - started);
  console.log(`\n  ${styleText("green", "Done")}: ${requests} requests in ${time}.\n`);
} catch (error) {
  console.error(
    `\n  ${styleText("red", "Failed")}: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
} finally {
  await cleanUp();
}
