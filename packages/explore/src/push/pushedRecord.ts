import type { Upload } from "@ods/core";

/** Bytes of a file: a Blob, a File, a typed array, a `FileStream`. */
export type FileContent = Blob | Upload | Uint8Array | ArrayBuffer;

/**
 * The value of a field of type `file`: its bytes, or bytes and the type that they don't know themselves. It is read
 * when its batch is made, and goes out as Base64, which takes a third more room.
 *
 * @example
 * ```ts
 * const photo: PushedFile = { content: await readFile("oak.jpg"), "content-type": "image/jpeg" };
 * ```
 */
export type PushedFile = FileContent | { content: FileContent | string; "content-type": string };

/**
 * What a field may hold: scalars as JSON has them, a BigInt (sent with all its digits), a Date (sent as its instant in
 * UTC, `2026-04-07T10:00:00.000Z`), a {@link PushedFile}, and for other fields than those whatever JSON can say. What
 * JSON can't say is refused with its place: `NaN`, an invalid Date, a Map, a hole in a list.
 */
export type PushedValue = string | number | bigint | boolean | null | undefined | PushedFile | object;

/** A record to push, its values by the technical names of the dataset's fields. */
export type PushedRecord<Fields = Record<string, unknown>> = { [Name in keyof Fields]: PushedValue };

/** Where records come from, one after the other, and no faster than they are sent. */
export type RecordSource<Fields> = Iterable<Fields> | AsyncIterable<Fields> | ReadableStream<Fields>;
