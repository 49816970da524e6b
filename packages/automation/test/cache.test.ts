import { createAutomationClient, memoryStore } from "@ods/automation";
import { expect, it, vi } from "vitest";

it("asks anew for all of a dataset after an action on it, and for no other", async () => {
  let version = 0;
  const fetch = vi.fn(async () => Response.json({ version: ++version }));
  const client = createAutomationClient({
    portal: "my-domain",
    fetch,
    cache: { store: memoryStore(), ttl: 60_000 },
  });
  const status = async (dataset_uid: string) => {
    const { data } = await client.GET("/datasets/{dataset_uid}/status/", {
      params: { path: { dataset_uid } },
    });
    return (data as unknown as { version: number }).version;
  };
  expect([await status("da_1"), await status("da_2"), await status("da_1")]).toEqual([1, 2, 1]);
  await client.POST("/datasets/{dataset_uid}/publish/", { params: { path: { dataset_uid: "da_1" } } });
  expect([await status("da_1"), await status("da_2")]).toEqual([4, 2]);
});
