import { readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "../errors.ts";

/** A file that is to be written, or written anew. */
export interface Target {
  /** As it was given, from the root. */
  readonly path: string;
  /** Where its content lies: elsewhere, if the path is that of a symbolic link. */
  readonly file: string;
}

/**
 * Where the content of a file belongs that a user names. A link is followed to its end, where a file is or can be made.
 *
 * @param option What the user calls it, for errors.
 * @throws {@link InvalidArgumentError} when no file can be there: a folder, a device or a pipe is, or a link leads in a
 * circle or into a folder that is missing.
 */
export async function targetAt(to: string | URL, option: string): Promise<Target> {
  const path = pathOf(to, option);
  const there = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    const reason = cause.code === "ELOOP" ? "a symbolic link leads in a circle" : cause.message;
    throw new InvalidArgumentError(`\`${option}\` can't be written: ${reason} (${path}).`, { cause });
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
  return { path, file: await followed(path, option) };
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

/** Through all links to a file that is still to be made. */
async function followed(path: string, option: string): Promise<string> {
  const link = await readlink(path).catch(() => undefined);
  if (link === undefined) return path;
  const file = resolve(await realpath(dirname(path)), link);
  if (!(await stat(dirname(file)).catch(() => undefined))?.isDirectory()) {
    throw new InvalidArgumentError(
      `\`${option}\` can't be written: the symbolic link ${path} leads to ${file}, whose folder is missing.`,
    );
  }
  return followed(file, option);
}
