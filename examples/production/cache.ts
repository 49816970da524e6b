import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type CacheOptions, createAutomationClient, memoryStore, unwrap } from "@ods/automation";
import { fileStore } from "@ods/automation/node";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const inMemory = createPortal();
const { url: portal, close } = await servePortal(inMemory);
const auth = inMemory.apiKey;

const body = { metadata: { default: { title: { value: "Street trees" } } } };
const { uid: dataset_uid } = await unwrap(
  createAutomationClient({ portal, auth }).POST("/datasets/", { body }),
);
const params = { path: { dataset_uid } };

let requests = 0;
let hits = 0;
const asked = () => {
  const count = requests;
  requests = 0;
  return count;
};

// #region cache
const cache: CacheOptions = {
  store: memoryStore({ maxSize: 20_000_000 }), // bytes
  ttl: { "/datasets/{dataset_uid}/": 60_000, "/datasets/": 5_000 }, // ms, by the end of the path
  staleIfError: 3_600_000, // ms
  onEvent(event) {
    if (event.type === "invalidated") console.log("dropped by a write:", event.count);
  },
};
const hooks = { onRequest: () => void requests++, onCacheHit: () => void hits++ };
const client = createAutomationClient({ portal, auth, cache, hooks });
await unwrap(client.GET("/datasets/{dataset_uid}/", { params }));
await unwrap(client.GET("/datasets/{dataset_uid}/", { params })); // no request
// #endregion
console.log("asked for twice:", asked(), "request,", hits, "hit");

// #region at-once
await Promise.all([unwrap(client.GET("/datasets/")), unwrap(client.GET("/datasets/"))]); // one request
// #endregion
console.log("asked for twice at once:", asked(), "request");

// #region write
await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
await unwrap(client.GET("/datasets/{dataset_uid}/", { params })); // as it is after the write
await unwrap(client.GET("/datasets/{dataset_uid}/", { params, cache: "no-cache" })); // as it is in any case
// #endregion
console.log("written, and read twice:", asked(), "requests");

const directory = await mkdtemp(join(tmpdir(), "example-cache-"));
for (const what of ["a process", "the next one"]) {
  // #region disk
  const store = fileStore(directory, { maxSize: 200_000_000 }); // bytes
  const nightly = createAutomationClient({ portal, auth, cache: { ...cache, store }, hooks });
  await unwrap(nightly.GET("/datasets/{dataset_uid}/", { params }));
  // #endregion
  console.log(`with a store on disk, requests of ${what}:`, asked());
  // A process that ends waits for its files by itself.
  while ((await store.keys().next()).done) await setImmediate();
}

await rm(directory, { recursive: true, maxRetries: 5 }); // the store may be tidying up
await close();
