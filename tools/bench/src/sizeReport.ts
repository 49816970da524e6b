import type { EntryName } from "./entries.ts";
import type { BundleFigures } from "./measureBundle.ts";
import type { Ratio } from "./ratio.ts";
import { table } from "./table.ts";

export interface EntryFigures extends BundleFigures {
  readonly name: EntryName;
  /** Gzipped bytes that it may weigh. */
  readonly budget: number | undefined;
}

/** What each weighs beside openapi-fetch, gzipped. */
export function sizeRatios(figures: readonly EntryFigures[]): Record<string, Ratio> {
  const base = figures.find(({ name }) => name === "openapi-fetch") ?? figures[0];
  return Object.fromEntries(
    figures.map(({ name, gzipped }) => {
      const ratio = gzipped / (base?.gzipped ?? Number.NaN);
      return [name, { median: ratio, least: ratio, most: ratio }];
    }),
  );
}

export function sizeReport(figures: readonly EntryFigures[]): string {
  return table(
    ["import", "min", "gzip", "at once", "later", "budget", ""],
    figures.map(({ name, minified, gzipped, initial, later, budget }) => [
      name,
      ...[minified, gzipped, initial, later].map(kilobytes),
      budget === undefined ? "" : kilobytes(budget),
      gzipped,
    ]),
  );
}

/** What of a bundle comes from which module, in minified bytes. */
export function moduleReport({ name, modules }: EntryFigures): string {
  const total = modules.reduce((sum, { bytes }) => sum + bytes, 0);
  return table(
    [name, "bytes", "share", ""],
    modules.map((module) => [
      module.name,
      String(module.bytes),
      `${((100 * module.bytes) / total).toFixed(1)} %`,
      module.bytes,
    ]),
  );
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2);
}
