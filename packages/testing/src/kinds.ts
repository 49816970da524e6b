import { type Document, follow, type Schema } from "./document.ts";
import { ExactNumber } from "./exactJson.ts";

/** A union of schemas that build on one common schema, whose discriminator says which kind a value is. */
export interface Kinds {
  base: string;
  property: string;
  /** References to the kinds by the value of the property. */
  mapping: Record<string, string>;
}

/** The kinds of a union (`anyOf` or `oneOf` of references), where it is one of that sort. */
export function kindsOf(document: Document, schema: Schema): Kinds | undefined {
  const branches = (schema.anyOf ?? schema.oneOf)?.map((branch) => branch.$ref);
  if (!branches || branches.some((reference) => !reference)) return undefined;
  for (const [name, base] of Object.entries(document.components.schemas)) {
    const mapping = base.discriminator?.mapping;
    if (!mapping || !branches.every((reference) => Object.values(mapping).includes(reference as string)))
      continue;
    return {
      base: `#/components/schemas/${name}`,
      property: base.discriminator?.propertyName ?? "type",
      mapping,
    };
  }
  return undefined;
}

/** A copy of a value without what answers never hold: the write-only properties of its schema, wherever they are. */
export function withoutSecrets(document: Document, schema: Schema | undefined, value: unknown): unknown {
  return without(document, schema, value, (places) =>
    places.some((place) => isMarked(document, place, "writeOnly")),
  );
}

/**
 * A copy of a value without what requests can't set: the read-only properties of its schema, wherever they are. One that
 * a branch of a union takes stays, as the `uid` of a reference does.
 */
export function withoutReadOnly(document: Document, schema: Schema | undefined, value: unknown): unknown {
  return without(document, schema, value, (places) =>
    places.every((place) => isMarked(document, place, "readOnly")),
  );
}

/** The schemas that one branch of a union has for a property. */
type Place = readonly Schema[];

/** Whether one of the schemas has the mark, or what it refers to. */
function isMarked(document: Document, place: Place, mark: "readOnly" | "writeOnly"): boolean {
  return place.some((schema) => {
    const followed = follow(document, schema, "").value as Schema;
    return schema[mark] === true || followed[mark] === true;
  });
}

function without(
  document: Document,
  schema: Schema | undefined,
  value: unknown,
  isDropped: (places: readonly Place[]) => boolean,
): unknown {
  if (!schema || typeof value !== "object" || value === null || value instanceof ExactNumber) return value;
  const branches = branchesOf(document, schema, value);
  const inner = (child: unknown, places: readonly Place[]) =>
    without(document, { anyOf: places.map((place) => ({ allOf: [...place] })) }, child, isDropped);
  if (Array.isArray(value)) {
    const places = branches.map((parts) => parts.flatMap(({ items }) => items ?? []));
    return value.map((item) => inner(item, places));
  }
  const copy: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) {
    const places = placesOf(branches, name);
    if (places.length === 0 || !isDropped(places)) copy[name] = inner(child, places);
  }
  return copy;
}

/** Where a property of that name is described: for each branch that knows it, by name or as any other. */
function placesOf(branches: readonly Schema[][], name: string): Place[] {
  return branches.flatMap((parts) => {
    const declared = parts.flatMap(({ properties }) => properties?.[name] ?? []);
    const others = parts.flatMap(({ additionalProperties }) =>
      typeof additionalProperties === "object" ? additionalProperties : [],
    );
    const schemas = declared.length > 0 ? declared : others;
    return schemas.length > 0 ? [schemas] : [];
  });
}

/**
 * The branches of a union that may apply to a value, each as the plain schemas that it is made of: references and
 * `allOf` followed, the fitting kind alone where a discriminator tells.
 */
function branchesOf(document: Document, schema: Schema, value: unknown): Schema[][] {
  const plain = follow(document, schema, "").value as Schema;
  const kinds = kindsOf(document, plain);
  const kind = kinds && (value as Record<string, unknown>)[kinds.property];
  const union = kinds
    ? [{ $ref: kinds.mapping[String(kind)] ?? kinds.base }]
    : [...(plain.anyOf ?? []), ...(plain.oneOf ?? [])];
  const isForObjects = ({ type }: Schema) => type === undefined || [type].flat().some(isContainer);
  let branches: Schema[][] = [[plain]];
  for (const part of plain.allOf ?? []) branches = combined(branches, branchesOf(document, part, value));
  if (union.length === 0) return branches;
  const options = union.filter(isForObjects).flatMap((part) => branchesOf(document, part, value));
  return options.length === 0 ? branches : combined(branches, options);
}

function isContainer(type: string): boolean {
  return type === "object" || type === "array";
}

function combined(ones: readonly Schema[][], others: readonly Schema[][]): Schema[][] {
  return ones.flatMap((one) => others.map((other) => [...one, ...other]));
}
