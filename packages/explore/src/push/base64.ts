import type { ByteStream } from "@ods/core";
import { RecordFault } from "./recordFault.ts";
import { stepsThrough } from "./stepsThrough.ts";

/** Bytes that are written at once: a multiple of three, and few enough to be arguments of one call. */
const PIECE = 3 * 8192;

/** Characters of the Base64 of so many bytes. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

export function base64OfBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return text;
}

/**
 * Reads a stream as Base64, piece by piece: the bytes are never held whole.
 *
 * @throws {@link RecordFault} as soon as there are more than `most` characters; the stream is then stopped.
 */
export async function base64OfStream(stream: ByteStream, most: number): Promise<string> {
  const steps = stepsThrough<Uint8Array>(stream);
  let text = "";
  let rest = new Uint8Array();
  try {
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return text + base64OfBytes(rest);
      const bytes = joined(rest, value);
      const whole = bytes.length - (bytes.length % 3);
      text += base64OfBytes(bytes.subarray(0, whole));
      rest = bytes.slice(whole);
      if (text.length + base64Length(rest.length) > most) {
        throw new RecordFault(`its file is larger than a push can hold`);
      }
    }
  } catch (error) {
    steps.stop();
    throw error;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
