import { isObject, type JsonObject, pointerOf, resolvePointer, walk } from "./json.ts";
import { refuseEntangled } from "./refuseEntangled.ts";
import { SpecError } from "./specError.ts";

/**
 * Throws at the first `$ref` (or discriminator mapping) that leads nowhere inside the document, or in a circle; and at a
 * schema that is made of too many others.
 */
export function checkReferences(document: JsonObject, file: string): void {
  /** References that are known to lead to something else than a reference. */
  const ended = new Set<string>();
  walk(document, (node, keys) => {
    // Examples are data: what looks like a reference in them is none.
    if (!isObject(node) || keys.includes("example") || keys.at(-2) === "examples") return;
    const references: [string, unknown][] = "$ref" in node ? [["$ref", node.$ref]] : [];
    if (isObject(node.discriminator) && isObject(node.discriminator.mapping)) {
      for (const [value, target] of Object.entries(node.discriminator.mapping)) {
        references.push([`discriminator/mapping/${value}`, target]);
      }
    }
    for (const [key, target] of references) {
      // A property may be named "$ref"; then its value is a schema.
      if (typeof target !== "string") continue;
      const pointer = `${pointerOf(keys)}/${key}`;
      if (!target.startsWith("#/")) {
        throw new SpecError(
          { file, pointer },
          `It refers outside the document: ${target}`,
          "Bundle the document into one file first.",
        );
      }
      if (resolvePointer(document, target.slice(1)) === undefined) {
        throw new SpecError(
          { file, pointer },
          `It refers to what is not there: ${target}`,
          "Correct the reference, or add what it names; a fault of the publisher is mended in the overlay.",
        );
      }
      if (leadsInCircle(document, target, ended)) {
        throw new SpecError(
          { file, pointer },
          `It leads back to itself: ${target}`,
          "Correct the reference; a fault of the publisher is mended in the overlay.",
        );
      }
    }
  });
  refuseEntangled(document, file);
}

function leadsInCircle(document: JsonObject, target: string, ended: Set<string>): boolean {
  const chain = new Set<string>();
  for (let next: unknown = target; typeof next === "string" && !ended.has(next); ) {
    if (chain.has(next)) return true;
    chain.add(next);
    const node = resolvePointer(document, next.slice(1));
    next = isObject(node) ? node.$ref : undefined;
  }
  for (const each of chain) ended.add(each);
  return false;
}
