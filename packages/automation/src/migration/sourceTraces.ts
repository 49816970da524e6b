import { isObject, refuseDeep } from "./json.ts";
import type { PortalDomains } from "./portalDomains.ts";
import { plainName, type ReferenceKind, referenceKind } from "./referenceNames.ts";
import { domainFinder, hostFinder, type NamedDomain, readingsOf } from "./sourceNames.ts";

/** Something in what is moved that still leads to the source, or to nothing at the target. */
export interface Trace {
  /** The text that does. */
  text: string;
  /** Where it is. */
  path: readonly string[];
  /** Whether it is the name of the property there, and not its value. */
  isName: boolean;
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
/** Those of datasets, which are told wherever they are: one that the target does not have is the source's. */
const DATASET_UID = /^da_[a-z0-9]{6}$/;
/** A path on the portal itself: in an attribute or a style of HTML, or the whole text. */
const PATH =
  /(?:\b(?:href|src|poster|action)\s*=\s*["']?|\burl\(\s*["']?|^)(\/(?:assets|explore|pages?|api|theme|static)\/[^\s"'<>)?#]*)/gi;
const LABELS = /^(title|label|description|name|field_label|help_text)$/;
/** What a label in several languages has below it: `title: { fr: "…", "pt-br": "…" }`. */
const LANGUAGE = /^[a-z]{2}(_[a-z]{2,4})?$/;
/** No reason lists more. */
const MOST = 3;

export function sourceTraces(source: URL, target: URL, domains: PortalDomains): SourceTraces {
  const known = { source: new Set<string>(), target: new Set<string>() };
  const isSamePortal = source.href === target.href;
  const hostIn = hostFinder(source, target);
  const domainIn = domainFinder(domains);
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
      const texts = new Map([...textsIn(content)].map((placed) => [placeOf(placed), placed.text]));
      return traces.filter((trace) => texts.get(placeOf(trace))?.includes(trace.text));
    },
  };

  function tracesIn(placed: PlacedText, isMetadata: boolean): Trace[] {
    const { text, path, isName } = placed;
    // Values of metadata are known by their field.
    const names = isMetadata ? path.filter((name) => name !== "value") : path;
    const at = isName ? `the name of ${names.join(".")}` : names.join(".") || "it";
    const use = isName ? { isNameOfPortal: false, isProse: isMetadata } : useOf(placed, names, isMetadata);
    const traces = new Map<string, Trace>();
    const add = (found: string, reason: string) => {
      const kept = text.includes(found) ? found : text;
      if (!traces.has(reason)) traces.set(reason, { text: kept, path, isName, reason: `${at} ${reason}` });
    };
    for (const reading of readingsOf(text)) {
      const host = hostIn(reading);
      const whose = host?.isOwn ? "the source" : "below the source's host";
      if (host) add(host.text, `still leads to ${host.text}, ${whose}`);
      const domain = domainIn(reading, use);
      if (domain && !(domain.isWord && host)) add(domain.text, reasonOfDomain(domain));
      for (const uid of new Set(reading.match(UID))) {
        if (known.target.has(uid)) continue;
        if (known.source.has(uid)) add(uid, `still names ${uid} of the source`);
        else if (DATASET_UID.test(uid)) add(uid, `names ${uid}, which may be a dataset of the source`);
      }
    }
    for (const [, there = ""] of text.matchAll(PATH)) {
      add(there, `names ${there}, which is looked for at the target`);
    }
    return [...traces.values()];
  }
}

/** Whether a text is there to name a portal, and whether it is written for people. */
function useOf({ text }: PlacedText, path: readonly string[], isMetadata: boolean) {
  let kind: ReferenceKind | undefined;
  let isLabel = false;
  for (const name of path) {
    // The items of a list are what the list is of.
    if (/^\d+$/.test(name)) continue;
    kind = referenceKind(name, kind);
    const plain = plainName(name);
    isLabel = LABELS.test(plain) || (isLabel && LANGUAGE.test(plain));
  }
  const isNameOfPortal = kind === "domain";
  // The name of something within an item may be an identifier; its own is what people call it.
  const isIdentifier = path.length > 1 && path.at(-1) === "name" && !/\s/.test(text.trim());
  return { isNameOfPortal, isProse: isMetadata || (isLabel && !isNameOfPortal && !isIdentifier) };
}

function reasonOfDomain({ text, isWord, isKnown }: NamedDomain): string {
  if (!isKnown) return `still names ${text}, which may be the source`;
  return isWord
    ? `may still name the source: it holds the word ${text}`
    : `still names ${text}, of the source's domain`;
}

/** The traces as one reason; undefined where there are none. */
export function reasonOf(traces: readonly Trace[]): string | undefined {
  const reasons = [...new Set(traces.map(({ reason }) => reason))];
  const more = reasons.length - MOST;
  return [...reasons.slice(0, MOST), more > 0 && `and ${more} more`].filter(Boolean).join("; ") || undefined;
}

interface PlacedText {
  text: string;
  path: readonly string[];
  /** Whether it is the name of the property there. */
  isName: boolean;
}

function* textsIn(value: unknown, path: readonly string[] = []): Generator<PlacedText> {
  if (typeof value === "string") yield { text: value, path, isName: false };
  else if (Array.isArray(value) || isObject(value)) {
    for (const [name, child] of Object.entries(value)) {
      const place = [...path, name];
      if (!Array.isArray(value)) yield { text: name, path: place, isName: true };
      yield* textsIn(child, place);
    }
  }
}

function placeOf({ path, isName }: Pick<PlacedText, "path" | "isName">): string {
  return JSON.stringify([isName, path]);
}

function noteUids(things: unknown, uids: Set<string>): void {
  refuseDeep(things, "What a portal has");
  for (const { text, path, isName } of textsIn(things)) {
    if (isName || (path.length > 0 && path.at(-1) !== "uid")) continue;
    for (const uid of text.match(UID) ?? []) uids.add(uid);
  }
}
