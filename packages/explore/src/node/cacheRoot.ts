import { chmod, lstat, mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { InvalidArgumentError } from "@ods/core";
import {
  createPrivate,
  isPrivateFolder,
  makePrivateFolder,
  openToRead,
  unlessMissing,
} from "@ods/core/client-kit/node";

/** Says that a folder is a cache, and whether it was made to be one. */
const MARK = ".ods-dataset-cache";
const KEPT_HERE = "Datasets that were downloaded are kept here. Everything may be deleted at any time.\n";
const KEPT_BESIDE =
  "Datasets that were downloaded are kept in folders beside this file. It was here before, and keeps its permissions.\n";

const IGNORE = ".gitignore";
const IGNORED = "*\n";

/** Whether datasets are kept in the folder. */
export async function isCache(root: string): Promise<boolean> {
  return (await lstat(join(root, MARK)).catch(unlessMissing))?.isFile() ?? false;
}

/**
 * Makes the folder of a cache, for its owner alone. One that was there before keeps its permissions, for the user may
 * keep other things in it.
 */
export async function makeRoot(root: string): Promise<void> {
  const made = await mkdir(root, { recursive: true, mode: 0o700 });
  await makeOnce(join(root, MARK), made ? KEPT_HERE : KEPT_BESIDE);
  if (made) await makeOnce(join(root, IGNORE), IGNORED);
  if (await isMadeForIt(root)) await makePrivateFolder(await realpath(root));
}

/** @throws {@link InvalidArgumentError} where the folder of a cache belongs to somebody else. */
export async function checkRoot(root: string): Promise<void> {
  if (await isMadeForIt(root)) await isPrivateFolder(await realpath(root));
}

async function isMadeForIt(root: string): Promise<boolean> {
  const mark = await openToRead(join(root, MARK));
  if (!mark) return false;
  return (await mark.readFile("utf8").finally(() => mark.close())) !== KEPT_BESIDE;
}

/** Writes a file of ours that is not there yet, and closes one to others that is. */
async function makeOnce(path: string, text: string): Promise<void> {
  const there = await lstat(path).catch(unlessMissing);
  if (there && !there.isFile()) {
    throw new InvalidArgumentError(`${path} is a link or no file, and nothing is written there. Remove it.`);
  }
  if (there) {
    if (there.mode & 0o077) await chmod(path, 0o600);
    return;
  }
  try {
    const file = await createPrivate(path);
    await file.writeFile(text).finally(() => file.close());
  } catch (error) {
    // Another process was first.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
