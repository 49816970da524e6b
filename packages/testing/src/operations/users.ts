import { type Answer, type Call, type Handlers, NO_CONTENT, pageOf } from "../call.ts";
import { conflict, invalid } from "../problem.ts";
import type { StoredUser } from "../state/people.ts";
import type { PortalState } from "../state.ts";
import { inBulk } from "./inBulk.ts";
import { newUser, readChanges, type UserBody } from "./readUser.ts";
import { showUser } from "./showPeople.ts";
import { type SortKeys, sortBy } from "./sortBy.ts";

/** People who are linked to the portal. */
export const users: Handlers = {
  "get-users": (call) => {
    const { state, query } = call;
    const text = query.get("search")?.toLowerCase() ?? "";
    const own = query.getAll("permissions");
    const all = query.getAll("all_permissions");
    const found = [...state.users].filter((user) => {
      const searched = [user.username, user.email, user.first_name, user.last_name];
      const held = state.permissionsOf(user);
      return (
        searched.some((value) => value.toLowerCase().includes(text)) &&
        own.every((permission) => user.permissions.includes(permission)) &&
        all.every((permission) => held.has(permission))
      );
    });
    return pageOf(call, sortBy(found, query.get("sort"), SORT_KEYS), (user) => showUser(call, user));
  },

  "get-user": (call) => ({ body: showUser(call, userOf(call)) }),

  "update-user": (call) => {
    const user = userOf(call);
    call.state.changeUser(user, readChanges(call.state, call.body as UserBody, user));
    return { body: showUser(call, user) };
  },

  "delete-user": (call) => {
    const user = userOf(call);
    const isAdministrator = (one: StoredUser) => call.state.permissionsOf(one).has("edit_domain");
    if (isAdministrator(user) && [...call.state.users].filter(isAdministrator).length === 1) {
      throw conflict(
        "last_administrator",
        `${user.username} is the only administrator that the portal has left.`,
      );
    }
    call.state.deleteUser(user.username);
    return NO_CONTENT;
  },

  "invite-users": (call) => inBulk(call.body as UserBody[], (body) => addUser(call, body, "global")),

  "provision-users": (call) => {
    const given = call.body as UserBody & { identity_provider: { uid: string } };
    const providers = [given.identity_provider.uid];
    return inBulk([given], (body) => addUser(call, body, "local", providers));
  },

  "users-export": (call) => exportUsers(call),
};

function userOf({ state, path }: Call): StoredUser {
  return state.users.get(path.username ?? "");
}

function addUser(
  call: Call,
  body: UserBody,
  account_type: StoredUser["account_type"],
  identity_providers: string[] = [],
): Record<string, unknown> {
  const user = newUser(call.state, body, { account_type, identity_providers });
  return showUser(call, call.state.addUser(user));
}

/** Who has no value comes first. */
const SORT_KEYS: SortKeys<StoredUser> = {
  username: ({ username }) => username,
  first_name: ({ first_name }) => first_name,
  last_name: ({ last_name }) => last_name,
  last_seen_at: ({ last_seen_at = "" }) => last_seen_at,
};

const COLUMNS: [name: string, value: (user: StoredUser, state: PortalState) => string][] = [
  ["username", ({ username }) => username],
  ["last_name", ({ last_name }) => last_name],
  ["first_name", ({ first_name }) => first_name],
  ["email", ({ email }) => email],
  ["date_joined", ({ joined_at }) => dateAndTime(joined_at)],
  ["last_seen", ({ last_seen_at }) => (last_seen_at === undefined ? "" : dateAndTime(last_seen_at))],
  ["groups", ({ groups }, state) => groups.map((uid) => state.groups.get(uid).title).join(";")],
  ["permissions", ({ permissions }) => permissions.join(";")],
];

function exportUsers({ state, caller, query }: Call): Answer {
  if (query.has("subdomains")) caller.need("manage_subdomains");
  const delimiter = query.get("delimiter") ?? ",";
  if (delimiter === '"') throw invalid({ delimiter: ["can't be the quotation mark"] });
  const quoted = (text: string) =>
    [delimiter, '"', "\n", "\r"].some((special) => text.includes(special))
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const rows = [...state.users].map((user) => COLUMNS.map(([, value]) => value(user, state)));
  const lines = [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.map(quoted).join(delimiter)}\n`);
  return { content: new Blob([lines.join("")], { type: "text/csv" }) };
}

function dateAndTime(timestamp: string): string {
  return timestamp.replace("T", " ").replace("Z", "+00:00");
}
