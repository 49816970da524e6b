import { unwrap } from "@ods/core";
import type { Writable } from "openapi-typescript-helpers";
import type { AutomationClient } from "../client.ts";
import type { components } from "../generated/schema.ts";
import { refuseArguments, refuseOtherThanObjects } from "../refuseArguments.ts";
import { refuseUnknownInCall } from "../refuseUnknown.ts";
import { type BulkResult, bulkResults } from "./bulkResult.ts";

/** A person to invite; only `email` is needed. */
export type Invitation = Writable<components["schemas"]["User"]>;

/**
 * Invites people by e-mail, all in one call.
 *
 * @returns what became of each invitation, in the order given; those that the portal refuses are no exception
 * @throws {@link OdsError} when the call as a whole fails. It is not repeated where it may have arrived, so that
 * nobody gets two e-mails.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const results = await inviteUsers(client, [
 *   { email: "jonas.lind@rivertown.example", groups: [{ uid: "transport_team" }] },
 *   { email: "maya.okafor@rivertown.example" },
 * ]);
 * for (const result of results) {
 *   if (result.status === "error") console.error(result.item.email, result.error.message);
 * }
 * ```
 */
export async function inviteUsers<Item extends Invitation>(
  client: AutomationClient,
  invitations: readonly Item[],
  options: { signal?: AbortSignal } = {},
): Promise<BulkResult<Item>[]> {
  refuseArguments("inviteUsers", { client });
  refuseOtherThanObjects("inviteUsers", "invitations", invitations, '[{ email: "…" }]');
  refuseUnknownInCall("inviteUsers", options);
  if (invitations.length === 0) return [];
  const result = await client.POST("/users/invite/", { body: [...invitations], ...options });
  return bulkResults(invitations, await unwrap(result), result.response);
}
