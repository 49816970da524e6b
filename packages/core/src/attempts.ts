import { beginningOf } from "./boundedText.ts";
import { type Call, calls, newCall } from "./call.ts";
import { type Clock, SharedClocks, startClock } from "./clock.ts";
import { InvalidArgumentError, QuotaExceededError } from "./errors.ts";
import type { Fetch } from "./fetch.ts";
import { forgetsSignal, networkError, reasonOf, timeoutOf, typedStream } from "./networkErrors.ts";
import { type Observer, told } from "./observer.ts";
import { onAbort } from "./onAbort.ts";
import { ClockDifference } from "./quota/clockDifference.ts";
import { type QuotaReset, quotaOf, quotaRefused, retryAfterOf } from "./quota/portalQuota.ts";
import type { QuotaBudget } from "./quota/quotaBudget.ts";
import { raced } from "./raced.ts";
import { byHand, isFollowed, isLedOn, type RedirectRules, redirected } from "./redirects.ts";
import { refuseBelow } from "./refuseBelow.ts";
import { answered, summarize } from "./requestOf.ts";
import { backoff, mayRetry, neverArrived, type RetryOptions } from "./retry.ts";
import { sleep } from "./sleep.ts";
import { canReplay, mayHaveBody, replay, replayableRequest, stopUpload } from "./uploadRequest.ts";
import { kindOf } from "./valueKinds.ts";

export interface QuotaOptions {
  /**
   * The longest that a call may wait for its quota to start anew, in ms. Quotas are daily, so past it the call fails
   * at once with a {@link QuotaExceededError} that says when they do.
   *
   * @default 60_000
   */
  waitForQuota?: number;
  /**
   * Asked before each request, so that parallel calls never overrun what the portal has left: `memoryBudget()` for
   * this client alone, `redisBudget(…)` for many processes. Left out: calls are sent, and the portal refuses.
   */
  budget?: QuotaBudget | undefined;
}

export interface AttemptOptions {
  retry: RetryOptions | false;
  /** Milliseconds that one attempt may take, its body included. */
  timeout: number | undefined;
  quota: QuotaOptions;
  observe: Observer | undefined;
  /** Where redirects may lead; left out, they are for `fetch` to follow. */
  redirects?: RedirectRules | undefined;
  /** Sees each answer of the portal. */
  onAnswer(response: Response, request: Request): void;
}

/** How long to wait before asking a budget again that doesn't know how long, in ms. */
const UNDATED = 60_000;

/**
 * Sends a request until it is answered: again after failures that pass, and not before the quota allows it.
 *
 * @throws {@link InvalidArgumentError} for times and counts that are no numbers, or negative.
 */
export function withAttempts(fetch: Fetch, options: AttemptOptions): Fetch {
  const { timeout, observe, onAnswer, redirects: rules } = options;
  const { waitForQuota = 60_000, budget } = options.quota;
  refuseBelow(1, { timeout });
  refuseBelow(0, { waitForQuota });
  const clocks = timeout === undefined ? undefined : new SharedClocks(timeout, tooLate(timeout));
  const clockDifference = new ClockDifference();
  const ofClient = checked(options.retry);

  return async (given, init) => {
    const call = calls.of(given) ?? newCall("stream", given.signal);
    const retry = call.retry === undefined ? ofClient : checked(call.retry);
    const request = mayHaveBody(given) && retry.limit !== 0 ? await replayableRequest(given) : given;
    for (let sent = request; ; sent = await replay(request)) {
      // Not every fetch looks at the signal, and credentials or a body may have taken their time.
      call.signal?.throwIfAborted();
      if (budget) await granted(budget, request, call);
      const attempt = ++call.attempts;
      try {
        observe?.("onRequest", { ...told(request, `attempt ${attempt}`), attempt });
      } catch (thrown) {
        void budget?.settle(undefined, false);
        throw thrown;
      }
      call.onAttempt?.();
      const started = observe ? Date.now() : 0;
      const clock = call.signal && timeout ? attemptClock(call.signal, request, timeout) : clocks?.start();
      let answer: Promise<Response> | undefined;
      let response: Response | undefined;
      let error: unknown;
      try {
        const limited = clock ? { ...init, signal: clock.signal } : init;
        const isRead = rules && isFollowed(sent);
        answer = fetch(sent, isRead ? byHand(sent, limited) : limited);
        // Others may wait for the place of this call, so it has to end when it is given up.
        const signal = clock?.signal ?? (budget && request.signal);
        response = await (signal ? raced(answer, signal) : answer);
        if (isRead && isLedOn(response)) {
          answer = redirected(response, sent, (next) => fetch(next, limited), rules);
          response = undefined;
          response = await (signal ? raced(answer, signal) : answer);
        }
      } catch (thrown) {
        answer?.then(discard, () => {});
        stopUpload(sent);
        error = networkError(thrown, request, "No answer");
      }
      if (budget) settled(budget, response, error);
      let delay: number | undefined;
      try {
        if (response) {
          answered(response, sent);
          onAnswer(response, sent);
          const { status } = response;
          const duration = observe ? Date.now() - started : 0;
          observe?.("onResponse", {
            ...told(request, `${status} in ${duration} ms`),
            attempt,
            status,
            duration,
          });
          if (status < 400) return handedOut(response, sent, call, clock);
        }
        delay = await delayBefore(request, call, retry, response, error, clock);
        if (delay === undefined) {
          if (response) return handedOut(response, sent, call, clock);
          throw error;
        }
        const again = `again in ${Math.round(delay)} ms, after ${response?.status ?? (error as Error).message}`;
        observe?.("onRetry", { ...told(request, again), attempt, delay, status: response?.status });
      } catch (thrown) {
        clock?.stop();
        discard(response);
        throw thrown;
      }
      clock?.stop();
      discard(response);
      await sleep(delay, request.signal);
    }
  };

  /** Milliseconds until the request may be sent again; undefined when it may not. */
  async function delayBefore(
    request: Request,
    call: Call,
    retry: RetryOptions,
    response: Response | undefined,
    error: unknown,
    clock: Clock | undefined,
  ): Promise<number | undefined> {
    const { attempts: attempt, deadline } = call;
    const { limit = 3, maxRetryAfter = 60_000 } = retry;
    if (request.signal.aborted) return undefined;
    const reset = response && (await resetOf(response, clock));
    const wait = reset?.wait ?? (response && retryAfterOf(response.headers));
    const own = backoff(attempt, retry);
    // Whoever waited for the same moment does not come back in the same one.
    const delay = Math.max(own, (wait ?? 0) + (reset ? backoff(1, retry) : 0));
    // A wait that the user asked for does not depend on what else is sent again.
    const isWanted = reset && options.quota.waitForQuota;
    const goesOn =
      attempt <= (isWanted ? Math.max(limit, 1) : limit) &&
      (wait ?? 0) <= (reset ? waitForQuota : maxRetryAfter) &&
      Date.now() + delay < deadline &&
      canReplay(request) &&
      mayRetry(
        { ...summarize(request), attempt, response, error },
        isWanted ? { ...retry, statuses: [429] } : retry,
      );
    if (reset) {
      observe?.("onQuota", {
        ...told(request, `the quota is used up until ${reset.at.toISOString()}`),
        resetAt: reset.at,
        limit: quotaOf((response as Response).headers)?.limit,
        delay: goesOn ? delay : undefined,
      });
    }
    return goesOn ? delay : undefined;
  }

  /** An error page of something in between, or no answer at all, doesn't tell whether the portal has counted. */
  function settled(budget: QuotaBudget, response: Response | undefined, error: unknown): void {
    const quota = response && quotaOf(response.headers);
    const said = quota && clockDifference.here(quota, response.headers);
    const isAnswer = said || (response && response.status < 500);
    void budget.settle(said, isAnswer ? true : neverArrived(error) ? false : "maybe");
  }

  async function granted(budget: QuotaBudget, request: Request, { deadline }: Call): Promise<void> {
    let patience: number | undefined;
    for (;;) {
      const refusal = await budget.take(request.signal);
      if (!refusal) return;
      const { limit } = refusal;
      const resetAt = refusal.resetAt && clockDifference.there(refusal.resetAt);
      const now = Date.now();
      patience ??= Math.min(now + waitForQuota, deadline - 1);
      const wait = refusal.resetAt && refusal.resetAt.getTime() - now;
      const delay = wait === undefined ? UNDATED : Math.max(wait, 100);
      const waits = (wait === undefined ? Number.POSITIVE_INFINITY : now + delay) <= patience;
      const what = `The quota of calls is used up${resetAt ? ` until ${resetAt.toISOString()}` : ""}`;
      observe?.("onQuota", { ...told(request, what), resetAt, limit, delay: waits ? delay : undefined });
      if (!waits) {
        throw new QuotaExceededError(`${what}; nothing was sent`, {
          request: summarize(request),
          quota: { reset: resetAt && { at: resetAt, wait: delay }, limit, unit: undefined, scope: "domain" },
        });
      }
      await sleep(delay, request.signal);
    }
  }
}

function checked(given: RetryOptions | false): RetryOptions {
  const retry = given || { limit: 0 };
  const { limit, maxRetryAfter, baseDelay, maxDelay } = retry;
  refuseBelow(0, { limit, maxRetryAfter, baseDelay, maxDelay });
  for (const name of ["methods", "statuses"] as const) {
    const list: unknown = retry[name];
    if (list === undefined || Array.isArray(list)) continue;
    throw new InvalidArgumentError(`retry.${name} is ${kindOf(list)}; a list is wanted.`);
  }
  return retry;
}

/** When the quota that a response complains of starts anew. */
async function resetOf(response: Response, clock: Clock | undefined): Promise<QuotaReset | undefined> {
  if (response.status !== 429) return undefined;
  const said = quotaRefused(429, response.headers, undefined);
  if (said?.reset) return said.reset;
  try {
    const body = response.clone().body;
    const beginning = body
      ? beginningOf(body)
      : response
          .clone()
          .text()
          .then((text) => ({ text }));
    const { text } = await (clock ? raced(beginning, clock.signal) : beginning);
    return quotaRefused(429, response.headers, JSON.parse(text))?.reset;
  } catch {
    return undefined;
  }
}

function attemptClock(signal: AbortSignal, request: Request, timeout: number): Clock {
  return startClock(signal, timeout, () => timeoutOf(request, tooLate(timeout)));
}

function tooLate(timeout: number): string {
  return `No complete answer within ${timeout} ms`;
}

/** The answer as the caller gets it: the clock runs until it is read. */
function handedOut(response: Response, request: Request, call: Call, clock: Clock | undefined): Response {
  const signal = clock?.signal ?? (forgetsSignal(request) ? call.signal : undefined);
  const isLeft = call.parseAs === "stream" || (clock !== undefined && !response.ok);
  // The text of an error is read in part only, so it has to be a stream.
  if (isLeft || (signal && forgetsSignal(request))) {
    if (isLeft) clock?.release();
    else call.ends.push(() => clock?.stop());
    return typedStream(response, request, () => clock?.stop(), signal);
  }
  if (!clock) return response;
  const leave = onAbort(clock.signal, () => call.fail?.(reasonOf(clock.signal, request)));
  call.ends.push(leave, clock.stop);
  return response;
}

/** Frees the connection of an answer that nobody reads. */
function discard(response: Response | undefined): void {
  void response?.body?.cancel().catch(() => {});
}
