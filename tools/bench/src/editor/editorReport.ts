import { median } from "../median.ts";
import { type Ratio, ratioOf, spread } from "../ratio.ts";
import { table } from "../table.ts";
import type { EditorFigures } from "./measureEditor.ts";

interface EditorRatios {
  completions: Ratio;
  errors: Ratio;
}

/** Beside the first contender for the same compiler and the same calls. */
function beside(figures: readonly EditorFigures[], each: EditorFigures): EditorRatios {
  const base = figures.find(({ compiler, calls }) => compiler === each.compiler && calls === each.calls);
  return {
    completions: ratioOf(each.completions, base?.completions ?? []),
    errors: ratioOf(each.errors, base?.errors ?? []),
  };
}

export function editorRatios(figures: readonly EditorFigures[]): Record<string, Ratio> {
  return Object.fromEntries(
    figures.flatMap((each) =>
      Object.entries(beside(figures, each)).map(([what, ratio]) => [
        `${each.name}, ${what}, ${each.calls} calls, TypeScript ${each.compiler.split(".")[0]}`,
        ratio,
      ]),
    ),
  );
}

export function editorReport(figures: readonly EditorFigures[]): string {
  return table(
    ["client", "TypeScript", "calls", "offers", "ratio", "spread", "errors", "ratio", "spread", ""],
    figures.map((each) => {
      const { completions, errors } = beside(figures, each);
      return [
        each.name,
        each.compiler,
        String(each.calls),
        `${median(each.completions).toFixed(0)} ms`,
        completions.median.toFixed(2),
        spread(completions),
        `${median(each.errors).toFixed(0)} ms`,
        errors.median.toFixed(2),
        spread(errors),
        median(each.errors),
      ];
    }),
  );
}
