import { type Bigints, InvalidArgumentError } from "@ods/core";
import type { OtherNames } from "@ods/core/client-kit";
import { backoff, checkedBigints, parserIn, parseWith, refuseBelow, sleep } from "@ods/core/client-kit";
import type { ExploreClient } from "./client.ts";
import { datasetCall } from "./datasetDownload.ts";
import { type FILTERS, refuseUnknownFilters } from "./knownFilters.ts";
import type { DatasetRecord, TypedRecord } from "./record.ts";
import type { RecordFilters, RecordLocale } from "./recordFilters.ts";
import { contentStream } from "./stream/contentStream.ts";
import { type CheckCount, CountCheck, refuseOtherCheck } from "./stream/countCheck.ts";
import { IncompleteStreamError } from "./stream/incompleteStreamError.ts";
import { JsonRecords } from "./stream/jsonRecords.ts";
import { RecordIds } from "./stream/recordIds.ts";
import { RecordStream } from "./stream/recordStream.ts";
import type { StreamProgress } from "./stream/streamProgress.ts";

export interface StreamRecordsOptions extends RecordFilters, RecordLocale {
  /** Ends the stream at once, and closes the connection. */
  signal?: AbortSignal;
  /**
   * Whether the records that arrived are counted against `nhits` of a search with the same filters, which is made
   * before, and once more after where the number differs.
   *
   * @default false
   */
  checkCount?: CheckCount;
  /**
   * How often a download that breaks off is begun anew. Records that were given out before are told by their
   * `recordid` and left out, in whatever order they come now. The identifiers are kept for that, about 100 bytes a
   * record.
   *
   * @default 0: it is an error at once
   */
  resume?: number;
  /**
   * What becomes of a number that JavaScript's numbers do not hold, such as `9007199254740993` or `1e400`, wherever it
   * stands in a record: `"error"` ends the stream before that record, and says which field it is; `"string"` gives its
   * digits as a text; `"bigint"` gives a whole number as a BigInt, and is an error for others. Numbers that are held
   * stay numbers.
   *
   * @default "error"
   */
  bigints?: Bigints;
  /** Called as bytes come, and a last time when all are here. What it throws ends the stream. */
  onProgress?: (progress: StreamProgress) => void;
}

export const STREAM_RECORDS = {
  signal: true,
  checkCount: true,
  resume: true,
  bigints: true,
  onProgress: true,
} satisfies Record<Exclude<keyof StreamRecordsOptions, keyof typeof FILTERS>, true>;

const OF_CSV = "what comes are records; `streamCsv` and `downloadDataset` have a `separator`.";

/** Names of what gives files. */
export const AS_RECORDS: OtherNames = {
  format: "what comes are records; `downloadDataset` gives files.",
  separator: OF_CSV,
  csv_separator: OF_CSV,
  delimiter: OF_CSV,
  sep: OF_CSV,
  delim: OF_CSV,
  batchSize: 'what comes are records; `recordBatches` of "@ods/explore/arrow" has it.',
};

/**
 * The records of a whole dataset, or those that filters leave, one after the other as they arrive: of any number, in
 * constant memory, in no order that is promised. No more is read than the loop takes; leaving it closes the connection.
 *
 * It gives out right records only, and ends well only when all of the answer came. A download that breaks off is not
 * begun anew on its own, for records would come twice; see `resume`.
 *
 * @throws {@link InvalidArgumentError} at once when an option makes no sense.
 * @throws {@link IncompleteStreamError} when the connection dies or the answer ends early; `received` says how many
 * records arrived.
 * @throws {@link LoginPageError} when the portal shows its login page instead.
 * @throws {@link UnexpectedContentError} when the answer is something else, no JSON from some place on, or a record has
 * a number that JavaScript does not hold; see `bigints`.
 * @throws {@link RecordCountError} with `checkCount`, when more or fewer records arrived than the portal counts.
 * @throws {@link OdsError} of the class that fits the status.
 *
 * @example
 * ```ts
 * let height = 0;
 * for await (const { fields } of streamRecords<{ height?: number }>(client, "street-trees")) {
 *   height = Math.max(height, fields.height ?? 0);
 * }
 *
 * const oaks = streamRecords(client, "street-trees", { refine: { species: "Oak" }, checkCount: true });
 * for await (const records of oaks.batches()) await database.insert(records);
 *
 * const parcels = streamRecords<{ parcel?: number | bigint }>(client, "parcels", { bigints: "bigint" });
 * for await (const { fields } of parcels) console.log(fields.parcel); // 9007199254740993n
 * ```
 */
export function streamRecords(
  client: ExploreClient,
  datasetId: string,
  options?: StreamRecordsOptions,
): RecordStream<DatasetRecord>;
export function streamRecords<Fields>(
  client: ExploreClient,
  datasetId: string,
  options?: StreamRecordsOptions,
): RecordStream<TypedRecord<Fields>>;
export function streamRecords(
  client: ExploreClient,
  datasetId: string,
  options: StreamRecordsOptions = {},
): RecordStream<unknown> {
  refuseUnknownFilters("streamRecords", options, STREAM_RECORDS, AS_RECORDS);
  const { checkCount, onProgress: _seen, resume = 0, bigints, signal, ...filters } = options;
  const { rows } = filters;
  refuseBelow(0, { resume });
  checkedBigints(bigints);
  refuseOtherCheck(checkCount);
  if (resume > 0 && rows !== undefined && rows >= 0) {
    throw new InvalidArgumentError(
      "`resume` takes no `rows`: a second download may begin with others of them.",
    );
  }
  datasetCall(datasetId, { ...filters, format: "json" });
  return new RecordStream(() => batchesOf(client, datasetId, options), signal);
}

async function* batchesOf(
  client: ExploreClient,
  datasetId: string,
  options: StreamRecordsOptions,
): AsyncGenerator<DatasetRecord[], void, undefined> {
  const { checkCount, resume = 0, bigints = "error", onProgress, signal, ...filters } = options;
  const parse = parserIn(options) ?? ((json: string, utf8?: Uint8Array) => parseWith(json, bigints, utf8));
  signal?.throwIfAborted();
  const check = await CountCheck.begin(client, datasetId, filters, checkCount, signal);
  const given = resume > 0 ? new RecordIds() : undefined;
  let received = 0;
  for (let attempt = 1; ; attempt++) {
    const download = contentStream(client, datasetId, {
      content: { ...filters, format: "json" },
      parserOf: () => new JsonRecords<DatasetRecord>(parse),
      count: check,
      unit: "records",
      Incomplete: IncompleteStreamError,
      received: () => received,
      onProgress: onProgress && ((bytes) => onProgress({ ...bytes, records: received })),
      signal,
    });
    try {
      for await (const batch of download) {
        const records = given ? given.unseen(batch, attempt > 1) : batch;
        received += records.length;
        if (records.length > 0) yield records;
      }
      break;
    } catch (error) {
      if (!(error instanceof IncompleteStreamError) || attempt > resume) throw error;
      await sleep(backoff(attempt, {}), signal ?? new AbortController().signal);
    }
  }
  await check?.end(received);
}
