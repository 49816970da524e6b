import type { AnyClient, ArgumentsFor, GetInit, PathsOf } from "./clientPaths.ts";
import { type CallResult, unwrap } from "./unwrap.ts";

/** Media types of a path's successful GET. */
type MediaOf<PathItem> = PathItem extends { get: { responses: { 200: { content: infer Content } } } }
  ? keyof Content
  : never;

/** Paths whose GET answers, or may answer, something else than JSON: CSV, or the bytes of a file. */
export type DownloadPath<Paths extends {}> = {
  [Path in keyof Paths]: [Exclude<MediaOf<Paths[Path]>, "application/json">] extends [never] ? never : Path;
}[keyof Paths];

/** An answer whose content is still to be read: once, in the form that suits. */
export class Download {
  /** The answer itself, for its other headers. */
  readonly response: Response;

  constructor(response: Response) {
    this.response = response;
  }

  /** Media type, without its parameters: `text/csv`. */
  get type(): string {
    return this.response.headers.get("Content-Type")?.split(";")[0]?.trim() ?? "";
  }

  /** Length in bytes, where the portal tells and nothing is compressed on the way. */
  get size(): number | undefined {
    const length = this.response.headers.get("Content-Length") ?? "";
    return !/^\d+$/.test(length) || this.response.headers.has("Content-Encoding")
      ? undefined
      : Number(length);
  }

  /** Name that the portal gives the file, without any folder. */
  get filename(): string | undefined {
    return filenameOf(this.response.headers.get("Content-Disposition") ?? "");
  }

  /** The bytes as they come; nothing is held whole. */
  get stream(): ReadableStream<Uint8Array> {
    return this.response.body ?? (new Blob([]).stream() as ReadableStream<Uint8Array>);
  }

  text(): Promise<string> {
    return this.response.text();
  }

  blob(): Promise<Blob> {
    return this.response.blob();
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.response.arrayBuffer());
  }
}

/**
 * Gets what is no JSON: a CSV export, an attachment, an uploaded file. Resolves when the answer begins.
 *
 * @throws {@link OdsError} of the class that fits the status.
 *
 * @example
 * ```ts
 * const users = await download(client, "/users/export/");
 * console.log(await users.text());
 *
 * const file = await download(client, "/datasets/{dataset_uid}/attachments/{attachment_uid}/download/", {
 *   params: { path: { dataset_uid, attachment_uid } },
 * });
 * await pipeline(file.stream, createWriteStream(file.filename ?? "attachment"));
 * ```
 */
export async function download<AClient extends AnyClient, Path extends DownloadPath<PathsOf<AClient>>>(
  client: AClient,
  path: Path,
  ...args: ArgumentsFor<GetInit<PathsOf<AClient>, Path>>
): Promise<Download> {
  const get = client.GET as (path: unknown, init: object) => Promise<CallResult>;
  const result = await get(path, { ...args[0], parseAs: "stream" });
  await unwrap(result);
  return new Download(result.response);
}

/** Name in a Content-Disposition header (RFC 6266), the extended form first. */
function filenameOf(disposition: string): string | undefined {
  const extended = /filename\*\s*=\s*(?:UTF-8|ISO-8859-1)'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const quoted = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1]?.replace(/\\(.)/g, "$1");
  const plain = /filename\s*=\s*([^";\s]+)/i.exec(disposition)?.[1];
  const name = (extended && decoded(extended)) ?? quoted ?? plain;
  return name?.split(/[/\\]/).at(-1) || undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
