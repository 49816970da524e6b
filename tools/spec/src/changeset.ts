import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Api } from "./apis.ts";
import { type Change, type ChangeClass, worstOf } from "./diff/change.ts";
import { markdownReport } from "./diff/report.ts";

type Bump = "major" | "minor" | "patch";

export interface Changeset {
  bumps: Record<string, Bump>;
  text: string;
}

/** What a change of a class does to a version. Before 1.0, what breaks raises the minor version. */
function bumpOf(verdict: ChangeClass, version: string): Bump {
  if (verdict === "breaking") return version.startsWith("0.") ? "minor" : "major";
  return verdict === "additive" ? "minor" : "patch";
}

/**
 * A changeset for a new document of an API; undefined when nothing changed. The package of the client gets it, and the
 * portal in memory where it answers otherwise.
 */
export async function changesetFor(
  root: string,
  name: string,
  api: Api,
  changes: readonly Change[],
  date: string,
): Promise<Changeset | undefined> {
  const worst = worstOf(changes);
  if (worst === undefined || !api.packages) return undefined;
  const [client, ...others] = api.packages;
  const bumps: Record<string, Bump> = {};
  for (const folder of worst === "prose" ? [client as string] : [client as string, ...others]) {
    const manifest = JSON.parse(await readFile(path.resolve(root, folder, "package.json"), "utf8"));
    bumps[manifest.name] = bumpOf(worst, manifest.version);
  }
  const title = `The ${name.charAt(0).toUpperCase()}${name.slice(1)} API as published on ${date}`;
  const typed = changes.filter((change) => change.class !== "prose");
  const texts = changes.length - typed.length;
  const aside =
    texts > 0 ? `${texts} ${texts === 1 ? "text or limit reads" : "texts and limits read"} otherwise.` : "";
  const body =
    typed.length === 0
      ? `${title}: ${aside}`
      : [`${title}: ${countOf(typed)}.`, markdownReport(typed).trim(), aside].filter(Boolean).join("\n\n");
  const front = Object.entries(bumps).map(([packageName, bump]) => `"${packageName}": ${bump}`);
  return { bumps, text: `---\n${front.join("\n")}\n---\n\n${body}\n` };
}

function countOf(changes: readonly Change[]): string {
  const count = (verdict: ChangeClass, one: string, many: string) => {
    const { length } = changes.filter((change) => change.class === verdict);
    return length === 0 ? [] : [`${length} ${length === 1 ? one : many}`];
  };
  return [
    ...count("breaking", "breaking change", "breaking changes"),
    ...count("additive", "addition", "additions"),
  ].join(", ");
}
