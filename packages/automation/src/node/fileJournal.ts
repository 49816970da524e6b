import { type FileHandle, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { InvalidArgumentError } from "@ods/core";
import { kindOf } from "@ods/core/client-kit";
import { openToAppend, targetAt } from "@ods/core/client-kit/node";
import type { JournalEntry, MigrationJournal } from "../migration/migrationJournal.ts";

/**
 * The journal of a migration in a file, a line of JSON for each thing that was made. Each line is on the disk before
 * the migration goes on. It holds uids, no content and no credential; delete it when the migration is done.
 *
 * The file is for its owner alone (mode 0600), and folders that are missing are made so (0700). A link is followed.
 *
 * @throws {@link InvalidArgumentError} for a path that is no text; and at the first use, when the file holds something else, belongs to somebody else,
 * or no file can be there.
 *
 * @example
 * ```ts
 * await migrateDataset(source, target, "da_abc123", { journal: fileJournal("street-trees.journal") });
 * ```
 */
export function fileJournal(path: string): MigrationJournal {
  if (typeof path !== "string" || path === "") {
    const given = path === "" ? "empty" : kindOf(path);
    throw new InvalidArgumentError(`The path of a journal is ${given}; give a text: "trees.journal".`);
  }
  return {
    async read() {
      let text: string;
      try {
        text = await readFile((await targetAt(path, "path")).file, "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
      // What follows the last line end was cut off while it was written.
      const lines = text.split("\n").slice(0, -1);
      return lines.filter((line) => line !== "").map((line, index) => entryIn(line, index + 1, path));
    },
    async append(entry) {
      const target = await targetAt(path, "path");
      await mkdir(dirname(target.file), { recursive: true, mode: 0o700 });
      const file = await openToAppend(target.file);
      try {
        await startLine(file);
        await file.appendFile(`${JSON.stringify(entry)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

/** Cuts off half a line that a process left which died while it wrote. */
async function startLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  if (size === 0) return;
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  if (buffer[0] === 0x0a) return;
  const text = await file.readFile("utf8");
  await file.truncate(Buffer.byteLength(text.slice(0, text.lastIndexOf("\n") + 1)));
}

function entryIn(line: string, number: number, path: string): JournalEntry {
  let entry: Partial<JournalEntry> | undefined;
  try {
    entry = JSON.parse(line) as Partial<JournalEntry>;
  } catch {
    entry = undefined;
  }
  const { kind, source, target } = entry ?? {};
  if (typeof kind === "string" && typeof source === "string" && typeof target === "string") {
    return { kind, source, target };
  }
  throw new InvalidArgumentError(`Line ${number} of ${path} is no entry of a migration's journal.`);
}
