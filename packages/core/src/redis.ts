/**
 * A budget of calls that many processes share through Redis. It needs the package `rate-limiter-flexible`, and a
 * client: `ioredis` or `redis`.
 *
 * @module
 */
export { type RedisBudgetOptions, redisBudget } from "./quota/redisBudget.ts";
export type { RedisClient } from "./quota/redisCount.ts";
