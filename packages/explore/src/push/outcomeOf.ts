import { type CallResult, type RetryOptions, unwrap } from "@ods/core";
import { retryOfCall, watchedCall } from "@ods/core/client-kit";
import { type Fate, fateByError, fateByStatus } from "./fate.ts";
import { refuseOtherThanOk } from "./refuseOtherThanOk.ts";

export interface SendOptions {
  /** Left out: as the client does. */
  retry: RetryOptions | false | undefined;
  /** Whether records may be sent again though their fate is unknown. */
  isRepeatable: boolean;
  signal: AbortSignal;
}

export interface Outcome {
  fate: Fate;
  /** Why, unless they were accepted. */
  error: unknown;
}

/**
 * Sends records until their fate is known, or may not be asked for again.
 *
 * @param isDone Whether an answer other than success says that nothing is left to do.
 */
export async function outcomeOf(
  { retry, isRepeatable, signal }: SendOptions,
  send: (init: { signal: AbortSignal }) => Promise<CallResult>,
  isDone: (result: CallResult) => boolean = () => false,
): Promise<Outcome> {
  // The last attempt may have failed for certain where one before it did not.
  let wasUnsure = false;
  // Between two attempts, and before the first, nothing is on its way.
  let isUnderWay = false;
  const onFailure = (fate: Fate) => {
    isUnderWay = false;
    wasUnsure ||= fate === "unknown";
  };
  const init = {
    signal,
    ...retryOfCall((ofClient) => pushRetry(retry ?? ofClient, isRepeatable, onFailure)),
    ...watchedCall(() => {
      isUnderWay = true;
    }),
  };
  let fate: Fate | undefined;
  try {
    const result = await send(init);
    const { response, data } = result;
    if (!response.ok) fate = isDone(result) ? "accepted" : fateByStatus(response);
    if (fate === "accepted") return { fate, error: undefined };
    await unwrap(result);
    refuseOtherThanOk(response, data);
    return { fate: "accepted", error: undefined };
  } catch (error) {
    fate ??= isUnderWay ? fateByError(error) : "unsent";
    return { fate: fate === "unsent" && wasUnsure ? "unknown" : fate, error };
  }
}

/** The retries of a client, held to what may happen twice. */
function pushRetry(
  retry: RetryOptions | false,
  isRepeatable: boolean,
  onFailure: (fate: Fate) => void,
): RetryOptions | false {
  if (!retry) return false;
  return {
    ...retry,
    methods: isRepeatable ? ["GET", "POST"] : [],
    shouldRetry(failure) {
      const { response, error } = failure;
      const fate = response ? fateByStatus(response) : fateByError(error);
      onFailure(fate);
      if (fate === "unknown" && !isRepeatable) return false;
      return retry.shouldRetry?.(failure);
    },
  };
}
