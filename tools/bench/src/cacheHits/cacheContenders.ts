import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cachedFetch, memoryStore } from "@ods/core";
import { fileStore } from "@ods/core/node";
import makeFetchHappen, { type FetchOptions } from "make-fetch-happen";
import { Agent, cacheStores, interceptors, fetch as undiciFetch } from "undici";
import type { Contender } from "../contenders.ts";

/** The same answer out of each cache; the first is what the others are compared with. */
export async function cacheContenders(url: string): Promise<Contender[]> {
  const folder = await mkdtemp(join(tmpdir(), "ods-bench-cache-"));
  const inMemory = cachedFetch(fetch, { store: memoryStore() });
  const onDisk = cachedFetch(fetch, { store: fileStore(join(folder, "ours")) });
  const dispatcher = new Agent().compose(
    interceptors.cache({ type: "private", store: new cacheStores.MemoryCacheStore() }),
  );
  const npm = makeFetchHappen.defaults({ cachePath: join(folder, "npm") } as FetchOptions);
  return [
    { name: "undici's cache interceptor", call: async () => (await undiciFetch(url, { dispatcher })).json() },
    { name: "cachedFetch, memoryStore", call: async () => (await inMemory(url)).json() },
    { name: "cachedFetch, fileStore", call: async () => (await onDisk(url)).json() },
    { name: "make-fetch-happen", call: async () => (await npm(url)).json() },
    { name: "no cache", call: async () => (await fetch(url)).json() },
  ];
}
