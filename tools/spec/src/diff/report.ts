import type { OverlayFinding } from "@ods/cli/generate";
import type { Change, ChangeClass } from "./change.ts";

const HEADINGS: Record<ChangeClass, string> = {
  breaking: "Breaking",
  additive: "New",
  prose: "For readers only",
};
const CLASSES = Object.keys(HEADINGS) as ChangeClass[];
/** Texts beyond this many are counted: a publisher who rewrites all descriptions makes a thousand. */
const MOST_TEXTS = 40;

/** One change as a line: `GET /datasets/ query.limit: is now required`. */
export function lineOf(change: Change, code: (name: string) => string = (name) => name): string {
  const [section, ...name] = change.owner.split("/");
  const isComponent = /^[a-zA-Z]+$/.test(section ?? "") && name.length > 0;
  const noun =
    section === "schemas"
      ? "schema"
      : section === "responses"
        ? "shared answer"
        : `shared ${section?.replace(/s$/, "")}`;
  const owner = isComponent
    ? `${noun} ${code(name.join("/"))}`
    : change.owner === "document"
      ? "document"
      : code(change.owner);
  const path = change.path ? ` ${code(change.path)}` : "";
  return `${owner}${path}: ${change.text}${usersOf(change, isComponent)}`;
}

function usersOf({ directions, operations }: Change, isComponent: boolean): string {
  const side = directions.length === 1 ? (directions[0] === "request" ? "in requests" : "in answers") : "";
  const [only] = operations;
  const users = !isComponent
    ? ""
    : operations.length === 1
      ? `of ${only}`
      : operations.length > 1
        ? `of ${operations.length} operations`
        : "";
  const words = [side, users].filter(Boolean).join(" ");
  return words && isComponent ? ` (${words})` : "";
}

/** `3 breaking, 12 new, 40 for readers only`. */
export function summaryOf(changes: readonly Change[]): string {
  const counts = CLASSES.map(
    (name) => [name, changes.filter((change) => change.class === name).length] as const,
  );
  const words: Record<ChangeClass, string> = {
    breaking: "breaking",
    additive: "new",
    prose: "for readers only",
  };
  const parts = counts.filter(([, count]) => count > 0).map(([name, count]) => `${count} ${words[name]}`);
  return parts.length > 0 ? parts.join(", ") : "no changes";
}

/** The changes as text for a terminal. */
export function plainReport(changes: readonly Change[]): string {
  const lines = CLASSES.flatMap((name) => {
    const entries = told(changes, name).map((line) => `${name.padEnd(8)}  ${line}`);
    return entries;
  });
  return [...lines, summaryOf(changes)].join("\n");
}

/** The changes as Markdown, for a pull request or a changelog. */
export function markdownReport(changes: readonly Change[]): string {
  return CLASSES.flatMap((name) => {
    const entries = told(changes, name, (text) => `\`${text}\``);
    return entries.length === 0
      ? []
      : [`**${HEADINGS[name]}**\n\n${entries.map((line) => `- ${line}`).join("\n")}\n`];
  }).join("\n");
}

function told(changes: readonly Change[], name: ChangeClass, code?: (name: string) => string): string[] {
  const those = changes.filter((change) => change.class === name);
  const shown = name === "prose" ? those.slice(0, MOST_TEXTS) : those;
  const lines = shown.map((change) => lineOf(change, code));
  return shown.length < those.length
    ? [...lines, `… and ${those.length - shown.length} more texts and limits`]
    : lines;
}

/** What became of a correction, in a sentence. */
export function findingText({ finding, target }: Pick<OverlayFinding, "finding" | "target">): string {
  return finding === "fixed"
    ? `fixed upstream, remove it: ${target}`
    : `its target has vanished, correct or remove it: ${target}`;
}
