/** What typical programs import, each line the whole of such a program. */
export const entries = {
  automation: 'export { createAutomationClient, paginate } from "@ods/automation";',
  explore: 'export { createExploreClient, paginate } from "@ods/explore";',
  "automation+cache":
    'export { createAutomationClient, paginate } from "@ods/automation"; export { cachedFetch, memoryStore } from "@ods/core";',
  cache: 'export { cachedFetch, memoryStore } from "@ods/core";',
  datasets: 'export { createExploreClient, downloadDataset, streamRecords } from "@ods/explore";',
  "openapi-fetch": 'export { default } from "openapi-fetch";',
  "@opendatasoft/api-client": 'export { ApiClient } from "@opendatasoft/api-client";',
  ky: 'export { default } from "ky";',
  axios: 'export { default } from "axios";',
  "hey-api's output":
    'export { client } from "./generated/hey-api/client.gen.ts"; export { listDatasets } from "./generated/hey-api/index.ts";',
  "orval's output": 'export { listDatasets } from "./generated/orval/client.ts";',
} as const;

export type EntryName = keyof typeof entries;
