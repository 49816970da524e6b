/** Values of a thing to sort by, by the names that requests have for them. */
export type SortKeys<Thing> = Record<string, (thing: Thing) => string | number>;

/**
 * Things in the order that `sort` asks for: by one key or several with commas between, the first one weighing most; a
 * minus turns a key round. Keys that nobody knows order nothing.
 */
export function sortBy<Thing>(things: readonly Thing[], sort: string | null, keys: SortKeys<Thing>): Thing[] {
  const wanted = sort?.split(",") ?? [];
  return things.toSorted((a, b) => {
    for (const name of wanted) {
      const key = keys[name.replace(/^-/, "")];
      const [left, right] = key ? [key(a), key(b)] : [0, 0];
      if (left !== right) return left < right === name.startsWith("-") ? 1 : -1;
    }
    return 0;
  });
}
