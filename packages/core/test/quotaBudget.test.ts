import { InvalidArgumentError } from "@ods/core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryBudget } from "../src/quota/memoryBudget.ts";
import type { Quota, QuotaBudget, QuotaRefusal } from "../src/quota/quotaBudget.ts";

const NOON = Date.parse("2026-03-01T12:00:00Z");
const MIDNIGHT = new Date("2026-03-02T00:00:00Z");
const NEXT_MIDNIGHT = new Date("2026-03-03T00:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: NOON });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const told = (remaining: number, resetAt: Date | undefined = MIDNIGHT): Quota => ({
  limit: 100,
  remaining,
  resetAt,
});

const ORDINARY = ["take", "take", "arrive", "arrive", "answer", "answer", "drop", "abort"] as const;
const UNUSUAL = ["lose", "midnight", "midnight elsewhere"] as const;
type Action = (typeof ORDINARY)[number] | (typeof UNUSUAL)[number];

type Verdict = "go" | "waits" | QuotaRefusal;

/** Asks for so many calls, and says how each request stands once all has settled that can. */
function asks(budget: QuotaBudget, count: number, signal?: AbortSignal): Verdict[] {
  const verdicts: Verdict[] = Array(count).fill("waits");
  for (let n = 0; n < count; n++) {
    budget.take(signal).then(
      (refusal) => {
        verdicts[n] = refusal ?? "go";
      },
      () => {},
    );
  }
  return verdicts;
}
const allThatCan = () => new Promise<void>((resolve) => setImmediate(resolve));
const went = (verdicts: Verdict[]) => verdicts.filter((verdict) => verdict === "go").length;
const wait = (verdicts: Verdict[]) => verdicts.filter((verdict) => verdict === "waits").length;

/** A budget that knows what is left, with nothing under way. */
async function budgetThatWasTold(quota: Quota, reserve = 0): Promise<QuotaBudget> {
  const budget = memoryBudget({ reserve });
  await budget.take();
  budget.settle(quota, true);
  return budget;
}

describe("a quota budget in memory", () => {
  it("sends one call ahead to learn how much there is, then as many as are left", async () => {
    const budget = memoryBudget();
    const calls = asks(budget, 10);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([1, 9]);
    budget.settle(told(4), true);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([5, 5]);
  });

  it("refuses with limit and time once the portal says that nothing is left", async () => {
    const budget = await budgetThatWasTold({ remaining: 1, resetAt: MIDNIGHT });
    const calls = asks(budget, 3);
    await allThatCan();
    budget.settle(told(0), true);
    await allThatCan();
    const refusal = { limit: 100, resetAt: MIDNIGHT };
    expect(calls).toEqual(["go", refusal, refusal]);
    expect(await budget.take()).toEqual(refusal);
  });

  it("lets all go where the portal names no quota, until it does", async () => {
    const budget = memoryBudget();
    const calls = asks(budget, 50);
    budget.settle(undefined, true);
    await allThatCan();
    expect(went(calls)).toBe(50);
    budget.settle(told(50), true);
    const later = asks(budget, 5);
    await allThatCan();
    expect([went(later), wait(later)]).toEqual([2, 3]);
  });

  it("hands the first call on to the next when it gets no answer", async () => {
    const budget = memoryBudget();
    const calls = asks(budget, 4);
    await allThatCan();
    budget.settle(undefined, "maybe");
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([2, 2]);
    budget.settle(undefined, false);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([3, 1]);
    budget.settle(told(90), true);
    await allThatCan();
    expect(went(calls)).toBe(4);
  });

  it("is not raised by an older answer that arrives late", async () => {
    const budget = await budgetThatWasTold(told(10));
    asks(budget, 3);
    budget.settle(told(7), true);
    budget.settle(told(9), true);
    budget.settle(told(8), true);
    const calls = asks(budget, 9);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([7, 2]);
  });

  it("falls when others use the quota as well", async () => {
    const budget = await budgetThatWasTold(told(50));
    asks(budget, 2);
    budget.settle(told(3), true);
    const calls = asks(budget, 5);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([2, 3]);
  });

  it("gives the place of a call that never reached the portal, or cost nothing, to the next", async () => {
    const budget = await budgetThatWasTold(told(2));
    const calls = asks(budget, 4);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([2, 2]);
    budget.settle(undefined, false);
    budget.settle(undefined, true);
    await allThatCan();
    expect(went(calls)).toBe(4);
  });

  it("takes a call without an answer for counted, until an answer shows whether it was", async () => {
    const budget = await budgetThatWasTold(told(3));
    asks(budget, 2);
    budget.settle(undefined, "maybe");
    // This one may have been answered before the lost one was counted.
    budget.settle(told(2), true);
    const next = asks(budget, 3);
    await allThatCan();
    expect([went(next), wait(next)]).toEqual([1, 2]);
    // This one can't: it was sent when the lost one had ended.
    budget.settle(told(1), true);
    await allThatCan();
    expect([went(next), wait(next)]).toEqual([2, 1]);
  });

  it("refuses without a date when calls without an answer may have used it up, and tries one a minute later", async () => {
    const budget = await budgetThatWasTold(told(2));
    asks(budget, 2);
    budget.settle(undefined, "maybe");
    budget.settle(undefined, "maybe");
    expect(await budget.take()).toEqual({ limit: 100 });
    vi.setSystemTime(NOON + 60_000);
    const calls = asks(budget, 3);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([1, 2]);
    budget.settle(told(1), true);
    await allThatCan();
    expect(went(calls)).toBe(2);
  });

  it("knows nothing again when the period is over, and sends one call ahead", async () => {
    const budget = await budgetThatWasTold(told(0));
    expect(await budget.take()).toMatchObject({ resetAt: MIDNIGHT });
    vi.setSystemTime(MIDNIGHT);
    const calls = asks(budget, 5);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([1, 4]);
    budget.settle(told(3, NEXT_MIDNIGHT), true);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([4, 1]);
  });

  it("starts anew when an answer tells of a later period, and ignores answers from the one before", async () => {
    const budget = await budgetThatWasTold(told(3));
    asks(budget, 3);
    budget.settle(told(99, NEXT_MIDNIGHT), true);
    budget.settle(told(1), true);
    budget.settle(told(98, NEXT_MIDNIGHT), true);
    const calls = asks(budget, 200);
    await allThatCan();
    expect(went(calls)).toBe(98);
  });

  it("waits for the new period's first answer, though calls of the period before come back meanwhile", async () => {
    const budget = await budgetThatWasTold(told(3));
    asks(budget, 2);
    vi.setSystemTime(MIDNIGHT);
    const calls = asks(budget, 5);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([1, 4]);
    budget.settle(told(2), true);
    budget.settle(told(1), true);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([1, 4]);
    budget.settle(told(2, NEXT_MIDNIGHT), true);
    await allThatCan();
    expect(went(calls)).toBe(3);
  });

  it("takes times of a reset that differ by less than a second for one", async () => {
    const budget = await budgetThatWasTold(told(5));
    asks(budget, 3);
    budget.settle(told(3), true);
    budget.settle(told(4, new Date(MIDNIGHT.getTime() + 900)), true);
    budget.settle(told(2, new Date(MIDNIGHT.getTime() - 900)), true);
    const calls = asks(budget, 5);
    await allThatCan();
    expect(went(calls)).toBe(2);
  });

  it("takes a call without an answer for counted in the new period, though it was lost before that was known", async () => {
    const turned = await budgetThatWasTold(told(5));
    asks(turned, 2);
    turned.settle(undefined, "maybe");
    turned.settle(told(2, NEXT_MIDNIGHT), true);
    const next = asks(turned, 3);
    await allThatCan();
    expect(went(next)).toBe(1);

    const over = await budgetThatWasTold(told(5));
    asks(over, 2);
    over.settle(undefined, "maybe");
    vi.setSystemTime(MIDNIGHT);
    asks(over, 1);
    over.settle(told(4), true);
    over.settle(told(3, NEXT_MIDNIGHT), true);
    const later = asks(over, 5);
    await allThatCan();
    expect(went(later)).toBe(2);
  });

  it("forgets calls without an answer where the portal named no quota", async () => {
    const budget = memoryBudget();
    asks(budget, 5);
    budget.settle(undefined, true);
    await allThatCan();
    budget.settle(undefined, "maybe");
    budget.settle(undefined, "maybe");
    budget.settle(told(10), true);
    const calls = asks(budget, 20);
    await allThatCan();
    expect(went(calls)).toBe(9);
  });

  it("lets the first in line go, when the period ends while some wait", async () => {
    const budget = await budgetThatWasTold(told(1));
    await budget.take();
    const line = asks(budget, 2);
    await allThatCan();
    vi.setSystemTime(MIDNIGHT);
    const newcomer = asks(budget, 1);
    await allThatCan();
    expect([line, newcomer]).toEqual([["go", "waits"], ["waits"]]);
  });

  it("does not send more because a call was settled twice", async () => {
    const budget = await budgetThatWasTold(told(2));
    budget.settle(undefined, false);
    const calls = asks(budget, 5);
    await allThatCan();
    expect(went(calls)).toBe(2);
  });

  it("refuses without a date where none is named, and asks again after a minute", async () => {
    for (const resetAt of [undefined, new Date(NOON - 3_600_000), new Date(Number.NaN)]) {
      vi.setSystemTime(NOON);
      const budget = memoryBudget();
      await budget.take();
      budget.settle({ remaining: 0, resetAt }, true);
      expect(await budget.take()).toEqual({ limit: undefined, resetAt: undefined });
      vi.setSystemTime(NOON + 59_999);
      expect(await budget.take()).toBeDefined();
      vi.setSystemTime(NOON + 60_000);
      expect(await budget.take()).toBeUndefined();
    }
  });

  it("keeps the reserve for others", async () => {
    const budget = await budgetThatWasTold(told(12), 10);
    const calls = asks(budget, 5);
    await allThatCan();
    expect([went(calls), wait(calls)]).toEqual([2, 3]);
    budget.settle(told(11), true);
    budget.settle(told(10), true);
    await allThatCan();
    expect(calls.slice(2)).toEqual(Array(3).fill({ limit: 100, resetAt: MIDNIGHT }));
  });

  it("says what is wrong with a reserve that is no number of calls", () => {
    for (const reserve of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "5" as never]) {
      expect(() => memoryBudget({ reserve })).toThrow(InvalidArgumentError);
    }
  });

  it("doesn't believe a quota that is no number", async () => {
    const budget = memoryBudget();
    await budget.take();
    budget.settle({ remaining: Number.NaN }, true);
    const calls = asks(budget, 5);
    await allThatCan();
    expect(went(calls)).toBe(5);
  });

  it("ends a wait at once on abort, with the signal's reason, and leaves nothing behind", async () => {
    const budget = memoryBudget();
    await budget.take();
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = new Set<unknown>();
    vi.spyOn(signal, "addEventListener").mockImplementation(
      (_type, listener) => void listeners.add(listener),
    );
    vi.spyOn(signal, "removeEventListener").mockImplementation((_type, listener) => {
      listeners.delete(listener);
    });
    const granted = budget.take(signal);
    expect(listeners.size).toBe(1);
    budget.settle(told(1), true);
    await granted;
    expect(listeners.size).toBe(0);
    vi.restoreAllMocks();

    const waiting = budget.take(signal);
    const behind = asks(budget, 1);
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(budget.take(signal)).rejects.toBe(reason);
    budget.settle(undefined, false);
    await allThatCan();
    expect(behind).toEqual(["go"]);
  });

  it("serves those who wait in the order they came", async () => {
    const budget = await budgetThatWasTold(told(1));
    await budget.take();
    const order: number[] = [];
    for (let n = 0; n < 3; n++) budget.take().then(() => order.push(n));
    for (let n = 0; n < 3; n++) {
      budget.settle(undefined, false);
      await allThatCan();
    }
    expect(order).toEqual([0, 1, 2]);
  });

  it("never sends more than is left, never deadlocks and leaves nothing unused, whatever the order of answers", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...ORDINARY), fc.nat(30)), { maxLength: 200, size: "max" }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(30),
        async (actions, limit, usedBefore) => {
          const portal = new ModelPortal(limit, Math.min(usedBefore, limit - 1));
          const run = new ModelRun(portal);
          for (const [action, pick] of actions) await run.do(action, pick);
          await run.finish();
          expect(portal.overrun).toBe(0);
          for (const refusal of run.refusals) expect(refusal.resetAt).toEqual(portal.resetAt);
          if (run.refusals.length > 0) expect(portal.used).toBe(limit);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never sends more than is left, though answers get lost, periods end on the way and clocks differ", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...ORDINARY, ...UNUSUAL), fc.nat(30)), {
          maxLength: 200,
          size: "max",
        }),
        fc.integer({ min: 1, max: 15 }),
        async (actions, limit) => {
          vi.setSystemTime(NOON);
          const portal = new ModelPortal(limit, 0);
          const run = new ModelRun(portal);
          for (const [action, pick] of actions) await run.do(action, pick);
          await run.finish();
          expect(portal.overrun).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A portal that counts. */
class ModelPortal {
  readonly limit: number;
  used: number;
  overrun = 0;
  resetAt = MIDNIGHT;

  constructor(limit: number, used: number) {
    this.limit = limit;
    this.used = used;
  }

  count(): Quota {
    if (this.used >= this.limit) this.overrun++;
    else this.used++;
    return { limit: this.limit, remaining: this.limit - this.used, resetAt: this.resetAt };
  }

  /** Midnight; by the clock here as well, or not yet. */
  startAnew(isMidnightHere: boolean): void {
    if (isMidnightHere) vi.setSystemTime(this.resetAt);
    this.resetAt = new Date(this.resetAt.getTime() + 86_400_000);
    this.used = 0;
  }
}

interface ModelCall {
  said?: Quota;
}

/** Calls on their way to a portal and back, in an order that the test chooses. */
class ModelRun {
  readonly refusals: QuotaRefusal[] = [];
  readonly #budget = memoryBudget();
  readonly #portal: ModelPortal;
  readonly #waiting = new Set<AbortController>();
  #calls: ModelCall[] = [];
  #isTold = false;

  constructor(portal: ModelPortal) {
    this.#portal = portal;
  }

  async do(action: Action, pick: number): Promise<void> {
    const of = (calls: ModelCall[]) => calls[pick % Math.max(1, calls.length)];
    const sent = of(this.#calls.filter(({ said }) => !said));
    const answered = of(this.#calls.filter(({ said }) => said));
    if (action === "take") this.#take();
    else if (action === "arrive" && sent) sent.said = this.#portal.count();
    else if (action === "answer" && answered?.said) this.#end(answered, answered.said, true);
    else if (action === "drop" && sent) this.#end(sent, undefined, false);
    // One that is lost before anything is known may have been the last: the next can't but find out.
    else if (action === "lose" && this.#isTold) this.#end(of(this.#calls), undefined, "maybe");
    else if (action === "midnight") {
      this.#portal.startAnew(true);
      this.#isTold = false;
    } else if (action === "midnight elsewhere") this.#portal.startAnew(false);
    else if (action === "abort") [...this.#waiting][pick % Math.max(1, this.#waiting.size)]?.abort();
    for (let n = 0; n < 4; n++) await Promise.resolve();
  }

  /** Ends all calls; nobody may be left waiting then. */
  async finish(): Promise<void> {
    while (this.#calls.length > 0) {
      await this.do("arrive", 0);
      await this.do("answer", 0);
    }
    expect(this.#waiting.size).toBe(0);
  }

  #take(): void {
    const controller = new AbortController();
    this.#waiting.add(controller);
    this.#budget.take(controller.signal).then(
      (refusal) => {
        this.#waiting.delete(controller);
        if (refusal) this.refusals.push(refusal);
        else this.#calls.push({});
      },
      () => this.#waiting.delete(controller),
    );
  }

  #end(call: ModelCall | undefined, said: Quota | undefined, counted: boolean | "maybe"): void {
    if (!call) return;
    this.#calls = this.#calls.filter((other) => other !== call);
    this.#isTold ||= said?.resetAt === this.#portal.resetAt;
    this.#budget.settle(said, counted);
  }
}
