import type { RequestSummary } from "./errors.ts";
import { summarize } from "./requestOf.ts";

/** What every event tells; URLs are redacted. */
export interface CallEvent extends RequestSummary {
  /** What happened, in words. */
  readonly message: string;
}

export interface RequestEvent extends CallEvent {
  /** 1 for the first time that the call is sent, 2 for its first retry. */
  readonly attempt: number;
}

export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** From sending to the headers of the answer, in ms. */
  readonly duration: number;
}

export interface RetryEvent extends RequestEvent {
  /** Milliseconds until it is sent again. */
  readonly delay: number;
  /** Status of the answer that failed; undefined when none came. */
  readonly status: number | undefined;
}

export interface QuotaEvent extends CallEvent {
  /** When the quota starts anew, where the portal says so. */
  readonly resetAt: Date | undefined;
  readonly limit: number | undefined;
  /** Milliseconds that the call waits for it; undefined when it fails instead. */
  readonly delay: number | undefined;
}

export interface CacheHitEvent extends CallEvent {
  /** Whether the answer is past its time: it is being revalidated, or the portal failed. */
  readonly isStale: boolean;
}

/** Called while calls are under way; what they throw fails the call. */
export interface Hooks {
  /** A request is sent. */
  onRequest?(event: RequestEvent): void;
  /** The headers of its answer are here. */
  onResponse?(event: ResponseEvent): void;
  /** It failed, and will be sent again. */
  onRetry?(event: RetryEvent): void;
  /** A quota is used up: the call waits for it, or fails. */
  onQuota?(event: QuotaEvent): void;
  /** The cache answers. */
  onCacheHit?(event: CacheHitEvent): void;
  /** The portal says that something the call uses will go away; once per message and client. */
  onDeprecation?(event: CallEvent): void;
}

/** Whatever logs a line at two levels: `console`, pino and winston as they are. */
export interface Logger {
  debug(message: string): unknown;
  warn(message: string): unknown;
}

interface Events {
  onRequest: RequestEvent;
  onResponse: ResponseEvent;
  onRetry: RetryEvent;
  onQuota: QuotaEvent;
  onCacheHit: CacheHitEvent;
  onDeprecation: CallEvent;
}

/** Tells the hooks and the logger; undefined where there is nobody to tell. */
export type Observer = <Name extends keyof Events>(name: Name, event: Events[Name]) => void;

/** What every event tells of its request. */
export function told(request: Request, what: string): CallEvent {
  const { method, url } = summarize(request);
  return { method, url, message: `${method} ${url}: ${what}` };
}

export function observer(hooks: Hooks | undefined, logger: Logger | undefined): Observer | undefined {
  if (!hooks && !logger) return undefined;
  return (name, event) => {
    (hooks?.[name] as ((event: CallEvent) => void) | undefined)?.(event);
    logger?.[/Request|Response|Cache/.test(name) ? "debug" : "warn"](event.message);
  };
}
