import {
  type ByteStream,
  FileStream,
  InvalidArgumentError,
  type Upload,
  type UploadProgress,
  withProgress,
} from "@ods/core";
import { type KnownOptions, type OtherNames, refuseUnknown } from "@ods/core/client-kit";

/** What can be uploaded: a File or Blob (`fileFromPath` makes one of a path), a {@link FileStream}, or bytes as they come. */
export type UploadSource = Upload | ByteStream;

export interface UploadOptions {
  /** Name that the portal gives the file. Needed for bare streams and Blobs, which have none. @default that of the file */
  name?: string;
  /** Media type. @default that of the file, or else "application/octet-stream" */
  type?: string;
  /** Length in bytes, where that of a stream is known. */
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
}

/**
 * The file as a body takes it.
 *
 * @throws {@link InvalidArgumentError} when it has no name.
 */
export function uploadOf(source: UploadSource, { name, type, size, onProgress }: UploadOptions): Upload {
  const file = named(source, { name, type, size });
  return onProgress ? withProgress(file, onProgress) : file;
}

interface Facts {
  name: string | undefined;
  type: string | undefined;
  size: number | undefined;
}

function named(source: UploadSource, { name, type, size }: Facts): Upload {
  const file = isFile(source) ? source : undefined;
  const own = (file as { name?: unknown } | undefined)?.name;
  const named = name ?? (typeof own === "string" ? own : "");
  if (named === "") {
    throw new InvalidArgumentError('A file that is uploaded needs a name; give one: { name: "cities.csv" }.');
  }
  const isAsItIs = file && named === own && type === undefined && size === undefined;
  if (isAsItIs) return file;
  const mediaType = type ?? file?.type;
  const length = size ?? file?.size;
  const options = { ...(mediaType && { type: mediaType }), ...(length !== undefined && { size: length }) };
  if (!file) return new FileStream(source as ByteStream, named, options);
  return new FileStream(() => file.stream(), named, {
    ...options,
    isRepeatable: file.isRepeatable !== false,
  });
}

function isFile(source: UploadSource): source is Upload {
  return typeof (source as { stream?: unknown }).stream === "function";
}
