const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Follows the bytes of a JSON text, or of a script that calls a function with one, as they come, for no more than to
 * know where it ends: strings, and brackets that open and close. That is what a text that was cut off gets wrong, and
 * it costs a fraction of reading it.
 */
export class JsonText {
  #opened = 0;
  #closed = 0;
  #isInString = false;
  #isEscaped = false;

  /** Whether something was opened, and all of that is closed. */
  get isWhole(): boolean {
    return this.#opened > 0 && this.#opened === this.#closed && !this.#isInString;
  }

  add(bytes: Uint8Array): void {
    let opened = this.#opened;
    let closed = this.#closed;
    let isInString = this.#isInString;
    let isEscaped = this.#isEscaped;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
      } else if (byte === QUOTE) isInString = true;
      // Brackets and braces differ in the bit that is taken out: [ { and ] }. The others are ( and ).
      else if ((byte & 0xdf) === 0x5b || byte === 0x28) opened++;
      else if ((byte & 0xdf) === 0x5d || byte === 0x29) closed++;
    }
    this.#opened = opened;
    this.#closed = closed;
    this.#isInString = isInString;
    this.#isEscaped = isEscaped;
  }
}
