import { table } from "../table.ts";
import type { TypeFigures } from "./measureTypes.ts";

/** How many times the instantiations of bare openapi-fetch a program may need. */
export const MOST = 1.2;

/** Figures beside those of the first contender for the same compiler and the same calls. */
export function typeRatios(figures: readonly TypeFigures[]): (TypeFigures & { ratio: number })[] {
  return figures.map((each) => {
    const base = figures.find(({ compiler, calls }) => compiler === each.compiler && calls === each.calls);
    return { ...each, ratio: each.instantiations / (base?.instantiations ?? Number.NaN) };
  });
}

export function typeReport(figures: readonly TypeFigures[]): string {
  return table(
    ["client", "TypeScript", "calls", "instantiations", "a call", "ratio", "check", ""],
    typeRatios(figures).map(({ name, compiler, calls, instantiations, ratio, checkTime }) => [
      name,
      compiler,
      String(calls),
      instantiations.toLocaleString("en"),
      Math.round(instantiations / calls).toLocaleString("en"),
      ratio.toFixed(2),
      `${checkTime.toFixed(2)} s`,
      ratio,
    ]),
  );
}
