import type { PortalPermission } from "./permissions.ts";
import { Problem } from "./problem.ts";
import type { StoredApiKey, StoredUser } from "./state/people.ts";
import type { Rulesets } from "./state/rulesets.ts";
import type { PortalState } from "./state.ts";

/** The user whom a valid API key stands for, within what the key allows. */
export class Caller {
  readonly user: StoredUser;
  readonly #key: StoredApiKey;
  readonly #state: PortalState;

  constructor(key: StoredApiKey, state: PortalState) {
    this.user = state.users.get(key.username);
    this.#key = key;
    this.#state = state;
  }

  get username(): string {
    return this.user.username;
  }

  /**
   * Whether key and user both have the permission: the user on the whole portal or by a ruleset of the thing in
   * question. Connections have permissions of their own, which no key names.
   */
  may(permission: PortalPermission, rulesets?: Rulesets): boolean {
    const isGranted = rulesets?.grants(this.user, permission) ?? false;
    if (permission === "manage_connection") return isGranted || this.may("edit_domain");
    if (!this.#key.permissions.includes(permission)) return false;
    return isGranted || this.#state.permissionsOf(this.user).has(permission);
  }

  /** @throws {@link Problem} 403 */
  need(permission: PortalPermission, rulesets?: Rulesets): void {
    if (!this.may(permission, rulesets)) {
      throw new Problem(403, "permission_denied", `The permission ${permission} is needed.`);
    }
  }

  /** Whether the user has a ruleset of the thing, whatever it allows. */
  isNamedIn(rulesets: Rulesets): boolean {
    return rulesets.of(this.user).length > 0;
  }
}

/** The caller whose key a request carries; undefined for a wrong or revoked one. */
export function callerWith(secret: string, state: PortalState): Caller | undefined {
  const key = state.apiKeyWith(secret);
  if (!key) return undefined;
  const caller = new Caller(key, state);
  caller.user.last_seen_at = state.timestamp();
  return caller;
}
