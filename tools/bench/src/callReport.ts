import type { CallFigures } from "./measureCalls.ts";
import { median } from "./median.ts";
import { table } from "./table.ts";

/** What a contender costs beside the first one: ratios of rounds, so that slow moments cancel out. */
export interface CallCost {
  readonly name: string;
  /** Median over the rounds, in µs per call. */
  readonly microseconds: number;
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number };
}

/** Costs relative to the first of the contenders. */
export function callCosts(figures: readonly CallFigures[]): CallCost[] {
  const base = figures[0]?.microseconds ?? [];
  return figures.map(({ name, microseconds }) => {
    const ratios = microseconds.map((value, round) => value / (base[round] ?? Number.NaN));
    return {
      name,
      microseconds: median(microseconds),
      ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
    };
  });
}

export function callReport(costs: readonly CallCost[]): string {
  return table(
    ["client", "µs", "ratio", "spread", ""],
    costs.map(({ name, microseconds, ratio }) => [
      name,
      microseconds.toFixed(1),
      ratio.median.toFixed(2),
      `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`,
      ratio.median,
    ]),
  );
}
