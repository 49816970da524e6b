import { randomUUID } from "node:crypto";
import { link, rename, rm } from "node:fs/promises";
import { isSalt, newSalt } from "../cache/salt.ts";
import { createPrivate, openToRead } from "./privateFiles.ts";

export { newSalt };

/** The salt that a file keeps; undefined where there is none. */
export async function readSalt(path: string): Promise<string | undefined> {
  const file = await openToRead(path);
  if (!file) return undefined;
  try {
    const text = await file.readFile("utf8");
    return isSalt(text) ? text : undefined;
  } finally {
    await file.close();
  }
}

/** Keeps `own` unless the file keeps one already. @returns the one that counts, whichever process was first */
export async function keepSalt(path: string, own: string): Promise<string> {
  const kept = await readSalt(path);
  if (kept !== undefined) return kept;
  const temporary = `${path}.${randomUUID()}`;
  try {
    const file = await createPrivate(temporary);
    await file.writeFile(own).finally(() => file.close());
    // The first has the say. Not every file system has links, and what is there may be no salt.
    await link(temporary, path).catch(async () => {
      if ((await readSalt(path)) === undefined) await rename(temporary, path);
    });
  } finally {
    await rm(temporary, { force: true });
  }
  return (await readSalt(path)) ?? own;
}
