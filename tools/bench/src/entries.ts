/** What typical programs import, each line the whole of such a program. */
export const entries = {
  automation: 'export { createAutomationClient, paginate } from "@ods/automation";',
  explore: 'export { createExploreClient, paginate } from "@ods/explore";',
  "automation+cache":
    'export { createAutomationClient, paginate } from "@ods/automation"; export { cachedFetch, memoryStore } from "@ods/core";',
  cache: 'export { cachedFetch, memoryStore } from "@ods/core";',
  "openapi-fetch": 'export { default } from "openapi-fetch";',
  "@hey-api/client-fetch": 'export { createClient } from "@hey-api/client-fetch";',
  "@opendatasoft/api-client": 'export { ApiClient } from "@opendatasoft/api-client";',
  ky: 'export { default } from "ky";',
  axios: 'export { default } from "axios";',
} as const;

export type EntryName = keyof typeof entries;
