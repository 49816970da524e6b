import { createAutomationClient } from "@ods/automation";
import { createExploreClient, type ExploreClient, unwrap } from "@ods/explore";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { onTestFinished } from "vitest";

export const TREES = `species;height;planted;position;checked
Oak;25;1950;48.85,2.35;2024-05-02T22:30:00Z
"Elm; ""white""";30;1931;48.86,2.36;
Chêne;12;;;2024-06-01T00:00:00Z
`;

export interface TreesPortal {
  url: string;
  apiKey: string;
  client: ExploreClient;
  /** Of the Explore API, in the order of their arrival: method, path and query. */
  requests: string[];
  /** Publishes the dataset again, with other content. */
  publish(csv: string): Promise<void>;
}

/** A portal over HTTP with the dataset `trees`; it may be restricted to those who have the key. */
export async function treesPortal({ isRestricted = false } = {}): Promise<TreesPortal> {
  const portal = createPortal({ processingTime: 0 });
  const requests: string[] = [];
  const { url, close } = await servePortal({
    ...portal,
    fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (!pathname.startsWith("/api/automation/")) requests.push(`${request.method} ${pathname}${search}`);
      return portal.fetch(request);
    },
  });
  onTestFinished(close);
  const automation = createAutomationClient({ portal: url, auth: portal.apiKey });
  const body = { dataset_id: "trees", is_restricted: isRestricted, metadata: {} };
  const { uid: dataset_uid } = await unwrap(automation.POST("/datasets/", { body }));
  const params = { path: { dataset_uid } };
  const publish = async (csv: string) => {
    const { results } = await unwrap(automation.GET("/datasets/{dataset_uid}/resources/", { params }));
    for (const { uid: resource_uid } of results ?? []) {
      const path = { dataset_uid, resource_uid: resource_uid as string };
      await automation.DELETE("/datasets/{dataset_uid}/resources/{resource_uid}/", { params: { path } });
    }
    const file = new File([csv], "trees.csv");
    const { uid } = await unwrap(
      automation.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }),
    );
    const datasource = { type: "uploaded_file", file: { uid } } as const;
    const resource = { type: "csvfile", title: "Trees", datasource };
    await unwrap(automation.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
    await unwrap(automation.POST("/datasets/{dataset_uid}/publish/", { params }));
  };
  await publish(TREES);
  const client = createExploreClient({ portal: url, auth: portal.apiKey });
  return { url, apiKey: portal.apiKey, client, requests, publish };
}
