import { styleText } from "node:util";
import type { MigratedItem, MigrationOutcome, MigrationReport } from "@ods/automation";

const MARKS = {
  moved: styleText("green", "✔"),
  same: styleText("dim", "="),
  mapped: styleText("yellow", "≈"),
  "not moved": styleText("red", "✘"),
} satisfies Record<MigrationOutcome, string>;

const REASON_WIDTH = 86;

/** The lines of a report, or of a plan: an item in each, with its reason below it. */
export function migrationTable({ items, onlyAtTarget, removed }: MigrationReport): string[] {
  const width = Math.max(...items.map(({ kind }) => kind.length));
  const head = styleText("dim", `    ${"outcome".padEnd(11)}${"item".padEnd(width + 2)}name`);
  const extra = [
    ...removed.map(({ kind, name }) => `  - only the target had the ${kind} ${name}: it is gone`),
    ...onlyAtTarget.map(({ kind, name }) => `  + only the target has the ${kind} ${name}: it stays`),
  ];
  return [head, ...items.flatMap((item) => itemLines(item, width)), ...extra];
}

function itemLines({ kind, name, outcome, reason }: MigratedItem, width: number): string[] {
  const line = `  ${MARKS[outcome]} ${outcome.padEnd(11)}${kind.padEnd(width + 2)}${name}`;
  const parts = reason?.match(new RegExp(`.{1,${REASON_WIDTH}}(?:\\s|$)`, "g")) ?? [];
  return [line, ...parts.map((part) => styleText("dim", `    ${" ".repeat(11)}${part.trimEnd()}`))];
}

/** How many items there are of each outcome, in words. */
export function migrationSummary({ items }: Pick<MigrationReport, "items">): string {
  const counts = new Map<MigrationOutcome, number>();
  for (const { outcome } of items) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
}
