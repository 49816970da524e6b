import { Collection } from "../collection.ts";
import type { StoredUser } from "./people.ts";

/** What one user or group may do with one thing. */
export interface Ruleset {
  /** The user's name or the group's uid. */
  target: string;
  permissions: string[];
  /** What of a dataset they see. */
  security?: unknown;
}

/** Who may do what with one thing, beyond what they may do on the whole portal. */
export class Rulesets {
  readonly users = new Collection<Ruleset>("The ruleset of the user", "target");
  readonly groups = new Collection<Ruleset>("The ruleset of the group", "target");

  /** The rulesets that a user has, personally or through groups. */
  of({ username, groups }: StoredUser): Ruleset[] {
    const found = [this.users.find(username), ...groups.map((group) => this.groups.find(group))];
    return found.filter((ruleset) => ruleset !== undefined);
  }

  grants(user: StoredUser, permission: string): boolean {
    return this.of(user).some(({ permissions }) => permissions.includes(permission));
  }
}
