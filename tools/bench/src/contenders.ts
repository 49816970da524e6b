import { type ClientOptions, createAutomationClient, memoryBudget, type paths } from "@ods/automation";
import official from "@opendatasoft/api-client";
import axios, { type CreateAxiosDefaults } from "axios";
import got from "got";
import ky from "ky";
import createFetchClient from "openapi-fetch";
import { KEY, PAGE, PORTAL } from "./portalStub.ts";

/** One way to ask for the page: what it resolves to is the parsed body. */
export interface Contender {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

const headers = { Authorization: `Apikey ${KEY}` };

type Fetch = typeof globalThis.fetch;

/**
 * The same GET through each client, as its documentation has it written; defaults are left alone. The first is
 * what the others are compared with.
 */
export function contenders(fetch: Fetch): Contender[] {
  return [
    { name: "openapi-fetch", call: openapiFetch(fetch, PORTAL) },
    { name: "@ods/automation", call: automation({ fetch, portal: PORTAL }) },
    {
      name: "@ods/automation, memoryBudget",
      call: automation({ fetch, portal: PORTAL, quota: { budget: memoryBudget() } }),
    },
    { name: "@ods/automation, timeout", call: automation({ fetch, portal: PORTAL, timeout: 30_000 }) },
    { name: "fetch alone", call: fetchAlone(fetch, PORTAL) },
    { name: "@opendatasoft/api-client", call: officialClient(fetch, PORTAL) },
    { name: "axios (fetch adapter)", call: viaAxios(PORTAL, { adapter: "fetch", env: { fetch } }) },
    { name: "ky", call: viaKy(fetch, PORTAL) },
  ];
}

/** The same over HTTP, where those that know no `fetch` can take part. */
export function httpContenders(portal: string): Contender[] {
  return [
    { name: "fetch alone", call: fetchAlone(fetch, portal) },
    { name: "openapi-fetch", call: openapiFetch(fetch, portal) },
    { name: "@ods/automation", call: automation({ portal }) },
    { name: "@opendatasoft/api-client", call: officialClient(fetch, portal) },
    { name: "got", call: viaGot(portal) },
    { name: "axios", call: viaAxios(portal, {}) },
    { name: "ky", call: viaKy(fetch, portal) },
  ];
}

const api = (portal: string) => `${portal}/api/automation/v1.0`;

function fetchAlone(fetch: Fetch, portal: string) {
  return async () => {
    const url = `${api(portal)}/datasets/?limit=${PAGE.limit}&offset=${PAGE.offset}`;
    return (await fetch(url, { headers })).json();
  };
}

function openapiFetch(fetch: Fetch, portal: string) {
  const client = createFetchClient<paths>({ baseUrl: api(portal), fetch, headers });
  return async () => (await client.GET("/datasets/", { params: { query: PAGE } })).data;
}

/** Authorization, retries and the portal's quota headers are on by default. */
function automation(options: ClientOptions) {
  const client = createAutomationClient({ ...options, auth: KEY });
  return async () => (await client.GET("/datasets/", { params: { query: PAGE } })).data;
}

/** It knows no Automation API; the catalog is the page that comes closest. */
function officialClient(fetch: Fetch, portal: string) {
  const client = new official.ApiClient({ domain: portal, apiKey: KEY, fetch });
  const query = `catalog/datasets?${new URLSearchParams({ limit: String(PAGE.limit), offset: String(PAGE.offset) })}`;
  return () => client.get<unknown>(query);
}

function viaAxios(portal: string, options: CreateAxiosDefaults) {
  const client = axios.create({ baseURL: api(portal), headers, ...options });
  return async () => (await client.get<unknown>("/datasets/", { params: PAGE })).data;
}

function viaGot(portal: string) {
  const client = got.extend({ prefixUrl: api(portal), headers });
  return () => client.get("datasets/", { searchParams: PAGE }).json<unknown>();
}

function viaKy(fetch: Fetch, portal: string) {
  const client = ky.create({ prefixUrl: api(portal), fetch, headers });
  return () => client.get("datasets/", { searchParams: PAGE }).json<unknown>();
}
