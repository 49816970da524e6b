import { median } from "../median.ts";
import { type Ratio, speedOf, spread } from "../ratio.ts";
import { table } from "../table.ts";
import type { WalkFigures, WalkPlan } from "./measureWalk.ts";
import { leastWaits } from "./walkers.ts";

/** How many times as fast as the first walker each is. */
export function walkSpeeds(figures: readonly WalkFigures[]): Record<string, Ratio> {
  const base = figures[0]?.milliseconds ?? [];
  return Object.fromEntries(figures.map(({ name, milliseconds }) => [name, speedOf(milliseconds, base)]));
}

/** Times, speeds, and how near they are to nothing but waiting. */
export function walkReport(figures: readonly WalkFigures[], { items, latency }: WalkPlan): string {
  const speeds = walkSpeeds(figures);
  const ideal = leastWaits(items) * latency;
  return table(
    ["walk", "s", "times as fast", "spread", "of the least waits", ""],
    figures.map(({ name, milliseconds }) => {
      const speed = speeds[name] as Ratio;
      return [
        name,
        (median(milliseconds) / 1_000).toFixed(2),
        speed.median.toFixed(1),
        spread(speed, 1),
        (median(milliseconds) / ideal).toFixed(2),
        speed.median,
      ];
    }),
  );
}
