import type { ContentEnd } from "./contentEnd.ts";

/** Of the header: where its numbers stand, and how many sectors of the table it names itself ([MS-CFB], 2.2). */
const HEADER = 512;
const SHIFT = 30;
const TABLE_SECTORS = 44;
const FIRST_LIST = 68;
const NAMED = 76;
const MOST_NAMED = 109;
/** In the table: a sector that is not used. */
const FREE = 0xffffffff;

/**
 * An OLE compound file, which `xls` is, has a table of its sectors. The last part of that table says which sector is the
 * last; writers need not fill that one, so that less than a sector may be missing unseen. The table may be anywhere:
 * where it lies before what says where it is, nothing is known.
 */
export class CompoundFileEnd implements ContentEnd {
  readonly #format: string;
  #passed = 0;
  /** The part of the file that is waited for, and where it begins. */
  #wanted: { at: number; bytes: Uint8Array; take: (view: DataView) => void } | undefined;
  #shift = 9;
  /** Bytes that the file has to be longer than. */
  #least = 0;

  constructor(format: string) {
    this.#format = format;
    this.#want(0, HEADER, (view) => this.#header(view));
  }

  fault(): string | undefined {
    return this.#wanted || this.#passed <= this.#least
      ? `is cut short: its ${this.#format} has fewer sectors than its table says`
      : undefined;
  }

  add(bytes: Uint8Array): void {
    const first = this.#passed;
    this.#passed += bytes.length;
    while (this.#wanted) {
      const { at, bytes: part, take } = this.#wanted;
      const start = Math.max(at, first);
      const end = Math.min(at + part.length, this.#passed);
      if (end > start) part.set(bytes.subarray(start - first, end - first), start - at);
      if (end < at + part.length) return;
      this.#wanted = undefined;
      take(new DataView(part.buffer));
      // Only what is still to come can be looked at.
      if (this.#wanted && (this.#wanted as { at: number }).at < first) this.#wanted = undefined;
    }
  }

  #want(at: number, length: number, take: (view: DataView) => void): void {
    this.#wanted = { at, bytes: new Uint8Array(length), take };
  }

  #wantSector(sector: number, take: (view: DataView) => void): void {
    this.#want((sector + 1) * 2 ** this.#shift, 2 ** this.#shift, take);
  }

  #header(view: DataView): void {
    this.#shift = view.getUint16(SHIFT, true);
    const count = view.getUint32(TABLE_SECTORS, true);
    if (this.#shift < 7 || this.#shift > 16 || count === 0) return;
    if (count > MOST_NAMED) this.#list(view.getUint32(FIRST_LIST, true), count - MOST_NAMED, count);
    else this.#lastPart(view.getUint32(NAMED + 4 * (count - 1), true), count);
  }

  /** A sector that names further sectors of the table, `left` of them in it and those after it. */
  #list(sector: number, left: number, count: number): void {
    this.#wantSector(sector, (view) => {
      const most = view.byteLength / 4 - 1;
      if (left > most) this.#list(view.getUint32(4 * most, true), left - most, count);
      else this.#lastPart(view.getUint32(4 * (left - 1), true), count);
    });
  }

  #lastPart(sector: number, count: number): void {
    this.#wantSector(sector, (view) => {
      const size = view.byteLength / 4;
      let used = size - 1;
      while (used >= 0 && view.getUint32(4 * used, true) === FREE) used--;
      this.#least = ((count - 1) * size + used + 1) * 2 ** this.#shift;
    });
  }
}
