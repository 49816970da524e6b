import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  generateTypes,
  type JsonObject,
  jsonText,
  numberNotes,
  type OverlayOptions,
  operationsOf,
} from "@ods/cli/generate";
import type { Api } from "./apis.ts";
import { commaLists } from "./commaLists.ts";
import { loadEffective } from "./loadApi.ts";
import { operationCalls } from "./operationCalls.ts";
import { portalDocument } from "./portalDocument.ts";
import { readDocument } from "./readDocument.ts";
import { replaceFile } from "./replaceFile.ts";
import { responseFacts } from "./responseFacts.ts";

export interface Output {
  file: string;
  /** Whether the file on disk differs from what the document gives. */
  stale: boolean;
}

export interface GenerateOptions {
  /** Write nothing, only compare. */
  check: boolean;
  /** Gets what a change of a document did to its overlay. */
  onFinding?: OverlayOptions["onFinding"];
  /** Gets a line for each number that JavaScript does not hold, where that shows in what is made. */
  onNumber?: (line: string) => void;
}

/**
 * Makes the generated files of all APIs. With `check` nothing is written. Nothing is written either when any
 * document is at fault: all texts are made before the first file is touched.
 */
export async function generate(
  root: string,
  apis: Record<string, Api>,
  options: GenerateOptions,
): Promise<Output[]> {
  const texts = await Promise.all(
    Object.values(apis).map(async (api) => {
      const document = await loadEffective(root, api, options.onFinding);
      for (const line of numberLines(api, document)) options.onNumber?.(line);
      return generatedTexts(root, api, document);
    }),
  );
  return writeTexts(root, texts.flat(), options);
}

/** What becomes of the numbers of a document that JavaScript does not hold. */
export function numberLines(api: Api, document: JsonObject): string[] {
  return numberNotes(document).flatMap(({ pointer, digits, isType }) => {
    const effects = [
      ...(isType ? ["its type is number"] : []),
      ...(api.portalDocument ? [`the portal in memory takes it for ${Number(digits)}`] : []),
    ];
    const line = `${api.document} ${pointer}: JavaScript does not hold ${digits} exactly`;
    return effects.length > 0 ? [`${line}; ${effects.join(", and ")}`] : [];
  });
}

export type GeneratedText = [file: string, text: string];

/** What is made of the effective document of an API. */
export async function generatedTexts(root: string, api: Api, document: JsonObject): Promise<GeneratedText[]> {
  const origin = `Generated from ${api.document} by \`pnpm generate\`.`;
  const packages = { uploadPackage: "@ods/core", markersPackage: "openapi-typescript-helpers" };
  // This comes first: it writes into the document which `type` each kind has, and the portal tells kinds by that.
  const types = await generateTypes(document, { origin, ...packages });
  const texts: GeneratedText[] = [
    [api.types, types],
    [api.commaLists, commaLists(document)],
    [api.responses, responseFacts(document)],
  ];
  if (api.portalDocument) texts.push([api.portalDocument, portalDocument(document)]);
  if (api.cliKnowledge) {
    const overlay = api.overlay ? await readDocument(root, api.overlay) : undefined;
    const knowledge = { operations: operationsOf(document), overlay };
    texts.push([api.cliKnowledge, `${jsonText(knowledge, 1)}\n`]);
  }
  if (api.operationCalls)
    texts.push([api.operationCalls.file, operationCalls(document, api.document, api.operationCalls)]);
  return texts;
}

/** Replaces the files whose text has changed. */
export async function writeTexts(
  root: string,
  texts: GeneratedText[],
  options: { check: boolean },
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const [file, text] of texts) {
    const current = await readFile(path.resolve(root, file), "utf8").catch(() => undefined);
    const stale = current !== text;
    if (stale && !options.check) await replaceFile(path.resolve(root, file), text);
    outputs.push({ file, stale });
  }
  return outputs;
}
