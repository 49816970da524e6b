import { type Document, follow, type Schema } from "./document.ts";

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

/**
 * A copy of a value without what answers never hold: the properties that its schema marks as write-only,
 * wherever they are.
 */
export function withoutSecrets(document: Document, schema: Schema | undefined, value: unknown): unknown {
  if (!schema || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = partsOf(document, schema, value).find((part) => part.items)?.items;
    return value.map((item) => withoutSecrets(document, items, item));
  }
  const properties = new Map<string, Schema[]>();
  for (const part of partsOf(document, schema, value)) {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      properties.set(name, [...(properties.get(name) ?? []), property]);
    }
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !properties.get(name)?.some((property) => property.writeOnly))
      .map(([name, child]) => [name, withoutSecrets(document, properties.get(name)?.[0], child)]),
  );
}

/** All plain schemas that apply to a value: references, `allOf` and the fitting kinds of unions followed. */
function partsOf(document: Document, schema: Schema, value: unknown): Schema[] {
  const { value: followed } = follow(document, schema, "");
  const plain = followed as Schema;
  const kinds = kindsOf(document, plain);
  const kind = kinds && (value as Record<string, unknown>)[kinds.property];
  const branches = kinds
    ? [{ $ref: kinds.mapping[String(kind)] ?? kinds.base }]
    : [...(plain.anyOf ?? []), ...(plain.oneOf ?? [])];
  return [plain, ...[...(plain.allOf ?? []), ...branches].flatMap((part) => partsOf(document, part, value))];
}
