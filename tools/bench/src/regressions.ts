import type { Machine } from "./machine.ts";
import type { Ratio } from "./ratio.ts";

/** Ratios that were kept, to hold later ones against. */
export interface Baseline {
  machine: Machine;
  ratios: Readonly<Record<string, Readonly<Record<string, Ratio>>>>;
}

/** How much worse a ratio may become. */
const TOLERANCE = 1.1;

export interface Regression {
  bench: string;
  name: string;
  /** In one line. */
  text: string;
}

/** Ours that are worse than they were. What others do with their libraries is not our concern. */
export function regressions(
  results: Readonly<Record<string, { ratios: Readonly<Record<string, Ratio>> }>>,
  baseline: Baseline,
): Regression[] {
  return Object.entries(results).flatMap(([bench, { ratios }]) =>
    Object.entries(ratios).flatMap(([name, now]) => {
      const before = baseline.ratios[bench]?.[name];
      if (!before || !isOurs(name)) return [];
      const worse = now.isSpeed ? before.median / now.median : now.median / before.median;
      if (worse <= TOLERANCE) return [];
      const percent = Math.round((worse - 1) * 100);
      const text = `${bench}, ${name}: ${now.median.toFixed(2)} instead of ${before.median.toFixed(2)}, ${percent} percent worse`;
      return [{ bench, name, text }];
    }),
  );
}

/** Names of what is ours begin so. */
const OURS =
  /^(@ods\/|stream(Records|Csv)|toArrowTable|recordBatches|arrowStream|paginate|cachedFetch|ods |automation|explore|core)/;

export function isOurs(name: string): boolean {
  return OURS.test(name);
}
