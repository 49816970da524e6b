import { type CacheWrite, type ClientOptions, createClient, type OdsClient } from "@ods/core";
import { refuseUnknownClientOptions } from "@ods/core/client-kit";
import commaLists from "./generated/commaLists.json" with { type: "json" };
import responses from "./generated/responses.json" with { type: "json" };
import type { paths } from "./generated/schema.ts";
import { longQueries } from "./longQueries.ts";
import { prepareCalls } from "./prepareCalls.ts";

export interface ExploreClientOptions extends ClientOptions {
  /**
   * Length in characters up to which a URL is sent as it is. A GET of the API whose URL would be longer is sent
   * as a POST with the query as its form-encoded body; portals answer both alike.
   *
   * @default 2000
   */
  maxUrlLength?: number;
}

/** A client for the Explore API, for signatures of your own functions. */
export type ExploreClient<Paths extends {} = paths> = OdsClient<Paths>;

/**
 * A client for the Explore API v1 of one portal. It is an openapi-fetch client: `client.GET(path, init)` and so
 * on, every path, parameter and answer typed.
 *
 * @throws {@link InvalidArgumentError} when the portal is no address, the key no key, or `maxUrlLength` no length.
 * @throws {@link AuthenticationError} when `requireAuth` is set and there is no credential.
 *
 * @example
 * ```ts
 * const client = createExploreClient({ portal: "my-domain" });
 * const { records } = await unwrap(client.GET("/api/records/1.0/search/", {
 *   params: { query: { dataset: "street-trees", refine: { species: "Oak" }, rows: 20 } },
 * }));
 * ```
 */
export function createExploreClient<Paths extends {} = paths>(
  options: ExploreClientOptions,
): ExploreClient<Paths> {
  refuseUnknownClientOptions("createExploreClient", options, { maxUrlLength: true });
  const { maxUrlLength = 2_000, fetch, ...rest } = options;
  const client = createClient<Paths>(
    { ...rest, fetch: longQueries(fetch, maxUrlLength) },
    { path: "", commaLists, invalidates, ...responses },
  );
  const anonymous = () => createExploreClient<Paths>({ ...options, auth: undefined, requireAuth: false });
  return Object.defineProperty(prepareCalls(client, commaLists, maxUrlLength), "anonymous", {
    value: anonymous,
  });
}

/** Pushes and deletions alone are writes; a POST elsewhere is a search whose query is long. */
function invalidates({ url }: CacheWrite): false | string[] {
  const [above, push] = url.pathname.split("/api/push/1.0/");
  if (push === undefined) return false;
  const [dataset] = push.split("/");
  return ["api/records/1.0/", `api/datasets/1.0/${dataset}/`, `explore/dataset/${dataset}/`].map(
    (path) => `${above}/${path}`,
  );
}
