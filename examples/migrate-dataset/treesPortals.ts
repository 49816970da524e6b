import {
  type AutomationClient,
  createAutomationClient,
  unwrap,
  uploadAttachment,
  uploadResourceFile,
} from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const TREES = `species;height;district
Oak;25;North
Maple;12;South
Elm;30;North
`;

const servers = ["https://files.city.example/", "https://weather.city.example/"] as const;

/** Two portals on this machine: one with the dataset `street-trees`, and one that has some of what it refers to. */
export async function serveTrees() {
  const [old, next] = [await serve(), await serve()];
  const connections = new Map<string, string>();
  for (const url of servers) connections.set(url, await saveConnection(old.client, url));
  await saveConnection(next.client, servers[0]);
  const trees = await makeTrees(old.client, connections);
  await unwrap(next.client.POST("/groups/", { body: { title: "Parks department" } }));
  const close = () => Promise.all([old.close(), next.close()]);
  return { old, next, trees, close };
}

async function serve() {
  const portal = createPortal({ processingTime: 0 });
  const { url, close } = await servePortal(portal);
  const key = portal.apiKey;
  return { url, key, client: createAutomationClient({ portal: url, auth: key }), close };
}

async function saveConnection(client: AutomationClient, url: string): Promise<string> {
  const auth = { type: "basic_auth" as const, username: "reader", password: "only-here" };
  const body = { type: "http" as const, is_reusable: true, url, headers: [], auth };
  const { uid } = await unwrap(client.POST("/datasource_connections/", { body }));
  return uid ?? "";
}

async function makeTrees(
  client: AutomationClient,
  connections: ReadonlyMap<string, string>,
): Promise<string> {
  const metadata = { default: { title: { value: "Street trees" } } };
  const { uid } = await unwrap(client.POST("/datasets/", { body: { dataset_id: "street-trees", metadata } }));
  const params = { path: { dataset_uid: uid } };
  const file = await uploadResourceFile(client, uid, new File([TREES], "trees.csv"));
  const datasource = { type: "uploaded_file", file: { uid: file.uid } } as const;
  const resource = { type: "csvfile", title: "trees.csv", params: { separator: ";" }, datasource };
  await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
  for (const [url, connection] of connections) {
    const from = { type: "http", relative_url: "trees.csv", connection: { uid: connection } } as const;
    const body = { type: "csvfile", title: `Trees of ${new URL(url).host}`, datasource: from };
    await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body }));
  }
  const field = { type: "type", label: "Height in metres", field: "height", type_param: "double" } as const;
  await unwrap(client.POST("/datasets/{dataset_uid}/fields/", { params, body: field }));
  await uploadAttachment(client, uid, new File(["species: …"], "codebook.txt"));
  for (const title of ["Parks department", "Auditors"]) {
    const group = await unwrap(client.POST("/groups/", { body: { title } }));
    const body = { group: { uid: group.uid }, permissions: ["edit_dataset" as const] };
    await unwrap(client.POST("/datasets/{dataset_uid}/security/groups/", { params, body }));
  }
  const schedule = { cron_schedule: "0 3 * * *" };
  await unwrap(client.POST("/datasets/{dataset_uid}/schedules/", { params, body: schedule }));
  return uid;
}
