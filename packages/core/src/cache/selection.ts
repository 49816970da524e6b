import { splitList } from "./cacheControl.ts";
import type { Fingerprints } from "./fingerprints.ts";

/**
 * What of a request chose its answer among the representations of one URL. Portals rarely send `Vary`, so `Accept`
 * and `Accept-Language` always count.
 */
export interface Selection {
  accept: string;
  language: string;
  /** Fingerprint of the headers that `Vary` names besides; they may hold secrets. Empty where it names none. */
  others: string;
}

/** Part of every key already, so they need no comparison. */
const IN_THE_KEY = ["authorization", "cookie", "accept", "accept-language"];

/** Names in a `Vary` header, lower case, without those that always count; undefined for `*`. */
export function varyNames(headers: Headers): string[] | undefined {
  const names = splitList(headers.get("Vary")?.toLowerCase() ?? "");
  if (names.includes("*")) return undefined;
  return [...new Set(names)].filter((name) => !IN_THE_KEY.includes(name)).sort();
}

export async function selectionOf(
  request: Headers,
  vary: readonly string[],
  fingerprints: Fingerprints,
): Promise<Selection> {
  return {
    accept: splitList(request.get("Accept") ?? "")
      .join(",")
      .toLowerCase(),
    language: preferences(request.get("Accept-Language") ?? "").join(","),
    others: vary.length > 0 ? await fingerprintOf(request, vary, fingerprints) : "",
  };
}

function fingerprintOf(
  request: Headers,
  names: readonly string[],
  fingerprints: Fingerprints,
): Promise<string> {
  const values = names.map((name) => splitList(headerOf(request, name)).join(","));
  const text = names.map((name, index) => `${name}:${values[index]}`).join("\n");
  // That none of them was sent is no secret, and what most requests say to `Vary: Accept-Encoding`.
  return values.some((value) => value !== "") ? fingerprints.ofSecret(text) : fingerprints.of(text);
}

/** Whether an answer chosen by `stored` is the one for `asked`. `language` is the answer's `Content-Language`. */
export function isSelected(stored: Selection, asked: Selection, language: string | null): boolean {
  if (stored.accept !== asked.accept || stored.others !== asked.others) return false;
  if (stored.language === asked.language) return true;
  return language !== null && favourite(asked.language) === language.trim().toLowerCase();
}

function headerOf(request: Headers, name: string): string {
  // A server may name what is no header at all.
  return /^[!#$%&'*+.^`|~\w-]+$/.test(name) ? (request.get(name) ?? "") : "";
}

/** Languages from the most to the least wanted, each with its weight; their order in the header means nothing. */
function preferences(header: string): string[] {
  return splitList(header.toLowerCase())
    .map((member) => {
      const [tag = "", ...parameters] = member.split(";").map((part) => part.trim());
      const weight = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
      return { tag, weight };
    })
    .sort((one, other) => other.weight - one.weight || (one.tag < other.tag ? -1 : 1))
    .map(({ tag, weight }) => `${tag};q=${weight}`);
}

/** The one language wanted more than all others. */
function favourite(language: string): string | undefined {
  const [first, second] = language.split(",").map((member) => member.split(";q=") as [string, string]);
  if (!first || first[0] === "*" || first[1] === second?.[1]) return undefined;
  return first[0];
}
