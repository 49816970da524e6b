import { type QuotaOptions, withAttempts } from "./attempts.ts";
import { refuseUnknownInLayers } from "./clientOptions.ts";
import { type Fetch, refuseOtherThanFetch } from "./fetch.ts";
import { type KnownOptions, refuseUnknown } from "./knownOptions.ts";
import { type Hooks, type Logger, observer } from "./observer.ts";
import type { RetryOptions } from "./retry.ts";
import { UploadRequest } from "./uploadRequest.ts";

export interface RetryingFetchOptions {
  /** How failures that pass are sent again. */
  retry?: RetryOptions;
  /** Milliseconds that one attempt may take, its body included. @default no limit */
  timeout?: number;
  /** What happens when the quota of calls is used up. */
  quota?: QuotaOptions;
  hooks?: Hooks;
  logger?: Logger;
}

const RETRYING_FETCH: KnownOptions<RetryingFetchOptions> = {
  retry: true,
  timeout: true,
  quota: true,
  hooks: true,
  logger: true,
};

/**
 * A `fetch` that sends again what failed for a reason that passes, keeps a time limit for each attempt and waits
 * for short quotas: the layer that the clients have inside, for programs that use `fetch` as it is.
 *
 * Answers of any status are given back as they are. A body that breaks off while it is read is not asked for again:
 * part of it is with the caller already.
 *
 * @param fetch Used instead of the global one, which is looked up at each call.
 * @throws {@link InvalidArgumentError} at once for times and counts that are negative or no numbers.
 * @throws {@link NetworkError} when no answer came, or broke off; {@link TimeoutError} when it took too long;
 * the reason of the signal when that aborts.
 *
 * @example
 * ```ts
 * const patient = retryingFetch(undefined, { retry: { limit: 5 }, timeout: 30_000 });
 * const response = await patient("https://my-domain.opendatasoft.com/api/datasets/1.0/search/?rows=0");
 * ```
 */
export function retryingFetch(
  fetch?: typeof globalThis.fetch,
  options: RetryingFetchOptions = {},
): typeof globalThis.fetch {
  refuseOtherThanFetch("retryingFetch", fetch);
  refuseUnknown("retryingFetch", options, RETRYING_FETCH, {
    limit: "it is `retry: { limit }` here.",
    retries: "it is `retry: { limit }` here.",
    deadline: "clients have one; here a call ends with its `signal`.",
  });
  refuseUnknownInLayers(options);
  const { retry = {}, timeout, quota = {}, hooks, logger } = options;
  const send: Fetch = (request, init) => (fetch ?? globalThis.fetch)(request, init);
  const sending = withAttempts(send, {
    retry,
    timeout,
    quota,
    observe: observer(hooks, logger),
    onAnswer() {},
  });
  return (input, init) => {
    // What the request holds now is not said again; what only the runtime knows (a dispatcher) is.
    const { body, headers, method, signal, ...rest } = init ?? {};
    return sending(new UploadRequest(input, init), rest);
  };
}
