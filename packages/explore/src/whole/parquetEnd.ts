import { type ContentEnd, Tail } from "./contentEnd.ts";

/** `PAR1`, as a number of four bytes. */
const MARK = 0x31524150;
/** The length of the metadata before it, and the mark. */
const FOOTER = 8;

/** A Parquet file ends with its metadata, the length of that, and the mark that it began with. */
export class ParquetEnd implements ContentEnd {
  readonly #tail = new Tail(FOOTER);

  add(bytes: Uint8Array): void {
    this.#tail.add(bytes);
  }

  fault(): string | undefined {
    const { bytes, passed } = this.#tail;
    const end = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const isWhole =
      passed >= FOOTER + 4 &&
      end.getUint32(bytes.length - 4, true) === MARK &&
      end.getUint32(bytes.length - FOOTER, true) <= passed - FOOTER - 4;
    return isWhole ? undefined : "is cut short: its parquet does not end with its metadata";
  }
}
