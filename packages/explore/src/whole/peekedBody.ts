import type { OdsError } from "@ods/core";
import { errorInText, isTooLongForError } from "@ods/core/client-kit";
import { scriptArgument } from "./jsonShape.ts";

/** Bytes that are looked at before the content is given out. */
const MOST_SEEN = 65_536;

/** A body whose beginning can be looked at before it is read. */
export class PeekedBody {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #seen: Uint8Array[] = [];
  #isOver = false;

  constructor(response: Response) {
    this.#reader = response.body?.getReader();
  }

  /** The bytes that were looked at. */
  get seen(): Uint8Array {
    return joined(this.#seen);
  }

  /** The text that it begins with, without white space before it, as far as is needed. */
  async peek(isEnough: (text: string) => boolean): Promise<string> {
    for (;;) {
      // Also leaves out the mark that some put before UTF-8; what is there of a character is held back.
      const beginning = this.seen.subarray(0, MOST_SEEN);
      const isAll = this.#isOver && beginning.length < MOST_SEEN;
      const text = new TextDecoder().decode(beginning, { stream: !isAll }).trimStart();
      if (isEnough(text) || this.#isOver || beginning.length === MOST_SEEN) return text;
      const chunk = await this.#next();
      if (chunk) this.#seen.push(chunk);
    }
  }

  /**
   * The error that it is in spite of a status of success; undefined for what may be the content. A script may call its
   * function with one.
   */
  async error(response: Response, isScript: boolean): Promise<OdsError | undefined> {
    const json = (text: string) => (isScript ? (scriptArgument(text) ?? "") : text);
    const beginning = json(await this.peek((text) => json(text) !== "" || isTooLongForError(text)));
    return beginning.startsWith("{")
      ? errorInText(response, json(await this.peek(isTooLongForError)))
      : undefined;
  }

  async read(): Promise<Uint8Array | undefined> {
    return this.#seen.shift() ?? this.#next();
  }

  cancel(reason: unknown): void {
    // What is wrong with it is known already.
    this.#reader?.cancel(reason).catch(() => {});
  }

  async #next(): Promise<Uint8Array | undefined> {
    const next = this.#isOver ? undefined : await this.#reader?.read();
    this.#isOver = next?.done !== false;
    return next?.value;
  }
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
