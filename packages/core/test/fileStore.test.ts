import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { InvalidArgumentError } from "@ods/core";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fileStore } from "../src/node/fileStore.ts";
import { answer, answerOf, isWhole, KEYS, keysOf } from "./storedAnswers.ts";

const KEY = "GET https://data.city.org/things/?limit=5 anonymous";
const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
const PROGRAM = fileURLToPath(new URL("fileStore.program.ts", import.meta.url));
const TSX = ["--conditions=@ods/source", "--import", import.meta.resolve("tsx")];

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "ods-store-"));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return folder;
}

describe("fileStore", () => {
  /** All files in the folder with their content, in a folder that is there. */
  async function filesIn(folder: string): Promise<string[]> {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  }

  it("finds what an earlier process stored, and takes a path or a file: URL", async () => {
    const folder = await temporaryFolder();
    await fileStore(folder).set(KEY, answer("kept"));
    expect(await fileStore(folder).get(KEY)).toEqual(answer("kept"));
    expect(await fileStore(pathToFileURL(folder)).get(KEY)).toEqual(answer("kept"));
  });

  it("makes no folder before there is something to store, and then one for its owner alone", async () => {
    const folder = path.join(await temporaryFolder(), "deep", "cache");
    const store = fileStore(folder);
    expect([await store.get(KEY), await keysOf(store), await store.delete(KEY)]).toEqual([
      undefined,
      [],
      undefined,
    ]);
    await expect(stat(folder)).rejects.toThrow("ENOENT");
    await store.set(KEY, answer("x"));
    if (process.platform !== "win32") expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it.runIf(process.platform !== "win32")("keeps others out of a folder that was open to them", async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    await fileStore(folder).set(KEY, answer("x"));
    for (const name of await readdir(folder)) {
      expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o700);
    }
  });

  it("never gives an answer with a byte changed, in whatever file and wherever in it", async () => {
    const folder = await temporaryFolder();
    const store = fileStore(folder);
    await store.set(KEY, answer("an earlier one"));
    await store.set(KEY, answer("the one"));
    await store.prune();
    const files = await Promise.all(
      (await filesIn(folder)).map(async (name) => ({ name, content: await readFile(name) })),
    );
    let damages = 0;
    for (const { name, content } of files) {
      for (let at = 0; at < content.length; at++) {
        content[at] = (content[at] ?? 0) ^ 1;
        await writeFile(name, content);
        expect(await store.get(KEY), `byte ${at} of ${name}`).toBeUndefined();
        damages++;
        content[at] = (content[at] ?? 0) ^ 1;
        for (const file of files) await writeFile(file.name, file.content);
        if (at % 50 === 0) expect(await store.get(KEY)).toEqual(answer("the one"));
      }
    }
    expect(damages).toBeGreaterThan(200);
  });

  it("removes an answer that it finds damaged or cut off, and stores it anew", async () => {
    const folder = await temporaryFolder();
    const store = fileStore(folder);
    for (const damage of [
      (content: Buffer) => content.subarray(0, -1),
      (content: Buffer) => content.fill(0, content.length - 3),
      () => Buffer.alloc(0),
    ]) {
      await store.set(KEY, answer("whole"));
      const [file = ""] = (await filesIn(folder)).filter((name) => name.includes("content-"));
      await writeFile(file, damage(await readFile(file)));
      expect(await store.get(KEY)).toBeUndefined();
      expect(await keysOf(store)).toEqual([]);
      await expect(stat(file)).rejects.toThrow("ENOENT");
      await store.set(KEY, answer("whole"));
      expect(await store.get(KEY)).toEqual(answer("whole"));
    }
  });

  it("doesn't grow when the same answers are stored again and again, or deleted", async () => {
    const folder = await temporaryFolder();
    const store = fileStore(folder);
    const sizes: number[] = [];
    // The first to be stored starts a pruning, and files come and go until it is over.
    await store.set(KEY, answer("first"));
    await store.prune();
    await store.delete(KEY);
    for (let round = 0; round < 20; round++) {
      for (const key of KEYS) await store.set(key, answer(`round ${round % 10}`));
      const found = await Promise.all((await filesIn(folder)).map(async (file) => (await stat(file)).size));
      sizes.push(found.reduce((sum, size) => sum + size, 0));
    }
    expect(new Set(sizes.slice(1)).size).toBe(1);
    for (const key of KEYS) await store.delete(key);
    expect((await filesIn(folder)).map((file) => path.basename(file))).toEqual(["pruned"]);
  });

  it("stays within its size by letting those go that were written longest ago", async () => {
    const folder = await temporaryFolder();
    const unbounded = fileStore(folder, { maxSize: Number.POSITIVE_INFINITY });
    const large = { metadata: "{}", body: new Uint8Array(9_800) };
    onTestFinished(() => void vi.useRealTimers());
    for (const [time, number] of [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 11].entries()) {
      vi.setSystemTime(1_800_000_000_000 + time);
      await unbounded.set(`key ${number}`, large);
    }
    const store = fileStore(folder, { maxSize: 100_000 });
    await store.prune();
    const left = [11, 15, 16, 17, 18, 19, 20, 21, 22].map((number) => `key ${number}`);
    expect(await keysOf(store)).toEqual(left);
    for (const key of left) expect(await store.get(key)).toEqual(large);
    await store.prune();
    expect(await keysOf(store)).toEqual(left);
  });

  it("prunes by itself as answers are stored", async () => {
    const store = fileStore(await temporaryFolder(), { maxSize: 50_000 });
    const large = { metadata: "{}", body: new Uint8Array(9_800) };
    for (let number = 0; number < 40; number++) await store.set(`key ${number}`, large);
    await vi.waitFor(async () => expect((await keysOf(store)).length).toBeLessThan(20));
  });

  it("doesn't store what is larger than all its room, and forgets what that would have replaced", async () => {
    const store = fileStore(await temporaryFolder(), { maxSize: 1_000 });
    await store.set(KEY, answer("small"));
    await store.set(KEY, { metadata: "{}", body: new Uint8Array(1_000) });
    expect(await store.get(KEY)).toBeUndefined();
    expect(await keysOf(store)).toEqual([]);
  });

  it("leaves other things in its folder alone", async () => {
    const folder = await temporaryFolder();
    const other = path.join(folder, "content-v2", "mine");
    await mkdir(path.dirname(other));
    await writeFile(other, "x");
    await utimes(other, 0, 0);
    const store = fileStore(folder, { maxSize: 100 });
    await store.set(KEY, answer("x".repeat(1000)));
    await store.prune();
    expect(await readFile(other, "utf8")).toBe("x");
  });

  it("says when it can't work in its folder", async () => {
    const file = path.join(await temporaryFolder(), "file");
    await writeFile(file, "");
    await expect(fileStore(path.join(file, "cache")).set(KEY, answer("x"))).rejects.toThrow("ENOTDIR");
  });

  it("refuses a directory and a size that can't be", () => {
    for (const directory of ["", 5 as never, new URL("https://data.city.org/")]) {
      expect(() => fileStore(directory)).toThrow(InvalidArgumentError);
    }
    for (const maxSize of [0, -1, Number.NaN, "1" as never]) {
      expect(() => fileStore("cache", { maxSize })).toThrow(InvalidArgumentError);
    }
  });

  async function started(folder: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, [...TSX, PROGRAM, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    return child;
  }

  it("has every answer whole or not at all after its process was killed while writing", async () => {
    const folder = await temporaryFolder();
    const store = fileStore(folder);
    for (let kill = 0; kill < 6; kill++) {
      const child = await started(folder);
      // Reads fill the time, a different one in each round, until the process is killed wherever it is.
      for (let read = 0; read < kill * 5; read++) await store.get(KEYS[read % 3] ?? "");
      child.kill("SIGKILL");
      await once(child, "exit");
      let found = 0;
      for (const key of KEYS) {
        const given = await store.get(key);
        if (given) expect(isWhole(key, given)).toBe(true);
        if (given) found++;
      }
      expect(await keysOf(store)).toHaveLength(found);
    }
    for (const file of await filesIn(folder)) await utimes(file, 0, 0);
    await store.prune();
    for (const key of KEYS) await store.set(key, answerOf(key, 5));
    for (const key of KEYS) expect(await store.get(key)).toEqual(answerOf(key, 5));
    expect((await filesIn(folder)).filter((file) => !file.includes("index-"))).toHaveLength(3 + 1);
  });

  it("serves several processes at once, each answer whole", async () => {
    const folder = await temporaryFolder();
    const store = fileStore(folder, { maxSize: 2_000_000 });
    const others = await Promise.all([started(folder), started(folder)]);
    let found = 0;
    for (let round = 0; round < 150; round++) {
      const key = KEYS[round % KEYS.length] ?? "";
      if (round % 4 === 0) await store.set(key, answerOf(key, round));
      const given = await store.get(key);
      if (given) expect(isWhole(key, given)).toBe(true);
      if (given) found++;
    }
    for (const other of others) expect(other.exitCode).toBeNull();
    expect(found).toBeGreaterThan(50);
  });

  it("says at once how to install cacache where it is missing", async () => {
    const folder = await temporaryFolder();
    await cp(SOURCE, path.join(folder, "src"), { recursive: true });
    await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
    const packages = path.join(folder, "node_modules");
    await mkdir(packages);
    for (const name of ["lru-cache", "openapi-fetch"]) {
      await symlink(path.join(SOURCE, "../node_modules", name), path.join(packages, name), "junction");
    }
    const program = path.join(folder, "program.ts");
    await writeFile(
      program,
      `import { fileStore } from "./src/node/fileStore.ts";
       try { fileStore("cache"); } catch (error) { console.log(String(error)); }`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [...TSX, program], {
      // Package runners make everything that is installed visible by NODE_PATH.
      env: { ...process.env, NODE_PATH: "" },
    });
    expect(stdout).toContain("InvalidArgumentError: fileStore wants the package cacache");
    expect(stdout).toContain("Run: npm install cacache");
  });
});
