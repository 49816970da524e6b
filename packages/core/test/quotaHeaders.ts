/** When daily quotas start anew. */
export const MIDNIGHT = new Date("2026-07-28T00:00:00Z");

/** What a portal says of its quota in the headers of every answer. */
export function said(
  remaining: number | string,
  reset: Date | string | undefined = MIDNIGHT,
  limit = 5000,
): HeadersInit {
  return {
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    ...(reset && {
      "X-RateLimit-Reset": typeof reset === "string" ? reset : String(reset.getTime() / 1000),
    }),
  };
}
