import { badRequest } from "../exploreProblem.ts";

const QUARTER_HOUR = 900_000;
const DAY = 86_400_000;

/** A time zone: what its clocks show at a moment. */
export class ZonedTime {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat | undefined;
  /** Offsets change at full quarters of an hour only. */
  readonly #offsets = new Map<number, number>();

  /** @throws {@link ExploreProblem} 400 for a zone that does not exist. */
  constructor(name: string) {
    this.name = name;
    if (name === "UTC") return;
    try {
      this.#format = new Intl.DateTimeFormat("en-US", {
        timeZone: name,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
    } catch {
      throw badRequest(`Unknown timezone: ${name}`);
    }
  }

  /** A Date whose UTC parts are what the zone's clocks show. */
  shown(moment: number): Date {
    return new Date(moment + this.#offset(moment));
  }

  /**
   * The moment at which the zone's clocks show what the UTC parts of `shown` say. What they show twice, when they are
   * put back, is the first of the two; what they never show, when they are put forward, is as much later.
   */
  momentOf(shown: number): number {
    const [before, after] = [this.#offset(shown - DAY), this.#offset(shown + DAY)];
    const first = shown - before;
    if (before === after || this.#offset(first) === before) return first;
    const second = shown - after;
    return this.#offset(second) === after ? second : first;
  }

  /** ISO 8601 with the zone's offset. */
  write(moment: number): string {
    const offset = this.#offset(moment);
    const minutes = Math.abs(offset) / 60_000;
    const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
    const text = new Date(moment + offset).toISOString().replace(/(\.000)?Z$/, "");
    return `${text}${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
  }

  #offset(moment: number): number {
    if (!this.#format) return 0;
    const quarter = Math.floor(moment / QUARTER_HOUR);
    let offset = this.#offsets.get(quarter);
    if (offset === undefined) {
      const parts = new Map(
        this.#format.formatToParts(quarter * QUARTER_HOUR).map(({ type, value }) => [type, Number(value)]),
      );
      const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
      const shown = new Date(0).setUTCFullYear(part("year"), part("month") - 1, part("day"));
      offset =
        new Date(shown).setUTCHours(part("hour"), part("minute"), part("second")) - quarter * QUARTER_HOUR;
      this.#offsets.set(quarter, offset);
    }
    return offset;
  }
}
