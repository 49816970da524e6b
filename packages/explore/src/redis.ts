/**
 * A quota of calls that many processes share, in Redis.
 *
 * @module
 */
export * from "@ods/core/redis";
