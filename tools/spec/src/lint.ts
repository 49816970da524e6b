import path from "node:path";
import { ExactNumber, type JsonObject } from "@ods/cli/generate";
import type { Api } from "./apis.ts";
import { loadEffective } from "./loadApi.ts";

export interface Finding {
  /** `prose` is a text that the publisher left out: worth knowing, but no type depends on it. */
  severity: "error" | "warn" | "prose";
  rule: string;
  pointer: string;
  message: string;
}

/** Lints the effective document of an API with the rules of `redocly.yaml`. */
export async function lint(root: string, api: Api): Promise<Finding[]> {
  return lintDocument(root, api, await loadEffective(root, api));
}

/** Lints another effective document of an API. */
export async function lintDocument(root: string, api: Api, document: JsonObject): Promise<Finding[]> {
  const { lintFromString, loadConfig } = await import("@redocly/openapi-core");
  const config = await loadConfig({ configPath: path.resolve(root, "redocly.yaml") });
  const problems = await lintFromString({
    source: JSON.stringify(document, inDoubles),
    absoluteRef: path.resolve(root, `${api.document}.effective.json`),
    config,
  });
  return problems
    .filter((problem) => !problem.ignored)
    .map(({ ruleId, severity, message, location }) => ({
      severity: isMissingProse(ruleId, message) ? "prose" : severity === "error" ? "error" : "warn",
      rule: ruleId,
      pointer: location[0]?.pointer ?? "",
      message,
    }));
}

/** For `JSON.stringify`: the linter takes a number that it does not hold for a text. */
function inDoubles(this: JsonObject, key: string, value: unknown): unknown {
  const number = this[key];
  if (!(number instanceof ExactNumber)) return value;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number(number)));
}

function isMissingProse(rule: string, message: string): boolean {
  return (
    rule === "operation-summary" ||
    (rule === "struct" && message.startsWith("The field `description` must be"))
  );
}

/** Places of a document that lack the prose an editor shows: summaries, descriptions and examples. */
export function missingProse(document: JsonObject): string[] {
  return [...proseGaps(document)];
}

function* proseGaps(node: unknown, pointer = "", key = "", parentKey = ""): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries())
      yield* proseGaps(child, `${pointer}/${index}`, String(index), key);
    return;
  }
  const record = node as Record<string, unknown>;
  const isReference = typeof record.$ref === "string";
  if (typeof record.operationId === "string" && !(record.summary && record.description))
    yield `${pointer}: summary and description`;
  if (typeof record.in === "string" && typeof record.name === "string" && !record.description)
    yield `${pointer}: description`;
  if (
    parentKey === "schemas" &&
    !(record.description && Array.isArray(record.examples)) &&
    pointer.startsWith("/components/")
  ) {
    yield `${pointer}: description and an example`;
  }
  if (parentKey === "properties" && !record.description && !isReference) yield `${pointer}: description`;
  if (
    parentKey === "content" &&
    record.schema &&
    record.example === undefined &&
    record.examples === undefined
  )
    yield `${pointer}: example`;
  for (const [name, child] of Object.entries(record)) {
    if (name === "example" || name === "examples" || name === "default" || name === "mapping") continue;
    yield* proseGaps(child, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, name, key);
  }
}
