import {
  authMiddleware,
  cachedFetch,
  cacheMiddleware,
  memoryStore,
  type paths,
  retryingFetch,
  unwrap,
} from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import createClient from "openapi-fetch";

const inMemory = createPortal();
const { url: portal, close } = await servePortal(inMemory);
const key = inMemory.apiKey;
const logger = { debug: console.log, warn: console.log };

// #region middleware
const client = createClient<paths>({
  baseUrl: `${portal}/api/automation/v1.0`,
  fetch: retryingFetch(undefined, { timeout: 30_000, logger }),
});
client.use(authMiddleware(key), cacheMiddleware({ ttl: 60_000 })); // the cache last
// #endregion
await unwrap(client.GET("/datasets/"));
await unwrap(client.GET("/datasets/"));
console.log("- asked once");

// #region fetch
const patient = retryingFetch(undefined, { retry: { limit: 5 }, logger });
const cached = cachedFetch(patient, { store: memoryStore(), ttl: 60_000 });
const response = await cached(`${portal}/api/datasets/1.0/search/`);
// #endregion
console.log(response.status, (await response.json()).nhits, "datasets");
await cached(`${portal}/api/datasets/1.0/search/`);

await close();
