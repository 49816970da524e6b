import type { Failure, RetryOptions } from "@ods/core";
import { neverArrived, retryOfCall } from "@ods/core/client-kit";

const REPEATABLE = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "POST"];

/**
 * For the init of a POST that may arrive twice without harm: it is sent again like a GET, as often as its client does.
 *
 * @param onUnclear called when it is not clear whether the portal has seen an attempt
 */
export function repeatable(onUnclear: () => void): object {
  return retryOfCall((ofClient: RetryOptions | false) => {
    if (ofClient === false) return false;
    const shouldRetry = (failure: Failure) => {
      const { response, error } = failure;
      if (response ? response.status >= 500 || response.status === 408 : !neverArrived(error)) onUnclear();
      return ofClient.shouldRetry?.(failure);
    };
    return { ...ofClient, methods: REPEATABLE, shouldRetry };
  });
}
