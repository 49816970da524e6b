import { InvalidArgumentError } from "../errors.ts";
import { resolvePortal } from "../portal.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Of each environment the keys that are known, and the origins of the portals that they are for. */
const owners = new WeakMap<Environment, Map<string, Set<string>>>();

/** Notes that a key is for the portal. */
export function noteOwner(env: Environment, key: string, { origin }: URL): void {
  const known = owners.get(env) ?? new Map<string, Set<string>>();
  owners.set(env, known.set(key, (known.get(key) ?? new Set()).add(origin)));
}

/**
 * Why a key must not go to the portal, when nothing says whose key it is and another portal was given it;
 * undefined when it may.
 *
 * @param what where the key was found: `ODS_APIKEY`
 * @param home the portal that the key is certainly for
 */
export function refusalFor(
  env: Environment,
  key: string,
  { origin }: URL,
  what: string,
  home?: string,
): InvalidArgumentError | undefined {
  const known = [...(home === undefined ? [] : [home]), ...(owners.get(env)?.get(key) ?? [])];
  if (known.length === 0 || known.includes(origin)) return undefined;
  const owner = known[0] as string;
  const reason = owner === home ? `belongs to ${owner}, as ODS_PORTAL says` : `is in use for ${owner}`;
  return new InvalidArgumentError(
    `${what} does not say which portal its key is for. The key ${reason}, so it is not sent to ${origin}. ` +
      `Name both in ODS_APIKEY, {"${owner}": "KEY", "${origin}": "OTHER KEY"}, store the key of each in the keyring, or send none.`,
  );
}

/** The portal that `ODS_PORTAL` names; undefined where it is not set, or names none. */
export function homeOf(env: Environment): URL | undefined {
  try {
    return env.ODS_PORTAL === undefined ? undefined : resolvePortal(env.ODS_PORTAL);
  } catch {
    return undefined; // whoever needs that portal says what is wrong with it
  }
}
