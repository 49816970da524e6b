import { type ContentEnd, Tail } from "./contentEnd.ts";

/** Records of a zip archive by their first four bytes, as numbers of four bytes (APPNOTE.TXT, 4.3). */
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const END_SIZE = 22;
const END_64_SIZE = 56;
const LOCATOR_64_SIZE = 20;
const LONGEST_COMMENT = 0xffff;

/**
 * A zip archive ends with a record that says where its directory is, and where that ends: before the record itself. It
 * may have a comment, up to the last byte.
 */
export class ZipEnd implements ContentEnd {
  readonly #format: string;
  readonly #tail = new Tail(END_SIZE + LONGEST_COMMENT + LOCATOR_64_SIZE + END_64_SIZE);

  constructor(format: string) {
    this.#format = format;
  }

  add(bytes: Uint8Array): void {
    this.#tail.add(bytes);
  }

  fault(): string | undefined {
    const { bytes, passed } = this.#tail;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const first = passed - bytes.length;
    for (let at = bytes.length - END_SIZE; at >= 0; at--) {
      if (view.getUint32(at, true) === END && isEndAt(view, at, first)) return undefined;
    }
    return `is cut short, or goes on after its end: the zip archive of its ${this.#format} has no directory at its end`;
  }
}

/** @param first how many bytes were before those in the view */
function isEndAt(view: DataView, at: number, first: number): boolean {
  if (at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) return false;
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  return offset + size === at + first || isEndOf64Bits(view, at - LOCATOR_64_SIZE, first);
}

function isEndOf64Bits(view: DataView, locator: number, first: number): boolean {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return false;
  const at = Number(view.getBigUint64(locator + 8, true)) - first;
  if (at < 0 || at + END_64_SIZE > locator || view.getUint32(at, true) !== END_64) return false;
  const length = Number(view.getBigUint64(at + 4, true));
  const size = Number(view.getBigUint64(at + 40, true));
  const offset = Number(view.getBigUint64(at + 48, true));
  return at + 12 + length === locator && offset + size === at + first;
}
