import { STEPS, type Step, type StepResult } from "./steps.ts";

/** What came of the scenario in one runtime; undefined where it was not tried there. */
type Outcomes = ReadonlyMap<Step, StepResult>;

export interface RuntimeReport {
  name: string;
  outcomes: Outcomes;
}

/** What is different somewhere, and why. Results name them. */
const NOTES: Readonly<Record<string, string>> = {
  "blob-first":
    "Browsers send no streams over HTTP/1.1. The content is read into a `Blob` first, which they keep on disk.",
  "cut-unseen":
    "Browsers let no page ask for content that is not compressed. Where a portal compresses a CSV and cuts it, only `checkCount` is sure to find out.",
};

const OF_MSW =
  "A service worker answers requests of the page; what servers do on the way (retries, redirects, broken connections) is left to the other column.";

/** A table in Markdown, the same on every day that brings the same results. */
export function compatibilityTable(reports: readonly RuntimeReport[]): string {
  const used = new Set(
    reports.flatMap(({ outcomes }) => [...outcomes.values()].flatMap(({ limit }) => limit ?? [])),
  );
  const numbers = new Map([...used].map((limit, index) => [limit, index + 1]));
  const rows = STEPS.map((step) => [
    step,
    ...reports.map(({ outcomes }) => {
      const result = outcomes.get(step);
      if (!result) return "";
      if (result.error !== undefined) return "✘";
      return result.limit === undefined ? "✔" : `✔ (${numbers.get(result.limit)})`;
    }),
  ]);
  const heads = ["", ...reports.map(({ name }) => name)];
  const widths = heads.map((head, column) =>
    Math.max(head.length, 3, ...rows.map((row) => (row[column] as string).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] as number)).join(" | ")} |`;
  const notes = [...numbers].map(([limit, number]) => `${number}. ${NOTES[limit]}`);
  return [
    line(heads),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
    "",
    ...notes,
    "",
    OF_MSW,
  ].join("\n");
}

/** What went wrong, in words. */
export function failures(reports: readonly RuntimeReport[]): string[] {
  return reports.flatMap(({ name, outcomes }) =>
    [...outcomes.values()].flatMap(({ step, error }) =>
      error === undefined ? [] : [`${name}, ${step}: ${error}`],
    ),
  );
}
