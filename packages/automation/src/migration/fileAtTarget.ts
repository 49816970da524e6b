import type { DatasetAccess } from "./datasetAccess.ts";
import type { JournaledPairs } from "./journaledPairs.ts";
import { isObject, type Json, textAt } from "./json.ts";
import { isSameContent } from "./sameContent.ts";
import { streamAcross } from "./streamAcross.ts";

export interface FileContext {
  source: DatasetAccess;
  journal: JournaledPairs;
  /** Whether the dataset was at the target before, and may have files that the journal does not know. */
  mayHaveFiles: boolean;
}

const downloadOf = (uid: string) => `resources/files/${encodeURIComponent(uid)}/download/`;

/**
 * The uid of a resource's file at the target: from an earlier run, or streamed across now.
 *
 * The API lists no uploaded files, and a run may have ended after the upload and before its journal knew. Portals
 * name files after what was uploaded, so the file is looked for there, and compared.
 */
export async function fileAtTarget(
  file: unknown,
  target: DatasetAccess,
  { source, journal, mayHaveFiles }: FileContext,
): Promise<string> {
  const facts = isObject(file) ? file : {};
  const uid = textAt(facts, "uid");
  const known = journal.targetOf("file", uid);
  if (known) return known;
  const left = mayHaveFiles ? await target.file(textAt(facts, "filename") || uid) : undefined;
  const found = left && textAt(left, "uid");
  const isLeft = found && (await isSameContent([source, downloadOf(uid)], [target, downloadOf(found)]));
  const made = isLeft
    ? found
    : await streamAcross(source, downloadOf(uid), facts, async (content) => {
        return textAt(await target.upload("resources/files/", content), "uid");
      });
  await journal.add("file", uid, made);
  return made;
}

/** Whether the target's file is the source's. Without a journal, one that was uploaded to the source later is not. */
export function isSameFile(source: unknown, target: unknown, journal: JournaledPairs): boolean {
  const journaled = journal.targetOf("file", textAt(source, "uid"));
  if (journaled) return journaled === textAt(target, "uid");
  return (
    textAt(source, "filename") === textAt(target, "filename") && isNoNewer(source as Json, target as Json)
  );
}

/** Whether the target's was made since the source's was. */
export function isNoNewer(source: Json, target: Json): boolean {
  return !(Date.parse(textAt(source, "created_at")) > Date.parse(textAt(target, "created_at")));
}
