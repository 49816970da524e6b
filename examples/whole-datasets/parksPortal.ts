import { createAutomationClient, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const PARKS = `name;area;opened;place
Botanical Garden;8.5;1822-05-01;48.8440, 2.3597
Riverside Park;21;1911-07-14;48.8322, 2.3870
Hill Park;24.7;1867-04-01;48.8809, 2.3828
`;

/** A portal on this machine that has the dataset `parks`, which can be published again with one more park. */
export async function serveParks() {
  const inMemory = createPortal({ processingTime: 0 });
  const { url: portal, close } = await servePortal(inMemory);
  const client = createAutomationClient({ portal, auth: inMemory.apiKey });
  const body = { dataset_id: "parks", is_restricted: true, metadata: {} };
  const { uid: dataset_uid } = await unwrap(client.POST("/datasets/", { body }));
  const params = { path: { dataset_uid } };
  const publish = async (name: string, csv: string) => {
    const file = new File([csv], name);
    await unwrap(client.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }));
    const datasource = { type: "uploaded_file", file: { uid: name } } as const;
    const resource = { type: "csvfile", title: name, datasource };
    await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
    await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
  };
  await publish("parks.csv", PARKS);
  const addPark = () =>
    publish("more.csv", "name;area;opened;place\nStation Square;0.4;2019-09-30;48.8414, 2.3200\n");
  return { portal, key: inMemory.apiKey, addPark, close };
}
