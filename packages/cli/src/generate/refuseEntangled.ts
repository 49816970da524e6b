import { isObject, type Json, type JsonObject, pointerOf, resolvePointer, walk } from "./json.ts";
import { SpecError } from "./specError.ts";

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"];
const MOST_PARTS = 10_000;
const DEEPEST = 1_000;

/**
 * @throws {@link SpecError} for a schema that is made of others in so many ways that linters, which look at each, don't
 * end: a few schemas that are each made of the next one twice are enough.
 */
export function refuseEntangled(document: JsonObject, file: string): void {
  const known = new Map<Json, number>();
  const partsOf = (node: Json, depth: number): number => {
    const count = known.get(node);
    if (count !== undefined) return count;
    if (!isObject(node)) return 1;
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
    // A schema may be part of what it is made of; it counts once there.
    known.set(node, 1);
    const referred =
      typeof node.$ref === "string" ? [resolvePointer(document, node.$ref.slice(1)) ?? null] : [];
    const parts = [...referred, ...COMPOSITIONS.flatMap((key) => node[key] ?? [])];
    known.set(
      node,
      parts.reduce<number>((sum, part) => sum + partsOf(part, depth + 1), 1),
    );
    return known.get(node) as number;
  };
  walk(document, (node, keys) => {
    if (partsOf(node, 0) <= MOST_PARTS) return;
    throw new SpecError(
      { file, pointer: pointerOf(keys) },
      `It is made of more than ${MOST_PARTS.toLocaleString("en")} schemas, each counted wherever it comes again.`,
      "Give a document whose schemas are made of fewer others.",
    );
  });
}
