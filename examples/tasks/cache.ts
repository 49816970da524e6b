import { createExploreClient, memoryStore, unwrap } from "@ods/explore";

const client = createExploreClient({
  portal: process.env.ODS_PORTAL ?? "my-domain",
  cache: { store: memoryStore({ maxSize: 20_000_000 }), ttl: 60_000 }, // bytes, ms
  hooks: { onCacheHit: () => console.log("no request") },
});
const ask = () => unwrap(client.GET("/api/datasets/1.0/search/"));
console.log((await ask()).nhits, (await ask()).nhits);
