import { InvalidArgumentError } from "./errors.ts";
import { hasHalfCharacter } from "./halfCharacters.ts";
import { checkPartName, checkPartType, quotedName } from "./partHeaders.ts";
import { StreamedBody } from "./streamedBody.ts";
import { chunksOf, nameOf, type Upload } from "./upload.ts";

const encoder = new TextEncoder();

/** A `multipart/form-data` body (RFC 7578) that is written as it is read, so that no part is ever held whole. */
export class MultipartStream extends StreamedBody {
  readonly #parts: [name: string, value: string | Upload][];
  readonly #boundary = `----ods-${crypto.randomUUID()}`;

  /** @throws {@link InvalidArgumentError} for names, types and texts that form data can't hold. */
  constructor(parts: [name: string, value: string | Upload][]) {
    super();
    for (const [name, value] of parts) checkPart(name, value);
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

  protected async *chunks(): AsyncGenerator<Uint8Array> {
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
  const disposition = `Content-Disposition: form-data; name="${quotedName(name)}"`;
  if (typeof value === "string") return disposition;
  const type = value.type || "application/octet-stream";
  return `${disposition}; filename="${quotedName(nameOf(value))}"\r\nContent-Type: ${type}`;
}

function checkPart(name: string, value: string | Upload): void {
  checkPartName(name, "A part of the form");
  const place = `The part "${name}" of the form`;
  if (typeof value !== "string") {
    checkPartName(nameOf(value), place);
    checkPartType(value.type, place);
  } else if (hasHalfCharacter(value)) {
    throw new InvalidArgumentError(`${place} holds half a character; was a text cut within an emoji?`);
  }
}
