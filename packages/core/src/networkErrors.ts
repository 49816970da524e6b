import type { Fetch } from "./authenticatedFetch.ts";
import { NetworkError, OdsError } from "./errors.ts";
import { summarize } from "./requestOf.ts";

/** Turns the runtime's bare "fetch failed" into an error that says what was asked and what went wrong. */
export function networkErrors(fetch: Fetch): Fetch {
  return async (request, init) => {
    try {
      return await fetch(request, init);
    } catch (error) {
      if (error instanceof OdsError || request.signal.aborted || !(error instanceof TypeError)) throw error;
      const summary = summarize(request);
      throw new NetworkError(`No answer: ${reason(error)} (${summary.method} ${summary.url})`, {
        cause: error,
        request: summary,
      });
    }
  };
}

function reason(error: Error): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  if (/redirect/i.test(cause.message)) {
    return "the portal redirects an upload, which is not followed; check the address, trailing slash included";
  }
  const { code } = cause as Error & { code?: unknown };
  return cause.message || (typeof code === "string" ? code : error.message);
}
