/** One thing that a migration has done. */
export interface JournalEntry {
  /** `"begin"` for the migration itself, otherwise what was made: `"resource"`, `"file"`, `"processor"`, … */
  kind: string;
  /** At the source: a uid; for `"begin"` portal and dataset. */
  source: string;
  /** At the target, likewise. */
  target: string;
}

/**
 * Where a migration writes down what it has made, so that the next run of the same one goes on from there. It holds
 * uids, no content and no credential.
 */
export interface MigrationJournal {
  read(): Promise<readonly JournalEntry[]>;
  /** Resolves when the entry is kept. */
  append(entry: JournalEntry): Promise<void>;
}

/**
 * A journal for as long as the process lives. `fileJournal(path)` of `@ods/automation/node` outlives it.
 *
 * @example
 * ```ts
 * const journal = memoryJournal();
 * await migrateDataset(source, target, "da_abc123", { journal });
 * ```
 */
export function memoryJournal(): MigrationJournal {
  const entries: JournalEntry[] = [];
  return {
    read: async () => [...entries],
    append: async (entry) => void entries.push(entry),
  };
}
