import { UnexpectedContentError, unwrap } from "@ods/core";
import type { ExploreClient } from "../client.ts";
import type { RecordFilters, RecordLocale } from "../recordFilters.ts";
import { RecordCountError } from "./recordCountError.ts";
import { uncached } from "./uncached.ts";

/** Holds the number of records that arrive against how many the portal counts, whatever order they come in. */
export class CountCheck {
  readonly #datasetId: string;
  readonly #count: () => Promise<number>;
  readonly #before: number;

  private constructor(datasetId: string, count: () => Promise<number>, before: number) {
    this.#datasetId = datasetId;
    this.#count = count;
    this.#before = before;
  }

  /** Counts what a download with these filters has to have. */
  static async begin(
    client: ExploreClient,
    datasetId: string,
    filters: RecordFilters & RecordLocale,
    signal: AbortSignal | undefined,
  ): Promise<CountCheck> {
    const count = () => countRecords(client, datasetId, filters, signal);
    return new CountCheck(datasetId, count, await count());
  }

  /**
   * Counts again where it does not fit: a dataset may change while it is read, and then any number between both
   * counts is right.
   *
   * @throws {@link RecordCountError} when it does not fit then, either.
   */
  async end(received: number): Promise<void> {
    const before = this.#before;
    if (received === before) return;
    const after = await this.#count();
    if (received >= Math.min(before, after) && received <= Math.max(before, after)) return;
    throw new RecordCountError(this.#datasetId, { received, before, after });
  }
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
