import { createAutomationClient, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const COUNTS = "counter;hour;bikes\nriver-bridge;2026-03-01T07:00:00Z;118\n";

/**
 * A portal on this machine that has the dataset `bike-counts`, with counter and hour as its unique key. While `outage`
 * is on, a proxy before it says 502 to pushes, though the portal has stored them.
 */
export async function serveCounts() {
  const inMemory = createPortal({ processingTime: 0 });
  const outage = { isOn: false };
  const { url: portal, close } = await servePortal({
    ...inMemory,
    async fetch(request) {
      const answer = await inMemory.fetch(request);
      return outage.isOn && request.method === "POST" ? new Response("Bad Gateway", { status: 502 }) : answer;
    },
  });
  const client = createAutomationClient({ portal, auth: inMemory.apiKey });
  const body = { dataset_id: "bike-counts", metadata: {} };
  const { uid: dataset_uid } = await unwrap(client.POST("/datasets/", { body }));
  const params = { path: { dataset_uid } };
  const file = new File([COUNTS], "counts.csv");
  await unwrap(client.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }));
  const datasource = { type: "uploaded_file", file: { uid: "counts.csv" } } as const;
  const resource = { type: "csvfile", title: "Counts", datasource };
  const { uid } = await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
  for (const field of ["counter", "hour"]) {
    const key = { type: "annotate", label: "Key", field, annotation: "id" } as const;
    await unwrap(client.POST("/datasets/{dataset_uid}/fields/", { params, body: key }));
  }
  await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
  const resourceId = String(uid);
  return { portal, resourceId, pushKey: inMemory.pushKey(dataset_uid, resourceId), outage, close };
}
