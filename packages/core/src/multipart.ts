import { chunksOf, nameOf, type Upload } from "./upload.ts";

const encoder = new TextEncoder();

/** A `multipart/form-data` body (RFC 7578) that is written as it is read, so that no part is ever held whole. */
export class MultipartStream {
  readonly #parts: [name: string, value: string | Upload][];
  readonly #boundary = `----ods-${crypto.randomUUID()}`;
  #latest: AbortController | undefined;

  constructor(parts: [name: string, value: string | Upload][]) {
    this.#parts = parts;
  }

  /** The parts that are texts. */
  get fields(): [name: string, value: string][] {
    return this.#parts.filter((part): part is [string, string] => typeof part[1] === "string");
  }

  get contentType(): string {
    return `multipart/form-data; boundary=${this.#boundary}`;
  }

  /** Length in bytes, where that of every part is known. */
  get length(): number | undefined {
    let length = this.#end().byteLength;
    for (const [name, value] of this.#parts) {
      const size = typeof value === "string" ? encoder.encode(value).byteLength : value.size;
      if (size === undefined) return undefined;
      length += this.#head(name, value).byteLength + size + 2;
    }
    return length;
  }

  /** Whether all parts can be read more than once. */
  get isRepeatable(): boolean {
    return this.#parts.every(([, value]) => typeof value === "string" || value.isRepeatable !== false);
  }

  stream(): ReadableStream<Uint8Array> {
    const chunks = this.#chunks();
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
          else controller.enqueue(value);
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

  async *#chunks(): AsyncGenerator<Uint8Array> {
    for (const [name, value] of this.#parts) {
      yield this.#head(name, value);
      if (typeof value === "string") yield encoder.encode(value);
      else yield* chunksOf(value.stream());
      yield encoder.encode("\r\n");
    }
    yield this.#end();
  }

  #head(name: string, value: string | Upload): Uint8Array {
    return encoder.encode(`--${this.#boundary}\r\n${header(name, value)}\r\n\r\n`);
  }

  #end(): Uint8Array {
    return encoder.encode(`--${this.#boundary}--\r\n`);
  }
}

function header(name: string, value: string | Upload): string {
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"`;
  if (typeof value === "string") return disposition;
  const type = value.type || "application/octet-stream";
  return `${disposition}; filename="${quoted(nameOf(value))}"\r\nContent-Type: ${type}`;
}

/** As browsers escape names in form data (HTML standard, multipart/form-data encoding algorithm). */
function quoted(text: string): string {
  return text.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}
