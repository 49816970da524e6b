import {
  chmod,
  chown,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { createExploreClient, type DownloadProgress, InvalidArgumentError } from "@ods/explore";
import { cachedDataset, cleanCache, downloadDataset } from "@ods/explore/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { countingPortal } from "./countingPortal.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";

const csv = { format: "csv" } as const;
const isRoot = process.getuid?.() === 0;

/** Everything that is made from now on is open to all, where nobody says otherwise. */
function maskNothing(): void {
  const before = process.umask(0);
  onTestFinished(() => void process.umask(before));
}

const modeOf = async (path: string) => (await stat(path)).mode & 0o7777;

/** A client whose portal answers in two parts; between them `halfway` is done. */
function inTwoParts(halfway: () => Promise<unknown>) {
  const fetch = async () => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("species\n"));
      },
      async pull(controller) {
        await halfway();
        controller.enqueue(new TextEncoder().encode("Oak\n"));
        controller.close();
      },
    });
    return new Response(body, { headers: { "Content-Type": "text/csv" } });
  };
  return createExploreClient({ portal: "my-domain", fetch, retry: false });
}

describe.skipIf(process.platform === "win32")("a file that a dataset is downloaded to", () => {
  it.each([
    ["a private file", 0o600, 0o600],
    ["one for a group", 0o640, 0o640],
    ["one that all may write", 0o666, 0o666],
    ["a program that runs as its owner", 0o4755, 0o755],
    ["nothing", undefined, 0o666],
  ])(
    "is open to nobody else while it is written in place of %s, and then as that",
    async (_, mode, after) => {
      maskNothing();
      const folder = await temporaryFolder();
      const to = join(folder, "trees.csv");
      if (mode !== undefined) {
        await writeFile(to, "former");
        await chmod(to, mode);
      }
      const seen: number[] = [];
      const client = inTwoParts(async () => {
        const [part = ""] = await vi.waitFor(async () => {
          const parts = (await readdir(folder)).filter((name) => name.endsWith(".part"));
          expect(parts).toHaveLength(1);
          return parts;
        });
        seen.push(await modeOf(join(folder, part)));
      });
      await downloadDataset(client, "trees", { ...csv, to });
      expect(seen).toEqual([0o600]);
      expect(await modeOf(to)).toBe(after);
      expect(await everythingIn(folder)).toEqual(["trees.csv"]);
    },
  );

  it("is no more open than the file that came to be in its place meanwhile", async () => {
    const to = join(await temporaryFolder(), "trees.csv");
    const client = inTwoParts(async () => {
      await writeFile(to, "private", { mode: 0o600 });
    });
    await downloadDataset(client, "trees", { ...csv, to });
    expect([await readFile(to, "utf8"), await modeOf(to)]).toEqual(["species\nOak\n", 0o600]);
  });

  it.runIf(isRoot)("stays with the owner and the group of the former one", async () => {
    const to = join(await temporaryFolder(), "trees.csv");
    await writeFile(to, "former", { mode: 0o640 });
    await chown(to, 4321, 4322);
    await downloadDataset(
      inTwoParts(async () => {}),
      "trees",
      { ...csv, to },
    );
    expect(await stat(to)).toMatchObject({ uid: 4321, gid: 4322, mode: 0o100640 });
  });

  it("is refused where a link leads into a folder that is missing, before anything is sent", async () => {
    const to = join(await temporaryFolder(), "trees.csv");
    await symlink("no/trees.csv", to);
    const never = createExploreClient({
      portal: "my-domain",
      fetch: () => Promise.reject(new Error("sent")),
    });
    const error = await downloadDataset(never, "trees", { ...csv, to }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toContain("whose folder is missing");
    expect(await everythingIn(dirname(to))).toEqual(["trees.csv"]);
  });

  it("leaves no part behind when it fails at its last byte", async () => {
    const folder = await temporaryFolder();
    const to = join(folder, "trees.csv");
    const failure = new Error("enough");
    const onProgress = ({ received }: DownloadProgress) => {
      if (received > 8) throw failure;
    };
    const download = downloadDataset(
      inTwoParts(async () => {}),
      "trees",
      { ...csv, to, onProgress },
    );
    await expect(download).rejects.toBe(failure);
    expect(await everythingIn(folder)).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32")("the cache of datasets", () => {
  const kept = (directory: string, options: { auth?: string; maxAge?: number } = {}) =>
    downloadDataset(countingPortal().client({ ...(options.auth && { auth: options.auth }) }), "trees", {
      ...csv,
      cache: { directory, maxAge: options.maxAge },
    });

  /** What in the cache is open to others. */
  async function open(directory: string): Promise<string[]> {
    const paths = ["", ...(await everythingIn(directory))];
    const modes = await Promise.all(
      paths.map(async (path) => ({ path, mode: await modeOf(join(directory, path)) })),
    );
    return modes.filter(({ mode }) => mode & 0o077).map(({ path, mode }) => `${mode.toString(8)} ${path}`);
  }

  it("is for its owner alone, whatever the process gives to others", async () => {
    maskNothing();
    const directory = join(await temporaryFolder(), "cache");
    await kept(directory, { auth: "s3cret" });
    await kept(directory, { auth: "s3cret", maxAge: 0 });
    expect(await open(directory)).toEqual([]);
    expect(await everythingIn(directory)).toContain(".ods-dataset-salt");
  });

  it("is closed again where it was opened, before anything is written into it", async () => {
    const directory = join(await temporaryFolder(), "cache");
    const { path } = await kept(directory);
    for (const each of [directory, dirname(dirname(path)), dirname(path)]) await chmod(each, 0o777);
    for (const each of [path, join(directory, ".ods-dataset-cache")]) await chmod(each, 0o666);
    await kept(directory, { maxAge: 0 });
    expect(await open(directory)).toEqual([]);
  });

  it("leaves a folder that was there before as open as it was, each time", async () => {
    const directory = await temporaryFolder();
    await chmod(directory, 0o755);
    for (const maxAge of [0, 0]) {
      await kept(directory, { maxAge });
      expect(await open(directory)).toEqual(["755 "]);
    }
  });

  it.runIf(isRoot)(
    "is refused where a part of it belongs to somebody else, before anything is sent",
    async () => {
      const directory = join(await temporaryFolder(), "cache");
      const { path } = await kept(directory);
      const portal = countingPortal();
      for (const each of [directory, dirname(dirname(path)), dirname(path)]) {
        await chown(each, 4321, 4321);
        const download = downloadDataset(portal.client(), "trees", { ...csv, cache: { directory } });
        await expect(download).rejects.toThrow(InvalidArgumentError);
        await expect(cachedDataset(portal.client(), "trees", csv, { directory }).facts()).rejects.toThrow(
          /belongs to somebody else/,
        );
        await chown(each, 0, 0);
      }
      expect(portal.asked).toEqual([]);
    },
  );

  it("follows no link that stands for one of its folders", async () => {
    const directory = join(await temporaryFolder(), "cache");
    const elsewhere = join(await temporaryFolder(), "elsewhere");
    const { path } = await kept(directory);
    for (const each of [dirname(dirname(path)), dirname(path)]) {
      await rename(each, elsewhere);
      await symlink(elsewhere, each);
      const before = await everythingIn(elsewhere);
      await expect(kept(directory)).rejects.toThrow(/symbolic link/);
      await expect(kept(directory, { maxAge: 0 })).rejects.toThrow(InvalidArgumentError);
      await cleanCache({ directory });
      expect(await everythingIn(elsewhere)).toEqual(before);
      await rm(each);
      await rename(elsewhere, each);
    }
    expect((await kept(directory)).isFromCache).toBe(true);
  });

  it("follows a link that stands for the folder that it was given", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "large-disk"));
    await symlink("large-disk", join(folder, "cache"));
    await kept(join(folder, "cache"));
    await kept(join(folder, "cache"));
    expect((await lstat(join(folder, "cache"))).isSymbolicLink()).toBe(true);
    expect(await everythingIn(join(folder, "large-disk"))).toContain(".ods-dataset-cache");
  });

  it("neither reads nor writes through a link that stands for one of its files", async () => {
    const directory = join(await temporaryFolder(), "cache");
    const victims = await temporaryFolder();
    for (const name of ["content", "entry", "salt"]) {
      const { path } = await kept(directory, { auth: "s3cret" });
      const entry = join(dirname(path), `${basename(path).split(".")[0]}.entry.json`);
      const file =
        name === "content" ? path : name === "entry" ? entry : join(directory, ".ods-dataset-salt");
      const victim = join(victims, name);
      await rename(file, victim);
      await symlink(victim, file);
      const before = await readFile(victim);
      const again = await kept(directory, { auth: "s3cret" });
      expect([again.isFromCache, (await lstat(again.path)).isFile()]).toEqual([false, true]);
      expect(await readFile(victim)).toEqual(before);
    }
    const mark = join(directory, ".ods-dataset-cache");
    await rename(mark, join(victims, "mark"));
    await symlink(join(victims, "mark"), mark);
    await expect(kept(directory, { maxAge: 0 })).rejects.toThrow(InvalidArgumentError);
    expect(await cleanCache({ directory })).toEqual([]);
  });
});

describe("the salt of a cache of datasets", () => {
  it("is another in each, so that the same credential has other names", async () => {
    const names: string[] = [];
    for (let n = 0; n < 2; n++) {
      const directory = await temporaryFolder();
      const client = countingPortal().client({ auth: "s3cret" });
      const { path } = await downloadDataset(client, "trees", { ...csv, cache: { directory } });
      names.push(basename(path).split(".")[0] ?? "");
      const another = countingPortal();
      const again = await downloadDataset(another.client({ auth: "s3cret" }), "trees", {
        ...csv,
        cache: { directory },
      });
      expect([again.isFromCache, another.asked]).toEqual([true, []]);
    }
    expect(names[0]).not.toBe(names[1]);
  });

  it("is made with the first dataset, and not for a look", async () => {
    const directory = join(await temporaryFolder(), "cache");
    const dataset = cachedDataset(countingPortal().client({ auth: "s3cret" }), "trees", csv, { directory });
    expect(await dataset.exists()).toBe(false);
    await expect(stat(directory)).rejects.toThrow("ENOENT");
  });
});
