import type { Client, Middleware } from "openapi-fetch";
import { withBoundedText } from "./boundedText.ts";
import { type Call, calls, isFresh, newCall, parserIn, retryIn, watcherIn } from "./call.ts";
import { type Clock, SharedClocks, SharedTimeoutError, startClock } from "./clock.ts";
import { compressionOf } from "./compression.ts";
import { isErrorBody, isMessage } from "./errorBody.ts";
import { errorFromResponse } from "./errorFromResponse.ts";
import { InvalidArgumentError, type OdsError, TimeoutError, UnexpectedContentError } from "./errors.ts";
import { excerpt } from "./excerpt.ts";
import type { Fetch } from "./fetch.ts";
import { gatherStreams } from "./gatherStreams.ts";
import { refuseHalfCharacters } from "./halfCharacters.ts";
import { withoutValue } from "./headerErrors.ts";
import { brokenOff, typedStream } from "./networkErrors.ts";
import { type Observer, told } from "./observer.ts";
import { raced } from "./raced.ts";
import { redactText } from "./redactUrl.ts";
import { checkedInit } from "./refusedRequest.ts";
import { requests, summarize } from "./requestOf.ts";
import { backoff, isTransient, mayRetry, type RetryOptions } from "./retry.ts";
import { secretsOf } from "./secretsOf.ts";
import { serializePath } from "./serializePath.ts";
import { sleep } from "./sleep.ts";
import { canReplay } from "./uploadRequest.ts";
import { kindOf } from "./valueKinds.ts";

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

interface Init {
  params?: { path?: unknown };
  body?: unknown;
  parseAs?: string;
  signal?: AbortSignal | null;
  middleware?: Middleware[];
  redirect?: Request["redirect"];
  cache?: Request["cache"];
  fetch?: Fetch;
}

interface Result {
  data?: unknown;
  response: Response;
}

type Send = (path: unknown, init: Init) => Promise<Result>;

export interface CallOptions {
  /** The layers of the client over the `fetch` that comes with a call, or over the client's own. */
  layered(fetch?: Fetch): Fetch;
  retry: RetryOptions | false;
  /** Milliseconds that a call may take, its retries and its body included. */
  deadline: number | undefined;
  observe: Observer | undefined;
  /** Operations, as `GET /things/`, whose data may look like the body of an error. */
  errorShaped: readonly string[];
  messageShaped: readonly string[] | undefined;
  /** Whether an attempt has a time limit, which covers the reading of its response. */
  isTimed: boolean;
  /** Whether there is a cache, which may hold the answer that turned out broken. */
  isCached: boolean;
}

/** Comes after all other middleware: what is thrown before is theirs, what is thrown later comes from reading. */
const passed: Middleware = {
  onResponse({ request }) {
    const call = calls.of(request);
    if (call) call.isPassed = true;
  },
};

/**
 * What openapi-fetch can't do at its options, done around each of its calls: it ends at once when it is aborted,
 * wherever it is; keeps its deadline; is sent again when an answer breaks off while it is read; and what comes as
 * data is JSON indeed.
 */
export function prepareCalls<AnyClient extends Pick<Client<never>, "use">>(
  client: AnyClient,
  options: CallOptions,
): AnyClient {
  type Methods = Record<string, (...args: unknown[]) => Promise<Result>>;
  const methods = client as unknown as Methods;
  for (const method of METHODS) {
    const call = methods[method] as Methods[string];
    methods[method] = (path, init) => run(method, path, init, call);
  }
  const request = methods.request as Methods[string];
  methods.request = (method, path, init) =>
    run(String(method).toUpperCase(), path, init, (path, prepared) => request(method, path, prepared));

  let isWatched = false;
  const { use } = client;
  client.use = (...middleware) => {
    if (!isWatched && middleware.length > 0) use(passed);
    isWatched ||= middleware.length > 0;
    use(...middleware);
  };

  const send = options.layered();
  const { deadline, observe, errorShaped, messageShaped, isCached, isTimed } = options;
  const tooLate = `No complete answer within the deadline of ${deadline} ms`;
  const clocks = deadline === undefined ? undefined : new SharedClocks(deadline, tooLate);
  return client;

  /** Whether what came with a status of success is the body of an error, which the document's data can't be. */
  function isError(data: unknown, operation: string): boolean {
    if (isErrorBody(data)) return !errorShaped.includes(operation);
    if (!messageShaped || !operation.startsWith("GET ")) return false;
    return isMessage(data) && !messageShaped.includes(operation);
  }

  function run(method: string, path: unknown, given: unknown, call: Send): Promise<Result> {
    let init: Init;
    try {
      init = checkedInit((given ?? {}) as Init);
    } catch (error) {
      return Promise.reject(error);
    }
    return init.signal || deadline !== undefined
      ? limited(init, `${method} ${redactText(String(path))}`, (clock) =>
          settle(method, path, init, clock, call),
        )
      : settle(method, path, init, undefined, call);
  }

  /** The call, which ends at once when it is aborted or the deadline comes, wherever it is. */
  async function limited(
    { signal, parseAs }: Init,
    what: string,
    settled: (clock: Clock) => Promise<Result>,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const timeout = () => new TimeoutError(`${tooLate} (${what})`);
    const clock = signal || !clocks ? startClock(signal, deadline, timeout) : clocks.start();
    let result: Result | undefined;
    try {
      result = await raced(settled(clock), clock.signal);
      return result;
    } catch (error) {
      throw error instanceof SharedTimeoutError ? timeout() : error;
    } finally {
      if (!result || parseAs !== "stream") clock.stop();
      else clock.release();
    }
  }

  async function settle(
    method: string,
    path: unknown,
    init: Init,
    clock: Clock | undefined,
    call: Send,
  ): Promise<Result> {
    refusePath(path);
    // With no path parameters at all openapi-fetch does not look at the placeholders.
    if (!init.params?.path && String(path).includes("{")) serializePath(String(path), {});
    const { parseAs = "json" } = init;
    const own = retryIn(init, options.retry);
    const retry = (own ?? options.retry) || { limit: 0 };
    const ends = deadline && Date.now() + deadline;
    const state = newCall(parseAs, clock?.signal, ends, own, watcherIn(init));
    const layered = init.fetch ? options.layered(init.fetch) : send;
    let answered: Request | undefined;
    let answer: Response | undefined;
    let readings = 0;
    const prepared: Init = {
      ...init,
      async fetch(request, extra) {
        answered = undefined;
        calls.attach(request, state);
        state.isPassed = !isWatched && !prepared.middleware;
        const response = await layered(request, extra);
        if (clock?.signal.aborted) {
          void response.body?.cancel().catch(() => {});
          throw clock.signal.reason;
        }
        // The request as it was sent holds the credential, which the answer may repeat.
        const sent = requests.of(response) ?? request;
        if (parseAs === "json" && response.ok) refuseOtherThanJson(response, sent);
        answered = sent;
        answer = response;
        const read =
          clock && parseAs === "stream" ? typedStream(response, sent, clock.stop, clock.signal) : response;
        return response.ok ? read : withBoundedText(read);
      },
    };
    if (clock) prepared.signal = clock.signal;
    if (isCached && isFresh(init)) prepared.cache = "no-cache";
    const parse = parseAs === "json" ? parserIn(init) : undefined;
    if (parse) prepared.parseAs = "text";
    if (init.middleware && !isWatched) prepared.middleware = [passed, ...init.middleware];
    // A redirect makes a GET of a POST, whose answer looks like success, and takes other bodies to other places.
    if (method !== "GET" && method !== "HEAD" && !init.redirect) prepared.redirect = "manual";
    if (init.body) prepared.body = await gatherStreams(init.body, clock?.signal);
    for (;;) {
      try {
        answered = undefined;
        const result = await (isTimed ? failing(state, call(path, prepared)) : call(path, prepared));
        // Middleware may have answered with a response of its own.
        if (answered) requests.attach(result.response, answered);
        else clock?.stop();
        if (parse && typeof result.data === "string") {
          result.data = result.data ? parse(result.data) : undefined;
        }
        if (parseAs === "json") {
          const { data, response } = result;
          if (data === undefined) refuseNothing(method, response, answered);
          else if (answered && isError(data, `${method} ${String(path)}`)) {
            throw errorFromResponse(response, data, summarize(answered));
          }
        }
        return result;
      } catch (thrown) {
        // What failed before an answer came was sent again already, as often as it may be.
        if (!answered) throw withoutValue(thrown);
        const error = state.isPassed ? brokenOff(thrown, answered) : thrown;
        // An answer that came from a cache was not sent for.
        const attempt = Math.max(state.attempts, ++readings);
        const { deadline } = state;
        const delay = backoff(attempt, retry);
        const isLast = attempt > (retry.limit ?? 3) || Date.now() + delay > deadline;
        const shown = readable(error, answered, answer);
        const failure = { ...summarize(answered), attempt, response: undefined, error: shown };
        if (isLast || !canReplay(answered) || !mayRetry(failure, retry, isTransient(error))) throw shown;
        const again = `again in ${Math.round(delay)} ms, after ${(shown as Error).message}`;
        observe?.("onRetry", { ...told(answered, again), attempt, delay, status: answer?.status });
        if (isCached) prepared.cache = "reload";
        await sleep(delay, answered.signal);
      } finally {
        while (state.ends.length > 0) state.ends.pop()?.();
      }
    }
  }
}

/** @throws {@link InvalidArgumentError} for what would lead beyond the address of the API, to another host even. */
function refusePath(path: unknown): void {
  if (typeof path !== "string") {
    throw new InvalidArgumentError(`The path is ${kindOf(path)}; a text such as "/datasets/" is wanted.`);
  }
  refuseHalfCharacters(path, "The path");
  if (path !== "" && !/^[/?#]/.test(path)) {
    const shown = JSON.stringify(excerpt(redactText(path)));
    throw new InvalidArgumentError(
      `The path ${shown} does not begin with a slash, so that it is no path of the API.`,
    );
  }
}

/** The result of a call, or what its time limit says while the response is read. */
function failing(call: Call, result: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    call.fail = reject;
    result.then(resolve, reject);
  });
}

/** An error page or a login page is no success, whatever its status. */
function refuseOtherThanJson(response: Response, request: Request): void {
  const type = response.headers.get("Content-Type");
  // Plain text is what a Response made by hand says, in tests and proxies, though it holds JSON.
  if (!type || /[/+]json\b|^text\/plain\b/i.test(type) || isEmpty(response)) return;
  void response.body?.cancel().catch(() => {});
  const shown = excerpt(redactText(type, secretsOf(request)));
  throw unexpected(response, request, `The answer is ${shown}, not JSON`, remedy(type));
}

/** Nothing where an answer has to hold something is no success either. */
function refuseNothing(method: string, response: Response, request: Request | undefined): void {
  const { status } = response;
  const isWanted = method === "GET" || status === 201 || (status === 200 && /PUT|PATCH/.test(method));
  // What is compressed and cut may become nothing.
  const isCut = method !== "HEAD" && !isEmpty(response) && compressionOf(response) !== undefined;
  if ((isWanted || isCut) && response.ok && request)
    throw unexpected(response, request, "The answer is empty", "");
}

function isEmpty({ status, headers }: Response): boolean {
  return status === 204 || status === 205 || headers.get("Content-Length") === "0";
}

function readable(error: unknown, request: Request, response: Response | undefined): unknown {
  if (!(error instanceof SyntaxError)) return error;
  // Runtimes quote the place, and there may be part of a key.
  const where = excerpt(error.message.replace(/\.*".*"\.*/s, "…"));
  return unexpected(response, request, "The answer is cut short or no JSON", where);
}

function unexpected(response: Response | undefined, from: Request, what: string, more: string): OdsError {
  const request = summarize(from);
  const message = `${what} (${request.method} ${request.url}). ${more}`.trim();
  return new UnexpectedContentError(message, { status: response?.status, request });
}

function remedy(type: string): string {
  return type.startsWith("text/html")
    ? "A page came instead of the API: check the portal's address, and that no login or proxy stands before it."
    : "Use download(client, path, init) to take it as a stream, Blob or text.";
}
