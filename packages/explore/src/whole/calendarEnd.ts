import { type ContentEnd, Tail } from "./contentEnd.ts";

/** More than the last line of a calendar, and white space behind it. */
const ENOUGH = 256;

/** A calendar (RFC 5545) ends with a line that says so. */
export class CalendarEnd implements ContentEnd {
  readonly #format: string;
  readonly #tail = new Tail(ENOUGH);

  constructor(format: string) {
    this.#format = format;
  }

  add(bytes: Uint8Array): void {
    this.#tail.add(bytes);
  }

  fault(): string | undefined {
    const lines = new TextDecoder().decode(this.#tail.bytes).trimEnd().split("\n");
    return lines.at(-1)?.toUpperCase() === "END:VCALENDAR"
      ? undefined
      : `is cut short: its ${this.#format} does not end with END:VCALENDAR`;
  }
}
