import { randomBytes } from "node:crypto";
import { type FileHandle, lstat, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  createPrivate,
  isPrivateFolder,
  makePrivateFolder,
  moveOver,
  openToRead,
  unlessMissing,
  writeNew,
} from "@ods/core/client-kit/node";
import { checkRoot, makeRoot } from "./cacheRoot.ts";

/** Where one download of a dataset is kept. */
export interface Place {
  /** Folder of the whole cache. */
  root: string;
  /** Folder of the dataset. */
  folder: string;
  /** What the names of its files begin with. */
  name: string;
  /** Where the name is made with a salt that is not kept yet: keeps it, and gives the name that counts from then on. */
  claim?: (() => Promise<string>) | undefined;
  extension: string;
  portal: string;
  dataset: string;
  format: string;
  /** What was asked for, as it stands in the URL. */
  query: string;
}

/** What is written beside the content, in a file that is the last to be put in place. */
export interface Entry {
  portal: string;
  dataset: string;
  format: string;
  query: string;
  /** Name of the file with the content. No two have the same, so that this says which belong together. */
  content: string;
  size: number;
  type: string;
  charset?: string | undefined;
  filename?: string | undefined;
  /** Date and time at which it was complete. */
  fetched: string;
  /** What the portal said of the state of the data before the download began. */
  stamp?: string | undefined;
  /** Whether its records were counted; false where the portal did not tell the number, undefined where nobody asked. */
  isCounted?: boolean | undefined;
}

/** An entry with its content open. */
export interface OpenEntry {
  entry: Entry;
  file: FileHandle;
  path: string;
  /** When it was downloaded, or last found unchanged, in ms since 1970. */
  checkedAt: number;
}

export type NewEntry = Pick<Entry, "type" | "charset" | "filename" | "stamp" | "isCounted">;

/** Names of our own files: what an entry says, its content, and what is not complete yet. */
const OURS = /^([a-z\d]+-[\da-f]{20})\.(?:(entry\.json)|[\da-f]{12}\.[a-z\d]+)$/;

/** A file that no entry names is being written, or was left behind by a crash; after so many ms, surely the latter. */
const LONGEST_WRITE = 3_600_000;

/**
 * Undefined where there is none, or none that is whole.
 *
 * @throws {@link InvalidArgumentError} where a folder is a link, or belongs to somebody else.
 */
export async function openEntry({
  root,
  folder,
  name,
  portal,
  dataset,
}: Place): Promise<OpenEntry | undefined> {
  await checkRoot(root);
  const isThere = (await isPrivateFolder(dirname(folder))) && (await isPrivateFolder(folder));
  if (!isThere) return undefined;
  let missed: string | undefined;
  for (;;) {
    const entry = await readEntry(folder, name);
    if (!entry || entry.content === missed || entry.portal !== portal || entry.dataset !== dataset) {
      return undefined;
    }
    const path = join(folder, entry.content);
    const file = await openContent(path);
    if (file) {
      const { size, mtimeMs } = await file.stat();
      if (size === entry.size) return { entry, file, path, checkedAt: mtimeMs };
      await file.close();
      return undefined;
    }
    // Another process has replaced it since the entry was read; or else the content is lost.
    missed = entry.content;
  }
}

/** The content of an entry; undefined where it is gone, or something else has its place. */
export function openContent(path: string): Promise<FileHandle | undefined> {
  return openToRead(path);
}

/** Takes the entry's place at once and as a whole, whoever else writes or reads it. */
export async function writeEntry(
  place: Place,
  news: NewEntry,
  content: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<{ entry: Entry; path: string }> {
  const name = await claimed(place).catch(async (error: unknown) => {
    await content.cancel(error).catch(() => {});
    throw error;
  });
  const { folder, portal, dataset, format, query } = place;
  const version = randomBytes(6).toString("hex");
  const file = `${name}.${version}.${place.extension}`;
  const path = join(folder, file);
  const now = new Date();
  const size = await writeNew(
    () => openNew(place, path),
    path,
    content,
    async (written) => {
      now.setTime(Date.now());
      await written.utimes(now, now);
      signal?.throwIfAborted();
    },
  );
  const entry: Entry = {
    ...{ portal, dataset, format, query, content: file, size },
    ...{ ...news, fetched: now.toISOString() },
  };
  const temporary = join(folder, `${name}.${version}.part`);
  try {
    const before = await readEntry(folder, name);
    // It need not be on the disk: one that a crash leaves empty or cut says nothing.
    const file = await createPrivate(temporary);
    await file.writeFile(`${JSON.stringify(entry, null, 2)}\n`).finally(() => file.close());
    await moveOver(temporary, join(folder, `${name}.entry.json`));
    if (before) await rm(join(folder, before.content), { force: true });
  } catch (error) {
    for (const each of [path, temporary]) await rm(each, { force: true });
    throw error;
  }
  await removeLeftovers(folder, [name]);
  return { entry, path };
}

/** The entry was found unchanged. */
export async function touchEntry({ file }: OpenEntry): Promise<void> {
  const now = new Date();
  // In a cache that this user may only read, the next one asks again.
  await file.utimes(now, now).catch(() => {});
}

/** @returns what was removed */
export async function removeEntry(folder: string, name: string): Promise<Entry | undefined> {
  const entry = await readEntry(folder, name);
  // First of all what says that there is something.
  await rm(join(folder, `${name}.entry.json`), { force: true });
  if (entry) await rm(join(folder, entry.content), { force: true });
  return entry;
}

/** Names of the entries in a folder, and of those that something was left of. */
export async function namesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder).catch(unlessMissing)) ?? [];
  return [...new Set(files.flatMap((file) => OURS.exec(file)?.[1] ?? []))];
}

/** Removes what processes that crashed have left behind of some entries. */
export async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  const contents = new Map<string, string | undefined>();
  for (const name of names) contents.set(name, (await readEntry(folder, name))?.content);
  for (const file of (await readdir(folder).catch(unlessMissing)) ?? []) {
    const [, name = "", isEntry] = OURS.exec(file) ?? [];
    if (!contents.has(name) || isEntry || file === contents.get(name)) continue;
    const path = join(folder, file);
    const { mtimeMs } = (await lstat(path).catch(unlessMissing)) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > LONGEST_WRITE) await rm(path, { force: true });
  }
}

/** The name of the place, once it is certain that others come to the same. */
async function claimed(place: Place): Promise<string> {
  await makeRoot(place.root);
  if (place.claim) place.name = await place.claim();
  place.claim = undefined;
  return place.name;
}

async function readEntry(folder: string, name: string): Promise<Entry | undefined> {
  const file = await openToRead(join(folder, `${name}.entry.json`));
  const text = await file?.readFile("utf8").finally(() => file.close());
  try {
    const entry = JSON.parse(text ?? "null") as Partial<Entry> | null;
    const ours = OURS.exec(String(entry?.content));
    // Somebody may have written into it; it leads to no other file than its own.
    return ours?.[1] === name && !ours[2] && Number.isInteger(entry?.size) ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** A file in the folder, which another process may just be removing since it was empty. */
async function openNew(place: Place, path: string): Promise<FileHandle> {
  for (let attempt = 1; ; attempt++) {
    try {
      // What a credential may see is for its owner alone.
      await makePrivateFolder(dirname(place.folder));
      await makePrivateFolder(place.folder);
      return await createPrivate(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || attempt === 10) throw error;
    }
  }
}
