import { readFile } from "node:fs/promises";
import path from "node:path";
import { type JsonObject, parseDocument, SpecError } from "@ods/cli/generate";

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
  return parseDocument(text, file);
}
