import { chmod, chown, lstat, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { InvalidArgumentError } from "@ods/core";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fileStore } from "../src/node/fileStore.ts";
import { unlessMissing } from "../src/node/privateFiles.ts";
import { cachedOrigin, URL_OF_THINGS } from "./cachedOrigin.ts";
import { answer, keysOf } from "./storedAnswers.ts";

const KEY = "GET https://data.city.org/things/?limit=5 anonymous";
const OTHER = "GET https://data.city.org/things/?limit=6 anonymous";
const mine = { headers: { Authorization: "Apikey s3cret" } };

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "ods-store-"));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return folder;
}

/** Paths in the cache in a folder that are open to others. */
async function open(folder: string): Promise<string[]> {
  const root = path.join(folder, "ods-cache");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = [root, ...entries.map(({ parentPath, name }) => path.join(parentPath, name))];
  // A store prunes while it goes on: what is gone by now is open to nobody.
  const mode = async (each: string) => (await lstat(each).catch(unlessMissing))?.mode ?? 0;
  const modes = await Promise.all(paths.map(async (each) => ({ each, mode: await mode(each) })));
  return modes.filter(({ mode }) => mode & 0o077).map(({ each, mode }) => `${mode.toString(8)} ${each}`);
}

async function every(folder: string, change: (path: string, isFile: boolean) => Promise<void>) {
  const root = path.join(folder, "ods-cache");
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    await change(path.join(entry.parentPath, entry.name), entry.isFile());
  }
  await change(root, false);
}

/** Stores what a client with a credential gets, and waits until all that the store does about it is done. */
async function cached(folder: string): Promise<void> {
  const store = fileStore(folder);
  const before = (await keysOf(store)).length;
  const set = vi.spyOn(store, "set");
  await cachedOrigin({ "Cache-Control": "max-age=60" }, { store }).text(URL_OF_THINGS, mine);
  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  await Promise.all(set.mock.results.map(({ value }) => value));
  await store.prune();
  expect(await keysOf(store)).toHaveLength(before + 1);
}

describe.skipIf(process.platform === "win32")("the folder of a fileStore", () => {
  it.each([0, 0o022, 0o077])(
    "is for its owner alone, and all in it, though the process masks %o only",
    async (mask) => {
      const before = process.umask(mask);
      onTestFinished(() => void process.umask(before));
      const folder = await temporaryFolder();
      const store = fileStore(path.join(folder, "mine"));
      for (const text of ["one", "two", "three"]) {
        await store.set(KEY, answer(text));
        expect(await open(path.join(folder, "mine"))).toEqual([]);
      }
      await store.set(OTHER, answer("other"));
      await store.delete(OTHER);
      await store.prune();
      expect(await open(path.join(folder, "mine"))).toEqual([]);
      await cached(folder);
      await fileStore(folder).prune();
      expect(await open(folder)).toEqual([]);
      expect(await readdir(path.join(folder, "ods-cache"))).toContain("salt");
    },
  );

  it("is closed again where it was open, before anything is stored in it", async () => {
    const folder = await temporaryFolder();
    const former = fileStore(folder);
    await former.set(KEY, answer("one"));
    await former.prune();
    await every(folder, (each, isFile) => chmod(each, isFile ? 0o666 : 0o777));
    const store = fileStore(folder);
    expect(await store.get(KEY)).toEqual(answer("one"));
    expect((await stat(path.join(folder, "ods-cache"))).mode & 0o022).toBe(0);
    await store.set(KEY, answer("two"));
    expect((await stat(path.join(folder, "ods-cache"))).mode & 0o777).toBe(0o700);
    const index = (await open(folder)).filter((each) => each.includes("index-"));
    expect(index).toEqual([]);
    await store.prune();
    expect(await open(folder)).toEqual([]);
    expect(await store.get(KEY)).toEqual(answer("two"));
  });

  it("leaves the permissions of the folder that it was given as they are", async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    await fileStore(folder).set(KEY, answer("x"));
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
  });

  it.runIf(process.getuid?.() === 0)("is refused where it belongs to somebody else", async () => {
    const folder = await temporaryFolder();
    await fileStore(folder).set(KEY, answer("planted"));
    await chown(path.join(folder, "ods-cache"), 4321, 4321);
    const store = fileStore(folder);
    for (const attempt of [
      () => store.get(KEY),
      () => store.set(KEY, answer("x")),
      () => keysOf(store),
      () => store.prune(),
    ]) {
      const error = await attempt().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect((error as Error).message).toContain("belongs to somebody else");
    }
    const origin = cachedOrigin({ "Cache-Control": "max-age=60" }, { store });
    expect(await origin.text(URL_OF_THINGS, mine)).toBe("answer 1");
    await vi.waitFor(() =>
      expect(origin.events).toContainEqual(
        expect.objectContaining({ type: "storeError", operation: "set", error: expect.any(Error) }),
      ),
    );
  });

  it.each(["", "content-v2", "content-v2/sha512", "index-v5", "tmp"])(
    "is refused where a link stands for it or for %o in it, and nothing is done where that leads",
    async (name) => {
      const folder = await temporaryFolder();
      const elsewhere = path.join(await temporaryFolder(), "elsewhere");
      await fileStore(folder).set(KEY, answer("one"));
      await rename(path.join(folder, "ods-cache", name), elsewhere);
      await symlink(elsewhere, path.join(folder, "ods-cache", name));
      const before = (await readdir(elsewhere, { recursive: true })).sort();
      const store = fileStore(folder);
      await expect(store.set(OTHER, answer("two"))).rejects.toThrow(InvalidArgumentError);
      if (name !== "tmp") {
        await expect(store.get(KEY)).rejects.toThrow(/symbolic link/);
        await expect(store.delete(KEY)).rejects.toThrow(/symbolic link/);
      }
      if (!/content|tmp/.test(name)) await expect(keysOf(store)).rejects.toThrow(/symbolic link/);
      await store.prune().catch((error: Error) => expect(error.message).toContain("symbolic link"));
      expect((await readdir(elsewhere, { recursive: true })).sort()).toEqual(before);
    },
  );

  it("is refused where a link stands for the last folder on the way to a file", async () => {
    const folder = await temporaryFolder();
    const elsewhere = path.join(await temporaryFolder(), "elsewhere");
    const store = fileStore(folder);
    await store.set(KEY, answer("one"));
    const found = await readdir(path.join(folder, "ods-cache"), { recursive: true, withFileTypes: true });
    for (const kind of ["content-", "index-"]) {
      const file = found.find((entry) => entry.isFile() && entry.parentPath.includes(kind));
      await rename(file?.parentPath ?? "", elsewhere);
      await symlink(elsewhere, file?.parentPath ?? "");
      await expect(store.get(KEY)).rejects.toThrow(/symbolic link/);
      await rm(file?.parentPath ?? "");
      await rename(elsewhere, file?.parentPath ?? "");
      expect(await store.get(KEY)).toEqual(answer("one"));
    }
  });

  it("never writes through a link that stands for one of its files, nor reads through one", async () => {
    const folder = await temporaryFolder();
    const victim = path.join(await temporaryFolder(), "victim");
    const store = fileStore(folder);
    await cached(folder);
    await store.set(KEY, answer("one"));
    await store.prune();
    const root = path.join(folder, "ods-cache");
    const files: string[] = [];
    await every(folder, async (each, isFile) => void (isFile && files.push(each)));
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const [index, file] of files.entries()) {
      await rename(file, `${victim}${index}`);
      await symlink(`${victim}${index}`, file);
    }
    const before = await Promise.all(files.map((_, index) => readFile(`${victim}${index}`)));
    expect(await fileStore(folder).get(KEY)).toBeUndefined();
    const reopened = fileStore(folder);
    await reopened.set(KEY, answer("two"));
    await reopened.prune();
    await cached(folder);
    expect(await reopened.get(KEY)).toEqual(answer("two"));
    for (const name of ["pruned", "salt"]) {
      expect((await lstat(path.join(root, name))).isFile()).toBe(true);
    }
    expect(await Promise.all(files.map((_, index) => readFile(`${victim}${index}`)))).toEqual(before);
  });
});
