import type { Json } from "./json.ts";
import { SpecError } from "./specError.ts";

/** Whatever walks a document, the compiler of types above all, needs stack for each level. */
const DEEPEST = 200;
const MOST_VALUES = 5_000_000;

/**
 * @throws {@link SpecError} for a document that is nested too deeply, or holds too many values: in YAML, a few aliases
 * of aliases stand for more than any memory holds.
 */
export function refuseOversized(document: Json, file: string): void {
  const open: [value: Json, depth: number][] = [[document, 1]];
  let count = 1;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth > DEEPEST) {
      throw new SpecError({ file }, `It is nested more than ${DEEPEST} levels deep.`, "Make it flatter.");
    }
    for (const child of Object.values(value)) {
      count++;
      if (typeof child === "object" && child !== null) open.push([child, depth + 1]);
    }
    if (count > MOST_VALUES) {
      throw new SpecError(
        { file },
        `It holds more than ${MOST_VALUES.toLocaleString("en")} values, those that aliases repeat among them.`,
        "Give an OpenAPI document, or a part of it.",
      );
    }
  }
}
