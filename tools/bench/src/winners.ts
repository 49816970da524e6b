import type { Ratio } from "./ratio.ts";
import { isOurs } from "./regressions.ts";

/** A row that does better than ours. */
export interface Win {
  name: string;
  /** Ours that it is compared with. */
  ours: string;
  /** How many times as good it is. */
  times: number;
}

/** What of a row's name is not the contender's. */
const CIRCUMSTANCES = /(?:, (?:completions|errors))?, \d+ calls, TypeScript \d+$/;
/** Rows that show what can't be undercut, and are nobody's library. */
const BOUNDS = ["floor", "node -e 0", "fetch alone"];
/** Less is no difference. */
const DIFFERENCE = 1.03;

/** Others that do better than the first of ours under the same circumstances. */
export function winners(ratios: Readonly<Record<string, Ratio>>): Win[] {
  const rows = Object.entries(ratios);
  return rows.flatMap(([name, ratio]) => {
    if (isOurs(name) || BOUNDS.includes(name)) return [];
    const ours = rows.find(([other]) => isOurs(other) && circumstances(other) === circumstances(name));
    if (!ours) return [];
    if (!isBetter(ratio, ours[1])) return [];
    return [{ name, ours: ours[0], times: timesAsGood(ratio, ours[1]) }];
  });
}

/** The best of the others under the same circumstances as one of ours. */
export function bestOther(
  ratios: Readonly<Record<string, Ratio>>,
  ours: string,
): { name: string; ratio: Ratio } | undefined {
  return Object.entries(ratios)
    .filter(
      ([name]) => !isOurs(name) && !BOUNDS.includes(name) && circumstances(name) === circumstances(ours),
    )
    .map(([name, ratio]) => ({ name: contenderOf(name), ratio }))
    .sort((one, other) => timesAsGood(other.ratio, one.ratio) - 1)[0];
}

/** Whether it is, and by more than the rounds differ among themselves. */
export function isBetter(ratio: Ratio, than: Ratio): boolean {
  const isApart = ratio.isSpeed ? ratio.least > than.most : ratio.most < than.least;
  return isApart && timesAsGood(ratio, than) > DIFFERENCE;
}

function timesAsGood({ median, isSpeed }: Ratio, than: Ratio): number {
  return isSpeed ? median / than.median : than.median / median;
}

/** The contender that a row is about. */
export function contenderOf(name: string): string {
  return name.replace(CIRCUMSTANCES, "");
}

function circumstances(name: string): string {
  return CIRCUMSTANCES.exec(name)?.[0] ?? "";
}
