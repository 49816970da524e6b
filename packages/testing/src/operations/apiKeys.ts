import type { Call, Handlers } from "../call.ts";
import { invalid, notFound } from "../problem.ts";
import type { StoredApiKey } from "../state/people.ts";
import { collectionHandlers } from "./collectionHandlers.ts";
import { showUser } from "./showPeople.ts";

/** The keys of the calling user. */
export const apiKeys: Handlers = {
  ...collectionHandlers<StoredApiKey>({
    operations: { list: "get-apikeys", create: "post-apikeys" },
    parameter: "apikey_uid",
    things: ({ state }) => state.apiKeys,
    choose: ({ caller }, all) => all.filter(({ username }) => username === caller.username),
    read: ({ state, caller, body }) =>
      state.addApiKey(caller.username, { permissions: [], ...(body as object) }),
    show: showKey,
  }),

  "get-apikey": (call) => ({ body: showKey(call, ownKey(call)) }),

  "put-apikeys-apikey_uid": (call) => {
    const key = ownKey(call);
    const { label, permissions } = call.body as { label?: string; permissions?: string[] };
    key.label = label ?? key.label;
    key.permissions = permissions ?? key.permissions;
    return { body: showKey(call, key) };
  },

  "post-apikeys-apikey_uid-revoke": (call) => {
    const key = ownKey(call);
    const { reason } = (call.body ?? {}) as { reason?: string };
    key.revoked_at ??= call.state.timestamp();
    key.revocation_reason = reason ?? key.revocation_reason;
    return { body: showKey(call, key) };
  },

  "search-apikey": (call) => {
    const { key: secret } = (call.body ?? {}) as { key?: string };
    if (secret === undefined) throw invalid({ key: ["is required"] });
    const found = [...call.state.apiKeys].find(({ key }) => key === secret);
    return { body: { found: found !== undefined, result: found ? showKey(call, found) : null } };
  },
};

/** @throws {@link Problem} 404 for the keys of others as well */
function ownKey({ state, caller, path }: Call): StoredApiKey {
  const key = state.apiKeys.get(path.apikey_uid ?? "");
  if (key.username !== caller.username) throw notFound(`The API key ${key.uid}`);
  return key;
}

function showKey(call: Call, stored: StoredApiKey): unknown {
  const { uid, label, key, permissions, created_at, username, revoked_at, revocation_reason } = stored;
  const isExpanded = call.query.get("expand") === "user";
  return {
    uid,
    label,
    key,
    permissions,
    created_at,
    user: isExpanded ? showUser(call, call.state.users.get(username)) : { username },
    revocation_status: { revoked_at, revocation_reason },
    is_revoked: revoked_at !== null,
  };
}
