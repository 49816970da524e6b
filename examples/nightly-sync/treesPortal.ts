import { createAutomationClient, publishDataset, unwrap, uploadResourceFile } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const TREES = `species;height;planted;district
Oak;24.5;1931-03-02;North
Elm;30.1;1889-04-12;South
Lime;;2023-03-09;East
Ginkgo;11.3;2004-11-30;East
`;

/** A portal on this machine that has the dataset `street-trees`, where the tallest tree can be felled. */
export async function serveTrees() {
  let time = Date.parse("2026-03-14T02:00:00Z");
  const inMemory = createPortal({ processingTime: 0, now: () => (time += 1_000) });
  const { url: portal, close } = await servePortal(inMemory);
  const client = createAutomationClient({ portal, auth: inMemory.apiKey });
  const body = { dataset_id: "street-trees", metadata: {} };
  const { uid } = await unwrap(client.POST("/datasets/", { body }));
  const params = { path: { dataset_uid: uid } };
  const resource = async (csv: string) => {
    const file = await uploadResourceFile(client, uid, new File([csv], "trees.csv"));
    const datasource = { type: "uploaded_file", file: { uid: file.uid } } as const;
    return { type: "csvfile", title: "Trees", params: { separator: ";" }, datasource };
  };
  const made = await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/", { params, body: await resource(TREES) }),
  );
  await publishDataset(client, uid, { interval: 0 });
  const fellTallest = async () => {
    const path = { dataset_uid: uid, resource_uid: made.uid };
    const rest = await resource(TREES.replace(/^Elm.*\n/m, ""));
    await unwrap(
      client.PUT("/datasets/{dataset_uid}/resources/{resource_uid}/", { params: { path }, body: rest }),
    );
    await publishDataset(client, uid, { interval: 0 });
  };
  return { portal, fellTallest, close };
}
