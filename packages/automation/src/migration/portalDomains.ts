/** How the portals of a migration call themselves where something says whose dataset it means. */
export interface PortalDomains {
  /** Whether it is one of the source's own names. */
  isOfSource(domainId: string): boolean;
  /** Whether it looks like the source's, though nobody says so: its address begins with it. */
  looksLikeSource(domainId: string): boolean;
  isOfTarget(domainId: string): boolean;
  /** What the target is called for a name of the source's; undefined where nobody knows. */
  atTarget(domainId: string): string | undefined;
  /** Whether the source's name is known, so that any other one is that of another portal. */
  isSourceKnown: boolean;
  /** All names of the source's that are known or look so. */
  ofSource: readonly string[];
}

/** The domain id of a portal at a technical address, which begins with it; undefined for any other address. */
export function domainIdOf(portal: URL): string | undefined {
  return /^([\w-]+)\.(?:opendatasoft\.com|huwise\.com)$/i.exec(portal.hostname)?.[1]?.toLowerCase();
}

/**
 * The names of two portals.
 *
 * @param domains names of the target by those of the source, as the user said
 */
export function portalDomains(
  source: URL,
  target: URL,
  domains: Readonly<Record<string, string>>,
): PortalDomains {
  const same = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();
  const [ofSource, ofTarget] = [domainIdOf(source), domainIdOf(target)];
  const said = Object.entries(domains);
  const isOfSource = (id: string) => same(ofSource, id) || said.some(([name]) => same(name, id));
  // Names, not numbers: the first part of an IP address says nothing.
  const [first] = /^[a-z][\w-]*(?=\.)/i.exec(source.hostname) ?? [];
  return {
    isOfSource,
    looksLikeSource: (id) => isOfSource(id) || same(first, id),
    isOfTarget: (id) => same(ofTarget, id) || said.some(([, name]) => same(name, id)),
    atTarget: (id) =>
      said.find(([name]) => same(name, id))?.[1] ?? (same(ofSource, id) ? ofTarget : undefined),
    isSourceKnown: ofSource !== undefined || said.length > 0,
    ofSource: [...new Set([ofSource, first, ...said.map(([name]) => name)])].filter((id) => id !== undefined),
  };
}
