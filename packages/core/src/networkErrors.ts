import type { Fetch } from "./authenticatedFetch.ts";
import { NetworkError, OdsError } from "./errors.ts";
import { redactText } from "./redactUrl.ts";
import { summarize } from "./requestOf.ts";

const READERS = ["arrayBuffer", "blob", "bytes", "formData", "json", "text"] as const;

/**
 * Turns the runtime's bare "fetch failed", and "terminated" while a body is read, into an error that says what was
 * asked and what went wrong.
 */
export function networkErrors(fetch: Fetch): Fetch {
  return async (request, init) => {
    try {
      return withTypedReaders(await fetch(request, init), request);
    } catch (error) {
      throw networkError(error, request, "No answer");
    }
  };
}

/** The stream with its failures typed. */
export function typedStream(
  stream: ReadableStream<Uint8Array>,
  typed: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          throw typed(error);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

const typers = new WeakMap<Response, (error: unknown) => unknown>();

/** How failures of an answer's body are typed. */
export function bodyErrorsOf(response: Response): (error: unknown) => unknown {
  return typers.get(response) ?? ((error) => error);
}

function withTypedReaders(response: Response, request: Request): Response {
  const typed = (error: unknown) => networkError(error, request, "The answer broke off");
  typers.set(response, typed);
  for (const name of READERS) {
    const read = response[name] as (() => Promise<unknown>) | undefined;
    if (typeof read !== "function") continue;
    const value = () =>
      read.call(response).catch((error: unknown) => {
        throw typed(error);
      });
    Object.defineProperty(response, name, { value, configurable: true, writable: true });
  }
  return response;
}

function networkError(error: unknown, request: Request, what: string): unknown {
  const isOther = error instanceof OdsError || error instanceof SyntaxError || !(error instanceof Error);
  if (isOther || request.signal.aborted || error.name === "AbortError" || error.name === "TimeoutError")
    return error;
  const summary = summarize(request);
  return new NetworkError(`${what}: ${reason(error, request)} (${summary.method} ${summary.url})`, {
    cause: redactedCause(error),
    request: summary,
  });
}

function reason(error: Error, request: Request): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  if (request.redirect === "error" && /redirect/i.test(cause.message)) {
    return "the portal redirects an upload, which is not followed; check the address, trailing slash included";
  }
  const { code } = cause as Error & { code?: unknown };
  return redactText(cause.message || (typeof code === "string" ? code : error.message));
}

/** What went wrong without what the runtime attaches to it: some attach the URL, and with it the key. */
function redactedCause(error: Error): Error {
  const { code } = error as Error & { code?: unknown };
  const redacted = new Error(redactText(error.message), {
    ...(error.cause instanceof Error && { cause: redactedCause(error.cause) }),
  });
  redacted.name = error.name;
  if (error.stack) redacted.stack = redactText(error.stack);
  return typeof code === "string" ? Object.assign(redacted, { code }) : redacted;
}
