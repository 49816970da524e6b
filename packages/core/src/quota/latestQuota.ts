import { quotaOf } from "./portalQuota.ts";
import type { Quota } from "./quotaBudget.ts";

/** What a portal said last about the quota. It is read when somebody asks: most calls go by without. */
export class LatestQuota {
  #remaining: number | undefined;
  #headers: Headers | undefined;

  get quota(): Quota | undefined {
    return this.#headers && quotaOf(this.#headers);
  }

  see(headers: Headers): void {
    const remaining = headers.get("X-RateLimit-Remaining");
    const count = Number(remaining);
    if (!remaining || !Number.isFinite(count)) return;
    // Answers overtake each other: within one period the lower count is the later one.
    const isLater = this.#remaining === undefined || count <= this.#remaining;
    if (!isLater && headers.get("X-RateLimit-Reset") === this.#headers?.get("X-RateLimit-Reset")) return;
    this.#remaining = count;
    this.#headers = headers;
  }
}
