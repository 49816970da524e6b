import path from "node:path";
import type { Api } from "./apis.ts";
import type { JsonObject } from "./json.ts";
import { loadEffective } from "./loadApi.ts";

export interface Finding {
  severity: "error" | "warn";
  rule: string;
  pointer: string;
  message: string;
}

/** Lints the effective document of an API with the rules of `redocly.yaml`. */
export async function lint(root: string, api: Api): Promise<Finding[]> {
  const { lintFromString, loadConfig } = await import("@redocly/openapi-core");
  const config = await loadConfig({ configPath: path.resolve(root, "redocly.yaml") });
  const document = await loadEffective(root, api);
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: path.resolve(root, `${api.document}.effective.json`),
    config,
  });
  return problems
    .filter((problem) => !problem.ignored)
    .map((problem) => ({
      severity: problem.severity === "error" ? "error" : "warn",
      rule: problem.ruleId,
      pointer: problem.location[0]?.pointer ?? "",
      message: problem.message,
    }));
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
