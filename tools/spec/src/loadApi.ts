import type { Api } from "./apis.ts";
import { applyOverlay } from "./applyOverlay.ts";
import { checkReferences } from "./checkReferences.ts";
import { isObject, type JsonObject } from "./json.ts";
import { readDocument } from "./readDocument.ts";
import { SpecError } from "./specError.ts";

/** The document of an API as published. */
export async function loadPublished(root: string, api: Api): Promise<JsonObject> {
  const document = await readDocument(root, api.document);
  if (typeof document.openapi !== "string" || !document.openapi.startsWith("3.1")) {
    throw new SpecError(
      { file: api.document, pointer: "/openapi" },
      `The version is ${JSON.stringify(document.openapi ?? null)}.`,
      "An OpenAPI 3.1 document is wanted.",
    );
  }
  if (!isObject(document.paths) || Object.keys(document.paths).length === 0) {
    throw new SpecError(
      { file: api.document, pointer: "/paths" },
      "There are no operations.",
      "Take the document again.",
    );
  }
  return document;
}

/** The document of an API with its overlay applied, every reference in it checked. */
export async function loadEffective(root: string, api: Api): Promise<JsonObject> {
  const published = await loadPublished(root, api);
  const effective = api.overlay
    ? applyOverlay(published, await readDocument(root, api.overlay), api.overlay)
    : published;
  checkReferences(effective, api.document);
  return effective;
}
