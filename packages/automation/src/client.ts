import {
  type CacheWrite,
  type ClientOptions,
  createClient,
  InvalidArgumentError,
  type OdsClient,
} from "@ods/core";
import { refuseUnknownClientOptions } from "@ods/core/client-kit";
import commaLists from "./generated/commaLists.json" with { type: "json" };
import responses from "./generated/responses.json" with { type: "json" };
import type { paths } from "./generated/schema.ts";

/** A client for the Automation API, for signatures of your own functions. */
export type AutomationClient<Paths extends {} = paths> = OdsClient<Paths>;

/**
 * A client for the Automation API v1.0 of one portal. It is an openapi-fetch client: `client.GET(path, init)`
 * and so on, every path, parameter, body and answer typed.
 *
 * A portal that runs a newer API takes its own types: `createAutomationClient<TheirPaths>(…)`.
 *
 * @throws {@link InvalidArgumentError} when the portal is no address or the key no key, and for options that it does
 * not have.
 * @throws {@link AuthenticationError} when `requireAuth` is set and there is no credential.
 *
 * @example
 * ```ts
 * const client = createAutomationClient({ portal: "my-domain", auth: process.env.ODS_APIKEY });
 * const dataset = await unwrap(client.POST("/datasets/", {
 *   body: { metadata: { default: { title: { value: "Street trees" } } } },
 * }));
 * ```
 */
export function createAutomationClient<Paths extends {} = paths>(
  options: ClientOptions,
): AutomationClient<Paths> {
  refuseUnknownClientOptions("createAutomationClient", options);
  return createClient<Paths>(options, { path: PATH, commaLists, invalidates, ...responses });
}

const PATH = "api/automation/v1.0";

/** What is done to a part of a dataset, a harvester or a page shows in its other parts: its status, its versions. */
function invalidates({ url }: CacheWrite): string[] {
  const [above, below = ""] = url.pathname.split(`${PATH}/`);
  const [list, item] = below.split("/");
  return item ? [`${above}${PATH}/${list}/${item}/`] : [];
}
