import { type Moment, momentIn } from "../moment.ts";
import { TRUST } from "./memoryBudget.ts";
import type { Quota, QuotaRefusal, WasCounted } from "./quotaBudget.ts";
import type { RedisCount, SharedPeriod } from "./redisCount.ts";

/** Portals that count the seconds down don't name quite the same time in each answer, in ms. */
const JITTER = 1000;

/** The part of one process in a budget that many share. Whatever Redis throws goes through. */
export class SharedCalls {
  /** Calls of this process that were granted and have not ended. */
  underWay = 0;
  readonly #count: RedisCount;
  readonly #reserve: number;
  readonly #limit: number | undefined;
  /** The period in whose count the calls under way have their places. */
  #period: SharedPeriod | undefined;
  #periodEnds: Moment | undefined;
  #hasNoQuota = false;
  /** Calls under way that were sent before the last period ended: their answers may tell of that one. */
  #belated = 0;
  /** Whether this process may send a call to find out how much there is, or did. */
  #word: "granted" | "used" | undefined;
  #search: Promise<void> | undefined;
  /** Until when to wait while all places are taken and nothing is heard. */
  #silence: { remaining: number; until: Moment } | undefined;

  constructor(count: RedisCount, reserve: number, limit: number | undefined) {
    this.#count = count;
    this.#reserve = reserve;
    this.#limit = limit;
  }

  /** Undefined when a call was granted. */
  async ask(): Promise<QuotaRefusal | undefined | "wait"> {
    this.#forgetWhatIsOver();
    if (this.#hasNoQuota) return this.#grant();
    if (!this.#period) {
      this.#search ??= this.#findPeriod().finally(() => {
        this.#search = undefined;
      });
      await this.#search;
    }
    const period = this.#period;
    if (!period) {
      if (this.#word !== "granted") return this.#hasNoQuota ? this.#grant() : "wait";
      this.#word = "used";
      return this.#grant();
    }
    if (this.#isUsedUp(period)) return refusal(period);
    const counted = period.limit - period.remaining;
    const place = await this.#count.takePlace(period, period.limit - this.#reserve);
    // The count holds at least what the portal has counted: it was lost, as when Redis is emptied.
    if (place.number <= counted) return this.#startOver(period);
    return place.isFree ? this.#grant() : this.#withoutPlace(period);
  }

  /** A call ended; what was said of the quota is a number. */
  async settle(said: Quota | undefined, counted: WasCounted): Promise<void> {
    this.#forgetWhatIsOver();
    this.underWay = Math.max(0, this.underWay - 1);
    const wasBelated = this.#belated > 0;
    if (wasBelated) this.#belated--;
    const period = this.#period;
    if (said) await this.#learn(said, wasBelated);
    else if (period?.source === "user" && counted) await this.#report(period, undefined);
    else if (period && counted !== "maybe") await this.#count.giveBack(period);
    else if (!period && counted === true && !wasBelated) await this.#learnThatNothingIsSaid();
    const isFound = this.#period !== undefined || this.#hasNoQuota;
    if (this.#word === "used" && (isFound || this.underWay === 0)) {
      this.#word = undefined;
      await this.#count.leaveTheWord();
    }
  }

  /** Whether Redis answers. */
  async canRead(): Promise<boolean> {
    return this.#count.read().then(
      () => true,
      () => false,
    );
  }

  /** Takes calls that were granted here out of the count, for another budget counts them. */
  leave(): void {
    this.#period = undefined;
    this.#word = undefined;
    this.#silence = undefined;
  }

  #grant(): undefined {
    this.#silence = undefined;
    this.underWay++;
  }

  #adopt(period: SharedPeriod): void {
    if (this.#period === period) return;
    this.#period = period;
    this.#periodEnds = momentIn(period.end - Date.now());
  }

  #isUsedUp(period: SharedPeriod): boolean {
    return period.remaining <= this.#reserve;
  }

  #forgetWhatIsOver(): void {
    if (!this.#period || this.#periodEnds?.hasCome === false) return;
    this.#period = undefined;
    this.#belated = this.underWay;
  }

  async #startOver(period: SharedPeriod): Promise<"wait"> {
    if (this.#period === period) this.#period = undefined;
    await this.#count.forget();
    return "wait";
  }

  async #findPeriod(): Promise<void> {
    const period = await this.#count.read();
    if (this.#period || this.#hasNoQuota) return;
    if (period) {
      this.#adopt(period);
      if (this.underWay > 0) await this.#count.takeMore(period, this.underWay);
    } else if (!this.#word && (await this.#count.takeTheWord())) {
      this.#word = "granted";
    }
  }

  /**
   * All places are taken: they may be given back, unless the portal has said that it counted them all. Where
   * nothing is heard for long, their calls are lost, and one call goes to find out how much there really is.
   */
  async #withoutPlace(period: SharedPeriod): Promise<QuotaRefusal | undefined | "wait"> {
    const shared = await this.#count.read();
    if (shared?.end === period.end) {
      period.limit = shared.limit;
      period.remaining = Math.min(period.remaining, shared.remaining);
    }
    if (!this.#isUsedUp(period)) {
      if (this.#silence?.remaining !== period.remaining) {
        this.#silence = { remaining: period.remaining, until: momentIn(TRUST) };
      }
      const isLost = this.underWay === 0 && this.#silence.until.hasCome;
      if (isLost && !this.#word && (await this.#count.takeTheWord())) {
        this.#word = "used";
        return this.#grant();
      }
    }
    await this.#count.giveBack(period);
    return this.#isUsedUp(period) ? refusal(period) : "wait";
  }

  async #learn({ limit, remaining, resetAt }: Quota, wasBelated: boolean): Promise<void> {
    const now = Date.now();
    const period = this.#period;
    const named = Math.ceil((resetAt?.getTime() ?? Number.NaN) / 1000) * 1000;
    const isDated = named > now;
    // A call that was sent in the period before tells of that one. Where all calls do, the clock here is ahead.
    const isOver = named <= now && wasBelated;
    const isOlder = period?.source === "portal" && named < period.end - JITTER;
    if (isOver || isOlder) {
      if (period) await this.#count.giveBack(period);
      return;
    }
    this.#hasNoQuota = false;
    const isSame =
      period && (!isDated || period.source === "undated" || Math.abs(named - period.end) <= JITTER);
    if (isSame) {
      period.remaining = Math.min(period.remaining, remaining);
      if (period.source === "user") {
        period.source = "portal";
        period.limit = limit ?? period.limit;
        period.remaining = remaining;
      }
      await this.#report(period, remaining);
      return;
    }
    await this.#report(
      {
        end: isDated ? named : Math.ceil((now + TRUST) / 1000) * 1000,
        limit: limit ?? period?.limit ?? remaining,
        remaining,
        source: isDated ? "portal" : "undated",
      },
      remaining,
    );
  }

  async #learnThatNothingIsSaid(): Promise<void> {
    const limit = this.#limit;
    if (limit === undefined) {
      this.#hasNoQuota = true;
      return;
    }
    const end = new Date().setUTCHours(24, 0, 0, 0);
    await this.#report({ end, limit, remaining: limit, source: "user" }, undefined);
  }

  /** Corrects the shared count; calls under way that have no place in that period's take theirs. */
  async #report(period: SharedPeriod, remaining: number | undefined): Promise<void> {
    const wasCounted = this.#period === period;
    const joining = wasCounted ? 0 : this.underWay;
    const isOnlyCall = this.#word === "used" && this.underWay === 0;
    if (remaining === undefined) period.remaining--;
    this.#adopt(period);
    const report = { period, remaining, wasCounted, joining, isOnlyCall };
    if (await this.#count.report(report)) return;
    if (this.#period === period) this.#period = undefined;
  }
}

function refusal({ limit, end, source }: SharedPeriod): QuotaRefusal {
  return { limit, resetAt: source === "undated" ? undefined : new Date(end) };
}
