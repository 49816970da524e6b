import type { FileHandle } from "node:fs/promises";
import { textOf } from "@ods/core/client-kit";
import { fileStream } from "./fileStream.ts";

export interface DatasetFileFacts {
  path: string;
  size: number;
  type: string;
  charset: string | undefined;
  filename: string | undefined;
  fetchedAt: Date;
  isFromCache: boolean;
}

/** A dataset in a file. It is read from there, and as often as you like. */
export class DatasetFile {
  /**
   * Path of the file, from the root. One in the cache is there until the next download takes its place; what is read
   * here is then that one.
   */
  readonly path: string;
  /** Length in bytes. */
  readonly size: number;
  /** Media type that the portal gave it, without its parameters: `text/csv`. */
  readonly type: string;
  /** How its text is encoded, in lower case, where the portal told: `utf-8`, `iso-8859-1`. */
  readonly charset: string | undefined;
  /** Name that the portal gave it, without any folder. */
  readonly filename: string | undefined;
  /** When its download was complete. */
  readonly fetchedAt: Date;
  /** Whether it was there already; false when it was downloaded now. */
  readonly isFromCache: boolean;
  readonly #open: () => Promise<FileHandle>;

  constructor(facts: DatasetFileFacts, open: () => Promise<FileHandle>) {
    this.path = facts.path;
    this.size = facts.size;
    this.type = facts.type;
    this.charset = facts.charset;
    this.filename = facts.filename;
    this.fetchedAt = facts.fetchedAt;
    this.isFromCache = facts.isFromCache;
    this.#open = open;
  }

  /** The bytes as they are read; nothing is held whole. */
  get stream(): ReadableStream<Uint8Array> {
    return fileStream(this.#open);
  }

  /**
   * Its text, decoded as `charset` says; as UTF-8 where that is missing or not known.
   *
   * @throws {@link UnexpectedContentError} for bytes that are no such text.
   */
  async text(): Promise<string> {
    return textOf(await this.bytes(), this, this.path);
  }

  blob(): Promise<Blob> {
    const type = this.charset === undefined ? this.type : `${this.type};charset=${this.charset}`;
    return new Response(this.stream, { headers: { "Content-Type": type } }).blob();
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await new Response(this.stream).arrayBuffer());
  }
}
