import { createExploreClient, type ExploreClient } from "@ods/explore";
import { type RedisClient, redisBudget } from "@ods/explore/redis";

/** A client for each of many processes that use one API key. `redis` is a client of `ioredis` or of `redis`. */
export function clientOfMany(portal: string, auth: string, redis: RedisClient): ExploreClient {
  // #region redis
  const budget = redisBudget({
    redis,
    key: "my-domain/nightly-jobs", // names the quota in Redis; never the API key
    onError: ({ message }) => console.warn(message),
  });
  return createExploreClient({ portal, auth, quota: { budget } });
  // #endregion
}
