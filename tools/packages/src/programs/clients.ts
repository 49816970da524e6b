import { createAutomationClient, OdsError, paginate as paginateList, publishDataset } from "@ods/automation";
import {
  createExploreClient,
  type DatasetRecord,
  memoryStore,
  paginate,
  pushRecords,
  q,
  streamRecords,
  toCsv,
  unwrap,
} from "@ods/explore";

const explore = createExploreClient({
  portal: "my-domain",
  auth: "KEY",
  timeout: 5_000,
  headers: { "X-Trace": "1" },
  cache: { store: memoryStore() },
});
const automation = createAutomationClient({ portal: "my-domain", auth: "KEY" });
const { signal } = new AbortController();

export async function oaks(): Promise<DatasetRecord[]> {
  const query = { dataset: "street-trees", q: q.field("species").eq("Oak").toString(), rows: 20 };
  const { records } = await unwrap(explore.GET("/api/records/1.0/search/", { params: { query }, signal }));
  const found: DatasetRecord[] = [...records];
  for await (const record of paginate(explore, "/api/records/1.0/search/", { params: { query } }))
    found.push(record);
  return found;
}

export async function copyTrees(): Promise<number> {
  const target = { datasetId: "copied-trees", resourceId: "trees", pushKey: "KEY" };
  const trees: object[] = [];
  for await (const { fields } of streamRecords(explore, "street-trees")) trees.push(fields);
  const { counts } = await pushRecords(explore, target, [{ species: "Oak", height: 12 }]);
  return counts.accepted + trees.length;
}

export function heights(): ReadableStream<Uint8Array> {
  return toCsv([{ species: "Oak", height: 12 }], { columns: ["species", "height"] });
}

export async function publishAll(): Promise<string[]> {
  const failed: string[] = [];
  for await (const { uid } of paginateList(automation, "/datasets/")) {
    try {
      await publishDataset(automation, uid, { signal });
    } catch (error) {
      if (!(error instanceof OdsError)) throw error;
      failed.push(`${uid}: ${error.status} ${error.message}`);
    }
  }
  return failed;
}
