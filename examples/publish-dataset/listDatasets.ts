import { type AutomationClient, paginate, type Schemas } from "@ods/automation";

export interface Row {
  dataset: string;
  resources: number;
  versions: number;
  isPublished: boolean;
}

/** Every dataset that the key may edit, with the number of its resources and versions. */
export async function listDatasets(client: AutomationClient): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const dataset of paginate(client, "/datasets/", {}, { pageSize: 10 })) {
    const path = { dataset_uid: dataset.uid };
    const resources = paginate(client, "/datasets/{dataset_uid}/resources/", { params: { path } });
    const versions = paginate(client, "/datasets/{dataset_uid}/versions/", { params: { path } });
    rows.push({
      dataset: titleOf(dataset),
      resources: (await resources.toArray()).length,
      versions: await versions.count(),
      isPublished: dataset.is_published ?? false,
    });
  }
  return rows;
}

function titleOf(dataset: Schemas["Dataset"]): string {
  return dataset.dataset_id ?? dataset.metadata?.default?.title?.value ?? dataset.uid;
}
