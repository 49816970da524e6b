import { parseHttpDate } from "../httpDate.ts";
import type { Quota } from "./quotaBudget.ts";

/** What the portal counts: all calls of its users, those without a credential, or those to one dataset. */
export type QuotaScope = "domain" | "anonymous" | "dataset";

/** When a quota starts anew. */
export interface QuotaReset {
  /** By the portal's clock. */
  readonly at: Date;
  /** In so many milliseconds, whatever our clock shows; 0 when that is over. */
  readonly wait: number;
}

/** What a portal says when a quota is used up. */
export interface QuotaRefused {
  readonly reset: QuotaReset | undefined;
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

/** Why the portal refused, when it is for a quota: by a 429, by the 403 of old servers, or by a code alone. */
export function quotaRefused(status: number, headers: Headers, body: unknown): QuotaRefused | undefined {
  const said = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const code = textOf(said.errorcode);
  const isCode = status < 300 ? /^1000[125]$/.test(code) : status === 403 && code === "10001";
  if (status !== 429 && !isCode) return undefined;
  const domain = quotaOf(headers);
  const dataset = quotaOf(headers, "X-RateLimit-dataset-");
  const isDataset = dataset?.remaining === 0 && !/^1000[125]$/.test(code);
  const counted = isDataset ? dataset : domain;
  return {
    reset: resetOf(headers, timeOf(said.reset_time) ?? counted?.resetAt),
    limit: numberOf(said.call_limit) ?? counted?.limit,
    unit: typeof said.limit_time_unit === "string" ? said.limit_time_unit : undefined,
    scope: isDataset ? "dataset" : code === "10005" ? "anonymous" : "domain",
  };
}

function resetOf(headers: Headers, at: Date | undefined): QuotaReset | undefined {
  const now = Date.now();
  if (at) return { at, wait: Math.max(0, at.getTime() - portalTimeOf(headers, now)) };
  const wait = retryAfterOf(headers);
  return wait === undefined ? undefined : { at: new Date(Math.min(now + wait, LAST_TIME)), wait };
}

/**
 * How long to wait, by the Retry-After header, in ms: so many seconds, or until a date. Where it comes several times, the
 * longest counts.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const now = Date.now();
  const waits = valuesOf(headers.get("Retry-After") ?? "").flatMap((value) => {
    // Some portals write parts of a second, or quotes.
    if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
    const date = parseHttpDate(value, now);
    return date === undefined ? [] : Math.max(0, date - portalTimeOf(headers, now));
  });
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/** The values of a header that may have come several times, of which each may be a date with a comma in it. */
function valuesOf(header: string): string[] {
  const values: string[] = [];
  for (const part of header.split(",")) {
    const last = values.at(-1);
    if (last !== undefined && /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i.test(last))
      values[values.length - 1] = `${last},${part}`;
    else values.push(part.trim());
  }
  return values.map((value) => value.trim().replace(/^"([^"]*)"$/, "$1"));
}

/**
 * What the portal's clock showed when a response left it, in ms since 1970; ours where it does not say. It may be ahead
 * of ours, or behind, and what it says of times is to be held against it alone.
 */
export function portalTimeOf(headers: Headers, now: number): number {
  const [said = ""] = valuesOf(headers.get("Date") ?? "");
  const date = parseHttpDate(said, now);
  const [age = ""] = valuesOf(headers.get("Age") ?? "");
  return date === undefined ? now : date + (/^\d{1,9}$/.test(age) ? Number(age) * 1000 : 0);
}

/** A time as portals write it: seconds since 1970, or a timestamp, with a blank before its hour in some. */
function timeOf(value: unknown): Date | undefined {
  const text = textOf(value);
  // A header that came twice has a comma, and so have dates of HTTP.
  return dateOf(text) ?? dateOf(text.split(",", 1)[0] as string);
}

function dateOf(text: string): Date | undefined {
  const time = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text.replace(/^(\d{4}-\d\d-\d\d) /, "$1T"));
  return text && Math.abs(time) <= LAST_TIME ? new Date(time) : undefined;
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value).split(",", 1)[0]?.trim();
  const number = Number(text);
  return text && Number.isFinite(number) ? number : undefined;
}

/** Nothing for what is neither text nor a number: an answer may hold objects that can't be made one. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
