import { fileURLToPath } from "node:url";
import { applyOverlay, checkReferences, isObject, type Json, type JsonObject } from "@ods/cli/generate";
import { expect, it } from "vitest";
import { apis } from "../src/apis.ts";
import { loadEffective, loadPublished } from "../src/loadApi.ts";
import { readDocument } from "../src/readDocument.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const api = apis.automation!;
const PROSE = ["summary", "description", "title", "example", "examples", "externalDocs"];

/** The same interface as somebody else might publish it: no word of prose, everything in another order. */
function rewritten(node: Json, parentKey = ""): Json {
  if (Array.isArray(node)) {
    const items = node.map((item) => rewritten(item));
    return ["parameters", "required", "enum", "tags", "allOf", "oneOf"].includes(parentKey)
      ? items.reverse()
      : items;
  }
  if (!isObject(node)) return node;
  const isMap = ["properties", "schemas", "paths", "responses", "parameters", "mapping"].includes(parentKey);
  const kept = Object.entries(node).filter(([key]) => isMap || !PROSE.includes(key));
  return Object.fromEntries(kept.reverse().map(([key, value]) => [key, rewritten(value, key)]));
}

/** A form in which order does not count. */
function sorted(node: Json): Json {
  if (Array.isArray(node))
    return node.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}

it("the overlay of the Automation API holds for any faithful copy of the document", async () => {
  const published = await loadPublished(root, api);
  const overlay = await readDocument(root, api.overlay!);
  const copy = rewritten(published) as JsonObject;
  const effective = applyOverlay(copy, overlay, api.overlay!);
  checkReferences(effective, "copy");
  const ours = await loadEffective(root, api);
  expect(sorted(rewritten(effective))).toEqual(sorted(rewritten(ours)));
});
