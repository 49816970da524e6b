import { NetworkError } from "../errors.ts";
import { watchOver, weakly } from "./abandoned.ts";

interface Reader {
  /** Index of the next chunk, counted from the first of the body. */
  next: number;
  fail(error: unknown): void;
}

/** Lives for as long as its stream can be read; objects of the runtime's own may be replaced meanwhile. */
interface Source extends UnderlyingDefaultSource<Uint8Array> {
  controller: ReadableStreamDefaultController<Uint8Array> | undefined;
}

interface SharedBodyOptions {
  /** Bytes to hold for all: more are neither recorded nor kept for readers that fall behind. */
  limit: number;
  /** Whether the body is to be recorded. */
  isRecorded: boolean;
  /** The whole body arrived; `body` is undefined when it was too large, or not to be recorded. */
  onEnd(body: Uint8Array<ArrayBuffer> | undefined): void;
}

/**
 * A body read once and given to any number of readers while it arrives. Nothing is read before a reader asks, and
 * none waits for another.
 */
export class SharedBody {
  readonly #source: ReadableStreamDefaultReader<Uint8Array>;
  readonly #options: SharedBodyOptions;
  readonly #readers = new Set<Reader>();
  #isRecorded: boolean;
  /** Chunks that are recorded, or that some reader has yet to read. */
  #chunks: Uint8Array[] = [];
  /** Index of the first of them. */
  #first = 0;
  #size = 0;
  #isOver = false;
  #pulling: Promise<void> | undefined;

  constructor(stream: ReadableStream<Uint8Array>, options: SharedBodyOptions) {
    this.#source = stream.getReader();
    this.#options = options;
    this.#isRecorded = options.isRecorded;
  }

  /** Ends the body for everybody. A real fetch ends it itself; others may not know of signals. */
  cancel(reason: unknown): void {
    void this.#source.cancel(reason).catch(() => {});
  }

  /** The body for one more reader, who must come before the first of them has read. */
  open(
    signal: AbortSignal | null | undefined,
    giveBack: (reason?: unknown) => void,
  ): ReadableStream<Uint8Array> {
    let endWatch = () => {};
    const leave = (reason?: unknown) => {
      endWatch();
      this.#readers.delete(reader);
      this.#forget();
      giveBack(reason);
    };
    // Nothing here may hold the stream: it has to go when its reader drops it.
    let sourceOf: () => Source | undefined = () => undefined;
    const reader: Reader = {
      next: 0,
      fail(error) {
        leave(error);
        sourceOf()?.controller?.error(error);
      },
    };
    const reasonOf = signal ? weakly(signal) : () => undefined;
    const stop = () => reader.fail(reasonOf()?.reason);
    this.#readers.add(reader);
    const source: Source = {
      controller: undefined,
      start(controller) {
        this.controller = controller;
      },
      pull: async (controller) => {
        const chunk = await this.#read(reader).catch((error: unknown) => {
          if (this.#readers.has(reader)) reader.fail(error);
        });
        if (!this.#readers.has(reader)) return;
        if (chunk) {
          controller.enqueue(chunk);
        } else {
          leave();
          controller.close();
        }
      },
      cancel: leave,
    };
    const stream = new ReadableStream<Uint8Array>(source, { highWaterMark: 0 });
    sourceOf = weakly(source);
    if (signal?.aborted) stop();
    else endWatch = watchOver(source, signal, stop, leave);
    return stream;
  }

  /** The next chunk for this reader; undefined at the end. */
  async #read(reader: Reader): Promise<Uint8Array | undefined> {
    while (reader.next >= this.#first + this.#chunks.length) {
      if (this.#isOver) return undefined;
      this.#pulling ??= this.#pull().finally(() => {
        this.#pulling = undefined;
      });
      await this.#pulling;
    }
    const chunk = this.#chunks[reader.next - this.#first] as Uint8Array;
    reader.next += 1;
    const isOnlyReaders = !this.#isRecorded && this.#readers.size === 1;
    this.#forget();
    // A reader may do with its chunk what it likes, so others get theirs.
    return isOnlyReaders ? chunk : chunk.slice();
  }

  async #pull(): Promise<void> {
    const { done, value } = await this.#source.read();
    if (done) {
      this.#isOver = true;
      this.#options.onEnd(this.#isRecorded ? joined(this.#chunks, this.#size) : undefined);
      this.#isRecorded = false;
      return;
    }
    this.#chunks.push(value);
    this.#size += value.byteLength;
    if (this.#size > this.#options.limit) {
      this.#isRecorded = false;
      this.#dropLaggards();
      this.#forget();
    }
  }

  /** Lets chunks go that nobody needs. */
  #forget(): void {
    if (this.#isRecorded) return;
    const least = Math.min(
      ...Array.from(this.#readers, ({ next }) => next),
      this.#first + this.#chunks.length,
    );
    this.#chunks.splice(0, least - this.#first);
    this.#first = least;
  }

  /** Memory is not for readers that others left far behind. */
  #dropLaggards(): void {
    const { limit } = this.#options;
    for (const reader of this.#readers) {
      let behind = 0;
      for (const chunk of this.#chunks.slice(reader.next - this.#first, -1)) behind += chunk.byteLength;
      if (behind <= limit) continue;
      reader.fail(
        new NetworkError(
          `This answer is shared with an equal call that read ${limit} bytes ahead of this one, and they are not kept ` +
            'for longer. Read answers as they come, or ask with `cache: "no-store"` for one of your own.',
        ),
      );
    }
  }
}

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
