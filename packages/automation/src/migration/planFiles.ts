import type { DatasetAccess, DatasetPart } from "./datasetAccess.ts";
import { type FileContext, isNoNewer } from "./fileAtTarget.ts";
import { grouped } from "./grouped.ts";
import { canonical, type Json, pick, textAt } from "./json.ts";
import { matchItems } from "./matchItems.ts";
import type { MigratedKind } from "./migrationReport.ts";
import { isKept, type Shape, wantedOf } from "./shape.ts";
import { objectStep, type Plan, type Step, step } from "./step.ts";
import { streamAcross } from "./streamAcross.ts";

/** Attachments: files with a name. One that was replaced at the source is replaced at the target. */
export function planAttachments(
  sources: readonly Json[],
  targets: readonly Json[],
  context: FileContext,
): Plan {
  return planFiles(sources, targets, context, {
    kind: "attachment",
    part: "attachments",
    shape: { writable: [], own: ["uid", "filename", "mimetype", "created_at", "updated_at", "url"] },
    nameOf: (file) => textAt(file, "filename") || textAt(file, "uid"),
    identityOf: (file) => textAt(file, "filename"),
  });
}

const EXPORT: Shape = {
  writable: ["type", "title", "description"],
  own: ["uid", "filename", "mimetype", "created_at", "updated_at", "url"],
};

/** Alternative exports: files with a title. The API makes no links, so those stay behind, with their address told. */
export function planAlternativeExports(
  sources: readonly Json[],
  targets: readonly Json[],
  context: FileContext,
): Plan {
  const isFile = ({ type }: Json) => type === "uploaded_file";
  const facts = (link: Json) => canonical(pick(link, "type", "title", "description", "url"));
  const links = targets.filter((item) => !isFile(item));
  const linksByFacts = grouped(links.toReversed(), facts);
  const taken = new Set<Json>();
  const nameOf = (item: Json) => textAt(item, "title") || textAt(item, "uid");
  const identityOf = (item: Json) => `${textAt(item, "title")} ${textAt(item, "filename")}`;
  const options: FileKind = {
    kind: "alternative export",
    part: "alternative_exports",
    shape: EXPORT,
    nameOf,
    identityOf,
  };
  const files = planFiles(sources.filter(isFile), targets.filter(isFile), context, options);
  const linkSteps = sources
    .filter((item) => !isFile(item))
    .map((item): Step => {
      const source = textAt(item, "uid");
      const same = linksByFacts.get(facts(item))?.pop();
      if (same) {
        taken.add(same);
        return step("alternative export", nameOf(item), "same", { source, target: textAt(same, "uid") });
      }
      const reason = `the API makes no links: add the one to ${textAt(item, "url")} in the back office`;
      return step("alternative export", nameOf(item), "not moved", { source, reason });
    });
  return {
    steps: [...files.steps, ...linkSteps],
    onlyAtTarget: [
      ...files.onlyAtTarget,
      ...links
        .filter((link) => !taken.has(link))
        .map((link) => ({ kind: options.kind, name: nameOf(link), target: textAt(link, "uid") })),
    ],
  };
}

interface FileKind {
  kind: MigratedKind;
  part: Extract<DatasetPart, "attachments" | "alternative_exports">;
  shape: Shape;
  nameOf(item: Json): string;
  identityOf(item: Json): string;
}

/** Files can't be changed, so that one that was moved stays the same for as long as it has its uid. */
function planFiles(
  sources: readonly Json[],
  targets: readonly Json[],
  { source: from, journal }: FileContext,
  { kind, part, shape, nameOf, identityOf }: FileKind,
): Plan {
  const isJournaled = (source: Json, target: Json) =>
    journal.targetOf(kind, textAt(source, "uid")) === target.uid;
  const hasSameFile = (source: Json, target: Json) =>
    isJournaled(source, target) || (source.filename === target.filename && isNoNewer(source, target));
  const { matches, unmatched } = matchItems(sources, targets, {
    kind,
    journal,
    isSame: (source, target) => hasSameFile(source, target) && isKept(wantedOf(source, shape), target, shape),
    keyOf: identityOf,
  });
  const uidsLeft = new Set(unmatched.map(({ uid }) => uid));
  const replacing = `${kind} to replace`;
  const replaced = new Set<string>();
  const steps = matches.map(({ source, target, isSame }): Step => {
    const uid = textAt(source, "uid");
    const there = textAt(target, "uid");
    const wanted = wantedOf(source, shape);
    const isTextOnly = target !== undefined && hasSameFile(source, target);
    const planned = objectStep({
      kind,
      name: nameOf(source),
      source: uid,
      wanted,
      shape,
      there: target,
      target: there,
      isSame,
      async write(dataset) {
        if (isTextOnly) return dataset.update(part, there, wanted);
        if (target) await journal.add(replacing, uid, there);
        const made = await send(dataset, source, wanted);
        // The new one is there before the old one goes.
        if (target) await dataset.delete(part, there);
        return made;
      },
      uidOf: ({ uid }) => String(uid),
    });
    // A run that ended between the upload of a new file and the removal of the old one left both.
    const old = journal.targetOf(replacing, uid);
    if (planned.run || !old || !uidsLeft.has(old)) return planned;
    replaced.add(old);
    planned.run = async (dataset) => {
      await dataset.delete(part, old);
      return there;
    };
    return planned;
  });
  const left = unmatched.filter(({ uid }) => !replaced.has(String(uid)));
  const onlyAtTarget = left.map((item) => ({ kind, name: nameOf(item), target: textAt(item, "uid") }));
  return { steps, onlyAtTarget };

  function send(dataset: DatasetAccess, source: Json, form: Json): Promise<Json> {
    const path = `${part}/${encodeURIComponent(textAt(source, "uid"))}/download/`;
    return streamAcross(from, path, source, (file) => dataset.upload(`${part}/`, file, form));
  }
}
