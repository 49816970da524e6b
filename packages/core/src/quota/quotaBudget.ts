/** What a portal says about the quota of calls. */
export interface Quota {
  /** Calls in one period. */
  readonly limit?: number | undefined;
  /** Calls left in it when the portal wrote its answer. */
  readonly remaining: number;
  /** When the count starts anew; undefined when the portal doesn't say. */
  readonly resetAt?: Date | undefined;
}

/** Why a call may not be sent. */
export interface QuotaRefusal {
  /** Calls in one period, as far as known. */
  readonly limit?: number | undefined;
  /** When calls may go again. Undefined when nobody knows: asking again now and then is all there is. */
  readonly resetAt?: Date | undefined;
}

/**
 * What is known of whether the portal counted a call:
 * - `true`: it answered;
 * - `false`: the request certainly never reached it (aborted before it was sent, connection refused);
 * - `"maybe"`: it was sent and no answer of the portal came (timeout, broken connection, abort, an answer of
 *   something in between such as a bare 502).
 */
export type WasCounted = boolean | "maybe";

/**
 * Calls that may still be sent, shared by whoever holds it: one client, several, or, with an implementation
 * such as `redisBudget` of `@ods/core/redis`, many processes. `memoryBudget` is the one to begin with.
 */
export interface QuotaBudget {
  /**
   * Asks for one call.
   *
   * It waits only while other calls under way will tell whether there is one left, and for nothing else: never
   * until the quota starts anew. An abort ends the wait at once.
   *
   * @returns undefined: go, and follow it by exactly one {@link settle}, even when the call is given up
   * before it is sent; or a refusal: nothing is left, and there is nothing to settle.
   * @throws the signal's reason, once it is aborted.
   */
  take(signal?: AbortSignal): Promise<QuotaRefusal | undefined>;
  /**
   * A call that was granted ended. Say so as soon as the headers of its answer are in, for others may wait for
   * what they say.
   *
   * @param said what its answer said about the quota; undefined: nothing.
   * @param counted `true` with undefined for `said` means that the portal answered and named no quota, which
   * the budget takes for a call that costs none.
   * @returns a promise, where there is one, never rejects; nobody has to wait for it.
   */
  settle(said: Quota | undefined, counted: WasCounted): void | Promise<void>;
}
