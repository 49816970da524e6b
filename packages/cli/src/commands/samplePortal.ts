import { type AutomationClient, createAutomationClient, unwrap } from "@ods/automation";
import type { Portal } from "@ods/testing/node";

const SPECIES = ["Oak", "Elm", "Lime", "Plane", "Horse chestnut", "Érable", "Hornbeam"];
const DISTRICTS = ["North", "Riverside", "Old town", "Station"];
const TREES = 500;

/** Fills a portal with a dataset to read and one to push to, and gives the key for pushing. */
export async function fillPortal(portal: Portal, url: string): Promise<{ pushKey: string }> {
  const client = createAutomationClient({ portal: url, auth: portal.apiKey });
  await makeTrees(client);
  const { uid, resource } = await makeCounters(client);
  return { pushKey: portal.pushKey(uid, resource) };
}

/** A dataset that is fed by a file. */
async function makeTrees(client: AutomationClient): Promise<void> {
  const params = await makeDataset(client, "street-trees", "Street trees", "Trees that nobody planted.");
  const file = new File([trees()], "street-trees.csv", { type: "text/csv" });
  const { uid } = await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }),
  );
  await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/", {
      params,
      body: {
        type: "csvfile",
        title: "Trees",
        params: { separator: ";", headers_first_row: true },
        datasource: { type: "uploaded_file", file: { uid } },
      },
    }),
  );
  for (const field of ["species", "district"]) {
    await unwrap(
      client.POST("/datasets/{dataset_uid}/fields/", {
        params,
        body: { type: "annotate", label: `Facet ${field}`, field, annotation: "facet" },
      }),
    );
  }
  await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
}

/** A dataset that is fed by pushing. */
async function makeCounters(client: AutomationClient): Promise<{ uid: string; resource: string }> {
  const params = await makeDataset(
    client,
    "counters",
    "Counters of bicycles",
    "What is pushed is found at once.",
  );
  const body = { type: "realtime", title: "Counts" };
  const { uid } = await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/", { params, body: body as never }),
  );
  await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
  return { uid: params.path.dataset_uid, resource: uid };
}

async function makeDataset(client: AutomationClient, dataset_id: string, title: string, description: string) {
  const metadata = { default: { title: { value: title }, description: { value: description } } };
  const { uid } = await unwrap(client.POST("/datasets/", { body: { dataset_id, metadata } }));
  return { path: { dataset_uid: uid } };
}

/** The same trees each time, so that examples show what people see. */
function trees(): string {
  const lines = ["tree;species;district;height;planted;position"];
  for (let tree = 1; tree <= TREES; tree += 1) {
    const turn = tree * 7919;
    const planted = `${1920 + (turn % 100)}-${String(1 + (turn % 12)).padStart(2, "0")}-01`;
    const position = `${(48.85 + (turn % 900) / 10_000).toFixed(4)},${(2.3 + (turn % 700) / 10_000).toFixed(4)}`;
    const height = 3 + (turn % 270) / 10;
    const [species, district] = [SPECIES[turn % SPECIES.length], DISTRICTS[(turn >> 3) % DISTRICTS.length]];
    lines.push([tree, species, district, height, planted, position].join(";"));
  }
  return lines.join("\n");
}
