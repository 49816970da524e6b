import { domainIdOf, type PortalDomains } from "./portalDomains.ts";

/** The protocols of addresses are short; a bound keeps the search linear. */
const ADDRESS = /\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'<>()\\]+/gi;
/** Addresses of mail, whose host says nothing of datasets. */
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Texts within texts within texts: an address in JSON in a parameter of an address. */
const MOST_DECODED = 3;

/** The text, and what it reads without the escapes of addresses, JSON and HTML. */
export function readingsOf(text: string): string[] {
  const readings = [text];
  for (let last = text; readings.length <= MOST_DECODED; ) {
    const decoded = withoutEscapes(last);
    if (decoded === last) break;
    readings.push(decoded);
    last = decoded;
  }
  return readings;
}

function withoutEscapes(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, decodedOctets)
    .replace(/\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, long, short) => character(long ?? short, 16))
    .replace(/&#x([\da-f]{1,6});|&#(\d{1,7});/gi, (_, hex, decimal) =>
      character(hex ?? decimal, hex ? 16 : 10),
    )
    .replace(/\\[bfnrt]/g, " ");
}

/** Octets that are no UTF-8 are left as they are. */
function decodedOctets(octets: string): string {
  try {
    return decodeURIComponent(octets);
  } catch {
    return octets.replace(/%([0-7][\da-f])/gi, (_, hex) => character(hex, 16));
  }
}

function character(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** A host of the source in a text. */
export interface NamedHost {
  text: string;
  /** Whether it is the source's own, and not just below it. */
  isOwn: boolean;
}

/** Finds the host of the source in texts, or one below it: in an address, or named alone. */
export function hostFinder(source: URL, target: URL): (text: string) => NamedHost | undefined {
  const domain = domainIdOf(source);
  const technical = domain ? [`${domain}.opendatasoft.com`, `${domain}.huwise.com`] : [];
  const hosts = [...new Set([source.host, ...technical])].filter((host) => host !== target.host);
  const isOf = (name: string, host: string) => name === host || name.endsWith(`.${host}`);
  // The target may be below the source.
  const isOfTarget = (name: string) =>
    isOf(name, target.host) && !hosts.some((host) => isOf(host, target.host) && isOf(name, host));
  const named = (text: string): NamedHost | undefined => {
    const name = text.toLowerCase();
    if (!hosts.some((host) => isOf(name, host)) || isOfTarget(name)) return undefined;
    return { text, isOwn: hosts.includes(name) };
  };
  // Two portals behind one host differ in their paths.
  const prefix = source.host === target.host ? source.origin + source.pathname : undefined;
  const escaped = hosts.map(escapedForPattern).join("|");
  const alone = new RegExp(`(?<![\\w.@-])(?:[\\w-]+\\.)*(?:${escaped})(?![\\w-]|\\.\\w)`, "gi");
  return (text) => {
    for (const [address] of text.matchAll(ADDRESS)) {
      if (!URL.canParse(address)) continue;
      const { host, href } = new URL(address);
      const found = named(host);
      if (found) return found;
      if (prefix && href.startsWith(prefix)) return { text: `${host}${source.pathname}`, isOwn: true };
    }
    if (hosts.length === 0) return undefined;
    for (const [name] of text.matchAll(alone)) {
      const found = named(name);
      if (found) return found;
    }
    return undefined;
  };
}

/** The source's domain in a text. */
export interface NamedDomain {
  /** What it is named in: the text as a whole, a dataset with its domain (`trees@rivertown`), or the word alone. */
  text: string;
  /** Whether it is a word among others, which may mean something else. */
  isWord: boolean;
  /** Whether it is known to be the source's domain, not just like its address. */
  isKnown: boolean;
}

/**
 * Finds the source's domain in texts.
 *
 * @returns a function; `isNameOfPortal` says whether the text is there to name a portal, `isProse` whether people read it
 */
export function domainFinder(
  domains: PortalDomains,
): (text: string, options: { isNameOfPortal: boolean; isProse: boolean }) => NamedDomain | undefined {
  const isAnothers = (id: string) => domains.atTarget(id)?.toLowerCase() !== id.toLowerCase();
  const ids = domains.ofSource.filter((id) => id !== "" && isAnothers(id));
  // Known ones first: one that is known by its address looks like it as well.
  ids.sort((one, other) => Number(domains.isOfSource(other)) - Number(domains.isOfSource(one)));
  const patterns = ids.map((id) => {
    const word = `${escapedForPattern(id)}(?![\\w-])`;
    return {
      id: id.toLowerCase(),
      isKnown: domains.isOfSource(id),
      ofDataset: new RegExp(`(?<![\\w-])[\\w-]+@${word}`, "i"),
      word: new RegExp(`(?<![\\w-])${word}`, "i"),
    };
  });
  return (whole, { isNameOfPortal, isProse }) => {
    const text = whole.replace(MAIL, " ");
    for (const { id, isKnown, ofDataset, word } of patterns) {
      const isWhole = text.trim().toLowerCase() === id;
      if (isWhole && (isNameOfPortal || (isKnown && !isProse))) {
        return { text: text.trim(), isWord: false, isKnown };
      }
      const [dataset] = ofDataset.exec(text) ?? [];
      if (dataset) return { text: dataset, isWord: false, isKnown };
      // What only looks like a name is a word like others.
      if (isProse ? !(isKnown && isNameOfPortal) : !(isKnown || isNameOfPortal)) continue;
      const [found] = word.exec(text) ?? [];
      if (found) return { text: found, isWord: true, isKnown };
    }
    // Where nobody knows what the source is called, any portal may be it.
    if (domains.isSourceKnown || isProse) return undefined;
    const [dataset] = /(?<![\w-])[\w-]+@[a-z][\w-]*/i.exec(text) ?? [];
    return dataset === undefined ? undefined : { text: dataset, isWord: false, isKnown: false };
  };
}

function escapedForPattern(text: string): string {
  return text.replace(/[.\\+*?^${}()|[\]]/g, "\\$&");
}
