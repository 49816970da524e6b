import {
  type Bigints,
  InvalidArgumentError,
  NetworkError,
  TimeoutError,
  UnexpectedContentError,
  type Upload,
} from "@ods/core";
import { isBlob, isTagged, type KnownOptions, kindOf, refuseUnknown, uploadOf } from "@ods/core/client-kit";
import { CSV_NAMES, type CsvFormatOptions, csvFormat } from "./csv/csvFormat.ts";
import { CsvRows } from "./csv/csvRows.ts";
import { IncompleteCsvError } from "./csv/incompleteCsvError.ts";
import type { OnMismatch } from "./csv/readValue.ts";
import type { RowOf } from "./csv/rowOf.ts";
import type { FieldSchema } from "./recordTypes.ts";
import { RecordStream } from "./stream/recordStream.ts";
import { StreamFault } from "./stream/streamFault.ts";

/** Where CSV comes from: a text, bytes, or either of them piece by piece. */
export type CsvSource =
  | string
  | Uint8Array
  | ArrayBuffer
  | Blob
  | ReadableStream<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>;

export interface ParseCsvOptions extends CsvFormatOptions {
  /** Ends the stream at once. */
  signal?: AbortSignal;
}

/** For rows whose values are read by their fields' types. */
export interface TypedCsvOptions<
  Schema extends readonly FieldSchema[] = readonly FieldSchema[],
  Choice extends Bigints = Bigints,
> extends ParseCsvOptions {
  /** The fields, such as those of a dataset as the API gives it; columns that it does not have stay text. */
  schema: Schema;
  /** What becomes of a value that is none of its field's type: an error, or it is left out. @default "throw" */
  onMismatch?: OnMismatch;
  /**
   * What becomes of a number that JavaScript's numbers do not hold, such as `9007199254740993` or `1e400`: an error,
   * whatever `onMismatch` says, its digits as a text, or a BigInt where it is a whole number (and an error otherwise).
   *
   * @default "error"
   */
  bigints?: Choice;
}

const PARSE_CSV: KnownOptions<TypedCsvOptions> = {
  separator: true,
  quote: true,
  header: true,
  isTerminated: true,
  encoding: true,
  signal: true,
  schema: true,
  onMismatch: true,
  bigints: true,
};

/**
 * The rows of CSV (RFC 4180) from anywhere, one after the other as they arrive: objects by the names of the columns, of
 * texts. With a `schema` they are as the fields of records are: numbers, truth values, points and JSON are read, and
 * empty values left out. A mark of UTF-8 at the beginning and empty lines are passed over; lines end with `\n` or `\r\n`.
 *
 * A row with more or fewer values than there are columns, and a quote where none can be, is an error. Values may hold
 * on to the text around them in memory, some dozens of kB.
 *
 * @throws {@link InvalidArgumentError} at once when an option makes no sense, or the source is none, such as a Response:
 * give its `body`; while it is read for a piece that is neither text nor bytes.
 * @throws {@link IncompleteCsvError} when it ends within quotes, within a character, or with too few values. An end after
 * any full row can't be told from the right one; see `isTerminated`.
 * @throws {@link UnexpectedContentError} for what is no such CSV, a value that is none of its field's type, and a number
 * that JavaScript does not hold, with the number of the row.
 *
 * @example
 * ```ts
 * for await (const { species, height } of parseCsv("species;height\nOak;12\n")) console.log(species, height);
 *
 * const file = parseCsv(createReadStream("trees.csv"), { separator: ",", schema: dataset.fields });
 * await pushRecords(client, target, file);
 * ```
 */
export function parseCsv<const Schema extends readonly FieldSchema[], Choice extends Bigints = "error">(
  source: CsvSource,
  options: TypedCsvOptions<Schema, Choice>,
): RecordStream<RowOf<Schema, Choice>>;
export function parseCsv<Row>(source: CsvSource, options: TypedCsvOptions): RecordStream<Row>;
export function parseCsv(
  source: CsvSource,
  options: ParseCsvOptions & { header: false },
): RecordStream<string[]>;
export function parseCsv(source: CsvSource, options?: ParseCsvOptions): RecordStream<Record<string, string>>;
export function parseCsv(
  source: CsvSource,
  options: ParseCsvOptions & Partial<TypedCsvOptions> = {},
): RecordStream<unknown> {
  refuseUnknown("parseCsv", options, PARSE_CSV, CSV_NAMES);
  const { signal, ...format } = options;
  const checked = csvFormat(format);
  const open = opener(source);
  return new RecordStream(() => rowsOf(open(), new CsvRows<unknown>(checked), signal), signal);
}

async function* rowsOf(
  pieces: Pieces,
  parser: CsvRows<unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown[], void, undefined> {
  let received = 0;
  try {
    for await (const piece of pieces) {
      for (const rows of parser.add(checkedPiece(piece))) {
        signal?.throwIfAborted();
        received += rows.length;
        yield rows;
      }
      signal?.throwIfAborted();
    }
    for (const rows of parser.end()) {
      received += rows.length;
      yield rows;
    }
  } catch (error) {
    const after = `after ${received} rows: ${(error as Error).message}`;
    if (error instanceof NetworkError || error instanceof TimeoutError) {
      throw new IncompleteCsvError(`The CSV broke off ${after}`, { received, cause: error });
    }
    if (!(error instanceof StreamFault)) throw error;
    if (error.kind === "cut") throw new IncompleteCsvError(`The CSV is cut short ${after}.`, { received });
    throw new UnexpectedContentError(`The CSV went wrong ${after}.`);
  }
}

type Pieces = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** Opens the source anew for each iteration, as far as it can be. */
function opener(source: unknown): () => Pieces {
  if (typeof source === "string") return () => [source];
  if (ArrayBuffer.isView(source)) return () => [bytesOf(source)];
  if (isTagged(source, ["ArrayBuffer", "SharedArrayBuffer"])) {
    return () => [new Uint8Array(source as ArrayBuffer)];
  }
  if (isBlob(source) || hasStream(source)) {
    // Those of some windows have no streams.
    const upload = uploadOf(source, "The CSV");
    return () => iterable(upload.stream());
  }
  const isObject = typeof source === "object" && source !== null;
  if (isObject && ("getReader" in source || Symbol.asyncIterator in source || Symbol.iterator in source)) {
    return () => iterable(source as Pieces);
  }
  const remedy = isTagged(source, ["Response", "Request"])
    ? "give its `body`"
    : "give a text, bytes, a Blob, or a stream or iterable of texts or bytes";
  throw new InvalidArgumentError(`The CSV is ${kindOf(source)}; ${remedy}.`);
}

/** Whether it is a file of another kind, such as a Blob of happy-dom, which does not say that it is one. */
function hasStream(source: unknown): source is Upload {
  if (typeof source !== "object" || source === null) return false;
  const { stream, type } = source as { stream?: unknown; type?: unknown };
  return typeof stream === "function" && typeof type === "string";
}

function iterable(source: Pieces | ReadableStream<Uint8Array | string>): Pieces {
  return "getReader" in source ? read(source) : source;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function checkedPiece(piece: unknown): Uint8Array | string {
  if (typeof piece === "string" || piece instanceof Uint8Array) return piece;
  if (ArrayBuffer.isView(piece)) return bytesOf(piece);
  throw new InvalidArgumentError(`A piece of the CSV is ${kindOf(piece)}; a text or bytes are wanted.`);
}

/** Not every browser can iterate a stream. */
async function* read<Piece>(stream: ReadableStream<Piece>): AsyncGenerator<Piece, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Closes what is behind it when the rest is not wanted.
    reader.cancel().catch(() => {});
  }
}
