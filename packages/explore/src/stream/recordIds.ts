import { UnexpectedContentError } from "@ods/core";

/** As many as a set can hold, in V8. */
const MOST = 2 ** 24 - 1;

/** Which records there were already. */
export class RecordIds {
  readonly #sets = [new Set<string>()];

  /** Those that were not there before; they are from now on. */
  unseen<Item extends { recordid: string }>(records: Item[], mayBeSeen: boolean): Item[] {
    const fresh = mayBeSeen ? records.filter(({ recordid }) => !this.#has(recordid)) : records;
    for (const { recordid } of fresh) this.#add(recordid);
    return fresh;
  }

  #has(id: string): boolean {
    return this.#sets.some((ids) => ids.has(id));
  }

  #add(id: string): void {
    let ids = this.#sets.at(-1) as Set<string>;
    if (typeof id !== "string") {
      throw new UnexpectedContentError(
        "A record has no recordid, by which it could be told later; don't `resume`.",
      );
    }
    if (ids.size === MOST) {
      ids = new Set();
      this.#sets.push(ids);
    }
    ids.add(id);
  }
}
