import { createAutomationClient, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const TREES = `species;height;planted;district;tags;place
Oak;24.5;1931-03-02;North;protected, hollow;48.8921, 2.3444
Oak;12;1998-11-20;North;;48.8903, 2.3419
Oak;18.2;1964-10-05;West;protected;48.8634, 2.2769
Elm;30.1;1889-04-12;South;protected, leaning;48.8230, 2.3590
Elm;9.4;2011-12-01;South;young;48.8251, 2.3612
Lime;15;1972-02-17;West;;48.8655, 2.2801
Lime;;2023-03-09;East;young, staked;48.8579, 2.4021
Ginkgo;11.3;2004-11-30;East;;48.8562, 2.4003
`;

/** A portal on this machine that has the dataset `street-trees`. */
export async function serveTrees(): Promise<{ portal: string; close(): Promise<void> }> {
  const inMemory = createPortal({ processingTime: 0 });
  const { url: portal, close } = await servePortal(inMemory);
  const client = createAutomationClient({ portal, auth: inMemory.apiKey });
  const { uid: dataset_uid } = await unwrap(
    client.POST("/datasets/", { body: { dataset_id: "street-trees", metadata: {} } }),
  );
  const params = { path: { dataset_uid } };
  const file = new File([TREES], "street-trees.csv");
  await unwrap(client.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }));
  const datasource = { type: "uploaded_file", file: { uid: "street-trees.csv" } } as const;
  const resource = { type: "csvfile", title: "Trees", datasource };
  await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
  await unwrap(
    client.POST("/datasets/{dataset_uid}/fields/", {
      params,
      body: { type: "annotate", label: "Tags", field: "tags", annotation: "multivalued", args: [","] },
    }),
  );
  await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
  return { portal, close };
}
