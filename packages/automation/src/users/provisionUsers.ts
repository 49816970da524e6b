import { OdsError, unwrap } from "@ods/core";
import type { Writable } from "openapi-typescript-helpers";
import type { AutomationClient } from "../client.ts";
import type { paths } from "../generated/schema.ts";
import { refuseArguments, refuseOtherThanObjects } from "../refuseArguments.ts";
import { refuseUnknownInCall } from "../refuseUnknown.ts";
import { type BulkResult, bulkResults } from "./bulkResult.ts";

/** An account that logs in through an identity provider of the portal. */
export type Account = Writable<
  NonNullable<paths["/users/provision/"]["post"]["requestBody"]>["content"]["application/json"]
>;

/**
 * Creates accounts that log in through an identity provider. The API takes one in a call, so they are sent one after
 * the other.
 *
 * @returns what became of each account, in the order given. A call that fails is the result of its account, so that
 * it stays known which ones were created; once the portal can't be reached or the credential is refused, the others
 * are not tried and have that error too.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const results = await provisionUsers(client, [
 *   { email: "claire.dubois@rivertown.example", identity_provider: { uid: "rivertown-sso" } },
 * ]);
 * console.log(results.filter(({ status }) => status === "success").length, "accounts");
 * ```
 */
export async function provisionUsers<Item extends Account>(
  client: AutomationClient,
  accounts: readonly Item[],
  options: { signal?: AbortSignal } = {},
): Promise<BulkResult<Item>[]> {
  refuseArguments("provisionUsers", { client });
  refuseOtherThanObjects(
    "provisionUsers",
    "accounts",
    accounts,
    '[{ email: "…", identity_provider: { uid: "…" } }]',
  );
  refuseUnknownInCall("provisionUsers", options);
  const results: BulkResult<Item>[] = [];
  let stopped: OdsError | undefined;
  for (const [index, item] of accounts.entries()) {
    options.signal?.throwIfAborted();
    if (stopped) {
      const message = `Item ${index} was not tried: ${stopped.message}`;
      results.push({ status: "error", item, error: new OdsError(message, { cause: stopped }) });
      continue;
    }
    try {
      const result = await client.POST("/users/provision/", { body: item, ...options });
      results.push(...bulkResults([item], await unwrap(result), result.response));
    } catch (error) {
      if (!(error instanceof OdsError)) throw error;
      results.push({ status: "error", item, error });
      if (!isAboutItem(error)) stopped = error;
    }
  }
  return results;
}

/** Whether the portal refuses this item, rather than any. */
function isAboutItem({ status }: OdsError): boolean {
  return status === 400 || status === 404 || status === 409 || status === 422;
}
