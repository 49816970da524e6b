import { grouped } from "./grouped.ts";
import type { JournaledPairs } from "./journaledPairs.ts";
import { type Json, textAt } from "./json.ts";

export interface ItemMatch {
  source: Json;
  /** What it is, or was, at the target; undefined where it has to be made. */
  target: Json | undefined;
  isSame: boolean;
}

interface MatchOptions {
  /** As the journal names them. */
  kind: string;
  journal: JournaledPairs;
  isSame(source: Json, target: Json): boolean;
  /** Items that are the same have the same key. */
  keyOf(item: Json): string;
  /** Whether an item keeps its key when it changes, so that one with the same key is what it was. @default true */
  isIdentity?: boolean;
}

/** Of items with the same key, no more are compared: with many of them each would be compared with each. */
const MOST_COMPARED = 100;

/**
 * Finds for each item of the source the one of the target that it was moved to: as the journal has it, otherwise one
 * that is just the same, otherwise one that has its identity and is nobody else's.
 */
export function matchItems(
  sources: readonly Json[],
  targets: readonly Json[],
  { kind, journal, isSame, keyOf, isIdentity = true }: MatchOptions,
): { matches: ItemMatch[]; unmatched: Json[] } {
  const byUid = grouped(targets, ({ uid }) => uid);
  const byKey = grouped(targets, keyOf);
  const found = new Map<Json, Json>();
  const taken = new Set<Json>();
  const pass = (groupOf: (source: Json) => Json[] | undefined, fits = (_: Json, __: Json) => true) => {
    const passed = new Map<Json[], number>();
    for (const source of sources) {
      const group = found.has(source) ? undefined : groupOf(source);
      if (!group) continue;
      let next = passed.get(group) ?? 0;
      while (next < group.length && taken.has(group[next] as Json)) next += 1;
      passed.set(group, next);
      const compared = group.slice(next, next + MOST_COMPARED);
      const target = compared.find((each) => !taken.has(each) && fits(source, each));
      if (!target) continue;
      found.set(source, target);
      taken.add(target);
    }
  };
  pass((source) => {
    const uid = journal.targetOf(kind, textAt(source, "uid"));
    return uid === undefined ? undefined : byUid.get(uid);
  });
  pass((source) => byKey.get(keyOf(source)), isSame);
  if (isIdentity) pass((source) => byKey.get(keyOf(source)));
  const matches = sources.map((source) => {
    const target = found.get(source);
    return { source, target, isSame: target !== undefined && isSame(source, target) };
  });
  return { matches, unmatched: targets.filter((target) => !taken.has(target)) };
}
