import {
  applyOverlay,
  checkReferences,
  isObject,
  type JsonObject,
  type OverlayOptions,
  SpecError,
} from "@ods/cli/generate";
import type { Api } from "./apis.ts";
import { readDocument } from "./readDocument.ts";
import { readSource } from "./source.ts";

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

/**
 * The document of an API with its overlay applied, every reference in it checked. Actions of the overlay that the
 * last pull found to be without effect are passed over.
 */
export async function loadEffective(
  root: string,
  api: Api,
  onFinding?: OverlayOptions["onFinding"],
): Promise<JsonObject> {
  const published = await loadPublished(root, api);
  const { idleActions = [] } = await readSource(root, api);
  const idle = new Set(idleActions.map(({ target }) => target));
  return effectiveOf(root, api, published, {
    tolerates: (target) => idle.has(target),
    ...(onFinding ? { onFinding } : {}),
  });
}

/** Another document as that of an API: its overlay applied, every reference checked. */
export async function effectiveOf(
  root: string,
  api: Api,
  published: JsonObject,
  options: OverlayOptions,
  file = api.document,
): Promise<JsonObject> {
  const effective = api.overlay
    ? applyOverlay(published, await readDocument(root, api.overlay), api.overlay, options)
    : published;
  checkReferences(effective, file);
  return effective;
}
