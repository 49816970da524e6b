import {
  appendFile,
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidArgumentError, migrateDataset, NetworkError } from "@ods/automation";
import { fileJournal } from "@ods/automation/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { contents, twoPortals, watchingWrites } from "./migrationPlaces.ts";

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ods-journal-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const ENTRY = { kind: "resource", source: "re_here01", target: "re_there1" };

describe("fileJournal", () => {
  it("is empty before its first entry, and makes the folder for that", async () => {
    const path = join(await emptyFolder(), "journals", "trees.journal");
    expect(await fileJournal(path).read()).toEqual([]);
    await fileJournal(path).append(ENTRY);
    await fileJournal(path).append({ ...ENTRY, kind: "file" });
    expect(await fileJournal(path).read()).toEqual([ENTRY, { ...ENTRY, kind: "file" }]);
  });

  it("leaves out half a line that a process left which died while it wrote", async () => {
    const path = join(await emptyFolder(), "trees.journal");
    await fileJournal(path).append(ENTRY);
    await appendFile(path, '{"kind":"resource","source":"é');
    expect(await fileJournal(path).read()).toEqual([ENTRY]);
    await fileJournal(path).append(ENTRY);
    expect(await fileJournal(path).read()).toEqual([ENTRY, ENTRY]);
  });

  it.each(["something else", "[1]", '{"kind":"resource"}'])("refuses a file of %s", async (text) => {
    const path = join(await emptyFolder(), "notes.txt");
    await writeFile(path, `${JSON.stringify(ENTRY)}\n${text}\n`);
    const read = fileJournal(path).read();
    await expect(read).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(read).rejects.toThrow(`Line 2 of ${path}`);
  });

  it.skipIf(process.platform === "win32")("is for its owner alone, even if it was open before", async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const folder = await emptyFolder();
    const path = join(folder, "journals", "trees.journal");
    await fileJournal(path).append(ENTRY);
    const modes = async () => [(await stat(path)).mode & 0o777, (await stat(join(path, ".."))).mode & 0o777];
    expect(await modes()).toEqual([0o600, 0o700]);
    await chmod(path, 0o666);
    await chmod(join(path, ".."), 0o755);
    await fileJournal(path).append(ENTRY);
    expect(await modes()).toEqual([0o600, 0o755]);
    expect(await fileJournal(path).read()).toEqual([ENTRY, ENTRY]);
  });

  it.runIf(process.getuid?.() === 0)("is not written into a file of somebody else's", async () => {
    const path = join(await emptyFolder(), "trees.journal");
    await writeFile(path, "", { mode: 0o666 });
    await chown(path, 4321, 4321);
    const written = fileJournal(path).append(ENTRY);
    await expect(written).rejects.toBeInstanceOf(InvalidArgumentError);
    expect(await readFile(path, "utf8")).toBe("");
  });

  it.skipIf(process.platform === "win32")("goes where a link leads, if that is anywhere", async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, "elsewhere"));
    const path = join(folder, "trees.journal");
    await symlink("elsewhere/trees.journal", path);
    await fileJournal(path).append(ENTRY);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    expect((await lstat(join(folder, "elsewhere/trees.journal"))).mode & 0o777).toBe(0o600);
    expect(await fileJournal(path).read()).toEqual([ENTRY]);

    for (const [name, to, message] of [
      ["circle", "circle", "a symbolic link leads in a circle"],
      ["astray", "no/where", "whose folder is missing"],
    ] as const) {
      await symlink(to, join(folder, name));
      for (const attempt of [
        () => fileJournal(join(folder, name)).read(),
        () => fileJournal(join(folder, name)).append(ENTRY),
      ]) {
        const error = await attempt().catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(InvalidArgumentError);
        expect((error as Error).message).toContain(message);
      }
    }
  });

  it("lets the next process go on where one died, and holds no credential", async () => {
    const { source, target, uid } = await twoPortals();
    const path = join(await emptyFolder(), "trees.journal");
    let left = 20;
    const dying = target.through((request, send) => {
      if (left-- === 0) throw new TypeError("killed");
      return send(request);
    });
    const first = migrateDataset(source.client, dying, uid, { journal: fileJournal(path) });
    await expect(first).rejects.toBeInstanceOf(NetworkError);
    const { client, writes } = watchingWrites(target);
    const { datasetUid } = await migrateDataset(source.client, client, uid, { journal: fileJournal(path) });
    expect(writes).not.toContain("POST /api/automation/v1.0/datasets/");
    expect((await contents(target.client, datasetUid)).resources).toEqual(
      (await contents(source.client, uid)).resources,
    );
    expect(await readFile(path, "utf8")).not.toMatch(/not-a-real-secret|pushkey|portal-api-key/);
  });
});
