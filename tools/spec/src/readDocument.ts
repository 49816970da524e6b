import { readFile } from "node:fs/promises";
import path from "node:path";
import { load, YAMLException } from "js-yaml";
import { isObject, type JsonObject } from "./json.ts";
import { SpecError } from "./specError.ts";

/** Reads a YAML or JSON file that holds one object. */
export async function readDocument(root: string, file: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(path.resolve(root, file), "utf8");
  } catch (cause) {
    throw new SpecError(
      { file },
      `It can't be read (${(cause as NodeJS.ErrnoException).code}).`,
      "Put the document there, or correct its path in tools/spec/src/apis.ts.",
    );
  }
  const document = parse(text, file);
  if (!isObject(document)) {
    throw new SpecError(
      { file, line: 1 },
      "It holds no object.",
      "An OpenAPI document or overlay is wanted, as YAML or JSON.",
    );
  }
  return document;
}

function parse(text: string, file: string): unknown {
  const remedy = "Correct the syntax; if the file was downloaded, it may be cut short: take it again.";
  if (text.trimStart().startsWith("{")) {
    try {
      return JSON.parse(text);
    } catch (cause) {
      const position = Number(/position (\d+)/.exec(String(cause))?.[1] ?? Number.NaN);
      // A YAML flow mapping starts with a brace as well, so YAML has the last word.
      try {
        return load(text, { filename: file });
      } catch {
        const line = Number.isNaN(position) ? 1 : text.slice(0, position).split("\n").length;
        throw new SpecError({ file, line }, `It is no JSON: ${(cause as Error).message}`, remedy);
      }
    }
  }
  try {
    return load(text, { filename: file });
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    throw new SpecError(
      { file, line: (cause.mark?.line ?? 0) + 1 },
      `It is no YAML: ${cause.reason}.`,
      remedy,
    );
  }
}
