import { createHash, randomUUID } from "node:crypto";
import { chmod, lstat, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type CacheRecord, CacheStore } from "../cache/cacheStore.ts";
import { keepSaltIn } from "../cache/salt.ts";
import { InvalidArgumentError } from "../errors.ts";
import { type KnownOptions, refuseUnknown } from "../knownOptions.ts";
import { CacacheFolder, type CacacheVersions } from "./cacacheFolder.ts";
import { createPrivate, openToAppend, unlessMissing } from "./privateFiles.ts";
import { keepSalt } from "./saltFile.ts";
import { pathOf } from "./targetFile.ts";

export interface FileStoreOptions {
  /**
   * How many bytes the answers may take on disk; the index comes on top, with half a kilobyte an answer and the
   * folders it lies in. When there are more, those written longest ago go, until a tenth of the room is free.
   * They are counted when a process stores its first, at most once an hour, and whenever it stored a tenth of
   * `maxSize`; in between there may be more.
   *
   * @default 1_000_000_000
   */
  maxSize?: number | undefined;
}

const FILE_STORE: KnownOptions<FileStoreOptions> = { maxSize: true };

type Entry = import("cacache").CacheObject;
type Cacache = typeof import("cacache") & {
  index: {
    insert(folder: string, key: string, integrity: string, options: { size: number }): Promise<unknown>;
    compact(folder: string, key: string, isSame: (one: Entry, other: Entry) => boolean): Promise<unknown>;
  };
};

/** Ours within the user's folder, who may keep other things there. */
const FOLDER = "ods-cache";
/** Its time of change is the time of the last pruning. */
const MARK = "pruned";
const SALT = "salt";
const HOUR = 3_600_000;
const LINE_END = 10;
const PRUNING = Symbol("pruning");

/**
 * A cache's answers in a folder, for as many processes as like to share it.
 *
 * Each answer is one file, headers and body together, and is read only if its checksum is right: what a crash cut
 * off or a disk damaged is not found, and goes away. It holds answers as the portal gave them, without their cookies,
 * and no credential. The package `cacache` has to be installed.
 *
 * All is in the folder `ods-cache` in `directory`, for its owner alone: folders have the mode 0700 and files 0600,
 * whatever they had before and whatever the process gives to others. Where that can't be, because the folder belongs
 * to somebody else or is a link, nothing is stored or read, and the cache says so through `onEvent`.
 *
 * @param directory Path or `file:` URL. What is missing of it is made when it is needed, for its owner alone.
 * @throws {@link InvalidArgumentError} when `cacache` isn't installed, or an option can't work. Its methods reject with
 * one where the folder can't be kept from others.
 *
 * @example
 * ```ts
 * import { createExploreClient } from "@ods/explore";
 * import { fileStore } from "@ods/core/node";
 *
 * const store = fileStore(".cache/portal", { maxSize: 200_000_000 });
 * const client = createExploreClient({ portal: "my-domain", cache: { store } });
 * ```
 */
export function fileStore(directory: string | URL, options: FileStoreOptions = {}): FileStore {
  return new FileStore(directory, options);
}

/** What {@link fileStore} makes. */
export class FileStore extends CacheStore {
  readonly #cacache: Cacache;
  readonly #folder: CacacheFolder;
  readonly #maxSize: number;
  /** The last piece of work on each key, so that it happens in order; pruning has one of its own. */
  readonly #underWay = new Map<string | typeof PRUNING, Promise<unknown>>();
  /** Bytes written since the last count; undefined before the first. */
  #written: number | undefined;
  #pruningFailure: { error: unknown } | undefined;

  constructor(directory: string | URL, options: FileStoreOptions = {}) {
    super();
    refuseUnknown("fileStore", options, FILE_STORE, { ttl: "it is an option of the cache, beside `store`." });
    const { maxSize = 1_000_000_000 } = options;
    if (typeof maxSize !== "number" || !(maxSize > 0)) {
      throw new InvalidArgumentError(`maxSize is ${maxSize}; a number of bytes above 0 is wanted.`);
    }
    const { cacache, versions } = loadCacache();
    this.#cacache = cacache;
    this.#folder = new CacacheFolder(join(pathOf(directory, "directory"), FOLDER), versions);
    this.#maxSize = maxSize;
    const salt = join(this.#folder.path, SALT);
    keepSaltIn(this, {
      isPrivate: false,
      keep: async (own) => {
        await this.#folder.makeFor();
        return keepSalt(salt, own);
      },
    });
  }

  async get(key: string): Promise<CacheRecord | undefined> {
    const entry = await this.#find(key);
    if (!entry || !(await this.#folder.has(entry.path))) return undefined;
    try {
      return unpacked(key, await this.#cacache.get.byDigest(this.#folder.path, entry.integrity));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EINTEGRITY" || code === "EBADSIZE") {
        await this.#inTurn(key, () => this.#remove(key, entry));
      } else if (code !== "ENOENT") throw error;
      return undefined;
    }
  }

  async set(key: string, record: CacheRecord): Promise<void> {
    const content = packed(key, record);
    if (content.length > this.#maxSize) return this.delete(key);
    await this.#inTurn(key, () => this.#put(key, content));
    await this.#pruneIfDue(content.length);
  }

  async delete(key: string): Promise<void> {
    await this.#inTurn(key, () => this.#remove(key));
  }

  async *keys(): AsyncGenerator<string, void, undefined> {
    for await (const { key } of this.#entries()) yield key;
  }

  /**
   * Removes the answers that are over `maxSize`, and what processes that crashed left behind. It happens by
   * itself while answers are stored; call it to have it done at a time of your choice.
   */
  prune(): Promise<void> {
    return this.#inTurn(PRUNING, () => this.#prune());
  }

  async #inTurn<Value>(key: string | typeof PRUNING, work: () => Promise<Value>): Promise<Value> {
    const done = (this.#underWay.get(key) ?? Promise.resolve()).then(work);
    const settled = done.catch(() => {});
    this.#underWay.set(key, settled);
    try {
      return await done;
    } finally {
      if (this.#underWay.get(key) === settled) this.#underWay.delete(key);
    }
  }

  async #find(key: string): Promise<Entry | null> {
    const folder = this.#folder;
    const found = await Promise.all([folder.isThere(), folder.has(folder.indexFile(key))]);
    return found.every(Boolean) ? this.#cacache.get.info(folder.path, key) : null;
  }

  /** What cacache's `put` does, in files that are closed to others from the first. */
  async #put(key: string, content: Buffer): Promise<void> {
    const folder = this.#folder;
    const digest = createHash("sha512").update(content).digest();
    const [index, file] = [folder.indexFile(key), folder.contentFile(digest)];
    await folder.makeFor(index, file);
    const before = await this.#find(key);
    await this.#write(file, content);
    await (await openToAppend(index)).close();
    const integrity = `sha512-${digest.toString("base64")}`;
    await this.#cacache.index.insert(folder.path, key, integrity, { size: content.length });
    if (before) await this.#forget(key, before);
    // Another process may have removed it, and then it is a new one.
    await chmod(index, 0o600).catch(unlessMissing);
  }

  async #write(file: string, content: Buffer | string): Promise<void> {
    const temporary = this.#folder.temporaryFile();
    try {
      const opened = await createPrivate(temporary);
      await opened.writeFile(content).finally(() => opened.close());
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Without it the index keeps every line that it ever got, and the files of former answers stay. */
  async #forget(key: string, former: Entry): Promise<void> {
    const isSame = (one: Entry, other: Entry) => one.key === other.key;
    await this.#cacache.index.compact(this.#folder.path, key, isSame).catch(unlessMissing);
    if (await this.#folder.has(former.path)) {
      await this.#cacache.rm.content(this.#folder.path, former.integrity);
    }
  }

  async #remove(key: string, onlyIf?: Entry): Promise<void> {
    const entry = await this.#find(key);
    if (!entry || (onlyIf && onlyIf.integrity !== entry.integrity)) return;
    const removeEntry = this.#cacache.rm.entry as (
      ...parameters: [folder: string, key: string, options: { removeFully: boolean }]
    ) => Promise<unknown>;
    // Otherwise a line of the index says that it is gone; when that got damaged, the answer would be back.
    await removeEntry(this.#folder.path, key, { removeFully: true });
    if (await this.#folder.has(entry.path)) {
      await this.#cacache.rm.content(this.#folder.path, entry.integrity);
    }
  }

  async *#entries(): AsyncGenerator<Entry, void, undefined> {
    if (!(await this.#folder.isThere())) return;
    await this.#folder.unlinkIndex();
    yield* this.#cacache.ls.stream(this.#folder.path) as unknown as AsyncIterable<Entry>;
  }

  /** Starts pruning when it is time, without waiting for it; what went wrong then is the next call's error. */
  async #pruneIfDue(size: number): Promise<void> {
    const failure = this.#pruningFailure;
    this.#pruningFailure = undefined;
    if (failure) throw failure.error;
    if (this.#written === undefined) {
      const last = await lstat(join(this.#folder.path, MARK)).catch(() => undefined);
      const age = Date.now() - (last?.mtimeMs ?? 0);
      // By a clock that was set back since, it is yet to come.
      this.#written = age < 0 || age > HOUR ? Number.POSITIVE_INFINITY : 0;
    }
    this.#written += size;
    if (this.#written < this.#maxSize / 10 || this.#underWay.has(PRUNING)) return;
    this.#written = 0;
    this.prune().catch((error: unknown) => {
      this.#pruningFailure = { error };
    });
  }

  async #prune(): Promise<void> {
    await this.#folder.makeFor();
    const entries: Entry[] = [];
    for await (const entry of this.#entries()) entries.push(entry);
    let size = entries.reduce((sum, entry) => sum + (entry.size ?? 0), 0);
    if (size > this.#maxSize) {
      entries.sort((one, other) => one.time - other.time);
      for (const entry of entries) {
        if (size <= this.#maxSize * 0.9) break;
        await this.#inTurn(entry.key, () => this.#remove(entry.key, entry));
        size -= entry.size ?? 0;
      }
    }
    await this.#removeStrays(new Set(entries.map(({ path }) => path)));
    await this.#write(join(this.#folder.path, MARK), "");
  }

  /** Files of writes that never ended. Young ones may belong to a write that is under way elsewhere. */
  async #removeStrays(known: ReadonlySet<string>): Promise<void> {
    const { index } = this.#folder;
    const kept = new Set([...known, join(this.#folder.path, SALT)]);
    for await (const { path, mtimeMs } of this.#folder.files()) {
      if (kept.has(path) || path.startsWith(index)) continue;
      if (Date.now() - mtimeMs > HOUR) await rm(path, { force: true });
    }
  }
}

function packed(key: string, { metadata, body }: CacheRecord): Buffer {
  // With something new in each, no two answers ever share a file, and each can go with its answer.
  const head = JSON.stringify({ key, metadata, id: randomUUID() });
  return Buffer.concat([Buffer.from(`${head}\n`), body]);
}

function unpacked(key: string, content: Buffer): CacheRecord | undefined {
  const end = content.indexOf(LINE_END);
  const head = JSON.parse(content.toString("utf8", 0, end)) as { key: string; metadata: string };
  if (head.key !== key) return undefined;
  return { metadata: head.metadata, body: new Uint8Array(content.subarray(end + 1)) };
}

/** At once and not when first used, since a cache goes on without a store that fails. */
function loadCacache(): { cacache: Cacache; versions: CacacheVersions } {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require("cacache/package.json") as { "cache-version": CacacheVersions };
    return { cacache: require("cacache") as Cacache, versions: manifest["cache-version"] };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new InvalidArgumentError(
      `fileStore wants the package cacache, which can't be loaded (${code}). Run: npm install cacache`,
      { cause },
    );
  }
}
