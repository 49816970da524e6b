import { InvalidArgumentError } from "@ods/core";

/**
 * A condition of the query language, as the functions of `q` make it. It never changes, and any two can be put
 * together with `q.and`, `q.or` and `q.not`.
 *
 * @example
 * ```ts
 * const tall: Condition = q.field("height").gt(20);
 * tall.toString(); // height>20
 * JSON.stringify({ q: tall }); // {"q":"height>20"}
 * ```
 */
export class Condition {
  readonly #text: string;

  /** @param text the query text, which nothing around it may tear apart: one test, or something in parentheses */
  constructor(text: string) {
    this.#text = text;
    Object.freeze(this);
  }

  /** The text to send as `q`. */
  toString(): string {
    return this.#text;
  }

  /** The text to send as `q`, so that JSON holds it as well. */
  toJSON(): string {
    return this.#text;
  }
}

/** @throws {@link InvalidArgumentError} when there are no conditions, or one is something else, such as a text. */
export function joinConditions(operator: "AND" | "OR", conditions: readonly Condition[]): Condition {
  if (conditions.length === 0)
    throw new InvalidArgumentError(`There are no conditions to join with ${operator}.`);
  for (const condition of conditions) checkCondition(condition);
  return conditions.length === 1
    ? (conditions[0] as Condition)
    : new Condition(`(${conditions.join(` ${operator} `)})`);
}

/** @throws {@link InvalidArgumentError} when the condition is something else, such as a text. */
export function negate(condition: Condition): Condition {
  checkCondition(condition);
  return new Condition(`(NOT ${condition})`);
}

/** A text in the place of a condition would be read as query language. */
function checkCondition(condition: unknown): void {
  if (condition instanceof Condition) return;
  throw new InvalidArgumentError(
    `A ${typeof condition} is no condition. Make one with q.field(…), q.words(…) or, as a last resort, q.raw(…).`,
  );
}
