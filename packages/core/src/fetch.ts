import { InvalidArgumentError } from "./errors.ts";
import { kindOf } from "./valueKinds.ts";

/** A `fetch` as the layers of a client see it: what they send is always a request. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** @throws {@link InvalidArgumentError} where something else than a `fetch` comes first, such as the options. */
export function refuseOtherThanFetch(what: string, fetch: unknown): void {
  if (fetch === undefined || typeof fetch === "function") return;
  throw new InvalidArgumentError(
    `The fetch of ${what} is ${kindOf(fetch)}; give a function or undefined, and options after it.`,
  );
}
