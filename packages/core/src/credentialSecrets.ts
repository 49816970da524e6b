import { attachment } from "./attachment.ts";
import type { Auth } from "./auth.ts";
import { InvalidArgumentError } from "./errors.ts";
import { withoutValue } from "./headerErrors.ts";
import { credentialsIn, decoded } from "./headerSecrets.ts";
import { kindOf } from "./valueKinds.ts";

/** Credentials of this package: where they put themselves is known, so that nobody has to look. */
export const knownCredentials = new WeakSet<Auth>();

const secrets = attachment<Request, string[]>();

/** Headers that say nothing of who asks. */
const PLAIN = /^(?:accept|content-|cache-control$|date$|host$|if-|origin$|range$|user-agent$)/;

interface Traits {
  headers: ReadonlyMap<string, string>;
  url: string;
}

/** What a credential of the user's own making has put into a request; none for those of this package. */
export function secretsOfCredential(request: Request): readonly string[] {
  return secrets.of(request) ?? [];
}

/** To be said of a request that is made from another. */
export function carrySecrets(from: Request, to: Request): void {
  const known = secrets.of(from);
  if (known && from !== to) note(to, known);
}

/** The credential, which remembers of each request what it puts there: all that it adds or changes is a secret. */
export function watchedAuth(auth: Auth): Auth {
  if (knownCredentials.has(auth)) return auth;
  async function watched<Result extends Request | undefined>(
    request: Request,
    change: (request: Request) => Result | Promise<Result>,
  ): Promise<Result> {
    const before = traitsOf(request);
    let changed: Result;
    try {
      changed = await change(request);
    } catch (error) {
      throw withoutValue(error);
    }
    if (changed) {
      carrySecrets(request, changed);
      note(changed, secretsBetween(before, traitsOf(changed)));
    }
    return changed;
  }
  return {
    authorize: (request) => watched(request, async (given) => checked(await auth.authorize(given))),
    ...(auth.renew && { renew: (rejected) => watched(rejected, async (given) => auth.renew?.(given)) }),
  };
}

/** @throws {@link InvalidArgumentError} where a credential gave no request, as one does that lacks its `return`. */
function checked(authorized: Request | undefined): Request {
  if (authorized?.headers && authorized.url) return authorized;
  throw new InvalidArgumentError(
    `\`authorize\` of the credential gave ${kindOf(authorized)}; it has to return the request.`,
  );
}

function note(request: Request, found: readonly string[]): void {
  if (found.length === 0) return;
  const known = secrets.of(request);
  if (known) known.push(...found);
  else secrets.attach(request, [...found]);
}

function traitsOf({ headers, url }: Request): Traits {
  return { headers: new Map(headers), url };
}

function secretsBetween(before: Traits, after: Traits): string[] {
  const found: string[] = [];
  for (const [name, value] of after.headers) {
    if (before.headers.get(name) !== value && !PLAIN.test(name)) found.push(...credentialsIn(name, value));
  }
  if (before.url !== after.url) found.push(...secretsOfUrl(new URL(before.url), new URL(after.url)));
  return found;
}

function secretsOfUrl(before: URL, after: URL): string[] {
  const found: string[] = [];
  for (const [name, value] of after.searchParams) {
    if (!before.searchParams.getAll(name).includes(value)) found.push(value);
  }
  const segments = new Set(before.pathname.split("/"));
  for (const segment of after.pathname.split("/")) {
    // Shorter ones are words.
    if (segment.length > 3 && !segments.has(segment)) found.push(segment, decoded(segment));
  }
  return found;
}
