import { InvalidArgumentError, NetworkError } from "../errors.ts";
import { type KnownOptions, refuseUnknown } from "../knownOptions.ts";
import { type Moment, momentIn } from "../moment.ts";
import { raced } from "../raced.ts";
import { redactText } from "../redactUrl.ts";
import { sleep } from "../sleep.ts";
import { checkedReserve } from "./checkedReserve.ts";
import { MemoryBudget } from "./memoryBudget.ts";
import type { Quota, QuotaBudget, QuotaRefusal, WasCounted } from "./quotaBudget.ts";
import { type RedisClient, RedisCount } from "./redisCount.ts";
import { SharedCalls } from "./sharedCalls.ts";

export interface RedisBudgetOptions {
  /** A client of `ioredis` or of `redis` (node-redis, connected). It stays the caller's: he closes it. */
  redis: RedisClient;
  /**
   * Names the quota: the same in all processes that share it, another for each portal and each user of it. It is
   * part of the keys in Redis, so it must not be the API key.
   */
  key: string;
  /**
   * Calls in a day from midnight to midnight UTC, for a portal that says nothing of its quota. What the portal
   * says counts more.
   */
  limit?: number;
  /** Calls to leave for others who use the same quota. @default 0 */
  reserve?: number;
  /**
   * What to do while Redis doesn't answer: `"memory"` goes on with a budget of each process's own, so that
   * several may together send more than is left; `"throw"` fails calls with a {@link NetworkError}.
   *
   * @default "memory"
   */
  whenRedisFails?: "memory" | "throw";
  /** Hears of it when Redis fails: once until it is back, or each time with `"throw"`. */
  onError?: (error: NetworkError) => void;
  /** How long Redis may take to answer, in ms. @default 2000 */
  timeout?: number;
}

const REDIS_BUDGET: KnownOptions<RedisBudgetOptions> = {
  redis: true,
  key: true,
  limit: true,
  reserve: true,
  whenRedisFails: true,
  onError: true,
  timeout: true,
};

/** How long to leave a Redis alone that failed, in ms. */
const REST = 10_000;
/** How long to wait before looking whether other processes gave calls back, in ms: doubled each time. */
const LOOK_AGAIN = { least: 25, most: 500 };

/**
 * A budget in Redis: however many processes send calls under one key, no more go out than the portal said are
 * left. It needs the packages `rate-limiter-flexible` and `ioredis` or `redis`.
 *
 * It works as `memoryBudget` does, with these differences:
 * - A call that got no answer counts until the period ends, or until nothing but such calls is left and no
 *   answer has come to any process for a minute. Then one call goes to find out. Calls of a process that died
 *   are treated the same, so that waiting for them takes up to a minute.
 * - Where the portal names no quota, each process finds out by itself.
 *
 * @throws {@link InvalidArgumentError} when an option can't be meant.
 *
 * @example
 * ```ts
 * import { redisBudget } from "@ods/core/redis";
 * import { Redis } from "ioredis";
 *
 * const redis = new Redis("redis://127.0.0.1:6379");
 * const budget = redisBudget({ redis, key: "my-domain", onError: (error) => console.warn(error.message) });
 * ```
 */
export function redisBudget(options: RedisBudgetOptions): QuotaBudget {
  refuseUnknown("redisBudget", options, REDIS_BUDGET, {
    client: "it is called `redis` here.",
    prefix: "it is called `key` here.",
    waitForQuota: "it is an option of `quota`, beside `budget`.",
  });
  const { redis, key, limit, reserve = 0, whenRedisFails = "memory", timeout = 2000 } = options;
  if (typeof redis?.eval !== "function") {
    throw new InvalidArgumentError("redis is no client of ioredis or redis. Give one that is connected.");
  }
  if (typeof key !== "string" || key.trim() === "") {
    throw new InvalidArgumentError("key is empty; a name for the quota is wanted, such as the portal's.");
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new InvalidArgumentError(`limit is ${limit}; a whole number of calls a day is wanted.`);
  }
  if (whenRedisFails !== "memory" && whenRedisFails !== "throw") {
    throw new InvalidArgumentError(`whenRedisFails is ${whenRedisFails}; "memory" or "throw" is wanted.`);
  }
  if (!(timeout > 0 && timeout < 2 ** 31)) {
    throw new InvalidArgumentError(`timeout is ${timeout}; milliseconds above 0 are wanted.`);
  }
  const calls = new SharedCalls(new RedisCount(redis, key, timeout), checkedReserve(reserve), limit);
  return new RedisBudget(calls, reserve, whenRedisFails, options.onError);
}

class RedisBudget implements QuotaBudget {
  readonly #calls: SharedCalls;
  readonly #reserve: number;
  readonly #whenRedisFails: "memory" | "throw";
  readonly #onError: ((error: NetworkError) => void) | undefined;
  /** Stands in while Redis is away. */
  #memory: MemoryBudget | undefined;
  /** When to ask Redis again. */
  #again: Moment | undefined;
  /** Those who wait, in order: only the first asks Redis. */
  readonly #line = new Set<() => void>();
  #wake = () => {};

  constructor(
    calls: SharedCalls,
    reserve: number,
    whenRedisFails: "memory" | "throw",
    onError: ((error: NetworkError) => void) | undefined,
  ) {
    this.#calls = calls;
    this.#reserve = reserve;
    this.#whenRedisFails = whenRedisFails;
    this.#onError = onError;
  }

  async take(signal: AbortSignal = new AbortController().signal): Promise<QuotaRefusal | undefined> {
    for (;;) {
      signal.throwIfAborted();
      const memory = this.#memory;
      if (memory && !(await raced(this.#isRedisBack(), signal))) {
        if (memory !== this.#memory) continue;
        const refusal = await memory.take(signal);
        if (!refusal) this.#calls.underWay++;
        return refusal;
      }
      try {
        const first = this.#line.size === 0 ? await this.#ask(signal) : "wait";
        return first === "wait" ? await this.#standInLine(signal) : first;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const failure = this.#fail(error);
        if (this.#whenRedisFails === "throw") throw failure;
      }
    }
  }

  async settle(said: Quota | undefined, counted: WasCounted): Promise<void> {
    const believed = said && Number.isFinite(said.remaining) ? said : undefined;
    if (this.#memory) {
      this.#calls.underWay = Math.max(0, this.#calls.underWay - 1);
      this.#memory.settle(believed, counted);
      return;
    }
    try {
      await this.#calls.settle(believed, counted);
    } catch (error) {
      this.#fail(error);
    }
    this.#wake();
  }

  async #standInLine(signal: AbortSignal): Promise<QuotaRefusal | undefined> {
    let advance = () => {};
    const turn = new Promise<void>((resolve) => {
      advance = resolve;
    });
    this.#line.add(advance);
    if (this.#line.size === 1) advance();
    try {
      await raced(turn, signal);
      for (let pause = LOOK_AGAIN.least; ; pause = Math.min(2 * pause, LOOK_AGAIN.most)) {
        const verdict = await this.#ask(signal);
        if (verdict !== "wait") return verdict;
        await this.#pause(pause * (0.5 + Math.random() / 2), signal);
      }
    } finally {
      // Ends the race for a turn that never came as well, and with it its listener.
      advance();
      this.#line.delete(advance);
      const [next] = this.#line;
      next?.();
    }
  }

  async #ask(signal: AbortSignal): Promise<QuotaRefusal | undefined | "wait"> {
    const asked = this.#calls.ask().then((verdict) => {
      if (verdict === undefined) this.#memory?.join(1);
      return verdict;
    });
    try {
      return await raced(asked, signal);
    } catch (error) {
      // Nobody is there to send what may be granted after an abort.
      asked.then(
        (verdict) => (verdict === undefined ? this.settle(undefined, false) : undefined),
        () => {},
      );
      throw error;
    }
  }

  /** Waits so long, or until a call of this process has ended. */
  async #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    const controller = new AbortController();
    this.#wake = () => controller.abort();
    const abort = () => controller.abort();
    signal.addEventListener("abort", abort);
    await sleep(milliseconds, controller.signal).catch(() => {});
    signal.removeEventListener("abort", abort);
    this.#wake = () => {};
    signal.throwIfAborted();
  }

  async #isRedisBack(): Promise<boolean> {
    if (this.#again?.hasCome === false || this.#memory?.isAwaited) return !this.#memory;
    this.#again = momentIn(REST);
    const isBack = await this.#calls.canRead();
    // Who waits in memory meanwhile is served there.
    if (isBack && !this.#memory?.isAwaited) this.#memory = undefined;
    return !this.#memory;
  }

  #fail(error: unknown): NetworkError {
    const message = error instanceof Error ? error.message : String(error);
    // The cause is left out: clients attach the command that failed, with its password when it was AUTH.
    const failure = new NetworkError(`The quota budget in Redis failed: ${redactText(message)}`);
    const isKnown = this.#memory !== undefined;
    if (this.#whenRedisFails === "memory" && !this.#memory) {
      this.#again = momentIn(REST);
      this.#memory = new MemoryBudget(this.#reserve);
      this.#memory.join(this.#calls.underWay);
      this.#calls.leave();
    }
    if (!isKnown) {
      try {
        this.#onError?.(failure);
      } catch {
        // A listener that fails must not fail the calls that it is told of.
      }
    }
    return failure;
  }
}
