import type { AnyClient, ArgumentsFor, GetInit, PathsOf } from "./clientPaths.ts";
import { errorInText, isTooLongForError } from "./errorInText.ts";
import { UnexpectedContentError } from "./errors.ts";
import { filenameIn } from "./fileName.ts";
import { charsetOf } from "./headerParameters.ts";
import { JsonEnd } from "./jsonEnd.ts";
import { openContent } from "./openContent.ts";
import { requestOf } from "./requestOf.ts";
import { isJson, textOf } from "./textOf.ts";
import { withBody } from "./withBody.ts";

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

  /** How its text is encoded, in lower case, where the portal tells: `utf-8`, `iso-8859-1`. */
  get charset(): string | undefined {
    return charsetOf(this.response.headers.get("Content-Type"));
  }

  /** Length in bytes, where the portal tells and nothing is compressed on the way. */
  get size(): number | undefined {
    const length = this.response.headers.get("Content-Length") ?? "";
    return !/^\d+$/.test(length) || this.response.headers.has("Content-Encoding")
      ? undefined
      : Number(length);
  }

  /**
   * Name that the portal gives the file (RFC 6266), fit to be one on every system: without folders, drives, streams and
   * controls, no device of Windows (`CON` is `_CON`), no dot before it or after it, 255 bytes at most. Undefined where
   * there is none, or nothing is left of it.
   */
  get filename(): string | undefined {
    return filenameIn(this.response.headers.get("Content-Disposition") ?? "");
  }

  /** The bytes as they come; nothing is held whole. */
  get stream(): ReadableStream<Uint8Array> {
    return this.response.body ?? (new Blob([]).stream() as ReadableStream<Uint8Array>);
  }

  /**
   * Its text, decoded as `charset` says; as UTF-8 where that is missing or not known, and JSON wherever it can be, for
   * that has no other (RFC 8259).
   *
   * @throws {@link UnexpectedContentError} for bytes that are no such text.
   */
  async text(): Promise<string> {
    const bytes = await this.bytes();
    const request = requestOf(this.response);
    const what = `The content of ${request.method} ${request.url}`;
    return textOf(bytes, this, what, { status: this.response.status, request });
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
 * It asks for the content uncompressed (`Accept-Encoding: identity`): Node and Chromium take a compressed response that
 * is cut for a shorter file. Bun refuses such a response itself, and Deno does for gzip and br. A call or a client with
 * an `Accept-Encoding` of its own takes the content as it comes; so do pages, where browsers don't let this header be
 * set. A file that the server itself ends too early, as if it were whole, is not found out.
 *
 * @throws {@link UnexpectedContentError} when the content comes compressed all the same; JSON does not count, whose end
 * is looked at while it is read.
 * @throws {@link NetworkError} while it is read, when the connection breaks before the end.
 * @throws {@link OdsError} of the class that fits the status; while it is read, also for JSON that is the body of an
 * error though its status is one of success.
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
  const opened = await openContent(client, path, args[0] ?? {}, { isProven: false });
  const { response, compression, isAskedPlain } = opened;
  const { type } = new Download(response);
  const isCompressed = compression !== undefined && isAskedPlain;
  if (isCompressed && !isJson(type)) {
    void response.body?.cancel().catch(() => {});
    const request = requestOf(response);
    throw new UnexpectedContentError(
      `The content came compressed (${compression}), though it was asked for as it is: nothing tells then whether all ` +
        `of it came (${request.method} ${request.url}). To take it all the same, call again with ` +
        `headers: { "Accept-Encoding": "${compression}" }.`,
      { status: response.status, request },
    );
  }
  let content: ReadableStream<Uint8Array> | null = response.body;
  if (!content) return new Download(response);
  // What a redirect led to is a file, whatever is in it.
  const mayBeError = !response.redirected && (isJson(type) || /^(text\/plain)?$/i.test(type));
  if (mayBeError) content = unlessError(response, content);
  if (isCompressed) content = wholeJson(response, content);
  return new Download(content === response.body ? response : withBody(response, content));
}

/** The content of a response, which fails at its end where all of it was the body of an error. */
function unlessError(response: Response, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder();
  let text = "";
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        if (!isTooLongForError(text)) text += decoder.decode(chunk, { stream: true });
        controller.enqueue(chunk);
      },
      flush() {
        const error = errorInText(response, text);
        if (error) throw error;
      },
    }),
  );
}

/** JSON shows its own end, in whatever way it came. */
function wholeJson(response: Response, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const end = new JsonEnd({ format: "JSON", isScript: false, isGeo: false });
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        end.add(chunk);
        controller.enqueue(chunk);
      },
      flush() {
        const fault = end.fault();
        if (fault === undefined) return;
        const request = requestOf(response);
        throw new UnexpectedContentError(`The answer ${fault} (${request.method} ${request.url}).`, {
          status: response.status,
          request,
        });
      },
    }),
  );
}
