import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

/** A client of `ioredis` or of `redis` (node-redis), connected or about to connect. */
export interface RedisClient {
  eval(script: string, ...rest: never[]): Promise<unknown>;
}

/** A period of the portal, as all processes see it. */
export interface SharedPeriod {
  /** When it ends, in ms since 1970; it names the period. */
  end: number;
  limit: number;
  /** The least that the portal said is left. */
  remaining: number;
  /**
   * Who says so: the portal; the portal, but for the end, so that it holds for a short while only; or the user
   * of a portal that says nothing.
   */
  source: "portal" | "undated" | "user";
}

export interface Report {
  period: SharedPeriod;
  /** What the portal said; undefined: nothing, so the call counts as one. */
  remaining: number | undefined;
  /** Whether the call that ended had its place in this period's count. */
  wasCounted: boolean;
  /** Calls under way that come into this period's count with it. */
  joining: number;
  /** Nobody else has calls under way: places that are still taken were never given back. */
  isOnlyCall: boolean;
}

export interface Place {
  isFree: boolean;
  /** How many are taken with it. */
  number: number;
}

/** How long a process has the word to find out how much there is, in seconds. */
const WORD = 30;
/** How long counts are kept after their period, for calls that end late, in ms. */
const KEPT = 600_000;

/**
 * The count in Redis: calls that the portal has counted plus those under way, in all processes. Calls take and
 * give back places by `rate-limiter-flexible`; what answers say corrects the count by a script, since the least
 * that was said and the count have to change together.
 */
export class RedisCount {
  readonly #redis: RedisClient;
  readonly #isIoredis: boolean;
  readonly #key: string;
  readonly #timeout: number;
  readonly #word: RateLimiterRedis;
  #places: { limiter: RateLimiterRedis; most: number } | undefined;

  constructor(redis: RedisClient, key: string, timeout: number) {
    this.#redis = redis;
    this.#isIoredis = "defineCommand" in redis;
    // The braces keep all keys of one budget in one slot of a Redis Cluster.
    this.#key = `{${key}}`;
    this.#timeout = timeout;
    this.#word = this.#limiter(1, WORD);
  }

  /** The current period, where one is known. */
  async read(): Promise<SharedPeriod | undefined> {
    const reply = await this.#run(READ, [this.#stateKey], []);
    const [end, limit, told, source] = reply as (string | null)[];
    if (!end || Number(end) <= Date.now()) return undefined;
    return {
      end: Number(end),
      limit: Number(limit),
      remaining: Number(limit) - Number(told),
      source: source as SharedPeriod["source"],
    };
  }

  /** Takes a place. One that is not free, since more than `most` are taken, has to be given back all the same. */
  takePlace(period: SharedPeriod, most: number): Promise<Place> {
    if (this.#places?.most !== most) this.#places = { limiter: this.#limiter(most, KEPT / 1000), most };
    return this.#consumed(this.#places.limiter.consume(`${this.#key}:${period.end}`));
  }

  async takeMore(period: SharedPeriod, calls: number): Promise<void> {
    await this.#inTime(this.#word.penalty(`${this.#key}:${period.end}`, calls));
  }

  async giveBack(period: SharedPeriod): Promise<void> {
    await this.#inTime(this.#word.reward(`${this.#key}:${period.end}`));
  }

  /** Corrects the count by an answer; false when a later period has begun. */
  async report({ period, remaining, wasCounted, joining, isOnlyCall }: Report): Promise<boolean> {
    const { end, source, limit } = period;
    const parameters = [end, source, limit, remaining ?? "", wasCounted ? 1 : 0, joining, isOnlyCall ? 1 : 0];
    const accepted = await this.#run(
      REPORT,
      [this.#stateKey, `${PREFIX}:${this.#key}:${end}`],
      [...parameters, end + KEPT],
    );
    return Number(accepted) === 1;
  }

  /** True for one process at a time: the one that may send a call to find out. */
  async takeTheWord(): Promise<boolean> {
    const { isFree } = await this.#consumed(this.#word.consume(`${this.#key}:word`));
    return isFree;
  }

  async leaveTheWord(): Promise<void> {
    await this.#inTime(this.#word.delete(`${this.#key}:word`));
  }

  /** Forgets the current period. */
  async forget(): Promise<void> {
    await this.#inTime(this.#word.delete(this.#key));
  }

  get #stateKey(): string {
    return `${PREFIX}:${this.#key}`;
  }

  #limiter(points: number, duration: number): RateLimiterRedis {
    return new RateLimiterRedis({
      storeClient: this.#redis,
      useRedisPackage: !this.#isIoredis,
      keyPrefix: PREFIX,
      points,
      duration,
    });
  }

  async #consumed(consumed: Promise<RateLimiterRes>): Promise<Place> {
    try {
      const { consumedPoints } = await this.#inTime(consumed);
      return { isFree: true, number: consumedPoints };
    } catch (error) {
      if (error instanceof RateLimiterRes) return { isFree: false, number: error.consumedPoints };
      throw error;
    }
  }

  #run(script: string, keys: string[], parameters: (string | number)[]): Promise<unknown> {
    const texts = parameters.map(String);
    const run = this.#redis.eval as (script: string, ...rest: unknown[]) => Promise<unknown>;
    return this.#inTime(
      this.#isIoredis
        ? run.call(this.#redis, script, keys.length, ...keys, ...texts)
        : run.call(this.#redis, script, { keys, arguments: texts }),
    );
  }

  #inTime<Result>(operation: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no answer within ${this.#timeout} ms`)),
        this.#timeout,
      );
      operation.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}

const PREFIX = "ods-quota";

const READ = "return redis.call('hmget', KEYS[1], 'end', 'limit', 'told', 'source')";

/** `told` is the most that the portal said was used; the count is that and the calls under way. */
const REPORT = `
local state = redis.call('hmget', KEYS[1], 'end', 'source', 'limit', 'told')
local current, source = tonumber(state[1] or '0'), state[2]
local named, said = tonumber(ARGV[1]), tonumber(ARGV[4])
local ended, joining = tonumber(ARGV[5]), tonumber(ARGV[6])
local isOlder = named < current or (named == current and source ~= ARGV[2])
if isOlder and source ~= 'user' then return 0 end

local limit, told, used = tonumber(ARGV[3]), 0, 0
local isSame = named == current
if isSame then
  if source ~= 'user' then limit = tonumber(state[3]) end
  told = tonumber(state[4])
end
used = told + 1
if said then used = limit - said end
if isSame and used < told then used = told end

if isSame and ARGV[7] == '0' then
  redis.call('incrby', KEYS[2], used - told - ended + joining)
else
  redis.call('set', KEYS[2], used + joining)
end
redis.call('hset', KEYS[1], 'end', ARGV[1], 'source', ARGV[2], 'limit', limit, 'told', used)
redis.call('pexpireat', KEYS[1], ARGV[8])
redis.call('pexpireat', KEYS[2], ARGV[8])
return 1
`;
