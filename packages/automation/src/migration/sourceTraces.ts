import { isObject, refuseDeep } from "./json.ts";
import { domainIdOf, type PortalDomains } from "./portalDomains.ts";

/** Something in what is moved that still leads to the source, or to nothing at the target. */
export interface Trace {
  /** The text that does. */
  text: string;
  /** Where it is. */
  path: readonly string[];
  /** The same for people. */
  reason: string;
}

interface LookOptions {
  /** Whether the target shows it: the uids in it are its own then. */
  isShown?: boolean;
  /** Whether it is metadata: the name of a portal may be a word like others there. */
  isMetadata?: boolean;
}

/** Looks through what is moved for what still names the portal that it comes from. */
export interface SourceTraces {
  /** Notes the uids of things of the source. */
  ofSource(things: unknown): void;
  /** Notes the uids of things of the target, which may be the same by chance. */
  ofTarget(things: unknown): void;
  /** What still leads to the source in what is to be at the target. */
  in(content: unknown, options?: LookOptions): Trace[];
  /** Those of the traces that are where they were in what the target made of it. */
  keptIn(content: unknown, traces: readonly Trace[]): Trace[];
}

/** A uid as portals make them: two letters and some characters, as in `da_k3v9xm`. */
const UID = /\b[a-z]{2}_[a-z0-9]{4,}\b/g;
const ADDRESS = /https?:\/\/[^\s"'<>()\\]+/gi;
/** A path on the portal itself: in an attribute or a style of HTML, or the whole text. */
const PATH =
  /(?:\b(?:href|src|poster|action)\s*=\s*["']?|\burl\(\s*["']?|^)(\/(?:assets|explore|pages?|api|theme|static)\/[^\s"'<>)?#]*)/gi;
/** Properties that say which portal is meant. */
const DOMAIN = /(^|_)domain(_?u?id)?$/i;
const LABELS = /^(title|label|description|name|field_label|help_text)$/;
/** No reason lists more. */
const MOST = 3;

export function sourceTraces(source: URL, target: URL, domains: PortalDomains): SourceTraces {
  const known = { source: new Set<string>(), target: new Set<string>() };
  const isSamePortal = source.href === target.href;
  const hostIn = hostFinder(source, target);
  return {
    ofSource: (things) => noteUids(things, known.source),
    ofTarget: (things) => noteUids(things, known.target),
    in(content, { isShown = false, isMetadata = false } = {}) {
      refuseDeep(content, "What is moved");
      if (isSamePortal) return [];
      const texts = [...textsIn(content)].filter(({ path }) => !isShown || path.at(-1) !== "uid");
      return texts.flatMap((text) => tracesIn(text, isMetadata));
    },
    keptIn(content, traces) {
      const texts = new Map([...textsIn(content)].map(({ text, path }) => [path.join("."), text]));
      return traces.filter(({ text, path }) => texts.get(path.join("."))?.includes(text));
    },
  };

  function tracesIn({ text, path }: PlacedText, isMetadata: boolean): Trace[] {
    // Values of metadata are known by their field.
    const names = isMetadata ? path.filter((name) => name !== "value") : path;
    const at = names.join(".") || "it";
    const name = names.findLast((name) => !/^\d+$/.test(name)) ?? "";
    const isProse = isMetadata || LABELS.test(name);
    const traces: Trace[] = [];
    const add = (text: string, reason: string) => traces.push({ text, path, reason: `${at} ${reason}` });
    const host = hostIn(text);
    if (host) add(host, `still leads to ${host}, the source`);
    const domain = domainIn(text, DOMAIN.test(name), isProse);
    if (domain && domains.isOfSource(domain)) add(text, `still names ${text}, of the source's domain`);
    else if (domain) add(text, `still names ${text}, which may be the source`);
    for (const uid of new Set(text.match(UID))) {
      const isOfSource = known.source.has(uid) && !known.target.has(uid);
      if (isOfSource) add(uid, `still names ${uid} of the source`);
    }
    for (const path of new Set([...text.matchAll(PATH)].map(([, path = ""]) => path)))
      add(path, `names ${path}, which is looked for at the target`);
    return traces;
  }

  /** The name of the source that a text is, or that stands behind the `@` of a dataset. */
  function domainIn(text: string, isNameOfPortal: boolean, isProse: boolean): string | undefined {
    const [, name = text] = /^[\w-]+@([\w-]+)$/.exec(text) ?? [];
    const id = domains.ofSource.find((id) => id.toLowerCase() === name.toLowerCase());
    const isMeant = isNameOfPortal || name !== text || (!isProse && domains.isOfSource(name));
    return isMeant ? id : undefined;
  }
}

/** The traces as one reason; undefined where there are none. */
export function reasonOf(traces: readonly Trace[]): string | undefined {
  const reasons = [...new Set(traces.map(({ reason }) => reason))];
  const more = reasons.length - MOST;
  return [...reasons.slice(0, MOST), more > 0 && `and ${more} more`].filter(Boolean).join("; ") || undefined;
}

/** Tells the host of the source in a text: in an address, or named alone. */
function hostFinder(source: URL, target: URL): (text: string) => string | undefined {
  const domain = domainIdOf(source);
  const technical = domain ? [`${domain}.opendatasoft.com`, `${domain}.huwise.com`] : [];
  const hosts = new Set([source.host, ...technical].filter((host) => host !== target.host));
  // Two portals behind one host differ in their paths.
  const prefix = source.host === target.host ? source.origin + source.pathname : undefined;
  const escaped = [...hosts].map((host) => host.replace(/[.\\+*?^${}()|[\]]/g, "\\$&"));
  const alone = hosts.size > 0 && new RegExp(`(?<![\\w.@-])(?:${escaped.join("|")})(?![\\w-]|\\.\\w)`, "i");
  return (text) => {
    for (const [address] of text.matchAll(ADDRESS)) {
      if (!URL.canParse(address)) continue;
      const { host, href } = new URL(address);
      if (hosts.has(host)) return host;
      if (prefix && href.startsWith(prefix)) return `${host}${source.pathname}`;
    }
    return alone ? alone.exec(text)?.[0] : undefined;
  };
}

interface PlacedText {
  text: string;
  path: readonly string[];
}

function* textsIn(value: unknown, path: readonly string[] = []): Generator<PlacedText> {
  if (typeof value === "string") yield { text: value, path };
  else if (Array.isArray(value) || isObject(value)) {
    for (const [name, child] of Object.entries(value)) yield* textsIn(child, [...path, name]);
  }
}

function noteUids(things: unknown, uids: Set<string>): void {
  refuseDeep(things, "What a portal has");
  for (const { text, path } of textsIn(things)) {
    if (path.length > 0 && path.at(-1) !== "uid") continue;
    for (const uid of text.match(UID) ?? []) uids.add(uid);
  }
}
