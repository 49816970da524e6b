import {
  type ByteStream,
  FileStream,
  type FileStreamOptions,
  InvalidArgumentError,
  type Upload,
  type UploadProgress,
  withProgress,
} from "@ods/core";
import {
  isByteStream,
  isFile,
  isTagged,
  type KnownOptions,
  kindOf,
  type OtherNames,
  uploadOf as readable,
  refuseUnknown,
} from "@ods/core/client-kit";
import { refuseOptionValues } from "../refuseArguments.ts";

/**
 * What can be uploaded: a File or Blob (`fileFromPath` makes one of a path), also of another window such as that of
 * jsdom or happy-dom; a {@link FileStream}; bytes, or bytes as they come.
 */
export type UploadSource = Upload | ByteStream | ArrayBuffer | ArrayBufferView;

export interface UploadOptions {
  /**
   * Name that the portal gives the file. Needed for bytes, bare streams and Blobs, which have none.
   *
   * @default that of the file
   */
  name?: string;
  /** Media type. @default that of the file, or else "application/octet-stream" */
  type?: string;
  /** Length in bytes, where that of a stream is known; that of bytes is. */
  size?: number;
  /** Called while the file is sent. */
  onProgress?(progress: UploadProgress): void;
  signal?: AbortSignal;
}

const UPLOAD: KnownOptions<UploadOptions> = {
  name: true,
  type: true,
  size: true,
  onProgress: true,
  signal: true,
};

const NAME = "it is called `name` here.";
const TYPE = "it is called `type` here.";
const SIZE = "it is called `size` here.";
const OF_CLIENT = "it is an option of the client.";

const UPLOAD_NAMES: OtherNames = {
  filename: NAME,
  contentType: TYPE,
  mimetype: TYPE,
  mediaType: TYPE,
  length: SIZE,
  contentLength: SIZE,
  progress: "it is called `onProgress` here.",
  onUploadProgress: "it is called `onProgress` here.",
  timeout: OF_CLIENT,
  deadline: OF_CLIENT,
  retry: OF_CLIENT,
  headers: OF_CLIENT,
};

const OF_EXPORTS = "the API knows it of alternative exports alone.";
const EXPORT_NAMES: OtherNames = { title: OF_EXPORTS, description: OF_EXPORTS };

/**
 * @param more what the function has beyond {@link UploadOptions}
 * @throws {@link InvalidArgumentError}
 */
export function refuseUnknownInUpload(
  what: string,
  options: object,
  more?: Readonly<Record<string, true>>,
): void {
  refuseUnknown(what, options, { ...UPLOAD, ...more }, { ...UPLOAD_NAMES, ...(!more && EXPORT_NAMES) });
  refuseOptionValues(options ?? {});
}

/**
 * The file as a body takes it.
 *
 * @throws {@link InvalidArgumentError} when it is none, can't be read here, or has no name.
 */
export function uploadOf(source: UploadSource, options: UploadOptions): Upload {
  const { onProgress } = options;
  const file = named(source, options);
  return onProgress === undefined ? file : withProgress(file, onProgress);
}

function named(source: UploadSource, options: UploadOptions): Upload {
  const { name, type, size } = options;
  refuseOther(source);
  refuseOptions(options);
  // Before it is made readable: a Blob has no name, and is not to get one of ours.
  const own = isFile(source) ? (source as { name?: unknown }).name : undefined;
  const named = name ?? (typeof own === "string" ? own : "");
  if (named === "") {
    throw new InvalidArgumentError('A file that is uploaded needs a name; give one: { name: "cities.csv" }.');
  }
  if (isBytes(source)) return ofBytes(source, named, type);
  if (!isFile(source)) return new FileStream(source, named, given({ type, size }));
  const file = readable(source, "The file");
  if (named === own && type === undefined && size === undefined) return file;
  return new FileStream(() => file.stream(), named, {
    ...given({ type: type ?? (file.type || undefined), size: size ?? file.size }),
    isRepeatable: file.isRepeatable !== false,
  });
}

function ofBytes(source: ArrayBuffer | ArrayBufferView, name: string, type: string | undefined): FileStream {
  const bytes = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  const open = async function* () {
    yield bytes;
  };
  return new FileStream(open, name, given({ type, size: bytes.byteLength }));
}

function given({ type, size }: { type: string | undefined; size: number | undefined }): FileStreamOptions {
  return { ...(type !== undefined && { type }), ...(size !== undefined && { size }) };
}

function isBytes(source: unknown): source is ArrayBuffer | ArrayBufferView {
  return ArrayBuffer.isView(source) || isTagged(source, ["ArrayBuffer", "SharedArrayBuffer"]);
}

/** @throws {@link InvalidArgumentError} for what is no file, with what it is and what may be meant. */
function refuseOther(source: unknown): void {
  if (isFile(source) || isBytes(source) || isByteStream(source)) return;
  throw new InvalidArgumentError(`The file is ${kindOf(source)}; ${adviceFor(source)}.`);
}

function adviceFor(source: unknown): string {
  if (typeof source === "string" || isTagged(source, ["URL"])) {
    return "a path is not read here: give `await fileFromPath(path)`, with fileFromPath from @ods/automation/node, or a text itself as new Blob([text])";
  }
  if (isTagged(source, ["Promise"])) return "await it, and give what comes of it";
  if (isTagged(source, ["Response"])) return "give its `body`";
  if (Array.isArray(source) || isTagged(source, ["FileList"])) return "give one file in each call";
  return "give a File, a Blob, a FileStream, bytes, or a stream of bytes";
}

/** @throws {@link InvalidArgumentError} for values that would be sent as something else. */
function refuseOptions({ name, type, size }: UploadOptions): void {
  for (const [option, value] of Object.entries({ name, type })) {
    if (value === undefined || value === null || typeof value === "string") continue;
    throw new InvalidArgumentError(`${option} is ${kindOf(value)}; give a text, or leave it out.`);
  }
  if (size === undefined || (Number.isSafeInteger(size) && size >= 0)) return;
  throw new InvalidArgumentError(`size is ${kindOf(size)}; give a number of bytes, or leave it out.`);
}
