import { median } from "../median.ts";
import type { Ratio } from "../ratio.ts";
import { table } from "../table.ts";
import type { ReadingFigures } from "./measureReading.ts";

/** How many times as many records a second as the first reader, or as another: by rounds, so that slow moments cancel out. */
export interface Speed {
  median: number;
  least: number;
  most: number;
}

export function speedBeside(figures: ReadingFigures, base: ReadingFigures, what: "cpu" | "wall"): Speed {
  const ratios = figures.costs.map((cost, round) => (base.costs[round]?.[what] ?? Number.NaN) / cost[what]);
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** Speeds relative to the first reader, by CPU time. */
export function speedsOf(figures: readonly ReadingFigures[]): Record<string, Ratio> {
  const [base] = figures;
  if (!base) return {};
  return Object.fromEntries(
    figures.map((each) => [each.name, { ...speedBeside(each, base, "cpu"), isSpeed: true }]),
  );
}

/** Speeds relative to the first reader, by CPU time and by the clock. */
export function speedReport(figures: readonly ReadingFigures[]): string {
  const [base] = figures;
  if (!base) return "";
  return table(
    ["reader", "records/s", "CPU ratio", "spread", "clock ratio", "spread", ""],
    figures.map((each) => {
      const cpu = speedBeside(each, base, "cpu");
      const wall = speedBeside(each, base, "wall");
      const perSecond = (1_000 * each.records) / median(each.costs.map((cost) => cost.cpu));
      return [
        each.name,
        Math.round(perSecond).toLocaleString("en"),
        cpu.median.toFixed(2),
        spread(cpu),
        wall.median.toFixed(2),
        spread(wall),
        cpu.median,
      ];
    }),
  );
}

/** Peaks of memory by the number of records, in MB; what is missing could not be measured. */
export function memoryReport(measured: readonly (readonly ReadingFigures[])[]): string {
  const names = [...new Set(measured.flat().map(({ name }) => name))];
  return table(
    ["reader", ...measured.map(([first]) => `${first?.records.toLocaleString("en")} records`)],
    names.map((name) => [
      name,
      ...measured.map((figures) => {
        const costs = figures.find((each) => each.name === name)?.costs ?? [];
        return costs.length === 0 ? "" : `${(median(costs.map(({ peak }) => peak)) / 1e6).toFixed(0)} MB`;
      }),
    ]),
  );
}

function spread({ least, most }: Speed): string {
  return `${least.toFixed(2)}–${most.toFixed(2)}`;
}
