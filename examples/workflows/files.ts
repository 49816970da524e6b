import {
  createAutomationClient,
  unwrap,
  uploadAlternativeExport,
  uploadAttachment,
  uploadImage,
  uploadResourceFile,
} from "@ods/automation";
import { fileFromPath } from "@ods/automation/node";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const inMemory = createPortal({ processingTime: 0 });
const { url: portal, close } = await servePortal(inMemory);
const client = createAutomationClient({ portal, auth: inMemory.apiKey });
const body = { metadata: { default: { title: { value: "Street trees" } } } };
const { uid } = await unwrap(client.POST("/datasets/", { body }));
const trees = new URL("../../packages/automation/test/fixtures/trees.csv", import.meta.url);

// #region resource
const content = await fileFromPath(trees, { type: "text/csv" }); // a path, or a file: URL
const file = await uploadResourceFile(client, uid, content, {
  onProgress: ({ sent, total }) => console.log(`${sent} of ${total} bytes`),
});
const datasource = { type: "uploaded_file", file: { uid: file.uid } } as const;
await unwrap(
  client.POST("/datasets/{dataset_uid}/resources/", {
    params: { path: { dataset_uid: uid } },
    body: { type: "csvfile", title: "Trees", datasource },
  }),
);
// #endregion

async function* rows() {
  yield new TextEncoder().encode("species;height\n");
  yield new TextEncoder().encode("Oak;25\n");
}

// #region others
const legend = new Blob(["<svg/>"], { type: "image/svg+xml" });
await uploadAttachment(client, uid, legend, { name: "legend.svg" });
await uploadAlternativeExport(client, uid, rows(), { name: "tall.csv", title: "Tall trees" });
const { url } = await uploadImage(client, legend, { name: "logo.svg" });
// #endregion
console.log(file.filename, url?.endsWith("logo.svg"));

await close();
