import {
  type Document,
  follow,
  type MediaType,
  type Operation,
  type Parameter,
  type Schema,
} from "./document.ts";
import { sampleOf } from "./sampleOf.ts";
import type { Validator } from "./validator.ts";

export interface ExampleAnswer {
  status: number;
  mediaType: string | undefined;
  body: unknown;
}

/** The successful answer that the document shows for an operation, or one made from its schema. */
export function exampleAnswer(document: Document, validator: Validator, operation: Operation): ExampleAnswer {
  const success = Object.keys(operation.responses).find((status) => /^2\d\d$/.test(status)) ?? "200";
  const status = Number(success);
  const [mediaType, media] = Object.entries(operation.responses[success]?.response.content ?? {})[0] ?? [];
  if (!mediaType || !media || status === 204) return { status, mediaType: undefined, body: undefined };
  const fits = (body: unknown) =>
    Object.keys(validator.answer(operation, status, mediaType, body)).length === 0;
  // Shown examples are prose: they may be missing, or not be what the schema says.
  const body =
    [...shown(media), ...shownBySchema(document, media.schema)].find(fits) ??
    sampleOf(document, media.schema, "response");
  return { status, mediaType, body };
}

/** A value for a parameter that the document shows, or one made from its name. */
export function exampleParameter(parameter: Parameter): string {
  return String(parameter.example ?? `example-${parameter.name.replaceAll("_", "-")}`);
}

/** A request body that the document shows, or one made from its schema. */
export function exampleBody(document: Document, validator: Validator, operation: Operation): unknown {
  const [mediaType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!mediaType || !media) return undefined;
  const fits = (body: unknown) => Object.keys(validator.requestBody(operation, mediaType, body)).length === 0;
  return (
    [...shown(media), ...shownBySchema(document, media.schema)].find(fits) ??
    sampleOf(document, media.schema, "request")
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
