import type { Type } from "./typeModel.ts";

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
