import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readlink, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "@ods/core";

/** A file that is to be written, or written anew. */
export interface Target {
  /** As it was given, from the root. */
  readonly path: string;
  /** Where its content lies: elsewhere, if the path is that of a symbolic link. */
  readonly file: string;
  /** Permissions of the file that is there. */
  readonly mode: number | undefined;
}

/** @throws {@link InvalidArgumentError} when no file can be there. */
export async function targetAt(to: string | URL, option: string): Promise<Target> {
  const path = pathOf(to, option);
  const there = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw new InvalidArgumentError(`\`${option}\` can't be written: ${cause.message}.`, { cause });
  });
  if (there?.isDirectory() || /[/\\]$/.test(String(to))) {
    throw new InvalidArgumentError(`\`${option}\` is a folder: ${path}. Give the path of a file in it.`);
  }
  // What comes last takes the place of what is there, which neither a device nor a pipe would survive.
  if (there && !there.isFile()) {
    throw new InvalidArgumentError(
      `\`${option}\` is no regular file: ${path}. Leave it out, and write the stream there yourself.`,
    );
  }
  return { path, file: await followed(path), mode: there && there.mode & 0o777 };
}

/** @throws {@link InvalidArgumentError} for what is no path. */
export function pathOf(path: string | URL, option: string): string {
  try {
    const text = path instanceof URL ? fileURLToPath(path) : path;
    if (text !== "" && !text.includes("\0")) return resolve(text);
  } catch {
    // no text, or a URL of another kind
  }
  throw new InvalidArgumentError(`\`${option}\` is no path. Give a path or a file: URL.`);
}

/**
 * Puts content into a file, all or nothing: whoever looks sees the old content until the new is complete and on the
 * disk. Makes the folders that are missing, and leaves none of them behind when it fails.
 *
 * @returns size in bytes
 */
export async function replaceFile(
  { file, mode }: Target,
  content: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<number> {
  const folder = dirname(file);
  const temporary = join(folder, `.ods-${randomBytes(8).toString("hex")}.part`);
  let made: string | undefined;
  try {
    const opened = async () => {
      made = await mkdir(folder, { recursive: true });
      return open(temporary, "wx");
    };
    const size = await writeNew(opened, temporary, content, async (written) => {
      if (mode !== undefined) await written.chmod(mode);
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
  content: ReadableStream<Uint8Array>,
  finish: (file: FileHandle) => Promise<void>,
): Promise<number> {
  const file = await opened().catch(async (error: unknown) => {
    await content.cancel(error).catch(() => {});
    throw error;
  });
  try {
    try {
      let size = 0;
      for await (const chunk of content) {
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

/** Through all links; the last of them may lead to a file that is still to be made. */
async function followed(path: string): Promise<string> {
  const link = await readlink(path).catch(() => undefined);
  return link === undefined ? path : followed(resolve(await realpath(dirname(path)), link));
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
