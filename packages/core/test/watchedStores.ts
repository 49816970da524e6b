import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type CacheRecord, CacheStore } from "@ods/core";

/** Names and contents of all files in a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name));
  return [...files, ...(await Promise.all(files.map((file) => readFile(file, "utf8"))))];
}

/** Keeps answers, and whatever it was told. */
export class SpiedStore extends CacheStore {
  readonly told: unknown[] = [];
  readonly #records = new Map<string, CacheRecord>();

  get(key: string) {
    this.told.push(key);
    return this.#records.get(key);
  }

  set(key: string, record: CacheRecord) {
    this.told.push(key, record.metadata, Buffer.from(record.body).toString("latin1"));
    this.#records.set(key, record);
  }

  delete(key: string) {
    this.told.push(key);
    this.#records.delete(key);
  }

  keys() {
    return this.#records.keys();
  }
}
