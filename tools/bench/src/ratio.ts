import { median } from "./median.ts";

/** How much more, or less, something takes than what it is compared with. */
export interface Ratio {
  median: number;
  least: number;
  most: number;
  /** Whether more is better: a speed, not a cost. */
  isSpeed?: boolean;
}

/** Round by round, so that slow moments cancel out. */
export function ratioOf(values: readonly number[], base: readonly number[]): Ratio {
  return summary(values.map((value, round) => value / (base[round] ?? Number.NaN)));
}

/** How many times as fast: of times that something took. */
export function speedOf(times: readonly number[], base: readonly number[]): Ratio {
  return { ...summary(times.map((time, round) => (base[round] ?? Number.NaN) / time)), isSpeed: true };
}

export function spread({ least, most }: Ratio, digits = 2): string {
  return `${least.toFixed(digits)}–${most.toFixed(digits)}`;
}

function summary(ratios: readonly number[]): Ratio {
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
