import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Api } from "./apis.ts";
import { replaceFile } from "./replaceFile.ts";

/** `generate.js` reads it, to know without loading anything that nothing has changed. */
const STAMP = "node_modules/.cache/ods-clients/generate.json";
const SOURCES = ["tools/spec/src", "packages/cli/src/generate"];

/**
 * Takes down what the generated files are about to be made from; call what it returns with the generated files
 * once they are written.
 */
export async function writeStamp(
  root: string,
  apis: Record<string, Api>,
): Promise<(outputs: string[]) => Promise<void>> {
  const documents = Object.values(apis).flatMap(({ document, overlay, source }) => [
    document,
    overlay,
    source,
  ]);
  const sources = await Promise.all(SOURCES.map((folder) => filesBelow(root, folder)));
  const inputs = await hashes(root, [
    ...documents.filter((file) => file !== undefined),
    ...sources.flat(),
    "pnpm-lock.yaml",
  ]);
  return async (outputs) => {
    const files = { ...inputs, ...(await hashes(root, outputs)) };
    await replaceFile(path.resolve(root, STAMP), JSON.stringify({ outputs: outputs.length, files }, null, 1));
  };
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.resolve(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

async function hashes(root: string, files: string[]): Promise<Record<string, string>> {
  const entries = await Promise.all(
    files.map(async (file) => {
      const content = await readFile(path.resolve(root, file));
      return [file, createHash("sha256").update(content).digest("hex")] as const;
    }),
  );
  return Object.fromEntries(entries);
}
