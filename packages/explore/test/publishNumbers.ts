import { createAutomationClient, unwrap } from "@ods/automation";
import type { PushTarget } from "@ods/explore";
import type { Portal } from "@ods/testing";

export interface Numbered {
  number: number;
  name: string;
}

/** Records with the numbers from 0, in more than ASCII. */
export function numbered(count: number): Numbered[] {
  return Array.from({ length: count }, (_, number) => ({ number, name: `Größe ${number}` }));
}

/** Publishes a dataset of numbers and names without records, to push them to. */
export async function publishNumbers(
  portal: Portal,
  datasetId: string,
  { hasUniqueKey }: { hasUniqueKey: boolean },
): Promise<PushTarget> {
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) =>
    portal.fetch(new Request(input, init));
  const automation = createAutomationClient({ portal: portal.url, auth: portal.apiKey, fetch });
  const { uid: dataset_uid } = await unwrap(
    automation.POST("/datasets/", { body: { dataset_id: datasetId, metadata: {} } }),
  );
  const params = { path: { dataset_uid } };
  const file = new File(["number;name\n"], "numbers.csv");
  await unwrap(automation.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }));
  const datasource = { type: "uploaded_file", file: { uid: "numbers.csv" } } as const;
  const resource = { type: "csvfile", title: "Numbers", datasource };
  const { uid } = await unwrap(
    automation.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }),
  );
  const key = { type: "annotate", label: "Key", field: "number", annotation: "id" } as const;
  if (hasUniqueKey) {
    await unwrap(automation.POST("/datasets/{dataset_uid}/fields/", { params, body: key }));
  }
  await unwrap(automation.POST("/datasets/{dataset_uid}/publish/", { params }));
  const resourceId = String(uid);
  return { datasetId, resourceId, pushKey: portal.pushKey(dataset_uid, resourceId) };
}

/** The records that the portal has, as its download shows them, in the order of their numbers. */
export async function numbersAt(portal: Portal, dataset: string): Promise<Numbered[]> {
  const query = new URLSearchParams({ dataset, format: "json" });
  const answer = await portal.fetch(new Request(`${portal.url}/api/records/1.0/download/?${query}`));
  const records = (await answer.json()) as { fields: Numbered }[];
  // In a dataset without records, the portal took the numbers for text.
  const numbers = records.map(({ fields }) => ({ ...fields, number: Number(fields.number) }));
  return numbers.sort((one, other) => one.number - other.number);
}
