import { type Ratio, spread } from "./ratio.ts";
import { isOurs } from "./regressions.ts";
import { type Cell, table } from "./table.ts";
import { bestOther, isBetter } from "./winners.ts";

/** One row for all that is ours, beside the best of the others. */
export function summary(
  results: Readonly<Record<string, { ratios: Readonly<Record<string, Ratio>> }>>,
): string {
  const rows = Object.entries(results).flatMap(([bench, { ratios }]) =>
    Object.entries(ratios)
      .filter(([name]) => isOurs(name))
      .map(([name, ratio]): Cell[] => {
        const best = bestOther(ratios, name);
        return [
          bench,
          name,
          `${ratio.median.toFixed(2)}${ratio.isSpeed ? " as fast" : ""}`,
          spread(ratio),
          best === undefined
            ? ""
            : `${isBetter(best.ratio, ratio) ? "◀ " : ""}${best.name} ${best.ratio.median.toFixed(2)}`,
        ];
      }),
  );
  const heads = ["bench", "ours", "ratio", "spread", "the best of the others; ◀ is better than ours"];
  const widest = Math.max(...rows.map((row) => String(row.at(-1)).length));
  return table(
    heads,
    rows.map((row) => [
      ...row.slice(0, -1),
      String(row.at(-1)).padEnd(Math.max(widest, heads[4]?.length ?? 0)),
    ]),
  );
}
