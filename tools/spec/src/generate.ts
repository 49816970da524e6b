import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Api } from "./apis.ts";
import { commaLists } from "./commaLists.ts";
import { generateTypes } from "./generateTypes.ts";
import { loadEffective } from "./loadApi.ts";
import { operationCalls } from "./operationCalls.ts";
import { portalDocument } from "./portalDocument.ts";

export interface Output {
  file: string;
  /** Whether the file on disk differs from what the document gives. */
  stale: boolean;
}

/**
 * Makes the generated files of all APIs. With `check` nothing is written. Nothing is written either when any
 * document is at fault: all texts are made before the first file is touched.
 */
export async function generate(
  root: string,
  apis: Record<string, Api>,
  options: { check: boolean },
): Promise<Output[]> {
  const texts = (await Promise.all(Object.values(apis).map((api) => textsOf(root, api)))).flat();
  const outputs: Output[] = [];
  for (const [file, text] of texts) {
    const current = await readFile(path.resolve(root, file), "utf8").catch(() => undefined);
    const stale = current !== text;
    if (stale && !options.check) await replaceFile(path.resolve(root, file), text);
    outputs.push({ file, stale });
  }
  return outputs;
}

async function textsOf(root: string, api: Api): Promise<[file: string, text: string][]> {
  const document = await loadEffective(root, api);
  const texts: [string, string][] = [[api.types, await generateTypes(document, api.document)]];
  texts.push([api.commaLists, commaLists(document)]);
  if (api.portalDocument) texts.push([api.portalDocument, portalDocument(document)]);
  if (api.operationCalls)
    texts.push([api.operationCalls.file, operationCalls(document, api.document, api.operationCalls)]);
  return texts;
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, file);
}
