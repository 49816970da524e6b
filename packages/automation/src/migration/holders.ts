import { orUndefined, PermissionError, paginate } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { exactCall } from "./exactCall.ts";
import { grouped } from "./grouped.ts";

/** Whom a ruleset is for at the target, or why nobody is. */
export type Holder = { id: string; reason?: string } | { id?: undefined; reason: string };

/** Finds at the target whom a ruleset of the source is for. */
export type HolderFinder = (holder: string) => Promise<Holder>;

export interface HolderContext {
  source: AutomationClient;
  target: AutomationClient;
  /** Names at the target for those of the source. */
  given: Readonly<Record<string, string>>;
  signal: AbortSignal | undefined;
}

/** Finds users: by their name, or else by the e-mail address that they have at both portals. */
export function userFinder({ source, target, given, signal }: HolderContext): HolderFinder {
  const call = exactCall(signal);
  const user = (client: AutomationClient, username: string) =>
    orUndefined(client.GET("/users/{username}/", { params: { path: { username } }, ...call }));
  const byEmail = once(async () =>
    grouped(await paginate(target, "/users/", call, { pageSize: 100 }).toArray(), (each) =>
      each.email?.toLowerCase(),
    ),
  );
  return (username) =>
    asFarAsAllowed("users", given[username], async () => {
      if (await user(target, username)) return { id: username };
      const email = (await user(source, username))?.email?.toLowerCase();
      const alike = email ? ((await byEmail()).get(email) ?? []) : [];
      const name = alike.length === 1 ? alike[0]?.username : undefined;
      if (name) return { id: name, reason: `the user with the same e-mail address is ${name} there` };
      return { reason: `the target has no user ${username}: invite them, or name another in \`users\`` };
    });
}

/** Finds groups: by uid and title, or else by a title that only one has. */
export function groupFinder({ source, target, given, signal }: HolderContext): HolderFinder {
  const call = exactCall(signal);
  const groups = (client: AutomationClient) =>
    paginate(client, "/groups/", call, { pageSize: 100 }).toArray();
  const listed = once(async () => {
    const [here, there] = await Promise.all([groups(source), groups(target)]);
    return {
      titles: new Map(here.map((group) => [group.uid, group.title])),
      byTitle: grouped(there, (group) => group.title),
    };
  });
  return (uid) =>
    asFarAsAllowed("groups", given[uid], async () => {
      const { titles, byTitle } = await listed();
      const title = titles.get(uid) ?? uid;
      const alike = byTitle.get(title) ?? [];
      const found = alike.find((group) => group.uid === uid) ?? (alike.length === 1 ? alike[0] : undefined);
      if (!found) {
        return { reason: `the target has no group "${title}": make it, or name another in \`groups\`` };
      }
      return found.uid === uid ? { id: uid } : { id: found.uid, reason: `the group is ${found.uid} there` };
    });
}

async function asFarAsAllowed(
  option: "users" | "groups",
  given: string | undefined,
  find: () => Promise<Holder>,
): Promise<Holder> {
  if (given !== undefined) return { id: given, reason: `it is for ${given} there, as was said` };
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof PermissionError)) throw error;
    return {
      reason: `a credential may not see the ${option} of its portal: name the right one in \`${option}\``,
    };
  }
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
