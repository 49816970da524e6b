import type { Quota } from "./quotaBudget.ts";

/** What the portal counts: all calls of its users, those without a credential, or those to one dataset. */
export type QuotaScope = "domain" | "anonymous" | "dataset";

/** What a portal says when a quota is used up. */
export interface QuotaRefused {
  readonly resetAt: Date | undefined;
  readonly limit: number | undefined;
  /** The period that the limit is for: `"day"`, `"month"`. */
  readonly unit: string | undefined;
  readonly scope: QuotaScope;
}

/** The last moment that a Date can hold. */
const LAST_TIME = 8.64e15;

/** The state of the quota in the headers of an answer, where it says so. */
export function quotaOf(headers: Headers, prefix = "X-RateLimit-"): Quota | undefined {
  const remaining = numberOf(headers.get(`${prefix}Remaining`));
  if (remaining === undefined) return undefined;
  return {
    remaining,
    limit: numberOf(headers.get(`${prefix}Limit`)),
    resetAt: timeOf(headers.get(`${prefix}Reset`)),
  };
}

/** Why the portal refused, when it is for a quota: by a 429, or by the 403 of old servers. */
export function quotaRefused(status: number, headers: Headers, body: unknown): QuotaRefused | undefined {
  const said = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const code = textOf(said.errorcode);
  if (status !== 429 && !(status === 403 && code === "10001")) return undefined;
  const domain = quotaOf(headers);
  const dataset = quotaOf(headers, "X-RateLimit-dataset-");
  const isDataset = dataset?.remaining === 0 && !/^1000[125]$/.test(code);
  const counted = isDataset ? dataset : domain;
  return {
    resetAt: timeOf(said.reset_time) ?? counted?.resetAt ?? retryAfterOf(headers),
    limit: numberOf(said.call_limit) ?? counted?.limit,
    unit: typeof said.limit_time_unit === "string" ? said.limit_time_unit : undefined,
    scope: isDataset ? "dataset" : code === "10005" ? "anonymous" : "domain",
  };
}

/** When to ask again, by the Retry-After header: in so many seconds, or at a date. */
export function retryAfterOf(headers: Headers): Date | undefined {
  const value = headers.get("Retry-After") ?? "";
  if (/^\d+$/.test(value)) return new Date(Math.min(Date.now() + Number(value) * 1000, LAST_TIME));
  return /GMT$/.test(value) ? timeOf(value) : undefined;
}

/** A time as portals write it: seconds since 1970, or a timestamp, with a blank before its hour in some. */
function timeOf(value: unknown): Date | undefined {
  const text = textOf(value);
  const time = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text.replace(/^(\d{4}-\d\d-\d\d) /, "$1T"));
  return text && Math.abs(time) <= LAST_TIME ? new Date(time) : undefined;
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  const number = Number(text);
  return text && Number.isFinite(number) ? number : undefined;
}

/** Nothing for what is neither text nor a number: an answer may hold objects that can't be made one. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
