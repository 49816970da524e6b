import { attachment } from "./attachment.ts";
import type { RetryOptions } from "./retry.ts";

/** What the layers of a client share while one call lasts. */
export interface Call {
  /** How often it was sent. */
  attempts: number;
  /** Whether all middleware has seen the answer, so that what is thrown from now on comes from reading it. */
  isPassed: boolean;
  /** How its answer is read: `"stream"` outlives the call. */
  readonly parseAs: string;
  /** Aborts when it is given up; a request's own signal costs much more to ask. */
  readonly signal: AbortSignal | undefined;
  /** When it has to be over, in ms since 1970. */
  readonly deadline: number;
  /** How it is sent again, where that is not how its client does. */
  readonly retry: RetryOptions | false | undefined;
  /** Told as each attempt begins. */
  readonly onAttempt: (() => void) | undefined;
  /** Ends the wait for its response, which is being read, with an error; set while somebody waits. */
  fail: ((reason: unknown) => void) | undefined;
  /** To be done when its answer is read, or is not wanted. */
  readonly ends: (() => void)[];
}

/** Which call a request belongs to. */
export const calls = attachment<Request, Call>();

export function newCall(
  parseAs: string,
  signal: AbortSignal | undefined,
  deadline = Number.POSITIVE_INFINITY,
  retry?: RetryOptions | false,
  onAttempt?: () => void,
): Call {
  return {
    attempts: 0,
    isPassed: false,
    parseAs,
    signal,
    deadline,
    retry,
    onAttempt,
    fail: undefined,
    ends: [],
  };
}

const RETRY = Symbol("retry");
const FRESH = Symbol("fresh");
const WATCHED = Symbol("watched");
const PARSER = Symbol("parser");

type RetryOfCall = RetryOptions | false | ((ofClient: RetryOptions | false) => RetryOptions | false);

/** For the init of a call: it is sent again as said here, not as its client does. */
export function retryOfCall(retry: RetryOfCall): object {
  return { [RETRY]: retry };
}

/** For the init of a call: it asks the portal, whatever a cache of its client holds. */
export function freshCall(): object {
  return { [FRESH]: true };
}

/** For the init of a call: `onAttempt` is told before each time that it is sent. */
export function watchedCall(onAttempt: () => void): object {
  return { [WATCHED]: onAttempt };
}

/** Reads JSON; a stream has its bytes at hand as well. */
export type ParseJson = (json: string, utf8?: Uint8Array) => unknown;

/** For the init of a call, or the options of a stream: its JSON is read by this instead of as it is otherwise. */
export function parsedBy(parse: ParseJson): object {
  return { [PARSER]: parse };
}

export function parserIn(init: object): ParseJson | undefined {
  return (init as { [PARSER]?: ParseJson })[PARSER];
}

export function retryIn(init: object, ofClient: RetryOptions | false): RetryOptions | false | undefined {
  const retry = (init as { [RETRY]?: RetryOfCall })[RETRY];
  return typeof retry === "function" ? retry(ofClient) : retry;
}

export function isFresh(init: object): boolean {
  return FRESH in init;
}

export function watcherIn(init: object): (() => void) | undefined {
  return (init as { [WATCHED]?: () => void })[WATCHED];
}
