import { pathToFileURL } from "node:url";
import type { Contender } from "../contenders.ts";
import { API, KEY, PAGE } from "../portalStub.ts";
import { generateClients } from "./generateClients.ts";

const headers = { Authorization: `Apikey ${KEY}` };

interface HeyApi {
  client: { setConfig(config: object): void };
  listDatasets(options: { query: object }): Promise<{ data?: unknown }>;
}

interface Orval {
  useFetch(fetch: typeof globalThis.fetch): void;
  listDatasets(query: object, init: RequestInit): Promise<{ data: unknown }>;
}

/** The same page through clients that others generate. */
export async function generatedContenders(fetch: typeof globalThis.fetch): Promise<Contender[]> {
  const modules = await generateClients();
  const heyApi = (await import(pathToFileURL(modules["hey-api"]).href)) as HeyApi;
  const orval = (await import(pathToFileURL(modules.orval).href)) as Orval;
  heyApi.client.setConfig({ baseUrl: API, fetch, headers });
  orval.useFetch(fetch);
  return [
    {
      name: "hey-api's output",
      call: async () => (await heyApi.listDatasets({ query: PAGE })).data,
    },
    {
      name: "orval's output",
      call: async () => (await orval.listDatasets(PAGE, { headers })).data,
    },
  ];
}
