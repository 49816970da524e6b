import { unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { refuseArguments, refuseOtherThanTexts } from "../refuseArguments.ts";
import { refuseUnknownInCall } from "../refuseUnknown.ts";
import { type BulkResult, bulkResults } from "./bulkResult.ts";

/**
 * Makes users members of a group, all in one call.
 *
 * @returns what became of each user name, in the order given; those that the portal refuses are no exception
 * @throws {@link NotFoundError} when there is no such group.
 * @throws {@link OdsError} when the call as a whole fails.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * for (const result of await addUsersToGroup(client, "transport_team", ["jonas.lind", "claire.dubois"])) {
 *   console.log(result.item, result.status === "success" ? result.user.groups : result.error.message);
 * }
 * ```
 */
export async function addUsersToGroup(
  client: AutomationClient,
  groupUid: string,
  usernames: readonly string[],
  options: { signal?: AbortSignal } = {},
): Promise<BulkResult<string>[]> {
  refuseArguments("addUsersToGroup", { client }, { groupUid });
  refuseOtherThanTexts("addUsersToGroup", "usernames", usernames, '["jonas.lind"]');
  refuseUnknownInCall("addUsersToGroup", options);
  if (usernames.length === 0) return [];
  const params = { path: { group_uid: groupUid } };
  const body = usernames.map((username) => ({ username }));
  const result = await client.POST("/groups/{group_uid}/users/batch/", { params, body, ...options });
  return bulkResults(usernames, await unwrap(result), result.response);
}
