import type { Direction } from "./change.ts";
import type { ApiTypes, Property, Type } from "./typeModel.ts";

export interface FlatProperty {
  optional: boolean;
  type: Type;
  /** Component that declares it, when that is another than the one looked at. */
  from?: string;
}

/** The properties of one object as one direction sees them. */
export interface FlatObject {
  properties: Map<string, FlatProperty>;
  /** Names that are declared, and kept from this direction: they may not be sent, or are not read. */
  hidden: Set<string>;
  index?: Type;
}

/** The definition behind a reference; anything else is itself. */
export function resolved(types: ApiTypes, type: Type): Type {
  const seen = new Set<string>();
  let current = type;
  while (current.kind === "reference" && !seen.has(current.name)) {
    seen.add(current.name);
    current = types.components.get(current.name) ?? { kind: "plain", text: "unknown" };
  }
  return current;
}

/** Alternatives of a type: unions within unions are opened, references to unions only with `types`. */
export function alternatives(type: Type, types?: ApiTypes): Type[] {
  const opened = types ? resolved(types, type) : type;
  return opened.kind === "union" ? opened.members.flatMap((member) => alternatives(member, types)) : [type];
}

/** An object with all that is merged into it; undefined for what is no single object. */
export function flatten(types: ApiTypes, type: Type, direction: Direction): FlatObject | undefined {
  switch (type.kind) {
    case "object":
      return {
        ...visible(type.properties, direction),
        ...(type.index ? { index: type.index } : {}),
      };
    case "reference": {
      const flat = flatten(types, resolved(types, type), direction);
      for (const property of flat?.properties.values() ?? []) property.from ??= type.name;
      return flat;
    }
    case "omit": {
      const flat = flatten(types, type.of, direction);
      for (const key of type.keys) flat?.properties.delete(key);
      return flat;
    }
    case "require": {
      const flat = flatten(types, type.of, direction);
      for (const key of type.keys) {
        const property = flat?.properties.get(key);
        if (property) property.optional = false;
      }
      return flat;
    }
    case "intersection":
      return merged(type.members.map((member) => flatten(types, member, direction)));
    default:
      return undefined;
  }
}

function merged(parts: (FlatObject | undefined)[]): FlatObject | undefined {
  const whole: FlatObject = { properties: new Map(), hidden: new Set() };
  for (const part of parts) {
    if (!part) return undefined;
    for (const [name, property] of part.properties) {
      const present = whole.properties.get(name);
      const type: Type = present
        ? { kind: "intersection", members: [present.type, property.type] }
        : property.type;
      const optional = property.optional && (present?.optional ?? true);
      whole.properties.set(name, { ...property, type, optional });
    }
    for (const name of part.hidden) whole.hidden.add(name);
    if (part.index) whole.index ??= part.index;
  }
  return whole;
}

function visible(properties: Map<string, Property>, direction: Direction): FlatObject {
  const seen: FlatObject = { properties: new Map(), hidden: new Set() };
  for (const [name, property] of properties) {
    if (property.direction !== "both" && property.direction !== direction) seen.hidden.add(name);
    else seen.properties.set(name, { optional: property.optional, type: property.type });
  }
  return seen;
}
