import { cloneJson } from "../exactJson.ts";
import { freeIdentifier } from "../identifiers.ts";
import { invalid } from "../problem.ts";
import type { StoredUser } from "../state/people.ts";
import type { PortalState } from "../state.ts";

/** As much of a user as requests set. */
export interface UserBody {
  username?: string;
  email: string;
  first_name?: string;
  last_name?: string;
  permissions?: string[];
  explore_limits?: unknown;
  groups?: { uid?: string }[];
}

/**
 * A user who is linked to the portal from now on.
 *
 * @throws {@link Problem} 400 for a name or an e-mail address that another has, and for groups that do not exist
 */
export function newUser(
  state: PortalState,
  body: UserBody,
  account: Pick<StoredUser, "account_type" | "identity_providers">,
): StoredUser {
  const { username = freeUsername(state, body.email) } = body;
  if (state.users.has(username)) throw invalid({ username: [`the user ${username} is linked already`] });
  const user = {
    username,
    first_name: "",
    last_name: "",
    permissions: [],
    explore_limits: {},
    groups: [],
    joined_at: state.timestamp(),
    last_seen_at: undefined,
    last_login_at: undefined,
    ...account,
  };
  return { ...user, ...readChanges(state, { ...body, username }, { ...user, email: "" }) };
}

type Changes = Pick<StoredUser, "email"> & Partial<StoredUser>;

/** What a request changes of a user; what it leaves out stays as it is. */
export function readChanges(state: PortalState, body: UserBody, user: StoredUser): Changes {
  const { username, email, groups, first_name, last_name, permissions, explore_limits } = cloneJson(body);
  if (username !== undefined && username !== user.username) {
    throw invalid({ username: [`must be ${user.username}, as in the path`] });
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw invalid({ email: [`"${email}" is no e-mail address`] });
  const owner = state.usernameOf(email);
  if (owner !== undefined && owner !== user.username)
    throw invalid({ email: ["another user has this address"] });
  const uids = groups?.map(({ uid }) => uid ?? "");
  const unknown = uids?.filter((uid) => !state.groups.has(uid)) ?? [];
  if (unknown.length > 0) throw invalid({ groups: unknown.map((uid) => `there is no group ${uid}`) });
  return {
    email,
    ...(first_name !== undefined && { first_name }),
    ...(last_name !== undefined && { last_name }),
    ...(permissions !== undefined && { permissions }),
    ...(explore_limits !== undefined && { explore_limits }),
    ...(uids !== undefined && { groups: [...new Set(uids)] }),
  };
}

function freeUsername({ users }: PortalState, email: string): string {
  const [name = ""] = email.split("@");
  return freeIdentifier(name.toLowerCase() || "user", "-", (taken) => users.has(taken));
}
