import { InvalidArgumentError } from "./errors.ts";
import { kindOf } from "./valueKinds.ts";

/** @throws {@link InvalidArgumentError} for an option that is given, but is no number of at least `least`. */
export function refuseBelow(least: number, options: Readonly<Record<string, number | undefined>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || (typeof value === "number" && value >= least)) continue;
    throw new InvalidArgumentError(
      `${name} is ${kindOf(value)}; give a number of at least ${least}, or leave it out.`,
    );
  }
}
