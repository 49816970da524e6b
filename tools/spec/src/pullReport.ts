import type { OverlayFinding } from "@ods/cli/generate";
import type { Api } from "./apis.ts";
import type { Changeset } from "./changeset.ts";
import type { Change } from "./diff/change.ts";
import { findingText, lineOf, markdownReport, plainReport, summaryOf } from "./diff/report.ts";
import type { Output } from "./generate.ts";
import type { Source } from "./source.ts";

/** All that a pull has to tell. */
export interface PullReport {
  name: string;
  api: Api;
  taken: NonNullable<Source["taken"]>;
  changes: Change[];
  /** Changes of what the overlay replaces. */
  hidden: Change[];
  findings: OverlayFinding[];
  /** Numbers that JavaScript does not hold. */
  numbers: string[];
  changeset?: Changeset | undefined;
  changesetFile?: string;
  outputs: Output[];
}

export function reportOf(report: PullReport): { text: string; markdown: string } {
  return report.outputs.length === 0
    ? unchanged(report)
    : { text: textOf(report), markdown: markdownOf(report) };
}

function unchanged({ api, taken }: PullReport): { text: string; markdown: string } {
  const text = `Nothing has changed: ${taken.from} holds the same document as ${api.document}.`;
  return { text, markdown: `${text}\n` };
}

function textOf({
  api,
  taken,
  changes,
  hidden,
  findings,
  numbers,
  changeset,
  changesetFile,
  outputs,
}: PullReport): string {
  return [
    `${api.document}: taken from ${taken.from} (${taken.size} bytes, sha256 ${taken.sha256})`,
    plainReport(changes),
    ...findings.map((finding) => `overlay   ${finding.pointer} ${findingText(finding)}`),
    ...hidden.map((change) => `hidden    ${lineOf(change)} (the overlay replaces it: is it still right?)`),
    ...numbers.map((line) => `number    ${line}`),
    ...(changeset ? [`changeset ${changesetFile} (${bumpsOf(changeset)})`] : []),
    ...outputs.filter(({ stale }) => stale).map(({ file }) => `written   ${file}`),
  ].join("\n");
}

function markdownOf({ name, api, taken, changes, hidden, findings, numbers, changeset }: PullReport): string {
  const code = (text: string) => `\`${text}\``;
  const section = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : [`## ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}`];
  return `${[
    `# New document of the ${name} API: ${summaryOf(changes)}`,
    `Taken from ${taken.from} on ${taken.date}: ${taken.size} bytes, sha256 \`${taken.sha256}\`.`,
    ...(changeset ? [`Versions: ${bumpsOf(changeset)}.`] : []),
    markdownReport(changes).trim(),
    ...section(
      `Corrections in ${api.overlay}`,
      findings.map(
        ({ pointer, description, ...finding }) => `${code(pointer)} ${findingText(finding)} — ${description}`,
      ),
    ),
    ...section(
      "Changed under a correction; is it still right?",
      hidden.map((change) => lineOf(change, code)),
    ),
    ...section("Numbers that JavaScript does not hold", numbers),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

function bumpsOf({ bumps }: Changeset): string {
  return Object.entries(bumps)
    .map(([name, bump]) => `${name} ${bump}`)
    .join(", ");
}
