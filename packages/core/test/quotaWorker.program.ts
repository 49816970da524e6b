// One process of several that share a quota: sends its calls at once, and tells how many went and were refused.
import { Redis } from "ioredis";
import { redisBudget } from "../src/redis.ts";

const [url = "", port = "", calls = ""] = process.argv.slice(2);
const redis = new Redis(Number(port), "127.0.0.1");
const budget = redisBudget({ redis, key: "shared", whenRedisFails: "throw" });

const outcomes = await Promise.all(
  Array.from({ length: Number(calls) }, async () => {
    const refusal = await budget.take();
    if (refusal) return refusal.resetAt?.toISOString() ?? "without a date";
    const { headers } = await fetch(url);
    const number = (name: string) => Number(headers.get(`X-RateLimit-${name}`));
    const resetAt = new Date(number("Reset") * 1000);
    await budget.settle({ limit: number("Limit"), remaining: number("Remaining"), resetAt }, true);
    return "sent";
  }),
);
process.stdout.write(JSON.stringify(outcomes));
redis.disconnect();
