import type { Direction } from "./change.ts";
import { shapeOf } from "./shapeOf.ts";
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

/** Alternatives of a type: unions within unions are opened, once each, references to unions only with `types`. */
export function alternatives(type: Type, types?: ApiTypes): Type[] {
  const found: Type[] = [];
  const unions = new Set<Type>();
  const left = [type];
  for (let next = left.pop(); next; next = left.pop()) {
    const opened = types ? resolved(types, next) : next;
    if (opened.kind !== "union") found.push(next);
    else if (!unions.has(opened)) for (const member of opened.members.toReversed()) left.push(member);
    unions.add(opened);
  }
  return found;
}

/** What components are, by their directions and names: they are merged into many others, and that many times. */
const flatComponents = new WeakMap<ApiTypes, Map<string, FlatObject | undefined>>();

function flatComponent(
  types: ApiTypes,
  reference: Type & { kind: "reference" },
  direction: Direction,
): FlatObject | undefined {
  const known = flatComponents.get(types) ?? new Map<string, FlatObject | undefined>();
  flatComponents.set(types, known);
  const key = `${direction} ${reference.name}`;
  if (!known.has(key)) {
    // One that is merged into itself is no object while it is looked for.
    known.set(key, undefined);
    known.set(key, flatten(types, resolved(types, reference), direction));
  }
  const flat = known.get(key);
  return flat && copied(flat);
}

function copied({ properties, hidden, ...rest }: FlatObject): FlatObject {
  const copies = [...properties].map(([name, property]) => [name, { ...property }] as const);
  return { ...rest, properties: new Map(copies), hidden: new Set(hidden) };
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
      const flat = flatComponent(types, type, direction);
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
      const type = present ? both(present.type, property.type) : property.type;
      const optional = property.optional && (present?.optional ?? true);
      whole.properties.set(name, { ...property, type, optional });
    }
    for (const name of part.hidden) whole.hidden.add(name);
    if (part.index) whole.index ??= part.index;
  }
  return whole;
}

function both(one: Type, other: Type): Type {
  const members = [one, other].flatMap((type) => (type.kind === "intersection" ? type.members : [type]));
  const distinct = [...new Map(members.map((member) => [shapeOf(member), member])).values()];
  return distinct.length === 1 ? (distinct[0] as Type) : { kind: "intersection", members: distinct };
}

function visible(properties: Map<string, Property>, direction: Direction): FlatObject {
  const seen: FlatObject = { properties: new Map(), hidden: new Set() };
  for (const [name, property] of properties) {
    if (property.direction !== "both" && property.direction !== direction) seen.hidden.add(name);
    else seen.properties.set(name, { optional: property.optional, type: property.type });
  }
  return seen;
}
