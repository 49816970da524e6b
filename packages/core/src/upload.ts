import { InvalidArgumentError } from "./errors.ts";
import { type KnownOptions, refuseUnknown } from "./knownOptions.ts";
import { checkPartName, checkPartType } from "./partHeaders.ts";
import { isBlob, isTagged, kindOf } from "./valueKinds.ts";

/**
 * Content of a file to send: a Blob, a File (in browsers from an `<input>`), or a {@link FileStream}.
 *
 * An interface rather than their union, so that a type error about something else names three fields instead
 * of all that a Blob has.
 */
export interface Upload {
  /** Media type; empty when it is not known. */
  readonly type: string;
  /** Length in bytes, where it is known. */
  readonly size: number | undefined;
  /** False where {@link Upload.stream} works only once; an upload that fails is then not sent again. */
  readonly isRepeatable?: boolean;
  stream(): ByteStream;
}

/** Bytes as they come: a web stream, a stream of Node, or any async iterable. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

export interface FileStreamOptions {
  /** Media type. @default "application/octet-stream" */
  type?: string;
  /** Length in bytes, where it is known; progress then has a total. */
  size?: number;
  /** Whether the source can be opened again for a retry. @default whether it is a function */
  isRepeatable?: boolean;
}

const FILE_STREAM: KnownOptions<FileStreamOptions> = { type: true, size: true, isRepeatable: true };

/**
 * A file whose content comes as a stream, sent as it comes and never held whole. Node's streams and
 * `fetch` bodies are both fine.
 *
 * Browsers send no streams over HTTP/1.1; there the content is first read into a Blob, which they keep on disk.
 *
 * @example
 * ```ts
 * const file = new FileStream(createReadStream("cities.csv"), "cities.csv", { type: "text/csv" });
 * await unwrap(client.POST("/datasets/{dataset_uid}/resources/files/", {
 *   params: { path: { dataset_uid } },
 *   body: { file },
 * }));
 * ```
 */
export class FileStream implements Upload {
  readonly name: string;
  readonly type: string;
  readonly size: number | undefined;
  readonly isRepeatable: boolean;
  readonly #open: () => ByteStream;

  /**
   * @param source the stream, or a function that opens it anew each time the file is sent
   * @throws {@link InvalidArgumentError} for a source that is no stream, an empty name, and a name or a type with
   * control characters.
   */
  constructor(source: ByteStream | (() => ByteStream), name: string, options: FileStreamOptions = {}) {
    refuseUnknown("FileStream", options, FILE_STREAM);
    if (name === "") throw new InvalidArgumentError("A file that is uploaded needs a name.");
    if (typeof name !== "string") {
      throw new InvalidArgumentError(`The name of a file is ${kindOf(name)}; give a text: "cities.csv".`);
    }
    checkPartName(name, "A file");
    checkPartType(options.type ?? "", `The file "${name}"`);
    if (typeof source !== "function" && !isByteStream(source)) {
      throw new InvalidArgumentError(
        `The source of the file "${name}" is ${kindOf(source)}; give a stream of bytes, or a function that opens one. Bytes are sent as new Blob([bytes]).`,
      );
    }
    this.#open = typeof source === "function" ? source : once(source, name);
    this.isRepeatable = options.isRepeatable ?? typeof source === "function";
    this.name = name;
    this.type = options.type ?? "application/octet-stream";
    this.size = options.size;
  }

  /**
   * Opens the content.
   *
   * @throws {@link InvalidArgumentError} the second time, when the file was made from a stream: that is read already.
   */
  stream(): ByteStream {
    return this.#open();
  }
}

function once(stream: ByteStream, name: string): () => ByteStream {
  let isOpen = false;
  return () => {
    if (isOpen) {
      throw new InvalidArgumentError(
        `The stream of "${name}" was sent already. To send it again, give a function that opens it: new FileStream(() => open(), …).`,
      );
    }
    isOpen = true;
    return stream;
  };
}

export interface UploadProgress {
  /** Bytes that the connection has taken so far. */
  sent: number;
  /** Length of the file in bytes, where it is known. */
  total: number | undefined;
}

/**
 * The same file, telling `onProgress` how far its upload is. Bytes are counted when the connection takes
 * them, so the count follows the portal's pace; in browsers, when they are read, which is before.
 *
 * @throws {@link InvalidArgumentError} for what is no file: a path, say, or bare bytes.
 *
 * @example
 * ```ts
 * const file = withProgress(await fileFromPath("cities.csv"), ({ sent, total }) => bar.update(sent / total!));
 * ```
 */
export function withProgress(file: Upload, onProgress: (progress: UploadProgress) => void): FileStream {
  if (!isFile(file)) {
    throw new InvalidArgumentError(`The file is ${kindOf(file)}; give a File, a Blob or a FileStream.`);
  }
  if (typeof onProgress !== "function") {
    throw new InvalidArgumentError(`onProgress is ${kindOf(onProgress)}; give a function.`);
  }
  const readable = uploadOf(file, "The file");
  const { type, size } = readable;
  return new FileStream(() => counted(readable.stream(), size, onProgress), nameOf(file), {
    isRepeatable: readable.isRepeatable !== false,
    ...(type && { type }),
    ...(size !== undefined && { size }),
  });
}

/** Whether a value is a file to upload: a Blob of any realm, a {@link FileStream}, or whatever has their shape. */
export function isFile(value: unknown): value is Upload | Blob {
  return isBlob(value) || isUpload(value);
}

function isUpload(value: unknown): value is Upload {
  if (typeof value !== "object" || value === null) return false;
  const { stream, type } = value as { stream?: unknown; type?: unknown };
  return typeof stream === "function" && typeof type === "string";
}

/**
 * The file as an upload. The Blobs of jsdom and of React Native have no `stream()`; they are read in another way.
 *
 * @param place how errors call it
 * @throws {@link InvalidArgumentError} when there is no way to read it here.
 */
export function uploadOf(file: Upload | Blob, place: string): Upload {
  if (isUpload(file)) return file;
  const { type, size } = file as Blob;
  const read = readerOf(file as Blob);
  if (!read) {
    throw new InvalidArgumentError(
      `${place} is ${kindOf(file)} that can't be read here; give its bytes as a Blob or a FileStream.`,
    );
  }
  const stream = async function* () {
    yield await read().catch((cause: unknown) => {
      throw new InvalidArgumentError(`${place} is ${kindOf(file)} that can't be read here.`, { cause });
    });
  };
  return new FileStream(stream, nameOf(file), { size, ...(type && { type }) });
}

function readerOf(blob: Blob): (() => Promise<Uint8Array>) | undefined {
  if (typeof blob.arrayBuffer === "function") return async () => new Uint8Array(await blob.arrayBuffer());
  const { FileReader } = globalThis;
  if (typeof FileReader !== "function") return undefined;
  return () =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
      reader.onerror = () => reject(reader.error);
      reader.readAsArrayBuffer(blob);
    });
}

/** The name a file is sent with; a bare Blob has none, and gets the one that browsers give it. */
export function nameOf(file: object): string {
  const { name } = file as { name?: unknown };
  return typeof name === "string" && name !== "" ? name : "blob";
}

async function* counted(
  source: ByteStream,
  total: number | undefined,
  onProgress: (progress: UploadProgress) => void,
): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of chunksOf(source)) {
    yield chunk;
    sent += checkedChunk(chunk).byteLength;
    onProgress({ sent, total });
  }
}

/** Whether a value is a stream as {@link chunksOf} reads it; what comes out of it shows only then. */
export function isByteStream(value: unknown): value is ByteStream {
  if (typeof value !== "object" || value === null) return false;
  return Symbol.asyncIterator in value || typeof (value as { getReader?: unknown }).getReader === "function";
}

/**
 * The chunks of a stream; leaving the loop stops the stream. Safari's web streams can't be iterated as they are.
 *
 * @throws {@link InvalidArgumentError} for what is no stream: what a function opens shows only when it is read.
 */
export async function* chunksOf(source: ByteStream): AsyncGenerator<Uint8Array> {
  if (!isByteStream(source)) {
    throw new InvalidArgumentError(`What is to be read is ${kindOf(source)}; a stream of bytes is wanted.`);
  }
  if (Symbol.asyncIterator in source) {
    yield* source as AsyncIterable<Uint8Array>;
    return;
  }
  const reader = (source as ReadableStream<Uint8Array>).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/**
 * What a stream gives, before it goes out: Node's streams with an encoding give texts.
 *
 * @throws {@link InvalidArgumentError} when it is no Uint8Array.
 */
export function checkedChunk(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array || isTagged(chunk, ["Uint8Array"])) return chunk as Uint8Array;
  throw new InvalidArgumentError(
    `A stream gives ${kindOf(chunk)}; Uint8Arrays are wanted: open it without an encoding.`,
  );
}
