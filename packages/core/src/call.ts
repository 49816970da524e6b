import { attachment } from "./attachment.ts";

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
  /** To be done when its answer is read, or is not wanted. */
  readonly ends: (() => void)[];
}

/** Which call a request belongs to. */
export const calls = attachment<Request, Call>();

export function newCall(
  parseAs: string,
  signal: AbortSignal | undefined,
  deadline = Number.POSITIVE_INFINITY,
): Call {
  return { attempts: 0, isPassed: false, parseAs, signal, deadline, ends: [] };
}
