import { type Document, follow, type Schema } from "./document.ts";
import { kindsOf } from "./kinds.ts";

/** A plain value for a request that fits a schema: the same one each time, with every property that requests carry. */
export function sampleOf(document: Document, schema: Schema | undefined): unknown {
  return sample(document, schema ?? {}, []);
}

/** @param above references that lead here; one that comes again would never end */
function sample(document: Document, node: Schema, above: readonly string[]): unknown {
  if (node.$ref) {
    if (above.includes(node.$ref)) return undefined;
    return sample(document, follow(document, node, "").value as Schema, [...above, node.$ref]);
  }
  if (node.enum) return node.enum[0];
  const kinds = kindsOf(document, node);
  if (kinds) {
    const [value, $ref] = Object.entries(kinds.mapping)[0] ?? [];
    const kind = sample(document, $ref ? { $ref } : {}, above);
    return { ...(kind as object), [kinds.property]: value };
  }
  const branches = node.anyOf ?? node.oneOf;
  if (branches) {
    return sample(document, branches.find(({ type }) => type !== "null") ?? {}, above);
  }
  const parts = (node.allOf ?? []).map((part) => sample(document, part, above));
  if (parts.length > 0 || node.properties || typeOf(node) === "object") {
    return Object.assign({}, ...parts, propertiesOf(document, node, above));
  }
  return plainValue(document, node, above);
}

function propertiesOf(document: Document, node: Schema, above: readonly string[]): object {
  const entries = Object.entries(node.properties ?? {})
    .filter(([, property]) => !property.readOnly)
    .map(([name, property]) => [name, sample(document, property, above)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function plainValue(document: Document, node: Schema, above: readonly string[]): unknown {
  switch (typeOf(node)) {
    case "array": {
      const item = node.items && sample(document, node.items, above);
      return item === undefined ? [] : [item];
    }
    case "boolean":
      return false;
    case "integer":
    case "number":
      return node.minimum ?? 1;
    case "null":
      return null;
    default:
      return textOf(node);
  }
}

function textOf({ format, maxLength }: Schema): string {
  if (format === "date-time") return "2026-01-01T00:00:00Z";
  if (format === "date") return "2026-01-01";
  return "text".slice(0, maxLength);
}

function typeOf({ type }: Schema): string | undefined {
  return Array.isArray(type) ? (type.find((name) => name !== "null") ?? "null") : type;
}
