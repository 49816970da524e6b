import type { Direction } from "./change.ts";
import { type ApiTypes, propertiesOf, type Type } from "./typeModel.ts";

/** For each component, the operations that it shows in, by direction. */
export type Reach = Map<string, Record<Direction, Set<string>>>;

/** What can be reached in any of the versions. */
export function reachOf(...versions: ApiTypes[]): Reach {
  const all: Reach = new Map();
  for (const types of versions) {
    for (const [component, { request, answer }] of reachIn(types)) {
      const entry = all.get(component) ?? { request: new Set(), answer: new Set() };
      for (const operation of request) entry.request.add(operation);
      for (const operation of answer) entry.answer.add(operation);
      all.set(component, entry);
    }
  }
  return all;
}

function reachIn(types: ApiTypes): Reach {
  const reach: Reach = new Map();
  for (const [operation, { type }] of types.operations) {
    for (const [name, { type: part }] of propertiesOf(type)) {
      follow(part, name === "responses" ? "answer" : "request", operation);
    }
  }
  return reach;

  function follow(type: Type, direction: Direction, operation: string): void {
    const on = (child: Type) => follow(child, direction, operation);
    switch (type.kind) {
      case "reference": {
        const entry = reach.get(type.name) ?? { request: new Set(), answer: new Set() };
        reach.set(type.name, entry);
        if (entry[direction].has(operation)) return;
        entry[direction].add(operation);
        const target = types.components.get(type.name);
        if (target) on(target);
        return;
      }
      case "object":
        for (const property of type.properties.values()) {
          if (property.direction === "both" || property.direction === direction) on(property.type);
        }
        if (type.index) on(type.index);
        return;
      case "array":
        on(type.items);
        return;
      case "omit":
      case "require":
        on(type.of);
        return;
      case "tuple":
      case "union":
      case "intersection":
        type.members.forEach(on);
    }
  }
}
