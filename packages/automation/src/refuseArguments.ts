import { InvalidArgumentError } from "@ods/core";
import { kindOf } from "@ods/core/client-kit";

type Values = Readonly<Record<string, unknown>>;

/**
 * For what JavaScript calls a function with, before anything is sent.
 *
 * @param what how errors call the function
 * @param clients those that are to be clients, by their names
 * @param texts those that are to be texts and not empty, such as uids
 * @throws {@link InvalidArgumentError}
 */
export function refuseArguments(what: string, clients: Values, texts: Values = {}): void {
  for (const [name, value] of Object.entries(clients)) {
    if (isClient(value)) continue;
    throw refusal(`\`${name}\` of ${what}`, value, "give a client: createAutomationClient({ portal, auth })");
  }
  for (const [name, value] of Object.entries(texts)) refuseOtherThanText(`\`${name}\` of ${what}`, value);
}

/** In tests of users, a client may be an object with the methods that are called, and no more. */
function isClient(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { GET, POST } = value as { GET?: unknown; POST?: unknown };
  return typeof GET === "function" || typeof POST === "function";
}

/** @throws {@link InvalidArgumentError} for a client that says of no portal that it is of. */
export function refuseWithoutPortal(what: string, clients: Readonly<Record<string, { portal: URL }>>): void {
  for (const [name, { portal }] of Object.entries(clients)) {
    if (typeof (portal as URL | undefined)?.href === "string") continue;
    throw refusal(`\`${name}.portal\` of ${what}`, portal, "give a client of createAutomationClient");
  }
}

function refuseOtherThanText(place: string, value: unknown): void {
  if (typeof value === "string" && value !== "") return;
  const uid = typeof value === "object" && value !== null && (value as { uid?: unknown }).uid;
  throw refusal(place, value, typeof uid === "string" ? "give its `uid`" : "give a text");
}

/**
 * For lists of texts.
 *
 * @param name how it is called as an argument
 * @throws {@link InvalidArgumentError}
 */
export function refuseOtherThanTexts(what: string, name: string, list: unknown, example: string): void {
  for (const [index, item] of itemsOf(what, name, list, example)) {
    if (typeof item === "string" && item !== "") continue;
    throw refusal(`\`${name}[${index}]\` of ${what}`, item, `a list of texts is wanted: ${example}`);
  }
}

/**
 * For lists of objects.
 *
 * @param name how it is called as an argument
 * @throws {@link InvalidArgumentError}
 */
export function refuseOtherThanObjects(what: string, name: string, list: unknown, example: string): void {
  for (const [index, item] of itemsOf(what, name, list, example)) {
    if (typeof item === "object" && item !== null && !Array.isArray(item)) continue;
    throw refusal(`\`${name}[${index}]\` of ${what}`, item, `a list of objects is wanted: ${example}`);
  }
}

/** Those that are left out in the list, too. */
function itemsOf(what: string, name: string, list: unknown, example: string) {
  if (Array.isArray(list)) return (list as unknown[]).entries();
  throw refusal(`\`${name}\` of ${what}`, list, `a list is wanted: ${example}`);
}

const SIGNAL = "give an AbortSignal, such as AbortSignal.timeout(ms) or the `signal` of an AbortController";

/** For the values of options that functions have in common. @throws {@link InvalidArgumentError} */
export function refuseOptionValues(options: object): void {
  const { signal, onStatus, onItem, ...others } = options as Record<string, unknown>;
  if (isGiven(signal) && !isSignal(signal)) throw refusal("signal", signal, SIGNAL);
  for (const [name, value] of Object.entries({ onStatus, onItem })) {
    if (isGiven(value) && typeof value !== "function") throw refusal(name, value, "give a function");
  }
  for (const name of ["deadline", "interval", "maxInterval", "startWithin"]) {
    const value = others[name];
    if (value !== undefined && typeof value !== "number") throw refusal(name, value, "give a number of ms");
  }
}

/** @throws {@link InvalidArgumentError} for an option that is given, but is neither true nor false. */
export function refuseOtherThanBooleans(options: Values): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || typeof value === "boolean") continue;
    throw refusal(name, value, "give true or false, or leave it out");
  }
}

/** @throws {@link InvalidArgumentError} for an option that is given, but is no text or an empty one. */
export function refuseOtherThanTextOptions(options: Values): void {
  for (const [name, value] of Object.entries(options)) if (isGiven(value)) refuseOtherThanText(name, value);
}

function isSignal(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { aborted, addEventListener } = value as { aborted?: unknown; addEventListener?: unknown };
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function refusal(place: string, value: unknown, advice: string): InvalidArgumentError {
  const given = value === "" ? "an empty text" : kindOf(value);
  return new InvalidArgumentError(`${place} is ${given}; ${advice}.`);
}
