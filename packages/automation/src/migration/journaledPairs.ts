import { InvalidArgumentError } from "@ods/core";
import type { MigrationJournal } from "./migrationJournal.ts";

/** What a journal knows of one migration. */
export interface JournaledPairs {
  /** What was made at the target of something at the source. */
  targetOf(kind: string, source: string): string | undefined;
  add(kind: string, source: string, target: string): Promise<void>;
}

/**
 * Opens the journal of a migration.
 *
 * @throws {@link InvalidArgumentError} when the journal is that of another migration.
 */
export async function journaledPairs(
  journal: MigrationJournal,
  migration: { source: string; target: string },
  isDryRun: boolean,
): Promise<JournaledPairs> {
  const entries = await journal.read();
  const begin = entries.find(({ kind }) => kind === "begin");
  if (begin && (begin.source !== migration.source || begin.target !== migration.target)) {
    throw new InvalidArgumentError(
      `This journal is of the migration of ${begin.source} to ${begin.target}, not of ${migration.source} to ${migration.target}. Give each migration a journal of its own.`,
    );
  }
  if (!begin && !isDryRun) await journal.append({ kind: "begin", ...migration });
  const key = (kind: string, source: string) => `${kind} ${source}`;
  const pairs = new Map(entries.map(({ kind, source, target }) => [key(kind, source), target]));
  return {
    targetOf: (kind, source) => pairs.get(key(kind, source)),
    async add(kind, source, target) {
      if (pairs.get(key(kind, source)) === target) return;
      pairs.set(key(kind, source), target);
      await journal.append({ kind, source, target });
    },
  };
}
