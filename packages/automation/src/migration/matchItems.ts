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
  /** What an item keeps when it changes. Undefined for items that nothing but their content tells apart. */
  identity?(item: Json): string;
}

/**
 * Finds for each item of the source the one of the target that it was moved to: as the journal has it, otherwise one
 * that is just the same, otherwise one that has its identity and is nobody else's.
 */
export function matchItems(
  sources: readonly Json[],
  targets: readonly Json[],
  { kind, journal, isSame, identity }: MatchOptions,
): { matches: ItemMatch[]; unmatched: Json[] } {
  const free = new Set(targets);
  const found = new Map<Json, Json>();
  const pass = (fits: (source: Json, target: Json) => boolean) => {
    for (const source of sources) {
      if (found.has(source)) continue;
      const target = [...free].find((target) => fits(source, target));
      if (!target) continue;
      found.set(source, target);
      free.delete(target);
    }
  };
  pass((source, { uid }) => journal.targetOf(kind, textAt(source, "uid")) === uid);
  pass(isSame);
  if (identity) pass((source, target) => identity(source) === identity(target));
  const matches = sources.map((source) => {
    const target = found.get(source);
    return { source, target, isSame: target !== undefined && isSame(source, target) };
  });
  return { matches, unmatched: [...free] };
}
