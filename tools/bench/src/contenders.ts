import { createClient as createHeyApiClient } from "@hey-api/client-fetch";
import { type ClientOptions, createAutomationClient, memoryBudget, type paths } from "@ods/automation";
import official from "@opendatasoft/api-client";
import axios from "axios";
import ky from "ky";
import createFetchClient from "openapi-fetch";
import { KEY, PAGE } from "./portalStub.ts";

/** One way to ask for the page: what it resolves to is the parsed body. */
export interface Contender {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

const PORTAL = "https://my-domain.opendatasoft.com";
const API = `${PORTAL}/api/automation/v1.0`;
const headers = { Authorization: `Apikey ${KEY}` };

/**
 * The same GET through each client, as its documentation has it written; defaults are left alone. The first is
 * what the others are compared with.
 */
export function contenders(fetch: typeof globalThis.fetch): Contender[] {
  return [
    { name: "openapi-fetch", call: openapiFetch(fetch) },
    { name: "@ods/automation", call: automation({ fetch }) },
    {
      name: "@ods/automation, memoryBudget",
      call: automation({ fetch, quota: { budget: memoryBudget() } }),
    },
    { name: "@ods/automation, timeout", call: automation({ fetch, timeout: 30_000 }) },
    { name: "@hey-api/client-fetch", call: heyApi(fetch) },
    { name: "@opendatasoft/api-client", call: officialClient(fetch) },
    { name: "axios (fetch adapter)", call: viaAxios(fetch) },
    { name: "ky", call: viaKy(fetch) },
  ];
}

function openapiFetch(fetch: typeof globalThis.fetch) {
  const client = createFetchClient<paths>({ baseUrl: API, fetch, headers });
  return async () => (await client.GET("/datasets/", { params: { query: PAGE } })).data;
}

/** Authorization, retries and the portal's quota headers are on by default. */
function automation(options: Omit<ClientOptions, "portal">) {
  const client = createAutomationClient({ ...options, portal: PORTAL, auth: KEY });
  return async () => (await client.GET("/datasets/", { params: { query: PAGE } })).data;
}

function heyApi(fetch: typeof globalThis.fetch) {
  const client = createHeyApiClient({ baseUrl: API, fetch, headers });
  return async () => (await client.get({ url: "/datasets/", query: PAGE })).data;
}

/** It knows no Automation API; the catalog is the page that comes closest. */
function officialClient(fetch: typeof globalThis.fetch) {
  const client = new official.ApiClient({ domain: PORTAL, apiKey: KEY, fetch });
  const query = `catalog/datasets?${new URLSearchParams({ limit: String(PAGE.limit), offset: String(PAGE.offset) })}`;
  return () => client.get<unknown>(query);
}

function viaAxios(fetch: typeof globalThis.fetch) {
  const client = axios.create({ baseURL: API, adapter: "fetch", env: { fetch }, headers });
  return async () => (await client.get<unknown>("/datasets/", { params: PAGE })).data;
}

function viaKy(fetch: typeof globalThis.fetch) {
  const client = ky.create({ prefixUrl: API, fetch, headers });
  return () => client.get("datasets/", { searchParams: PAGE }).json<unknown>();
}
