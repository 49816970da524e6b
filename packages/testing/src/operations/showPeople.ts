import type { Call } from "../call.ts";
import { fingerprint } from "../explore/fingerprint.ts";
import type { StoredGroup, StoredUser } from "../state/people.ts";

export function showUser(call: Call, user: StoredUser): Record<string, unknown> {
  const { username, email, groups, identity_providers, last_seen_at, last_login_at, ...shown } = user;
  const isExpanded = call.operation.id === "get-user" && call.query.get("expand") === "groups";
  return {
    ...shown,
    username,
    email,
    display_name: username,
    is_active: true,
    is_ods: false,
    ...(last_seen_at !== undefined && { last_seen_at }),
    ...(last_login_at !== undefined && { last_login_at }),
    expires_at: null,
    management_limits: {},
    gravatar_url: `//gravatar.example/avatar/${fingerprint(email, 32)}?s=80`,
    groups: groups.map((uid) => (isExpanded ? showGroup(call, call.state.groups.get(uid)) : { uid })),
    identity_providers: identity_providers.map((uid) => ({ uid })),
  };
}

export function membersOf({ state }: Call, { uid }: StoredGroup): StoredUser[] {
  return [...state.users].filter((user) => user.groups.includes(uid));
}

export function showGroup(call: Call, group: StoredGroup): Record<string, unknown> {
  const { created_by, updated_by, ...shown } = group;
  return {
    ...shown,
    user_count: membersOf(call, group).length,
    management_limits: {},
    created_by: { username: created_by },
    updated_by: { username: updated_by },
  };
}
