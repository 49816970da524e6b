import type { Readable } from "openapi-typescript-helpers";
import type { components } from "./generated/schema.ts";

/**
 * The document's schemas by name, as answers carry them.
 *
 * @example
 * ```ts
 * function titleOf(dataset: Schemas["Dataset"]): string {
 *   return dataset.metadata?.default?.title?.value ?? dataset.dataset_id ?? dataset.uid;
 * }
 * ```
 */
export type Schemas = { [Name in keyof components["schemas"]]: Readable<components["schemas"][Name]> };
