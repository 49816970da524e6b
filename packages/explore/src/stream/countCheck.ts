import { InvalidArgumentError, OdsError, UnexpectedContentError, unwrap } from "@ods/core";
import { refuseUnknown } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import type { RecordFilters, RecordLocale } from "../recordFilters.ts";
import { RecordCountError } from "./recordCountError.ts";
import { uncached } from "./uncached.ts";

/**
 * Whether the records that arrive are counted against `nhits` of a search with the same filters, which is made before,
 * and once more after where the number differs: a dataset may change while it is read.
 *
 * A portal that does not tell the number is an error; with `onUnknown` that gets it, and what is read is not counted.
 */
export type CheckCount = boolean | { onUnknown: (error: OdsError) => void };

/** Holds the number of records that arrive against how many the portal counts, whatever order they come in. */
export class CountCheck {
  readonly #datasetId: string;
  readonly #count: () => Promise<number>;
  /** How many the portal counted before. */
  readonly before: number;

  readonly #signal: AbortSignal | undefined;

  private constructor(
    datasetId: string,
    count: () => Promise<number>,
    before: number,
    signal: AbortSignal | undefined,
  ) {
    this.#datasetId = datasetId;
    this.#count = count;
    this.before = before;
    this.#signal = signal;
  }

  /**
   * Counts what a download with these filters has to have; undefined where that is not wanted, or may stay unknown and
   * does.
   */
  static async begin(
    client: ExploreClient,
    datasetId: string,
    filters: RecordFilters & RecordLocale,
    wanted: CheckCount | undefined,
    signal: AbortSignal | undefined,
  ): Promise<CountCheck | undefined> {
    if (!wanted) return undefined;
    const count = () => countRecords(client, datasetId, filters, signal);
    try {
      return new CountCheck(datasetId, count, await count(), signal);
    } catch (error) {
      if (wanted === true || signal?.aborted || !(error instanceof OdsError)) throw error;
      wanted.onUnknown(error);
      return undefined;
    }
  }

  /**
   * Counts again where it does not fit: a dataset may change while it is read, and then any number between both
   * counts is right.
   *
   * @throws {@link RecordCountError} when it does not fit then, either, or can't be counted again.
   */
  async end(received: number): Promise<void> {
    const { before } = this;
    if (received === before) return;
    let after = before;
    let cause: unknown;
    try {
      after = await this.#count();
    } catch (error) {
      if (this.#signal?.aborted || !(error instanceof OdsError)) throw error;
      cause = error;
    }
    if (received >= Math.min(before, after) && received <= Math.max(before, after)) return;
    throw new RecordCountError(this.#datasetId, { received, before, after }, { cause });
  }
}

/** @throws {@link InvalidArgumentError} for what says neither yes nor no. */
export function refuseOtherCheck(checkCount: unknown): void {
  if (typeof checkCount === "object" && checkCount !== null) {
    refuseUnknown("`checkCount`", checkCount, { onUnknown: true });
  }
  const { onUnknown } = Object(checkCount) as { onUnknown?: unknown };
  if (checkCount === undefined || typeof checkCount === "boolean" || typeof onUnknown === "function") return;
  throw new InvalidArgumentError(
    `checkCount is ${String(checkCount)}; true, false or { onUnknown: (error) => … } is wanted.`,
  );
}

async function countRecords(
  client: ExploreClient,
  dataset: string,
  {
    fields: _fields,
    rows = -1,
    geo_simplify: _is,
    geo_simplify_zoom: _zoom,
    ...filters
  }: RecordFilters & RecordLocale,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { nhits } = await unwrap(
    client.GET("/api/records/1.0/search/", {
      params: { query: { ...filters, dataset, rows: 0 } },
      ...uncached(),
      ...(signal && { signal }),
    }),
  );
  if (!Number.isInteger(nhits)) {
    throw new UnexpectedContentError(
      "The answer to the count of records is no page of a search: nhits is missing.",
    );
  }
  return rows >= 0 ? Math.min(rows, nhits) : nhits;
}
