import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type CacheRecord, CacheStore } from "../cache/cacheStore.ts";
import { InvalidArgumentError } from "../errors.ts";

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

type Cacache = typeof import("cacache");
type Entry = import("cacache").CacheObject;

/** Ours within the user's folder, who may keep other things there. */
const FOLDER = "ods-cache";
/** Its time of change is the time of the last pruning. */
const MARK = "pruned";
const HOUR = 3_600_000;
const LINE_END = 10;
const PRUNING = Symbol("pruning");

/**
 * A cache's answers in a folder, for as many processes as like to share it.
 *
 * Each answer is one file, headers and body together, and is read only if its checksum is right: what a crash cut
 * off or a disk damaged is not found, and goes away. The folder is for its owner alone (mode 0700). It holds
 * answers as the portal gave them, and no credential. The package `cacache` has to be installed.
 *
 * @param directory Path or `file:` URL. What is missing of it is made when the first answer is stored.
 * @throws {@link InvalidArgumentError} when `cacache` isn't installed, or an option can't work.
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
  readonly #folder: string;
  readonly #maxSize: number;
  /** The last piece of work on each key, so that it happens in order; pruning has one of its own. */
  readonly #underWay = new Map<string | typeof PRUNING, Promise<unknown>>();
  /** Bytes written since the last count; undefined before the first. */
  #written: number | undefined;
  #pruningFailure: { error: unknown } | undefined;

  constructor(directory: string | URL, { maxSize = 1_000_000_000 }: FileStoreOptions = {}) {
    super();
    if (typeof maxSize !== "number" || !(maxSize > 0)) {
      throw new InvalidArgumentError(`maxSize is ${maxSize}; a number of bytes above 0 is wanted.`);
    }
    this.#folder = folderIn(directory);
    this.#maxSize = maxSize;
    this.#cacache = loadCacache();
  }

  async get(key: string): Promise<CacheRecord | undefined> {
    const entry = await this.#cacache.get.info(this.#folder, key);
    if (!entry) return undefined;
    try {
      return unpacked(key, await this.#cacache.get.byDigest(this.#folder, entry.integrity));
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
    await this.#inTurn(key, async () => {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const before = await this.#cacache.get.info(this.#folder, key);
      await this.#cacache.put(this.#folder, key, content);
      if (before) await this.#forget(key, before);
    });
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

  /** Without it the index keeps every line that it ever got, and the files of former answers stay. */
  async #forget(key: string, former: Entry): Promise<void> {
    const isSame = (one: Entry, other: Entry) => one.key === other.key;
    await this.#cacache.index.compact(this.#folder, key, isSame).catch(unlessGone);
    await this.#cacache.rm.content(this.#folder, former.integrity);
  }

  async #remove(key: string, onlyIf?: Entry): Promise<void> {
    const entry = await this.#cacache.get.info(this.#folder, key);
    if (!entry || (onlyIf && onlyIf.integrity !== entry.integrity)) return;
    const removeEntry = this.#cacache.rm.entry as (
      ...parameters: [folder: string, key: string, options: { removeFully: boolean }]
    ) => Promise<unknown>;
    // Otherwise a line of the index says that it is gone; when that got damaged, the answer would be back.
    await removeEntry(this.#folder, key, { removeFully: true });
    await this.#cacache.rm.content(this.#folder, entry.integrity);
  }

  #entries(): AsyncIterable<Entry> {
    return this.#cacache.ls.stream(this.#folder) as unknown as AsyncIterable<Entry>;
  }

  /** Starts pruning when it is time, without waiting for it; what went wrong then is the next call's error. */
  async #pruneIfDue(size: number): Promise<void> {
    const failure = this.#pruningFailure;
    this.#pruningFailure = undefined;
    if (failure) throw failure.error;
    if (this.#written === undefined) {
      const last = await stat(join(this.#folder, MARK)).catch(() => undefined);
      this.#written = Date.now() - (last?.mtimeMs ?? 0) > HOUR ? Number.POSITIVE_INFINITY : 0;
    }
    this.#written += size;
    if (this.#written < this.#maxSize / 10 || this.#underWay.has(PRUNING)) return;
    this.#written = 0;
    this.prune().catch((error: unknown) => {
      this.#pruningFailure = { error };
    });
  }

  async #prune(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
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
    await writeFile(join(this.#folder, MARK), "");
  }

  /** Files of writes that never ended. Young ones may belong to a write that is under way elsewhere. */
  async #removeStrays(known: ReadonlySet<string>): Promise<void> {
    const index = join(this.#folder, "index-");
    for (const file of await readdir(this.#folder, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name);
      if (!file.isFile() || known.has(path) || path.startsWith(index)) continue;
      const { mtimeMs } = (await stat(path).catch(unlessGone)) ?? { mtimeMs: Date.now() };
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

/** Other processes remove things as well. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

function folderIn(directory: string | URL): string {
  try {
    const path = directory instanceof URL ? fileURLToPath(directory) : directory;
    if (path !== "") return join(resolve(path), FOLDER);
  } catch {
    // no text, or a URL of another kind
  }
  throw new InvalidArgumentError("The store's directory is no path. Give a path or a file: URL.");
}

/** At once and not when first used, since a cache goes on without a store that fails. */
function loadCacache(): Cacache {
  try {
    return createRequire(import.meta.url)("cacache") as Cacache;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new InvalidArgumentError(
      `fileStore wants the package cacache, which can't be loaded (${code}). Run: npm install cacache`,
      { cause },
    );
  }
}
