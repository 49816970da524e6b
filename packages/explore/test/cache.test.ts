import { createExploreClient, memoryStore } from "@ods/explore";
import { expect, it, vi } from "vitest";

function cachingClient() {
  let nhits = 0;
  const fetch = vi.fn(async () => Response.json({ nhits: ++nhits, records: [] }));
  const client = createExploreClient({
    portal: "my-domain",
    fetch,
    cache: { store: memoryStore(), ttl: 60_000 },
  });
  const search = async () => {
    const query = { dataset: "street-trees", rows: 0 };
    const { data } = await client.GET("/api/records/1.0/search/", { params: { query } });
    return data?.nhits;
  };
  return { client, search };
}

it("keeps searches when others are sent as forms, for those read only", async () => {
  const { client, search } = cachingClient();
  expect(await search()).toBe(1);
  await client.POST("/api/records/1.0/search/", { body: { dataset: "street-trees" } });
  expect(await search()).toBe(1);
});

it("asks anew after a push", async () => {
  const { client, search } = cachingClient();
  expect(await search()).toBe(1);
  await client.POST("/api/push/1.0/{dataset_id}/{resource_id}/push/", {
    params: {
      path: { dataset_id: "street-trees", resource_id: "realtime" },
      query: { pushkey: "s3cret-push-key" },
    },
    body: [{ species: "Oak" }],
  });
  expect(await search()).toBe(3);
});
