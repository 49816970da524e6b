import { parseWith } from "@ods/core/client-kit";
import { load, YAMLException } from "js-yaml";
import { isObject, type JsonObject } from "./json.ts";
import { refuseOversized } from "./refuseOversized.ts";
import { SpecError } from "./specError.ts";
import { YAML_SCHEMA } from "./yamlSchema.ts";

/**
 * The object that a text holds, as JSON or YAML, its numbers with all their digits: one that JavaScript does not hold is
 * an {@link ExactNumber}.
 *
 * @throws {@link SpecError} with the line of the first fault.
 */
export function parseDocument(text: string, file: string): JsonObject {
  const document = parse(text, file);
  if (!isObject(document)) {
    throw new SpecError(
      { file, line: 1 },
      "It holds no object.",
      "An OpenAPI document or overlay is wanted, as YAML or JSON.",
    );
  }
  refuseOversized(document, file);
  return document;
}

function parse(text: string, file: string): unknown {
  if (text.trim() === "") throw new SpecError({ file }, "It is empty.", "Take it again.");
  const remedy = "Correct the syntax; if the file was downloaded, it may be cut short: take it again.";
  if (text.trimStart().startsWith("{")) {
    try {
      return parseWith(text, "exact");
    } catch (cause) {
      const position = Number(/position (\d+)/.exec(String(cause))?.[1] ?? Number.NaN);
      // A YAML flow mapping starts with a brace as well, so YAML has the last word.
      try {
        return load(text, { filename: file, schema: YAML_SCHEMA });
      } catch {
        const line = Number.isNaN(position) ? 1 : text.slice(0, position).split("\n").length;
        throw new SpecError({ file, line }, `It is no JSON: ${(cause as Error).message}`, remedy);
      }
    }
  }
  try {
    return load(text, { filename: file, schema: YAML_SCHEMA });
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    throw new SpecError(
      { file, line: (cause.mark?.line ?? 0) + 1 },
      `It is no YAML: ${cause.reason}.`,
      remedy,
    );
  }
}
