import { type Document, follow, type MediaType, type Operation, type Schema } from "./document.ts";
import { sampleOf } from "./sampleOf.ts";
import type { Validator } from "./validator.ts";

/** A request body that the document shows, or one made from its schema. */
export function exampleBody(document: Document, validator: Validator, operation: Operation): unknown {
  const [mediaType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!mediaType || !media) return undefined;
  // Shown examples are prose: they may be missing, or not be what the schema says.
  const fits = (body: unknown) => Object.keys(validator.requestBody(operation, mediaType, body)).length === 0;
  return (
    [...shown(media), ...shownBySchema(document, media.schema)].find(fits) ?? sampleOf(document, media.schema)
  );
}

function shown(media: MediaType): unknown[] {
  const named = Object.values(media.examples ?? {}).map((example) => example?.value);
  return [media.example, ...named].filter((value) => value !== undefined);
}

function shownBySchema(document: Document, schema: Schema | undefined): unknown[] {
  const { value } = follow(document, schema, "");
  const { examples, example } = (value ?? {}) as { examples?: unknown; example?: unknown };
  return [...(Array.isArray(examples) ? examples : []), example].filter(
    (candidate) => candidate !== undefined,
  );
}
