/** The `n`th time, from 1, that a test's fetch is called; the signal is the one a real fetch would look at. */
export type Answer = (request: Request, n: number, signal: AbortSignal) => Response | Promise<Response>;

export interface ScriptedFetch {
  fetch: typeof globalThis.fetch;
  /** Requests in the order of their arrival. */
  requests: Request[];
  /** Their Authorization headers as they were then. */
  credentials: (string | null)[];
}

/** A fetch inside the process that answers as a test says. */
export function scriptedFetch(answer: Answer): ScriptedFetch {
  const requests: Request[] = [];
  const credentials: (string | null)[] = [];
  return {
    requests,
    credentials,
    async fetch(input, init) {
      const request = input as Request;
      requests.push(request);
      credentials.push(request.headers.get("Authorization"));
      return answer(request, requests.length, init?.signal ?? request.signal);
    },
  };
}

/** Answers by turns; the last one stays. A function makes an answer anew each time. */
export function inTurn(...answers: (() => Response)[]): Answer {
  return (_request, n) => (answers[Math.min(n, answers.length) - 1] as () => Response)();
}

export function status(status: number, headers: HeadersInit = {}, body = "{}"): () => Response {
  return () => new Response(body, { status, headers: { "Content-Type": "application/json", ...headers } });
}

/** What Node's fetch throws when no answer comes. */
export function fetchFailed(code: string, message = code): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

/** What a real fetch does about its signal while it waits. */
export function until(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}

/** Lets everything happen that waits for no timer. */
export async function turns(count = 20): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise(setImmediate);
}
