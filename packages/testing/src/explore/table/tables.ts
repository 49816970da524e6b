import type { DatasetState } from "../../state.ts";
import { readTable, type Source, sourceOf } from "./readTable.ts";
import type { Table } from "./table.ts";

/** A change that was pushed, to be made again whenever the records are read anew. */
export type Change = (table: Table) => void;

interface Kept {
  source: Source;
  table: Promise<Table>;
}

/** The records of the datasets, read when they are first wanted and again when their source has changed. */
export class Tables {
  readonly #kept = new WeakMap<DatasetState, Kept>();
  readonly #changes = new WeakMap<DatasetState, Change[]>();

  of(dataset: DatasetState): Promise<Table> {
    const source = sourceOf(dataset);
    const kept = this.#kept.get(dataset);
    if (kept && kept.source.content === source.content && kept.source.settings === source.settings)
      return kept.table;
    const table = this.#read(dataset, source);
    this.#kept.set(dataset, { source, table });
    return table;
  }

  async change(dataset: DatasetState, change: Change): Promise<void> {
    const table = await this.of(dataset);
    change(table);
    const changes = this.#changes.get(dataset);
    if (changes) changes.push(change);
    else this.#changes.set(dataset, [change]);
  }

  async #read(dataset: DatasetState, source: Source): Promise<Table> {
    const table = await readTable(source, String(dataset.processing.status().since));
    for (const change of this.#changes.get(dataset) ?? []) change(table);
    return table;
  }
}
