import { NetworkError, TimeoutError } from "./errors.ts";

export interface RetryOptions {
  /** How often a call may be sent again. @default 3 */
  limit?: number;
  /**
   * Methods that may be repeated after every failure that passes. Any other is repeated only where the portal
   * certainly did nothing: after a 429, a 503 with Retry-After, or when it could not be reached at all.
   *
   * @default GET, HEAD, OPTIONS, TRACE, PUT and DELETE
   */
  methods?: readonly string[];
  /** Answers that may be better the next time. @default 408, 429, 500, 502, 503, 504 */
  statuses?: readonly number[];
  /** The first wait is a random one up to so many ms, each further one up to twice as long. @default 300 */
  baseDelay?: number;
  /** No wait is longer, in ms, unless the portal says how long. @default 10_000 */
  maxDelay?: number;
  /**
   * The longest wait that a portal may ask for by Retry-After, in ms; past it the call fails at once. What counts
   * for a 429 is `waitForQuota`.
   *
   * @default 60_000
   */
  maxRetryAfter?: number;
  /** Asked first; undefined leaves the decision to the options above. */
  shouldRetry?(failure: Failure): boolean | undefined;
}

/** Why a call may have to be sent again. */
export interface Failure {
  readonly method: string;
  /** With secrets replaced by `***`. */
  readonly url: string;
  /** How often it was sent. */
  readonly attempt: number;
  /** The answer, its body unread; undefined when none came. */
  readonly response: Response | undefined;
  /** What went wrong when none came. */
  readonly error: unknown;
}

const IDEMPOTENT = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"];
const TRANSIENT = [408, 429, 500, 502, 503, 504];

/**
 * Whether a failure may pass if the same is sent again, and sending it again can do no harm.
 *
 * @param passes whether what went wrong, where no response came, may go better the next time
 */
export function mayRetry(
  failure: Failure,
  options: RetryOptions,
  passes = isTransient(failure.error),
): boolean {
  const { methods = IDEMPOTENT, statuses = TRANSIENT, shouldRetry } = options;
  const { response, error, method } = failure;
  const said = shouldRetry?.(failure);
  if (said !== undefined) return said;
  const isRepeatable = methods.includes(method);
  if (!response) return (isRepeatable && passes) || neverArrived(error);
  const wasNotProcessed =
    response.status === 429 || (response.status === 503 && response.headers.has("Retry-After"));
  return statuses.includes(response.status) && (isRepeatable || wasNotProcessed);
}

/** Full jitter: clients that failed together don't come back together. */
export function backoff(attempt: number, { baseDelay = 300, maxDelay = 10_000 }: RetryOptions): number {
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

/** Whether the portal can't have seen the request. */
export function neverArrived(error: unknown): boolean {
  return (
    error instanceof NetworkError &&
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|connection ?refused/i.test(
      causesOf(error),
    )
  );
}

export function isTransient(error: unknown): boolean {
  // Neither a loop of redirects nor a certificate gets better by asking again.
  if (error instanceof NetworkError) return !/redirect|certificate|CERT_/i.test(causesOf(error));
  return error instanceof TimeoutError || error instanceof SyntaxError;
}

/** What the runtime said. Addresses are not its words: the one asked for may hold any. */
function causesOf(error: NetworkError): string {
  return words(error.cause).replace(/https?:\S+/g, "");
}

/** What an error and its causes say; runtimes put what matters into different ones. */
function words(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { code } = error as Error & { code?: unknown };
  return `${error.message} ${String(code)} ${words(error.cause)}`;
}
