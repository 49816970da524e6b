import type { ChangeClass, ChangeKind, Direction } from "./change.ts";
import { alternatives, type FlatObject, type FlatProperty, flatten, resolved } from "./flatten.ts";
import { isAssignable } from "./isAssignable.ts";
import { sameShape, shapeOf } from "./shapeOf.ts";
import { type ApiTypes, render, type Type } from "./typeModel.ts";

/** What one direction sees of a change, before those of both are put together. */
export interface Sighting {
  class: ChangeClass;
  kind: ChangeKind;
  path: string;
  text: string;
}

export interface Comparison {
  old: ApiTypes;
  new: ApiTypes;
  /** New names of components that are only called otherwise. */
  renamed: Map<string, string>;
  direction: Direction;
  report: (sighting: Sighting) => void;
  /** Types that are being compared, each with what it was: they may hold themselves. */
  underWay?: Set<string>;
}

/**
 * Compares a type with what it was, as one direction sees it. What is behind a reference that stayed the same is
 * left to the comparison of the components.
 *
 * In requests, less is breaking: values that were sent no longer fit. In answers, more is breaking, since programs
 * meet what they were not written for; and so is a value or a kind that is gone, since code that handles it no longer
 * compiles.
 */
export function compareTypes(comparison: Comparison, before: Type, after: Type, path: string): void {
  if (sameShape(renamedIn(comparison, before), after)) return;
  comparison.underWay ??= new Set();
  const pair = `${shapeOf(before)} ${shapeOf(after)}`;
  if (comparison.underWay.has(pair)) return;
  comparison.underWay.add(pair);
  compareDifferent(comparison, before, after, path);
  comparison.underWay.delete(pair);
}

function compareDifferent(comparison: Comparison, before: Type, after: Type, path: string): void {
  if (before.kind === "array" && after.kind === "array") {
    compareTypes(comparison, before.items, after.items, `${path}[]`);
    return;
  }
  if (alternatives(before).length > 1 || alternatives(after).length > 1) {
    compareAlternatives(comparison, before, after, path);
    return;
  }
  if (!compareObjects(comparison, before, after, path)) replaced(comparison, before, after, path);
}

function compareAlternatives(comparison: Comparison, before: Type, after: Type, path: string): void {
  const { direction, report } = comparison;
  const had = alternatives(before);
  const has = alternatives(after);
  for (const nothing of ["null", "undefined"]) {
    const was = had.some((type) => isPlain(type, nothing));
    const is = has.some((type) => isPlain(type, nothing));
    if (was === is) continue;
    report({
      class: is === (direction === "request") ? "additive" : "breaking",
      kind: "nullable",
      path,
      text: is ? `may now be ${nothing}` : `is never ${nothing} any more`,
    });
  }
  const present = (types: Type[]) =>
    types.filter((type) => !isPlain(type, "null") && !isPlain(type, "undefined"));
  const shapeBefore = (type: Type) => shapeOf(renamedIn(comparison, type));
  const shapesBefore = new Set(present(had).map(shapeBefore));
  const shapesAfter = new Set(present(has).map(shapeOf));
  const gone = present(had).filter((type) => !shapesAfter.has(shapeBefore(type)));
  const come = present(has).filter((type) => !shapesBefore.has(shapeOf(type)));
  if (gone.length === 0 && come.length === 0) return;
  if (present(had).length === 0 || present(has).length === 0) {
    // The helpers that tell requests from answers leave properties out that are never anything.
    const isNothing = come.length === 0;
    const text = isNothing ? "is now never anything but null" : `may now be \`${render(after)}\``;
    report({ class: isNothing ? "breaking" : "additive", kind: "type", path, text });
    return;
  }
  if ([...gone, ...come].every((type) => type.kind === "literal")) {
    values(comparison, gone, come, path);
    return;
  }
  const isOneForOne = gone.length === come.length && gone.length > 0;
  if (isOneForOne && ![...gone, ...come].some((type) => type.kind === "reference")) {
    // Written in place, so one is what became of the other.
    gone.forEach((type, index) => {
      compareTypes(comparison, type, come[index] as Type, path);
    });
    return;
  }
  if (present(had).length === 1 || present(has).length === 1 || [...gone, ...come].some(isLiteral)) {
    const all = (types: Type[]): Type => ({ kind: "union", members: types });
    replaced(comparison, all(present(had)), all(present(has)), path);
    return;
  }
  for (const type of gone) {
    report({ class: "breaking", kind: "type", path, text: `is never \`${render(type)}\` any more` });
  }
  for (const type of come) {
    report({
      class: direction === "request" ? "additive" : "breaking",
      kind: "type",
      path,
      text: `may now be \`${render(type)}\``,
    });
  }
}

function values({ direction, report }: Comparison, gone: Type[], come: Type[], path: string): void {
  for (const type of gone) {
    report({ class: "breaking", kind: "enum", path, text: `the value \`${render(type)}\` is gone` });
  }
  const verdict = direction === "request" ? "additive" : "breaking";
  for (const type of come) {
    report({ class: verdict, kind: "enum", path, text: `the value \`${render(type)}\` is new` });
  }
}

/** False when the two are no objects. */
function compareObjects(comparison: Comparison, before: Type, after: Type, path: string): boolean {
  const { direction } = comparison;
  const [partsBefore, partsAfter] = [partsOf(before), partsOf(after)];
  const bases = (parts: Type[]) => parts.filter((part) => part.kind !== "object");
  const basesBefore = bases(partsBefore).map((part) => shapeOf(renamedIn(comparison, part)));
  const isSameBase = basesBefore.sort().join() === bases(partsAfter).map(shapeOf).sort().join();
  if (isSameBase && basesBefore.length > 0) {
    const own = (parts: Type[]): Type => ({
      kind: "intersection",
      members: parts.filter((part) => part.kind === "object"),
    });
    compareProperties(
      comparison,
      flatten(comparison.old, own(partsBefore), direction) as FlatObject,
      flatten(comparison.new, own(partsAfter), direction) as FlatObject,
      path,
    );
    return true;
  }
  // Another component is another type, even where it looks alike.
  if (before.kind === "reference" || after.kind === "reference") return false;
  const flatBefore = flatten(comparison.old, before, direction);
  const flatAfter = flatten(comparison.new, after, direction);
  if (!flatBefore || !flatAfter) return false;
  compareProperties(comparison, flatBefore, flatAfter, path);
  return true;
}

function partsOf(type: Type): Type[] {
  return type.kind === "intersection" ? type.members.flatMap(partsOf) : [type];
}

export function compareProperties(
  comparison: Comparison,
  before: FlatObject,
  after: FlatObject,
  path: string,
  noun: "property" | "parameter" = "property",
): void {
  const { direction, report } = comparison;
  const at = (name: string) => `${path}${path ? "." : ""}${name}`;
  for (const [name, property] of before.properties) {
    const now = after.properties.get(name);
    if (!now) {
      report({
        class: classOfLoss(comparison, name, property, after),
        kind: noun,
        path: at(name),
        text: "is gone",
      });
      continue;
    }
    if (property.optional !== now.optional) {
      const isRequired = !now.optional;
      report({
        class: isRequired === (direction === "request") ? "breaking" : "additive",
        kind: "required",
        path: at(name),
        text: isRequired
          ? direction === "request"
            ? "is now required"
            : "is always there now"
          : "may now be absent",
      });
    }
    // What a base that both share says is told where that base is compared.
    if (property.from === undefined || property.from !== now.from) {
      compareTypes(comparison, property.type, now.type, at(name));
    }
  }
  for (const [name, property] of after.properties) {
    if (before.properties.has(name)) continue;
    const isDemanded = direction === "request" && !property.optional;
    report({
      class: isDemanded ? "breaking" : "additive",
      kind: noun,
      path: at(name),
      text: isDemanded ? "is new and required" : "is new",
    });
  }
  compareIndexes(comparison, before, after, path);
}

/** A name that is no longer declared is still taken where any name is, unless it is forbidden. */
function classOfLoss(
  { old, new: now, direction }: Comparison,
  name: string,
  lost: FlatProperty,
  after: FlatObject,
): ChangeClass {
  if (!after.index || (direction === "request" && after.hidden.has(name))) return "breaking";
  const any = { types: now, type: after.index };
  const declared = { types: old, type: lost.type };
  if (direction === "request") return isAssignable(declared, any, direction) ? "additive" : "breaking";
  return lost.optional && isAssignable(any, declared, direction) ? "additive" : "breaking";
}

function compareIndexes(comparison: Comparison, before: FlatObject, after: FlatObject, path: string): void {
  const place = `${path}${path ? "." : ""}*`;
  if (before.index && after.index) compareTypes(comparison, before.index, after.index, place);
  else if (after.index) {
    comparison.report({
      class: "additive",
      kind: "type",
      path: place,
      text: "any other property may be there",
    });
  } else if (before.index) {
    comparison.report({
      class: "breaking",
      kind: "type",
      path: place,
      text: "other properties are not taken any more",
    });
  }
}

/** One type in place of another. */
function replaced(comparison: Comparison, before: Type, after: Type, path: string): void {
  const { direction, report } = comparison;
  const was = { types: comparison.old, type: before };
  const is = { types: comparison.new, type: after };
  const fitsBefore = isAssignable(was, is, direction);
  const fitsAfter = isAssignable(is, was, direction);
  const isOpened = isPlain(resolved(comparison.old, before), "unknown");
  let verdict: ChangeClass = "breaking";
  if (fitsBefore && (fitsAfter || direction === "request")) {
    verdict = sameProperties(comparison, before, after) ? "additive" : "breaking";
  } else if (direction === "answer" && fitsAfter) {
    // Nothing could be done with what was unknown, nor with any text, that the narrower type forbids.
    verdict = isOpened || isNarrowedText(comparison, before, after) ? "additive" : "breaking";
  }
  report({
    class: verdict,
    kind: "type",
    path,
    text: `is now \`${render(after)}\`, was \`${render(before)}\``,
  });
}

/** Whether every property that could be written or read before still can be. */
function sameProperties({ old, new: now, direction }: Comparison, before: Type, after: Type): boolean {
  return alternatives(before, old).every((alternative) => {
    const had = flatten(old, alternative, direction);
    if (!had) return true;
    return alternatives(after, now).some((candidate) => {
      const has = flatten(now, candidate, direction);
      if (!has) return isPlain(resolved(now, candidate), "unknown");
      return [...had.properties.keys()].every((name) => has.properties.has(name) || has.index !== undefined);
    });
  });
}

function isNarrowedText({ old, new: now }: Comparison, before: Type, after: Type): boolean {
  const was = alternatives(before, old).map((type) => resolved(old, type));
  const is = alternatives(after, now).map((type) => resolved(now, type));
  return (
    was.every((type) => type.kind === "plain") &&
    is.every((type) => type.kind === "literal") &&
    was.length === 1
  );
}

function isPlain(type: Type, text: string): boolean {
  return type.kind === "plain" && type.text === text;
}

function isLiteral(type: Type): boolean {
  return type.kind === "literal";
}

function renamedIn({ renamed }: Comparison, type: Type): Type {
  return renamed.size === 0 ? type : mapReferences(type, (name) => renamed.get(name) ?? name);
}

export function mapReferences(type: Type, rename: (name: string) => string): Type {
  const map = (child: Type) => mapReferences(child, rename);
  switch (type.kind) {
    case "reference":
      return { kind: "reference", name: rename(type.name) };
    case "array":
      return { kind: "array", items: map(type.items) };
    case "tuple":
    case "union":
    case "intersection":
      return { kind: type.kind, members: type.members.map(map) };
    case "omit":
    case "require":
      return { ...type, of: map(type.of) };
    case "object": {
      const properties = new Map(
        [...type.properties].map(([name, property]) => [name, { ...property, type: map(property.type) }]),
      );
      return { kind: "object", properties, ...(type.index ? { index: map(type.index) } : {}) };
    }
    default:
      return type;
  }
}
