import { badRequest } from "./exploreProblem.ts";

interface Bounds {
  least?: number;
  most?: number;
}

/** Parameters that lists are made of in the echo, whatever was sent. */
const ECHOED_AS_LISTS = ["facet", "sort", "geofilter.distance", "geofilter.polygon", "geofilter.bbox"];
const ECHOED_AS_OBJECTS = ["refine", "exclude"];
/** Neither secrets nor what only shapes the answer. */
const NOT_ECHOED = ["apikey", "access_token", "pushkey", "callback", "pretty_print"];

/** What a request asks for, in its query or in the form that it posts. */
export class Parameters {
  readonly #values = new Map<string, string[]>();

  constructor(search: URLSearchParams) {
    for (const [name, value] of search) {
      const values = this.#values.get(name);
      if (values) values.push(value);
      else this.#values.set(name, [value]);
    }
  }

  /** The last value that was given; empty ones count as left out. */
  text(name: string): string | undefined {
    return this.#values.get(name)?.at(-1) || undefined;
  }

  /** @throws {@link ExploreProblem} 400 when it is missing */
  required(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw badRequest(`The parameter ${name} is required.`);
    return text;
  }

  all(name: string): string[] {
    return (this.#values.get(name) ?? []).filter((value) => value !== "");
  }

  /** The values of a list with commas between. */
  list(name: string): string[] {
    const values = this.all(name).flatMap((text) => text.split(","));
    return values.map((value) => value.trim()).filter((value) => value !== "");
  }

  /**
   * The orders of a list, the first one first.
   *
   * @throws {@link ExploreProblem} 400 for so many that comparing two rows would take long
   */
  sort(): string[] {
    return few("orders in sort", this.list("sort"));
  }

  /** @throws {@link ExploreProblem} 400 for what is no number, or out of bounds */
  number(
    name: string,
    { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Bounds = {},
  ): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (Number.isNaN(number)) throw badRequest(`${name} is "${text}"; a number is wanted.`);
    if (number < least || number > most)
      throw badRequest(`${name} is ${number}; ${least} to ${most} is possible.`);
    return number;
  }

  /** @throws {@link ExploreProblem} 400 for what is no whole number, or out of bounds */
  whole(name: string, bounds?: Bounds): number | undefined {
    const number = this.number(name, bounds);
    if (number === undefined || Number.isSafeInteger(number)) return number;
    throw badRequest(`${name} is ${number}; a whole number is wanted.`);
  }

  flag(name: string): boolean {
    return /^(true|1|on)$/i.test(this.text(name) ?? "");
  }

  /** @throws {@link ExploreProblem} 400 for a value that is none of the choices */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name);
    const choice = choices.find((one) => one === text);
    if (text !== undefined && !choice) {
      throw badRequest(`${name} is "${text}"; it can be ${choices.join(", ")}.`);
    }
    return choice;
  }

  /** Values by what follows the prefix in their names: `refine.country` is `country` after `refine.`. */
  withPrefix(prefix: string): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const [name, values] of this.#values) {
      const tail = name.slice(prefix.length);
      if (name.startsWith(prefix) && tail !== "") found.set(tail, values);
    }
    return found;
  }

  /** What was asked for, as searches repeat it in their answers. */
  echo(defaults: Record<string, unknown>): Record<string, unknown> {
    const echo: Record<string, unknown> = { ...defaults };
    for (const name of this.#values.keys()) {
      const values = this.all(name);
      if (values.length === 0 || name in defaults || name.includes(".") || NOT_ECHOED.includes(name))
        continue;
      echo[name] = ECHOED_AS_LISTS.includes(name) ? values : oneOrAll(values);
    }
    if (this.list("sort").length > 0) echo.sort = this.list("sort");
    for (const name of ECHOED_AS_LISTS.slice(2)) {
      if (this.all(name).length > 0) echo[name] = this.all(name);
    }
    for (const name of ECHOED_AS_OBJECTS) {
      const found = [...this.withPrefix(`${name}.`)].map(([facet, values]) => [facet, oneOrAll(values)]);
      if (found.length > 0) echo[name] = Object.fromEntries(found);
    }
    const disjunctive = [...this.withPrefix("disjunctive.").keys()].map((facet) => [
      facet,
      this.flag(`disjunctive.${facet}`),
    ]);
    if (disjunctive.length > 0) echo.disjunctive = Object.fromEntries(disjunctive);
    return echo;
  }
}

const FEW = 100;

/**
 * What is looked at again for each row, of which there may not be too many.
 *
 * @throws {@link ExploreProblem} 400
 */
export function few<Item>(what: string, items: Item[]): Item[] {
  if (items.length <= FEW) return items;
  throw badRequest(`There are ${items.length} ${what}; at most ${FEW} are possible.`);
}

function oneOrAll(values: string[]): string | string[] {
  return values.length === 1 ? (values[0] as string) : values;
}
