import { createHash } from "node:crypto";
import path from "node:path";
import {
  applyOverlay,
  ExactNumber,
  isObject,
  type Json,
  type JsonObject,
  jsonText,
  type OverlayFinding,
  operationsOf,
  parseDocument,
  SpecError,
  sameJson,
  type TakenDocument,
  takeDocument,
} from "@ods/cli/generate";
import { DUMP_SCHEMA, dump, floatCoreTag, intCoreTag, type ScalarTagDefinition } from "js-yaml";
import type { Api } from "./apis.ts";
import { changesetFor } from "./changeset.ts";
import type { Change } from "./diff/change.ts";
import { diffDocuments } from "./diff/diffDocuments.ts";
import { generatedTexts, numberLines, writeTexts } from "./generate.ts";
import { lintDocument } from "./lint.ts";
import { effectiveOf, loadPublished } from "./loadApi.ts";
import { type PullReport, reportOf } from "./pullReport.ts";
import { readDocument } from "./readDocument.ts";
import { replaceFile } from "./replaceFile.ts";
import { readSource, type Source, sourceText } from "./source.ts";

export interface PullOptions {
  /** Address or file to take instead of the publisher's. */
  from?: string | undefined;
  /** Take it although it looks like the document of another API. */
  force?: boolean;
  /** File for the report as Markdown. */
  report?: string | undefined;
}

export interface PullResult {
  /** Whether the document in the tree was replaced. */
  isNew: boolean;
  changes: Change[];
  findings: OverlayFinding[];
  /** The report as text. */
  text: string;
}

/**
 * Takes the publisher's document of an API, says what changed in it, and brings the tree up to date: the document,
 * where it came from, a changeset and the generated files. All is worked out before the first file is written, so that a
 * document that is at fault leaves everything as it was.
 */
export async function pull(
  root: string,
  name: string,
  api: Api,
  options: PullOptions = {},
): Promise<PullResult> {
  const source = await readSource(root, api);
  const taken = await takeDocument(addressFor(api, source, options), { directory: process.cwd() });
  const current = await loadPublished(root, api).catch(() => undefined);
  const { document, from } = taken;
  if (current && !options.force) refuseOtherApi(current, taken, name);
  const takenNow = {
    from: isAddress(from) ? from : path.basename(from),
    date: new Date().toISOString().slice(0, 10),
    size: taken.bytes.length,
    sha256: createHash("sha256").update(taken.bytes).digest("hex"),
  };
  const report: PullReport = {
    name,
    api,
    taken: takenNow,
    changes: [],
    hidden: [],
    findings: [],
    numbers: [],
    outputs: [],
  };
  if (current && sameJson(current, document)) return told(report, options);

  const effective = await effectiveOf(
    root,
    api,
    document,
    { tolerates: () => true, onFinding: (finding) => report.findings.push(finding) },
    from,
  );
  await refuseLintErrors(root, api, effective, from);
  report.numbers = numberLines(api, effective);
  if (current) {
    const idle = { tolerates: () => true };
    report.changes = await diffDocuments(await effectiveOf(root, api, current, idle), effective);
    if (api.overlay) report.hidden = await hiddenChanges(root, api, current, document, report);
  }
  report.changeset = await changesetFor(root, name, api, report.changes, takenNow.date);
  const texts = await generatedTexts(root, api, effective);

  await replaceFile(path.resolve(root, api.document), documentText(taken));
  if (api.source) await replaceFile(path.resolve(root, api.source), sourceText(nextSource(source, report)));
  if (report.changeset) {
    const file = `.changeset/${name}-${takenNow.sha256.slice(0, 8)}.md`;
    await replaceFile(path.resolve(root, file), report.changeset.text);
    report.changesetFile = file;
  }
  report.outputs = await writeTexts(root, texts, { check: false });
  return told(report, options);
}

async function told(report: PullReport, options: PullOptions): Promise<PullResult> {
  const { text, markdown } = reportOf(report);
  if (options.report !== undefined) await replaceFile(path.resolve(options.report), markdown);
  const { changes, findings, outputs } = report;
  return { isNew: outputs.length > 0, changes, findings, text };
}

function addressFor(api: Api, source: Source, { from }: PullOptions): string {
  const file = api.source ?? api.document;
  if (source.writtenByHand !== undefined) {
    throw new SpecError(
      { file },
      `There is nothing to pull: ${api.document} is written here, by hand. ${source.writtenByHand}`,
      `Edit ${api.document} and run \`pnpm generate\`, or \`pnpm generate --watch\`.`,
    );
  }
  const address = from ?? source.address;
  if (address === undefined) {
    throw new SpecError({ file }, "It has no address.", "Write the publisher's into it, or say `--from`.");
  }
  return address;
}

/** A document that lacks most operations of the present one is another one, or a piece. */
function refuseOtherApi(current: JsonObject, { document, from, text }: TakenDocument, name: string): void {
  const known = operationsOf(current);
  const present = new Set(operationsOf(document));
  const found = known.filter((operation) => present.has(operation)).length;
  // YAML that was cut off is still YAML.
  const isCut =
    found < known.length && text !== undefined && !text.endsWith("\n") && !text.trimEnd().endsWith("}");
  if (found * 2 >= known.length && !isCut) return;
  const title = isObject(document.info)
    ? ` It calls itself ${JSON.stringify(document.info.title ?? null)}.`
    : "";
  throw new SpecError(
    { file: from, pointer: "/paths" },
    isCut
      ? `It has ${found} of the ${known.length} operations of the ${name} API and ends in the middle of a line: it is cut short.`
      : `It has ${found} of the ${known.length} operations of the ${name} API: it is the document of another API, or a piece of it.${title}`,
    "Take it again, or correct the address. If the publisher has really rebuilt the API, say `--force`.",
  );
}

async function refuseLintErrors(root: string, api: Api, effective: JsonObject, from: string): Promise<void> {
  const errors = (await lintDocument(root, api, effective)).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first) return;
  const list = errors.slice(0, 10).map(({ rule, pointer, message }) => `${rule} ${pointer}: ${message}`);
  const more = errors.length > list.length ? [`and ${errors.length - list.length} more`] : [];
  throw new SpecError(
    { file: from },
    `It has ${errors.length} lint errors:\n    ${[...list, ...more].join("\n    ")}`,
    api.overlay
      ? `Correct them in ${api.overlay} first: a pull applies it before it looks.`
      : "Correct them, or the rules in redocly.yaml.",
  );
}

/**
 * Changes of what the overlay replaces, so that the effective document does not show them: whoever keeps the overlay
 * has to look whether it is still right. What mends its faults is told as such.
 */
async function hiddenChanges(
  root: string,
  api: Api,
  before: JsonObject,
  after: JsonObject,
  { changes, findings }: PullReport,
): Promise<Change[]> {
  const file = api.overlay as string;
  const overlay = await readDocument(root, file);
  const fixed = findings.filter(({ finding }) => finding === "fixed");
  const mended = new Set(fixed.map(({ pointer }) => pointer));
  const actions = (overlay.actions as Json[]).filter((_, index) => mended.has(`/actions/${index}`));
  const known =
    actions.length > 0
      ? applyOverlay(before, { ...overlay, actions }, file, { tolerates: () => true })
      : before;
  const keyOf = ({ owner, path: place, kind, text }: Change) =>
    JSON.stringify([owner, place, kind === "enum" ? text : kind]);
  const seen = new Set(changes.map(keyOf));
  const published = await diffDocuments(known, after);
  return published.filter((change) => change.class !== "prose" && !seen.has(keyOf(change)));
}

function nextSource(source: Source, { taken, findings }: PullReport): Source {
  const { idleActions: _, ...kept } = source;
  const idleActions = findings.map(({ finding, target }) => ({ finding, target }));
  return { ...kept, taken, ...(idleActions.length > 0 ? { idleActions } : {}) };
}

/** Numbers that JavaScript does not hold are written by their digits, and texts that look like one are quoted. */
const DUMP_WITH_EXACT_NUMBERS = DUMP_SCHEMA.withTags(
  withExactNumbers(intCoreTag.tagName, /^-?\d+$/),
  withExactNumbers(floatCoreTag.tagName, /^-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)$/),
);

function withExactNumbers(tagName: string, written: RegExp): ScalarTagDefinition<unknown> {
  const tag = DUMP_SCHEMA.tags.find((known) => known.tagName === tagName) as ScalarTagDefinition<unknown>;
  return {
    ...tag,
    // It does not resolve what is infinite to JavaScript.
    resolve: (source, ...rest) => (written.test(source) ? Number(source) : tag.resolve(source, ...rest)),
    identify: (data) => (data instanceof ExactNumber ? written.test(data.digits) : tag.identify(data)),
    represent: (data) => (data instanceof ExactNumber ? data.digits : tag.represent(data)),
  };
}

/** YAML stays as it came; anything else becomes YAML, so that two versions can be compared line by line. */
function documentText({ document, text }: TakenDocument): string {
  if (text !== undefined && !text.trimStart().startsWith("{")) return text;
  const yaml = dump(document, { lineWidth: 110, noRefs: true, schema: DUMP_WITH_EXACT_NUMBERS });
  return sameJson(parseDocument(yaml, ""), document) ? yaml : `${jsonText(document, 2)}\n`;
}

function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}
