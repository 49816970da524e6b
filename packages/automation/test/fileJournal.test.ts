import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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
