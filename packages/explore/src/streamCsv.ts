import { type Bigints, unwrap } from "@ods/core";
import { encodingOf } from "@ods/core/client-kit";
import type { ExploreClient } from "./client.ts";
import { checkedSeparator, csvFormat } from "./csv/csvFormat.ts";
import { CsvRows } from "./csv/csvRows.ts";
import { IncompleteCsvError } from "./csv/incompleteCsvError.ts";
import type { OnMismatch } from "./csv/readValue.ts";
import { datasetCall } from "./datasetDownload.ts";
import { type FILTERS, refuseUnknownFilters } from "./knownFilters.ts";
import type { RecordFilters, RecordLocale } from "./recordFilters.ts";
import type { FieldSchema } from "./recordTypes.ts";
import { contentStream } from "./stream/contentStream.ts";
import { type CheckCount, CountCheck, refuseOtherCheck } from "./stream/countCheck.ts";
import { RecordStream } from "./stream/recordStream.ts";
import type { StreamProgress } from "./stream/streamProgress.ts";

export interface StreamCsvOptions extends RecordFilters, RecordLocale {
  /** Character between values that the portal is asked for. @default ";" */
  separator?: string;
  /** Whether values stay the texts that they are, empty ones included; no schema is asked for then. @default false */
  asText?: boolean;
  /** What becomes of a value that is none of its field's type: an error, or it is left out. @default "throw" */
  onMismatch?: OnMismatch;
  /**
   * What becomes of a number that JavaScript's numbers do not hold, such as `9007199254740993` or `1e400`: an error,
   * whatever `onMismatch` says, its digits as a text, or a BigInt where it is a whole number (and an error otherwise).
   * With `asText` there are no numbers.
   *
   * @default "error"
   */
  bigints?: Bigints;
  /**
   * Whether the last line has to have an end as the others do. Without one its last value may be cut off.
   *
   * @default true
   */
  isTerminated?: boolean;
  /** Ends the stream at once, and closes the connection. */
  signal?: AbortSignal;
  /**
   * Whether the rows that arrived are counted against `nhits` of a search with the same filters, which is made before,
   * and once more after where the number differs. CSV does not say where it ends, so nothing else finds out that it
   * was cut between two rows by a portal that ends the answer as if all were said.
   *
   * @default false
   */
  checkCount?: CheckCount;
  /** Called as bytes come, and a last time when all are here. What it throws ends the stream. */
  onProgress?: (progress: StreamProgress) => void;
}

const STREAM_CSV = {
  separator: true,
  asText: true,
  onMismatch: true,
  bigints: true,
  isTerminated: true,
  signal: true,
  checkCount: true,
  onProgress: true,
} satisfies Record<Exclude<keyof StreamCsvOptions, keyof typeof FILTERS>, true>;

/**
 * The rows of a whole dataset as CSV, or those that filters leave, one after the other as they arrive: a quarter of
 * the bytes of {@link streamRecords}. A row is what `fields` of a record are, read by the dataset's schema: empty
 * values are left out. There are no record ids, times or geometries in it. It is decoded as its Content-Type says, as
 * UTF-8 where that says nothing.
 *
 * Without `checkCount` it is asked for uncompressed, since Node and Chromium take a compressed response that is cut for a
 * shorter one; pages can't ask for that.
 *
 * @throws {@link InvalidArgumentError} at once when an option makes no sense.
 * @throws {@link IncompleteCsvError} when the connection dies, or the end is none; `received` says how many rows arrived.
 * @throws {@link LoginPageError} when the portal shows its login page instead.
 * @throws {@link UnexpectedContentError} when the answer is something else, comes compressed though nothing counts it, a
 * value is none of its field's type, or a number one that JavaScript does not hold; see `bigints`.
 * @throws {@link RecordCountError} with `checkCount`, when more or fewer rows arrived than the portal counts.
 * @throws {@link OdsError} of the class that fits the status.
 *
 * @example
 * ```ts
 * for await (const { species, height } of streamCsv<Tree>(client, "street-trees", { checkCount: true })) {
 *   console.log(species, height);
 * }
 * ```
 */
export function streamCsv(
  client: ExploreClient,
  datasetId: string,
  options: StreamCsvOptions & { asText: true },
): RecordStream<Record<string, string>>;
export function streamCsv(
  client: ExploreClient,
  datasetId: string,
  options?: StreamCsvOptions,
): RecordStream<Record<string, unknown>>;
export function streamCsv<Fields>(
  client: ExploreClient,
  datasetId: string,
  options?: StreamCsvOptions,
): RecordStream<Fields>;
export function streamCsv(
  client: ExploreClient,
  datasetId: string,
  options: StreamCsvOptions = {},
): RecordStream<unknown> {
  refuseUnknownFilters("streamCsv", options, STREAM_CSV, {
    format: "what comes are rows; `downloadDataset` gives files.",
    schema: "the schema is the dataset's own.",
    resume: "rows can't be told from each other; `streamRecords` has it.",
  });
  const { asText: _is, isTerminated: _end, checkCount, onProgress: _seen, signal, ...content } = options;
  const { onMismatch, bigints, separator, ...filters } = content;
  refuseOtherCheck(checkCount);
  datasetCall(datasetId, { ...filters, format: "csv" });
  csvFormat({ onMismatch, bigints, separator: checkedSeparator(separator) });
  return new RecordStream(() => batchesOf(client, datasetId, options), signal);
}

async function* batchesOf(
  client: ExploreClient,
  datasetId: string,
  options: StreamCsvOptions,
): AsyncGenerator<unknown[], void, undefined> {
  const {
    separator,
    asText,
    onMismatch,
    bigints,
    isTerminated = true,
    checkCount,
    onProgress,
    signal,
    ...filters
  } = options;
  signal?.throwIfAborted();
  const check = await CountCheck.begin(client, datasetId, filters, checkCount, signal);
  const schema = asText ? undefined : await schemaOf(client, datasetId, filters, signal);
  const format = csvFormat({ isTerminated, schema, onMismatch, bigints, ...(separator && { separator }) });
  let received = 0;
  const download = contentStream(client, datasetId, {
    content: { ...filters, format: "csv", separator },
    parserOf: ({ charset }) => new CsvRows({ ...format, encoding: encodingOf(charset) ?? format.encoding }),
    count: check,
    unit: "rows",
    Incomplete: IncompleteCsvError,
    received: () => received,
    onProgress: onProgress && ((bytes) => onProgress({ ...bytes, records: received })),
    signal,
  });
  for await (const rows of download) {
    received += rows.length;
    yield rows;
  }
  await check?.end(received);
}

async function schemaOf(
  client: ExploreClient,
  datasetId: string,
  { lang, source }: RecordFilters & RecordLocale,
  signal: AbortSignal | undefined,
): Promise<readonly FieldSchema[]> {
  const query = { ...(lang && { lang }), ...(source && { source }) };
  const params = { path: { dataset_id: datasetId }, query };
  return (await unwrap(client.GET("/api/datasets/1.0/{dataset_id}/", { params, ...(signal && { signal }) })))
    .fields;
}
