import { constants, type Stats } from "node:fs";
import { chmod, type FileHandle, lstat, mkdir, open, rm } from "node:fs/promises";
import { InvalidArgumentError } from "../errors.ts";

const FOLDER = 0o700;
const FILE = 0o600;
const FOR_OTHERS = 0o077;
const WRITTEN_BY_OTHERS = 0o022;
/** Windows has lists instead, of which Node knows nothing. */
const KNOWS_PERMISSIONS = process.platform !== "win32" && process.geteuid !== undefined;
const NOT_FOLLOWED = constants.O_NOFOLLOW ?? 0;

/**
 * Sees to it that a folder is there, for its owner alone. What is above it must be there.
 *
 * @throws {@link InvalidArgumentError} when it is a link, belongs to somebody else, or can't be closed to others.
 */
export async function makePrivateFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(unlessMissing);
  if (!found) {
    await mkdir(path, { mode: FOLDER }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  const there = found ?? (await lstat(path));
  refuseForeign(path, there);
  // A new one may lack what the process takes from all that it makes.
  const isOpen = found ? (there.mode & FOR_OTHERS) !== 0 : (there.mode & 0o777) !== FOLDER;
  if (KNOWS_PERMISSIONS && isOpen) await close(path, there, FOR_OTHERS);
}

/**
 * Whether a folder is there that can be read from: its owner's alone, or an administrator's, and nobody else has had
 * the chance to put something into it since.
 *
 * @throws {@link InvalidArgumentError} when it is a link, belongs to somebody else, or others may write into it.
 */
export async function isPrivateFolder(path: string): Promise<boolean> {
  const there = await lstat(path).catch(unlessMissing);
  if (!there) return false;
  refuseForeign(path, there, { mayBeRoots: true });
  if (KNOWS_PERMISSIONS && there.mode & WRITTEN_BY_OTHERS) await close(path, there, WRITTEN_BY_OTHERS);
  return true;
}

/** Opens a file of ours to read it; undefined where there is none, or something else than a file. */
export async function openToRead(path: string): Promise<FileHandle | undefined> {
  const there = await lstat(path).catch(unlessMissing);
  if (!there?.isFile()) return undefined;
  return open(path, constants.O_RDONLY | NOT_FOLLOWED).catch(unlessMissing);
}

/**
 * Opens a file for its owner alone to add to it; what else has its place, such as a link, is removed.
 *
 * @throws {@link InvalidArgumentError} when it belongs to somebody else, or can't be closed to others.
 */
export async function openToAppend(path: string): Promise<FileHandle> {
  const there = await lstat(path).catch(unlessMissing);
  if (there?.isSymbolicLink()) await rm(path, { force: true });
  const { O_RDWR, O_APPEND, O_CREAT } = constants;
  const file = await open(path, O_RDWR | O_APPEND | O_CREAT | NOT_FOLLOWED, FILE);
  try {
    await closeFile(file, path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** A new file for its owner alone. */
export async function createPrivate(path: string): Promise<FileHandle> {
  return open(path, "wx", FILE);
}

/** Closes an open file to others. @throws {@link InvalidArgumentError} when that can't be. */
async function closeFile(file: FileHandle, path: string): Promise<void> {
  const there = await file.stat();
  if (!there.isFile()) throw new InvalidArgumentError(`${path} is no regular file. Remove it.`);
  if (!KNOWS_PERMISSIONS) return;
  refuseStranger(path, there);
  if ((there.mode & FOR_OTHERS) === 0) return;
  await file.chmod(there.mode & FILE);
  refuseOpen(path, await file.stat(), FOR_OTHERS);
}

async function close(path: string, there: Stats, bits: number): Promise<void> {
  // Of a folder that is ours nobody else can make a link meanwhile, unless he has the folder above.
  await chmod(path, (there.mode & 0o777 & ~bits) | FOLDER).catch(() => {});
  const now = await lstat(path);
  refuseForeign(path, now);
  refuseOpen(path, now, bits);
}

function refuseForeign(path: string, there: Stats, { mayBeRoots = false } = {}): void {
  if (there.isSymbolicLink()) {
    throw new InvalidArgumentError(
      `${path} is a symbolic link, and none is followed in a cache. Remove it, or give the folder that it leads to.`,
    );
  }
  if (!there.isDirectory()) throw new InvalidArgumentError(`${path} is no folder. Remove it.`);
  if (!(mayBeRoots && there.uid === 0)) refuseStranger(path, there);
}

function refuseStranger(path: string, { uid }: Stats): void {
  if (!KNOWS_PERMISSIONS || uid === process.geteuid?.()) return;
  throw new InvalidArgumentError(
    `${path} belongs to somebody else, who could read and change what is kept there. Give another place.`,
  );
}

function refuseOpen(path: string, { mode }: Stats, bits: number): void {
  if ((mode & bits) === 0) return;
  throw new InvalidArgumentError(
    `${path} is open to others (mode ${(mode & 0o777).toString(8)}), and that can't be changed here. Give another place.`,
  );
}

export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
