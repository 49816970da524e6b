import { SharedTimeoutError } from "./clock.ts";
import { NetworkError, OdsError, TimeoutError } from "./errors.ts";
import { excerpt } from "./excerpt.ts";
import { onAbort } from "./onAbort.ts";
import { raced } from "./raced.ts";
import { redactText } from "./redactUrl.ts";
import { summarize } from "./requestOf.ts";
import { secretsOf } from "./secretsOf.ts";

/** What the runtime threw, as an error that says what was asked and what went wrong; aborts stay as they are. */
export function networkError(error: unknown, request: Request, what: string): unknown {
  const { signal } = request;
  if (signal.aborted) return reasonOf(signal, request);
  if (error instanceof SharedTimeoutError) return timeoutOf(request, error.message);
  if (error instanceof OdsError) return error;
  const thrown = error instanceof Error ? error : new Error(String(error));
  const summary = summarize(request);
  const secrets = secretsOf(request);
  return new NetworkError(`${what}: ${reason(thrown, request, secrets)} (${summary.method} ${summary.url})`, {
    cause: redactedCause(thrown, secrets),
    request: summary,
  });
}

/** Why a signal has aborted; where its time was over, with the request that took so long. */
export function reasonOf({ reason }: AbortSignal, request: Request): unknown {
  return reason instanceof SharedTimeoutError ? timeoutOf(request, reason.message) : reason;
}

export function timeoutOf(of: Request, message: string): TimeoutError {
  const request = summarize(of);
  return new TimeoutError(`${message} (${request.method} ${request.url})`, { request });
}

/**
 * Whether an abort may not reach the body of a response: where redirects are errors, Node loses the signal to the garbage
 * collector, and the connection stays open for as long as the server likes.
 */
export function forgetsSignal({ redirect }: Request): boolean {
  return redirect === "error";
}

const READERS = ["arrayBuffer", "blob", "bytes", "formData", "json", "text"] as const;

/**
 * The answer with a body whose failures are typed, and which says when it ended: was read, broke off, or was cancelled.
 */
export function typedStream(
  response: Response,
  request: Request,
  stop: () => void,
  signal?: AbortSignal,
): Response {
  const { body } = response;
  // A body that is said to be empty may not be read.
  if (!body || request.method === "HEAD" || response.headers.get("Content-Length") === "0") stop();
  if (!body) return response;
  const reader = body.getReader();
  const close = () => void reader.cancel(signal?.reason).catch(() => {});
  const leave = signal && forgetsSignal(request) ? onAbort(signal, close) : undefined;
  const onEnd = () => {
    leave?.();
    stop();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = reader.read();
          const { done, value } = await (signal ? raced(next, signal) : next);
          if (!done) return controller.enqueue(value);
          controller.close();
        } catch (error) {
          controller.error(brokenOff(error, request, signal));
          reader.cancel(error).catch(() => {});
        }
        onEnd();
      },
      cancel(reason) {
        onEnd();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  const whole = new Response(stream, { headers: response.headers });
  Object.defineProperties(response, {
    body: { get: () => whole.body, configurable: true },
    bodyUsed: { get: () => whole.bodyUsed, configurable: true },
    clone: { value: () => alike(whole.clone(), response), configurable: true, writable: true },
  });
  for (const name of READERS) {
    if (name in whole)
      Object.defineProperty(response, name, { value: () => whole[name](), configurable: true });
  }
  return response;
}

const FACTS = ["ok", "redirected", "status", "statusText", "type", "url"] as const;

/** A copy that says of itself what the original does. */
function alike(copy: Response, original: Response): Response {
  for (const name of FACTS)
    Object.defineProperty(copy, name, { get: () => original[name], configurable: true });
  return copy;
}

export function brokenOff(error: unknown, request: Request, signal?: AbortSignal): unknown {
  if (signal?.aborted) return reasonOf(signal, request);
  const isWhole = error instanceof SyntaxError && !request.signal.aborted;
  return isWhole ? error : networkError(error, request, "The answer broke off");
}

function reason(error: Error, request: Request, secrets: string[]): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  if (request.redirect === "error" && /redirect/i.test(cause.message)) {
    const what = /^(GET|HEAD)$/.test(request.method) ? "this request" : "an upload";
    return `the portal redirects ${what}, which is not followed; check the address, trailing slash included`;
  }
  const { code } = cause as Error & { code?: unknown };
  return excerpt(redactText(cause.message || (typeof code === "string" ? code : error.message), secrets));
}

/** What went wrong without what the runtime attaches to it: some attach the URL, and with it the key. */
function redactedCause(error: Error, secrets: string[], depth = 5): Error {
  const { code } = error as Error & { code?: unknown };
  const redacted = new Error(redactText(error.message, secrets), {
    ...(error.cause instanceof Error &&
      depth > 0 && { cause: redactedCause(error.cause, secrets, depth - 1) }),
  });
  redacted.name = error.name;
  if (error.stack) redacted.stack = redactText(error.stack, secrets);
  return typeof code === "string" ? Object.assign(redacted, { code }) : redacted;
}
