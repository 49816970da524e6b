import { type Call, type Handlers, NO_CONTENT, pageOf } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { freeIdentifier, slugOf } from "../identifiers.ts";
import { invalid, notFound } from "../problem.ts";
import type { StoredGroup } from "../state/people.ts";
import { collectionHandlers, thingOf } from "./collectionHandlers.ts";
import { inBulk } from "./inBulk.ts";
import { membersOf, showGroup, showUser } from "./showPeople.ts";
import { type SortKeys, sortBy } from "./sortBy.ts";

const table = {
  parameter: "group_uid",
  things: ({ state }: Call) => state.groups,
};

/** Users who share permissions. */
export const groups: Handlers = {
  ...collectionHandlers<StoredGroup>({
    ...table,
    operations: {
      list: "list-user-groups",
      create: "create-user-group",
      retrieve: "retrieve-user-group",
      update: "update-user-group",
      delete: "delete-user-group",
    },
    choose: chooseGroups,
    read: readGroup,
    show: showGroup,
    remove: ({ state }, { uid }) => state.deleteGroup(uid),
  }),

  "list-users-of-a-user-group": (call) =>
    pageOf(call, membersOf(call, thingOf(table, call)), (user) => showUser(call, user)),

  "add-user-to-user-group": (call) => {
    const group = thingOf(table, call);
    return { body: join(call, group, call.body as RelatedUser) };
  },

  "batch-add-users-to-user-group": (call) => {
    const group = thingOf(table, call);
    return inBulk(call.body as RelatedUser[], (user) => join(call, group, user));
  },

  "delete-user-of-a-user-group": (call) => {
    const { uid } = thingOf(table, call);
    const user = call.state.users.get(call.path.username ?? "");
    if (!user.groups.includes(uid)) throw notFound(`The member ${user.username} of the group ${uid}`);
    user.groups = user.groups.filter((group) => group !== uid);
    return NO_CONTENT;
  },
};

interface RelatedUser {
  username?: string;
}

function join(call: Call, { uid }: StoredGroup, { username }: RelatedUser): unknown {
  if (username === undefined) throw invalid({ username: ["is required"] });
  const user = call.state.users.find(username);
  if (!user) throw invalid({ username: [`there is no user ${username}`] });
  user.groups = [...new Set([...user.groups, uid])];
  return showUser(call, user);
}

function readGroup({ state, caller, body }: Call, current: StoredGroup | undefined): StoredGroup {
  const { title, description, permissions, explore_limits } = cloneJson(body) as Partial<StoredGroup>;
  const updated_at = state.timestamp();
  const wanted = slugOf(String(title), "_", "group");
  return {
    uid: current?.uid ?? freeIdentifier(wanted, "_", (uid) => state.groups.has(uid)),
    title: String(title),
    description: description ?? current?.description ?? "",
    permissions: permissions ?? current?.permissions ?? [],
    explore_limits: explore_limits ?? current?.explore_limits ?? {},
    created_at: current?.created_at ?? updated_at,
    updated_at,
    created_by: current?.created_by ?? caller.username,
    updated_by: caller.username,
  };
}

function chooseGroups(call: Call, all: StoredGroup[]): StoredGroup[] {
  const text = call.query.get("search")?.toLowerCase() ?? "";
  const wanted = call.query.getAll("permissions");
  const found = all.filter(
    ({ uid, title, description, permissions }) =>
      [uid, title, description].some((value) => value.toLowerCase().includes(text)) &&
      wanted.every((permission) => permissions.includes(permission)),
  );
  const keys: SortKeys<StoredGroup> = {
    created_at: ({ created_at }) => created_at,
    updated_at: ({ updated_at }) => updated_at,
    created_by__username: ({ created_by }) => created_by,
    updated_by__username: ({ updated_by }) => updated_by,
    user_count: (group) => membersOf(call, group).length,
    group__title: ({ title }) => title,
  };
  return sortBy(found, call.query.get("sort") ?? "updated_at", keys);
}
