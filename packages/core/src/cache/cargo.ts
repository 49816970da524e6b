import { summarize } from "../requestOf.ts";
import { ageOf } from "./freshness.ts";
import type { SharedBody } from "./sharedBody.ts";
import { addPersonal, isStatus, type StoredAnswer } from "./storedAnswer.ts";

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
      return described(new Response(hasBody ? answer.body : null, { status, statusText, headers }), {
        // Nothing is stored with its secrets; who asked knows them.
        url: answer.url === summarize(request).url ? request.url : answer.url,
        redirected,
      });
    },
  };
}

/** An answer on its way, for any number of calls that open it at once. */
export function sharedCargo(response: Response, body: SharedBody | undefined): Cargo {
  const { headers, redirected, status, statusText, url } = response;
  // Servers may answer with numbers that no Response can be made with.
  const odd = isStatus(status) ? {} : { status, ok: false };
  return {
    origin: "miss",
    age: 0,
    open(signal, giveBack) {
      if (!body) giveBack();
      const stream = body?.open(signal, giveBack) ?? null;
      // Servers may have put a Response in the place of the runtime's that takes the headers without a copy.
      const own = new Headers(headers);
      const init = { status: isStatus(status) ? status : 200, statusText, headers: own };
      return described(new Response(stream, init), { url, redirected, ...odd });
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

/** An answer without a body that no Response can be made from, as it is. */
export function rawCargo(response: Response): Cargo {
  return {
    origin: "miss",
    age: 0,
    open(_signal, giveBack) {
      giveBack();
      return response;
    },
  };
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** The response with what can't be said when one is made, such as its URL. */
function described(response: Response, facts: Partial<Response>): Response {
  const clone = () => described(Response.prototype.clone.call(response), facts);
  const values = Object.entries(facts).map(([name, value]) => [name, { value, configurable: true }]);
  return Object.defineProperties(response, {
    ...(Object.fromEntries(values) as PropertyDescriptorMap),
    clone: { value: clone, configurable: true, writable: true },
  });
}
