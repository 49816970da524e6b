import { type KnownOptions, refuseUnknown } from "../knownOptions.ts";
import { type Moment, momentIn } from "../moment.ts";
import { checkedReserve } from "./checkedReserve.ts";
import type { Quota, QuotaBudget, QuotaRefusal, WasCounted } from "./quotaBudget.ts";

export interface MemoryBudgetOptions {
  /** Calls to leave for others who use the same quota. @default 0 */
  reserve?: number;
}

const MEMORY_BUDGET: KnownOptions<MemoryBudgetOptions> = { reserve: true };

/**
 * A budget in memory, for the clients of one process: however many calls run at a time, no more go out than the
 * portal said are left.
 *
 * - Before anything is known, one call goes alone and the others wait for its answer. When the portal names no
 *   quota in it, all go, until one answer does. When no answer comes, the next one goes alone.
 * - From then on as many go as the portal said are left, less those under way and less those that got no
 *   answer, for the portal may have counted them. What an older answer says that arrives late changes nothing.
 * - When the next call could be one too many, it waits for those under way, which may give their place back.
 * - When the portal's period is over (`resetAt`), nothing is known again, and one call goes alone.
 * - Where the portal doesn't say when its period ends, what it said holds for a minute. Where nothing is left
 *   but calls that got no answer, one goes after a minute to find out. Both kinds of refusal bear no date.
 *
 * A quota that is raised in the middle of a period shows when the next one begins.
 *
 * @throws {@link InvalidArgumentError} when `reserve` is no whole number of at least 0.
 *
 * @example
 * ```ts
 * const budget = memoryBudget({ reserve: 100 });
 * const refusal = await budget.take();
 * if (refusal) throw new Error(`nothing left until ${refusal.resetAt?.toISOString()}`);
 * const response = await fetch("https://data.city.org/api/…").catch(() => undefined);
 * const remaining = response?.headers.get("X-RateLimit-Remaining");
 * budget.settle(remaining ? { remaining: Number(remaining) } : undefined, response ? true : "maybe");
 * ```
 */
export function memoryBudget(options: MemoryBudgetOptions = {}): QuotaBudget {
  refuseUnknown("memoryBudget", options, MEMORY_BUDGET, {
    waitForQuota: "it is an option of `quota`, beside `budget`.",
    limit: "a budget in memory takes it from the portal.",
  });
  return new MemoryBudget(checkedReserve(options.reserve ?? 0));
}

/** How long to believe what has no end of its own, in ms. */
export const TRUST = 60_000;
/** Portals that count the seconds down don't name quite the same time in each answer, in ms. */
const JITTER = 1000;

interface Period {
  limit: number | undefined;
  /** The least that the portal said is left: what it says only falls. */
  remaining: number;
  resetAt: Date | undefined;
  /** When nothing of this holds any more. */
  until: Moment;
}

interface Waiter {
  resolve(verdict: QuotaRefusal | undefined): void;
}

/** Calls that ended without an answer, until `answers` such as can't have missed them have come. */
interface LostCalls {
  calls: number;
  answers: number;
}

export class MemoryBudget implements QuotaBudget {
  readonly #reserve: number;
  readonly #waiters = new Set<Waiter>();
  #knows: Period | "nothing" | "that there is no quota" = "nothing";
  #underWay = 0;
  /** Those of them that were sent before the last period ended: their answers may tell of that one. */
  #belated = 0;
  #answers = 0;
  #lost: LostCalls[] = [];
  /** When one may go to find out what became of those that were lost. */
  #lostUntil: Moment | undefined;

  constructor(reserve: number) {
    this.#reserve = reserve;
  }

  /** Whether calls wait for others. */
  get isAwaited(): boolean {
    return this.#waiters.size > 0;
  }

  /** Counts calls in that were granted elsewhere and will be settled here. */
  join(calls: number): void {
    this.#underWay += calls;
    if (this.#knows === "nothing") this.#belated += calls;
  }

  async take(signal?: AbortSignal): Promise<QuotaRefusal | undefined> {
    signal?.throwIfAborted();
    if (this.#waiters.size === 0) {
      const verdict = this.#judge();
      if (verdict !== "wait") return verdict;
    }
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#waiters.delete(waiter);
        reject(signal?.reason);
      };
      const waiter: Waiter = {
        resolve(verdict) {
          signal?.removeEventListener("abort", abort);
          resolve(verdict);
        },
      };
      signal?.addEventListener("abort", abort, { once: true });
      this.#waiters.add(waiter);
      // Time may have brought what the others wait for.
      this.#serve();
    });
  }

  settle(said: Quota | undefined, counted: WasCounted): void {
    this.#forgetWhatIsOver();
    this.#underWay = Math.max(0, this.#underWay - 1);
    const wasBelated = this.#belated > 0;
    if (wasBelated) this.#belated--;
    if (said && Number.isFinite(said.remaining)) this.#learn(said, wasBelated);
    else if (counted === "maybe") this.#lose();
    else if (counted && this.#knows === "nothing" && !wasBelated) this.#knows = "that there is no quota";
    this.#serve();
  }

  #serve(): void {
    for (const waiter of this.#waiters) {
      const verdict = this.#judge();
      if (verdict === "wait") return;
      this.#waiters.delete(waiter);
      waiter.resolve(verdict);
    }
  }

  /** A refusal, or undefined when the call is granted. */
  #judge(): QuotaRefusal | undefined | "wait" {
    this.#forgetWhatIsOver();
    const known = this.#knows;
    if (known === "that there is no quota") return this.#grant();
    if (known === "nothing") return this.#underWay === this.#belated ? this.#grant() : "wait";
    const left = known.remaining - this.#reserve;
    if (left <= 0) return { limit: known.limit, resetAt: known.resetAt };
    if (left - this.#lostCalls() > this.#underWay) return this.#grant();
    if (this.#underWay > 0) return "wait";
    return this.#lostUntil?.hasCome === false ? { limit: known.limit } : this.#grant();
  }

  #grant(): undefined {
    this.#underWay++;
  }

  #forgetWhatIsOver(): void {
    if (typeof this.#knows === "string" || !this.#knows.until.hasCome) return;
    this.#knows = "nothing";
    this.#belated = this.#underWay;
    this.#askAgainForLost();
  }

  #learn({ limit, remaining, resetAt }: Quota, wasBelated: boolean): void {
    const now = Date.now();
    const end = resetAt?.getTime() ?? Number.NaN;
    const known = typeof this.#knows === "object" ? this.#knows : undefined;
    // A call that was sent in the period before tells of that one. Where all calls do, the clock here is ahead.
    if (end <= now && (wasBelated || known?.resetAt)) return;
    const later = end - (known?.resetAt?.getTime() ?? Number.NaN);
    if (later < -JITTER) return;
    this.#answers++;
    if (known && !(later > JITTER)) {
      known.remaining = Math.min(known.remaining, remaining);
      known.limit ??= limit;
    } else {
      if (known) this.#askAgainForLost();
      const isDated = end > now;
      this.#knows = {
        limit,
        remaining,
        resetAt: isDated ? resetAt : undefined,
        until: momentIn(isDated ? end - now : TRUST),
      };
    }
    while (this.#lost[0] && this.#lost[0].answers <= this.#answers) this.#lost.shift();
  }

  /**
   * Of as many answers as calls are under way and one more, one at least is to a call that was sent later: what
   * it says is left has the lost call taken off, if the portal ever counted it.
   */
  #lose(): void {
    if (this.#knows === "that there is no quota") return;
    this.#lostUntil = momentIn(TRUST);
    const answers = this.#answers + this.#underWay + 1;
    let calls = 1;
    while ((this.#lost.at(-1)?.answers ?? 0) >= answers) calls += this.#lost.pop()?.calls ?? 0;
    this.#lost.push({ calls, answers });
  }

  /** Nobody knows in which of two periods the lost calls were counted. */
  #askAgainForLost(): void {
    const calls = this.#lostCalls();
    this.#lost = calls ? [{ calls, answers: this.#answers + this.#underWay + 1 }] : [];
  }

  #lostCalls(): number {
    return this.#lost.reduce((sum, { calls }) => sum + calls, 0);
  }
}
