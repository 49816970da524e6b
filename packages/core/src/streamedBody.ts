import { checkedChunk, chunksOf, type Upload } from "./upload.ts";

/** A body that is written as it is read, and can be made again from what it was made from. */
export abstract class StreamedBody {
  #latest: AbortController | undefined;

  /** What the request says of its content. */
  abstract get contentType(): string;

  /** Length in bytes, where it is known. */
  abstract get length(): number | undefined;

  /** Whether it can be read more than once. */
  abstract get isRepeatable(): boolean;

  protected abstract chunks(): AsyncGenerator<Uint8Array>;

  stream(): ReadableStream<Uint8Array> {
    const chunks = this.chunks();
    const latest = new AbortController();
    const { signal } = latest;
    this.#latest = latest;
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (signal.aborted) {
            await chunks.return(undefined);
            throw signal.reason;
          }
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(checkedChunk(value));
        },
        async cancel(reason) {
          await chunks.return(reason);
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Ends the stream made last. Node reads on, up to the end of a file, when a request has failed. */
  stop(): void {
    this.#latest?.abort();
  }
}

/** A single file as the whole body, for a `fetch` that does not know its class. */
export class FileBody extends StreamedBody {
  readonly #file: Upload;

  constructor(file: Upload) {
    super();
    this.#file = file;
  }

  get contentType(): string {
    return this.#file.type || "application/octet-stream";
  }

  get length(): number | undefined {
    return this.#file.size;
  }

  get isRepeatable(): boolean {
    return this.#file.isRepeatable !== false;
  }

  protected override chunks(): AsyncGenerator<Uint8Array> {
    return chunksOf(this.#file.stream());
  }
}
