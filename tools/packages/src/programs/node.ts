import { createExploreClient } from "@ods/explore";
import { downloadDataset, fileStore, resolveApiKey } from "@ods/explore/node";

export { fileJournal } from "@ods/automation/node";
export { redisBudget } from "@ods/explore/redis";

export async function download(): Promise<number> {
  const found = await resolveApiKey({ portal: "my-domain" });
  const client = createExploreClient({
    portal: "my-domain",
    ...(found && { auth: found.key }),
    cache: { store: fileStore("cache") },
  });
  const file = await downloadDataset(client, "street-trees", { format: "csv", to: "trees.csv" });
  return file.size;
}
