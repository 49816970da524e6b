import { automationDocument } from "./document.ts";
import { PERMISSIONS } from "./permissions.ts";
import type { PortalOptions, UserSeed } from "./portalOptions.ts";
import { systemTemplates } from "./state/templates.ts";
import { PortalState } from "./state.ts";

/** What an empty portal has: its administrator and their key, the templates of the platform, and what was asked for. */
export function startingState(
  options: PortalOptions,
  portal: { url: string; apiKey: string; username: string },
) {
  const {
    now = Date.now,
    processingTime = 100,
    remoteCatalogue = () => [],
    statusRefusals = "documented",
    users = [],
    groups = [],
  } = options;
  const state = new PortalState({ now, processingTime, url: portal.url, remoteCatalogue, statusRefusals });
  const made = { created_at: state.timestamp(), updated_at: state.timestamp() };
  const by = { created_by: portal.username, updated_by: portal.username };
  for (const { uid, title = uid, permissions = [] } of groups) {
    state.groups.add({
      uid,
      title,
      description: "",
      permissions: [...permissions],
      explore_limits: {},
      ...made,
      ...by,
    });
  }
  addUser(state, { username: portal.username, permissions: PERMISSIONS, apiKey: portal.apiKey });
  for (const user of users) addUser(state, user);
  for (const template of systemTemplates(automationDocument)) {
    state.templates.add({ ...template, is_system: true, is_active: true, isOpen: false, ...made, ...by });
  }
  return state;
}

function addUser(state: PortalState, user: UserSeed): void {
  const { username, email = `${username}@portal.test`, permissions = [], groups = [], apiKey } = user;
  for (const group of groups) state.groups.get(group);
  state.addUser({
    username,
    email,
    first_name: user.first_name ?? "",
    last_name: user.last_name ?? "",
    account_type: "global",
    permissions: [...permissions],
    groups: [...groups],
    explore_limits: {},
    identity_providers: [],
    joined_at: state.timestamp(),
    last_seen_at: undefined,
    last_login_at: undefined,
  });
  if (apiKey !== undefined) state.addApiKey(username, { key: apiKey, label: "Key of the tests" });
}
