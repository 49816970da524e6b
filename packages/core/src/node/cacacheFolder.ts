import { createHash, randomUUID } from "node:crypto";
import { chmod, lstat, mkdir, readdir, realpath, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { InvalidArgumentError } from "../errors.ts";
import { isPrivateFolder, makePrivateFolder, unlessMissing } from "./privateFiles.ts";

/** `cache-version` in the package.json of cacache. */
export interface CacacheVersions {
  content: string;
  index: string;
}

/**
 * A folder as cacache lays it out. cacache makes what is missing as open as the process lets it, and follows every
 * link; here it is made before, for its owner alone, and looked at before cacache is led anywhere.
 */
export class CacacheFolder {
  readonly path: string;
  readonly index: string;
  readonly #content: string;
  readonly #temporary: string;
  /** Where the folder really is: what is above it may be a link. */
  #real = "";

  constructor(path: string, { content, index }: CacacheVersions) {
    this.path = path;
    this.index = join(path, `index-v${index}`);
    this.#content = join(path, `content-v${content}`);
    this.#temporary = join(path, "tmp");
  }

  /** The file with the index line of a key. */
  indexFile(key: string): string {
    return join(this.index, ...segments(createHash("sha256").update(key).digest("hex")));
  }

  contentFile(sha512: Buffer): string {
    return join(this.#content, "sha512", ...segments(sha512.toString("hex")));
  }

  temporaryFile(): string {
    return join(this.#temporary, randomUUID());
  }

  /** Makes the folders that these files are to be in. @throws {@link InvalidArgumentError} where one is not ours */
  async makeFor(...files: string[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await makePrivateFolder(this.path);
    const ways = files.map(async (file) => {
      for (const folder of this.#foldersTo(file)) await makePrivateFolder(folder);
    });
    await Promise.all([makePrivateFolder(this.#temporary), ...ways]);
  }

  /** Whether there is something to read. @throws {@link InvalidArgumentError} where it is not ours */
  async isThere(): Promise<boolean> {
    return isPrivateFolder(this.path);
  }

  /** Whether a file is there; a link is none. @throws {@link InvalidArgumentError} where its folder is elsewhere */
  async has(file: string): Promise<boolean> {
    const folder = dirname(file);
    const [real, there] = await Promise.all([
      realpath(folder).catch(unlessMissing),
      lstat(file).catch(unlessMissing),
    ]);
    if (real === undefined) return false;
    const way = relative(this.path, folder);
    if (real !== join(this.#real, way)) this.#real = await realpath(this.path);
    if (real !== join(this.#real, way)) {
      throw new InvalidArgumentError(
        `A symbolic link leads from ${folder} to ${real}, and none is followed in a cache. Remove it.`,
      );
    }
    return there?.isFile() ?? false;
  }

  /** Removes links from the index, which cacache would follow to list it. */
  async unlinkIndex(): Promise<void> {
    await this.has(join(this.index, "any"));
    const entries = await readdir(this.index, { recursive: true, withFileTypes: true }).catch(unlessMissing);
    for (const entry of entries ?? []) {
      if (entry.isSymbolicLink()) await rm(join(entry.parentPath, entry.name), { force: true });
    }
  }

  /** What is in it, without following links: files are closed to others on the way. */
  async *files(): AsyncGenerator<{ path: string; mtimeMs: number }, void, undefined> {
    for (const entry of await readdir(this.path, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const there = await lstat(path).catch(unlessMissing);
      if (!there || there.isSymbolicLink()) continue;
      if (there.mode & 0o077) await chmod(path, there.mode & 0o700).catch(unlessMissing);
      if (there.isFile()) yield { path, mtimeMs: there.mtimeMs };
    }
  }

  #foldersTo(file: string): string[] {
    const names = relative(this.path, dirname(file)).split(sep);
    return names.map((_, index) => join(this.path, ...names.slice(0, index + 1)));
  }
}

function segments(digest: string): string[] {
  return [digest.slice(0, 2), digest.slice(2, 4), digest.slice(4)];
}
