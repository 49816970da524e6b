import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Target } from "./targetFile.ts";

/** Content of a file, at once or as it comes. */
type FileContent = ReadableStream<Uint8Array> | string;

export interface ReplaceOptions {
  signal?: AbortSignal | undefined;
  /** For its owner alone, whatever was there before. @default false */
  isPrivate?: boolean;
  /** Makes the folders that are missing, and removes them when it fails. @default false */
  makesFolders?: boolean;
}

/** Read and written by the owner alone. */
const PRIVATE = 0o600;

/**
 * Puts content into a file, all or nothing: whoever looks sees the old content until the new is complete and on the
 * disk. While it is written nobody else can read it; then it gets the permissions of the file that it replaces, or
 * those that any new file has. It is never open to more people than the file that it replaces.
 *
 * @returns size in bytes
 */
export async function replaceFile(
  { file }: Target,
  content: FileContent,
  { signal, isPrivate = false, makesFolders = false }: ReplaceOptions = {},
): Promise<number> {
  const folder = dirname(file);
  const temporary = temporaryIn(folder);
  let made: string | undefined;
  try {
    const opened = async () => {
      if (makesFolders) made = await mkdir(folder, { recursive: true, mode: isPrivate ? 0o700 : 0o777 });
      return open(temporary, "wx", PRIVATE);
    };
    const size = await writeNew(opened, temporary, content, async (written) => {
      if (process.platform !== "win32") await permit(written, file, isPrivate);
      signal?.throwIfAborted();
    });
    await moveOver(temporary, file);
    return size;
  } catch (error) {
    if (made) await removeEmpty(folder, made);
    throw error;
  }
}

/**
 * Writes a file that is not there yet; nothing is left of it when that fails, and the content is not read on.
 *
 * @param opened the file, which has to be new
 * @param finish done with the file when all its content is in it, and before that is on the disk
 * @returns size in bytes
 */
export async function writeNew(
  opened: () => Promise<FileHandle>,
  path: string,
  content: FileContent,
  finish: (file: FileHandle) => Promise<void>,
): Promise<number> {
  const file = await opened().catch(async (error: unknown) => {
    if (typeof content !== "string") await content.cancel(error).catch(() => {});
    throw error;
  });
  try {
    try {
      let size = 0;
      for await (const chunk of typeof content === "string" ? [Buffer.from(content)] : content) {
        await file.writeFile(chunk);
        size += chunk.length;
      }
      await finish(file);
      await file.sync();
      return size;
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Moves a file over another one; when that can't be, it is removed. */
export async function moveOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows refuses while somebody, a virus scanner say, has the file open.
      const mayPass = process.platform === "win32" && /^(EPERM|EACCES|EBUSY)$/.test(code ?? "");
      if (!mayPass || attempt === 10) {
        await rm(from, { force: true });
        throw error;
      }
      await setTimeout(attempt * 20);
    }
  }
}

/** Gives the new file the permissions that it is to have in its place. */
async function permit(written: FileHandle, file: string, isPrivate: boolean): Promise<void> {
  // As it is now, for it may be another one than when the download began.
  const former = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  const own = await written.stat();
  let mode = isPrivate ? PRIVATE : former ? former.mode & 0o777 : await usualMode(dirname(file));
  if (former && isPrivate) {
    mode &= former.mode;
  } else if (former && !(await takesOwner(written, own, former))) {
    // Permissions of its group are not for another one: that gets what everybody has.
    mode &= ~0o070 | ((mode & 0o007) << 3);
  }
  // Some file systems know no permissions, and refuse to change them.
  if (mode !== (own.mode & 0o777)) await written.chmod(mode);
}

/** Whether the file has the group of the former one, or now gets it. */
async function takesOwner(written: FileHandle, own: Stats, former: Stats): Promise<boolean> {
  if (own.uid === former.uid && own.gid === former.gid) return true;
  const mayNot = () => false;
  const isGiven = await written.chown(former.uid, former.gid).then(() => true, mayNot);
  // Only an administrator may give a file away; a group of one's own anybody may.
  return isGiven || own.gid === former.gid || written.chown(own.uid, former.gid).then(() => true, mayNot);
}

/** What a new file in the folder is permitted, which the process and the folder have a say in. */
async function usualMode(folder: string): Promise<number> {
  const path = temporaryIn(folder);
  const file = await open(path, "wx");
  try {
    return (await file.stat()).mode & 0o777;
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

function temporaryIn(folder: string): string {
  return join(folder, `.ods-${randomBytes(8).toString("hex")}.part`);
}

async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let each = folder; ; each = dirname(each)) {
    try {
      await rmdir(each);
    } catch {
      return; // somebody else put something there
    }
    if (each === top) return;
  }
}
