import { InvalidArgumentError } from "./errors.ts";
import { isPlainObject, isTagged, kindOf } from "./valueKinds.ts";

/** Every option of a function by its name; one that ends with `.*` stands for all names that begin so. */
export type KnownOptions<Options extends object> = Readonly<Record<keyof Required<Options>, true>>;

/** What people write who come from elsewhere, and what to do instead. */
export type OtherNames = Readonly<Record<string, string>>;

/**
 * Refuses options that a function does not know: from JavaScript, and through variables, they would be passed over.
 *
 * @param what how errors call the function, as in `downloadDataset`
 * @throws {@link InvalidArgumentError} that names the option, and the one that may be meant.
 */
export function refuseUnknown(
  what: string,
  options: unknown,
  known: Readonly<Record<string, true>>,
  others: OtherNames = {},
): void {
  if (options === undefined) return;
  refuseOtherThanRecord(what, options);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || Object.hasOwn(known, name) || isPattern(name, known)) continue;
    const shown = JSON.stringify(name.slice(0, 60));
    throw new InvalidArgumentError(`${what} has no option ${shown}${remedyFor(name, known, others)}`);
  }
  if (!isPlainObject(options)) refuseInherited(what, options, known);
}

/** @throws {@link InvalidArgumentError} where a function that can't do without options got none. */
export function refuseMissing(what: string, options: unknown): void {
  if (options === undefined)
    throw new InvalidArgumentError(`${what} wants an object of options, and got none.`);
}

/** @throws {@link InvalidArgumentError} for options in a Map, a list and what else would be read as none. */
export function refuseOtherThanRecord(
  what: string,
  options: unknown,
): asserts options is Record<string, unknown> {
  if (!isRecord(options)) {
    throw new InvalidArgumentError(`${what} wants an object of options, not ${kindOf(options)}.`);
  }
}

/** Whether a value has its content in properties, as options do; a Map, a query or a Date would be passed over. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Symbol.iterator in value) return false;
  // Each call looks at several, and nearly all are `{}`.
  if (Object.getPrototypeOf(value) === Object.prototype) return true;
  return !isTagged(value, ["Date", "Error", "Promise", "RegExp"]);
}

/** What an object has from its prototype is lost when it is copied, as options are on their way. */
function refuseInherited(what: string, options: object, known: Readonly<Record<string, true>>): void {
  for (const name in options) if (!Object.hasOwn(options, name)) throw inherited(what, name);
  for (const name of Object.keys(known)) {
    const isLost = name in options && !Object.prototype.propertyIsEnumerable.call(options, name);
    if (isLost) throw inherited(what, name);
  }
}

/** The error for an option that stands on a prototype. */
export function inherited(what: string, name: string): InvalidArgumentError {
  return new InvalidArgumentError(
    `${what} was given the option ${JSON.stringify(name.slice(0, 60))} by a prototype; give all options in one object.`,
  );
}

function isPattern(name: string, known: Readonly<Record<string, true>>): boolean {
  const dot = name.indexOf(".");
  return dot > 0 && Object.hasOwn(known, `${name.slice(0, dot)}.*`);
}

function remedyFor(name: string, known: Readonly<Record<string, true>>, others: OtherNames): string {
  if (Object.hasOwn(others, name)) return `: ${others[name]}`;
  const names = Object.keys(known);
  const meant = nearestName(name, [...names, ...Object.keys(others)]);
  if (meant === undefined) return `. It has ${names.join(", ")}.`;
  return Object.hasOwn(others, meant) ? `: ${others[meant]}` : `; did you mean \`${meant}\`?`;
}

/**
 * The name that is written the same but for signs and case, or else the one with the fewest letters that differ.
 *
 * @param most how many letters may differ; a third of them at most, in any case
 */
export function nearestName(
  name: string,
  names: readonly string[],
  most = Number.POSITIVE_INFINITY,
): string | undefined {
  const plain = plainOf(name);
  // Longer than any name: nothing is meant, and comparing takes time.
  if (plain.length > 40) return undefined;
  let best: string | undefined;
  // Of one letter, any other would be meant as well.
  const farthest = plain.length < 2 ? 0 : Math.max(1, Math.floor(plain.length / 3));
  let least = Math.min(most, farthest) + 1;
  for (const other of names) {
    const distance = distanceBetween(plain, plainOf(other));
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

function plainOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}

/** Letters to put in, take out, change or swap with the next (optimal string alignment). */
function distanceBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + cost,
      );
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] as number;
}
