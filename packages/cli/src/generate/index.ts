/**
 * From an OpenAPI document to the types of a client: taking the document, correcting it, writing its types.
 *
 * @module
 */
export { applyOverlay, type OverlayFinding, type OverlayOptions } from "./applyOverlay.ts";
export { checkReferences } from "./checkReferences.ts";
export { type NumberNote, numberNotes } from "./exactNumbers.ts";
export type { TypesOptions } from "./generateTypes.ts";
export {
  cloneJson,
  ExactNumber,
  isObject,
  type Json,
  type JsonObject,
  jsonText,
  pointerOf,
  resolvePointer,
  sameJson,
  walk,
} from "./json.ts";
export { openValues } from "./openValues.ts";
export { parseDocument } from "./parseDocument.ts";
export { SpecError, UnreachableError } from "./specError.ts";
export { operationsOf, type TakenDocument, type TakeOptions, takeDocument } from "./takeDocument.ts";
export { upgradeDocument } from "./upgradeDocument.ts";
export { withinTime } from "./withinTime.ts";
export { holdsNames, isProse, withoutProse } from "./withoutProse.ts";

// The compiler that writes types is large, so it is loaded by those who want types.
export const generateTypes: typeof import("./generateTypes.ts").generateTypes = async (document, options) =>
  (await import("./generateTypes.ts")).generateTypes(document, options);
export const typeNodes: typeof import("./generateTypes.ts").typeNodes = async (document, exact) =>
  (await import("./generateTypes.ts")).typeNodes(document, exact);
