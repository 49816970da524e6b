import { UnexpectedContentError } from "@ods/core";
import { ExactNumber, isDeeperThan, jsonOf } from "@ods/core/client-kit";

/** An object of the API, whatever its kind. */
export type Json = Record<string, unknown>;

/** Whether two values of JSON are the same, whatever the order of their properties; what is null is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The same text for values that are the same. */
export function canonical(value: unknown): string {
  return jsonOf(toldApart(value ?? null), "A value that a portal gave", (_, part) => {
    if (Array.isArray(part)) return part.map(toldApart);
    if (!isObject(part)) return part;
    const there = Object.entries(part).filter(([, value]) => value !== null && value !== undefined);
    const sorted = there.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, value]) => [name, toldApart(value)]));
  });
}

/** A number of many digits is another value than the text of its digits, which is how it would be written. */
function toldApart(value: unknown): unknown {
  return value instanceof ExactNumber ? [value.digits] : value;
}

export function isObject(value: unknown): value is Json {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** The object without some of its properties. */
export function without(object: Json, ...names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** Some properties of the object, as far as they are there. */
export function pick(object: Json, ...names: readonly string[]): Json {
  return Object.fromEntries(
    names.flatMap((name) => (object[name] === undefined ? [] : [[name, object[name]]])),
  );
}

/** The text at a path of properties; empty where there is none. */
export function textAt(value: unknown, ...path: string[]): string {
  let part = value;
  for (const name of path) part = isObject(part) ? part[name] : undefined;
  return typeof part === "string" ? part : "";
}

const DEEPEST = 500;

/** @throws {@link UnexpectedContentError} for what is nested so deeply that it can't be looked through. */
export function refuseDeep(value: unknown, what: string): void {
  if (isDeeperThan(value, DEEPEST)) {
    throw new UnexpectedContentError(`${what} is nested more than ${DEEPEST} levels deep.`);
  }
}
