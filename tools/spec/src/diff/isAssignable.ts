import type { Direction } from "./change.ts";
import { alternatives, flatten, resolved } from "./flatten.ts";
import { sameShape, shapeOf } from "./shapeOf.ts";
import type { ApiTypes, Type } from "./typeModel.ts";

/** A type, as its own document has it. */
interface Place {
  types: ApiTypes;
  type: Type;
}

/** Pairs of types that were looked at, each as one text. */
class Pairs {
  readonly refuted = new Set<string>();
  /** Those that have shown no difference so far, and the order in which they were met. */
  readonly assumed = new Set<string>();
  readonly #order: string[] = [];

  assume(pair: string): void {
    this.assumed.add(pair);
    this.#order.push(pair);
  }

  /** What was assumed after this pair may rest on it. */
  refute(pair: string): void {
    this.refuted.add(pair);
    for (let last = this.#order.pop(); last !== undefined; last = this.#order.pop()) {
      this.assumed.delete(last);
      if (last === pair) return;
    }
  }
}

/** Whether a value of one type may stand where the other is wanted. */
export function isAssignable(from: Place, to: Place, direction: Direction, pairs = new Pairs()): boolean {
  const pair = `${shapeOf(from.type)} ${shapeOf(to.type)}`;
  if (pairs.refuted.has(pair)) return false;
  // What refers to itself has shown no difference so far.
  if (pairs.assumed.has(pair)) return true;
  pairs.assume(pair);
  const fits = isEachTaken(from, to, direction, pairs);
  if (!fits) pairs.refute(pair);
  return fits;
}

function isEachTaken(from: Place, to: Place, direction: Direction, pairs: Pairs): boolean {
  const targets = alternatives(to.type, to.types).map((type) => resolved(to.types, type));
  const isPlain = (type: Type, text: string) => type.kind === "plain" && type.text === text;
  if (targets.some((target) => isPlain(target, "unknown"))) return true;
  return alternatives(from.type, from.types).every((alternative) => {
    const source = resolved(from.types, alternative);
    return targets.some((target) => {
      if (source.kind === "plain" || target.kind === "plain" || target.kind === "literal") {
        if (source.kind === "literal" && target.kind === "plain") return target.text === baseOf(source.text);
        return (
          source.kind === target.kind && "text" in source && "text" in target && source.text === target.text
        );
      }
      if (source.kind === "array" && target.kind === "array") {
        const items = { types: from.types, type: source.items };
        return isAssignable(items, { types: to.types, type: target.items }, direction, pairs);
      }
      if (source.kind === "tuple" || target.kind === "tuple") return sameShape(source, target);
      const given = flatten(from.types, source, direction);
      const wanted = flatten(to.types, target, direction);
      if (!given || !wanted) return sameShape(source, target);
      return [...wanted.properties].every(([name, property]) => {
        const present = given.properties.get(name);
        if (!present) return property.optional;
        if (present.optional && !property.optional) return false;
        const value = { types: from.types, type: present.type };
        return isAssignable(value, { types: to.types, type: property.type }, direction, pairs);
      });
    });
  });
}

function baseOf(literal: string): string {
  if (literal.startsWith('"')) return "string";
  return literal === "true" || literal === "false" ? "boolean" : "number";
}
