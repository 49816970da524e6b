import { ExploreProblem } from "./exploreProblem.ts";

const DAY = 86_400_000;
/** Codes of the API by who asks too often. */
const CODES = { key: 10_002, anonymous: 10_005 };

/** Calls that each key and all anonymous callers have made since midnight UTC. */
export class Quota {
  readonly #limit: number;
  readonly #calls = new Map<string | undefined, number>();
  #day = 0;

  /** @param limit calls a day */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Counts a call, or refuses it.
   *
   * @param key undefined for an anonymous caller
   * @returns what the answer's headers say about it
   */
  count(
    key: string | undefined,
    now: number,
  ): { headers: Record<string, string>; problem: ExploreProblem | undefined } {
    const day = Math.floor(now / DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#calls.clear();
    }
    const reset = (day + 1) * DAY;
    const calls = (this.#calls.get(key) ?? 0) + 1;
    this.#calls.set(key, calls);
    return {
      headers: {
        "X-RateLimit-Limit": String(this.#limit),
        "X-RateLimit-Remaining": String(Math.max(0, this.#limit - calls)),
        "X-RateLimit-Reset": String(reset / 1_000),
      },
      problem:
        calls > this.#limit ? this.#exceeded(key === undefined ? "anonymous" : "key", reset) : undefined,
    };
  }

  #exceeded(caller: keyof typeof CODES, reset: number): ExploreProblem {
    return new ExploreProblem(429, "Too many calls: the quota of the day is used up", {
      errorcode: CODES[caller],
      reset_time: new Date(reset).toISOString().replace(".000Z", "Z"),
      call_limit: this.#limit,
      limit_time_unit: "day",
    });
  }
}
