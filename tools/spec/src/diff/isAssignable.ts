import type { Direction } from "./change.ts";
import { alternatives, flatten, resolved } from "./flatten.ts";
import type { ApiTypes, Type } from "./typeModel.ts";

/** Whether a value of one type may stand where the other is wanted, each type as its own document has it. */
export function isAssignable(
  from: { types: ApiTypes; type: Type },
  to: { types: ApiTypes; type: Type },
  direction: Direction,
  depth = 0,
): boolean {
  // What refers to itself this deep has shown no difference so far.
  if (depth > 12) return true;
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
        return isAssignable(items, { types: to.types, type: target.items }, direction, depth + 1);
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
        return isAssignable(value, { types: to.types, type: property.type }, direction, depth + 1);
      });
    });
  });
}

function baseOf(literal: string): string {
  if (literal.startsWith('"')) return "string";
  return literal === "true" || literal === "false" ? "boolean" : "number";
}

/** Whether two types are written alike; references count by their names. */
export function sameShape(a: Type, b: Type): boolean {
  return shapeOf(a) === shapeOf(b);
}

/** A text that is the same for types that are written alike, whatever the order of their parts. */
export function shapeOf(type: Type): string {
  switch (type.kind) {
    case "reference":
      return type.name;
    case "array":
      return `${shapeOf(type.items)}[]`;
    case "tuple":
      return `[${type.members.map(shapeOf).join()}]`;
    case "union":
    case "intersection":
      return `${type.kind}(${type.members.map(shapeOf).sort().join()})`;
    case "omit":
    case "require":
      return `${type.kind}(${shapeOf(type.of)};${type.keys.toSorted().join()})`;
    case "object": {
      const properties = [...type.properties].map(
        ([name, { optional, direction, type: value }]) =>
          `${JSON.stringify(name)}${optional ? "?" : ""}${direction}:${shapeOf(value)}`,
      );
      return `{${properties.sort().join()};${type.index ? shapeOf(type.index) : ""}}`;
    }
    default:
      return type.text;
  }
}
