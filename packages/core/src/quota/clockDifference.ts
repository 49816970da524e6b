import { portalTimeOf } from "./portalQuota.ts";
import type { Quota } from "./quotaBudget.ts";

/** A difference of clocks that is not just the time a response takes, in ms. */
const NOTABLE = 5_000;

/**
 * By how much the portal's clock is ahead of ours, so that budgets, which know ours alone, are told of the times that
 * the portal names as ours shows them. Small changes are none: budgets tell periods apart by when they end.
 */
export class ClockDifference {
  #ahead = 0;

  /** The quota with its end by our clock. */
  here(quota: Quota, headers: Headers): Quota {
    const now = Date.now();
    const ahead = portalTimeOf(headers, now) - now;
    if (Math.abs(ahead - this.#ahead) > NOTABLE) this.#ahead = Math.abs(ahead) > NOTABLE ? ahead : 0;
    if (this.#ahead === 0 || !quota.resetAt) return quota;
    return { ...quota, resetAt: new Date(quota.resetAt.getTime() - this.#ahead) };
  }

  /** The moment by the portal's clock. */
  there(moment: Date): Date {
    return this.#ahead === 0 ? moment : new Date(moment.getTime() + this.#ahead);
  }
}
