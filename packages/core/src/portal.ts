import { InvalidArgumentError } from "./errors.ts";
import { refuseHalfCharacters } from "./halfCharacters.ts";
import { isSecretName } from "./secretNames.ts";

/**
 * The address of a portal from what users write:
 * - `"my-domain"` is `https://my-domain.opendatasoft.com`,
 * - `"my-domain.huwise.com"` is `https://my-domain.huwise.com`,
 * - a URL is taken as it is, path prefix included; query and fragment are dropped.
 *
 * @throws {@link InvalidArgumentError} for anything that is no http(s) address, or holds a user name.
 */
export function resolvePortal(portal: string | URL): URL {
  refuseHalfCharacters(String(portal), "The portal's address");
  const url = parse(portal);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || !url.hostname) {
    throw new InvalidArgumentError(
      'The portal is no address. Give its identifier ("my-domain"), its host ("data.city.org") or its URL ("https://data.city.org").',
    );
  }
  if (url.username || url.password) {
    throw new InvalidArgumentError(
      "The portal's address holds a user name or password. Leave it out, and give the credential as `auth`.",
    );
  }
  if ([...url.searchParams.keys()].some((name) => isSecretName(name, true))) {
    throw new InvalidArgumentError(
      "The portal's address holds a credential in its query. Leave it out, and give the credential as `auth`.",
    );
  }
  url.search = "";
  url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

function parse(portal: string | URL): URL | undefined {
  if (typeof portal !== "string") return portal instanceof URL ? new URL(portal) : undefined;
  const text = portal.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text)
    ? text
    : /^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(text) && text.toLowerCase() !== "localhost"
      ? `https://${text}.opendatasoft.com`
      : `https://${text}`;
  return text !== "" && URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether the host is this machine, where plain HTTP harms nobody. */
export function isLoopback(url: URL): boolean {
  const { hostname } = url;
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    /^127(\.\d{1,3}){3}$/.test(hostname) ||
    hostname === "[::1]"
  );
}
