import { redactUrl } from "../redactUrl.ts";
import { watchOver, weakly } from "./abandoned.ts";
import { ageOf } from "./freshness.ts";
import type { SharedBody } from "./sharedBody.ts";
import { addPersonal, type StoredAnswer } from "./storedAnswer.ts";

type GiveBack = (reason?: unknown) => void;

/** What a flight brings for those who wait for it. */
export interface Cargo {
  /** How it came about. */
  origin: "hit" | "stale" | "revalidated" | "miss";
  /** Its age in ms. */
  age: number;
  /**
   * A response for one of them, who calls `giveBack` when done with it, or has it called. Undefined when there is
   * none left; then he has to go himself.
   */
  open(signal: AbortSignal | null | undefined, giveBack: GiveBack): Response | undefined;
}

/** What is stored, for any number of calls; `confirmation` is what the portal said to it just now. */
export function storedCargo(
  answer: StoredAnswer,
  origin: Cargo["origin"],
  request: Request,
  confirmation?: Response,
): Cargo {
  const age = ageOf(answer, Date.now());
  return {
    origin,
    age,
    open(_signal, giveBack) {
      const headers = new Headers(answer.headers);
      headers.set("Age", String(Math.floor(age / 1000)));
      if (confirmation) addPersonal(headers, confirmation.headers);
      const hasBody = request.method !== "HEAD" && !isBodiless(answer.status);
      const { redirected, status, statusText } = answer;
      giveBack();
      return located(new Response(hasBody ? answer.body : null, { status, statusText, headers }), {
        // Nothing is stored with its secrets; who asked knows them.
        url: answer.url === redactUrl(request.url) ? request.url : answer.url,
        redirected,
      });
    },
  };
}

/** An answer on its way, for any number of calls that open it at once. */
export function sharedCargo(response: Response, body: SharedBody | undefined): Cargo {
  const { headers, status, statusText } = response;
  return {
    origin: "miss",
    age: 0,
    open(signal, giveBack) {
      if (!body) giveBack();
      const stream = body?.open(signal, giveBack) ?? null;
      return located(new Response(stream, { status, statusText, headers }), response);
    },
  };
}

/** An answer that is good for one call only. */
export function singleCargo(cargo: Cargo): Cargo {
  let isTaken = false;
  return {
    ...cargo,
    open(signal, giveBack) {
      if (isTaken) return undefined;
      isTaken = true;
      return cargo.open(signal, giveBack);
    },
  };
}

/** An answer that no Response can be made from, as it is. */
export function rawCargo(response: Response): Cargo {
  return {
    origin: "miss",
    age: 0,
    open(signal, giveBack) {
      if (response.body) releasing(response, signal, giveBack);
      else giveBack();
      return response;
    },
  };
}

/** Its body is read past this cache, so that only its reader knows when it ends. */
function releasing(response: Response, signal: AbortSignal | null | undefined, giveBack: GiveBack): void {
  const reasonOf = signal ? weakly(signal) : () => undefined;
  const endWatch = watchOver(
    response,
    signal,
    () => giveBack(reasonOf()?.reason),
    () => {
      endWatch();
      giveBack();
    },
  );
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** The response with the URL that a constructed one lacks. */
function located(response: Response, { url, redirected }: { url: string; redirected: boolean }): Response {
  const clone = () => located(Response.prototype.clone.call(response), { url, redirected });
  return Object.defineProperties(response, {
    url: { value: url, configurable: true },
    redirected: { value: redirected, configurable: true },
    clone: { value: clone, configurable: true, writable: true },
  });
}
