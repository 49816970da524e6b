import { PermissionError, unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { exactCall } from "./exactCall.ts";
import type { HolderFinder } from "./holders.ts";

/** Whose permissions a federated resource is read with at the target. */
interface PermissionsAtTarget {
  /** The user of the target's key, where the permissions are theirs. */
  username: string | undefined;
  /** Whom the permissions should be of, whether they can be or not. */
  wanted: string | undefined;
  reason: string;
}

/** Finds for a user whose permissions the source reads with whose the target can read with. */
export type PermissionsFinder = (username: string) => Promise<PermissionsAtTarget>;

/**
 * The API lends a resource the permissions of whoever makes the call, and of nobody else. So those of a user can be
 * carried over where the target's key is theirs.
 */
export function permissionsFinder(
  target: AutomationClient,
  userAtTarget: HolderFinder,
  signal: AbortSignal | undefined,
): PermissionsFinder {
  let caller: Promise<string | undefined> | undefined;
  return async (username) => {
    const { id: wanted, reason } = await userAtTarget(username);
    if (wanted !== undefined) caller ??= callerOf(target, signal);
    if (wanted !== undefined && wanted === (await caller)) {
      return {
        username: wanted,
        wanted,
        reason: `it is read with the permissions of ${wanted}, whose key this is`,
      };
    }
    const what = `it was read with the permissions of ${username}; at the target it is read with those of the portal`;
    const why = wanted === undefined ? reason : `only a key of ${wanted} could lend theirs`;
    return { username: undefined, wanted, reason: `${what}: ${why}` };
  };
}

/** The user whom a credential stands for, as far as their list of keys tells. */
async function callerOf(
  client: AutomationClient,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  // The list has the keys themselves: no cache is to keep it.
  const headers = { "Cache-Control": "no-store" };
  const init = { params: { query: { limit: 1 } }, headers, ...exactCall(signal) };
  try {
    const { results } = await unwrap(client.GET("/apikeys/", init));
    return results[0]?.user?.username;
  } catch (error) {
    if (error instanceof PermissionError) return undefined;
    throw error;
  }
}
