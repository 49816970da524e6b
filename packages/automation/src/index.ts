/**
 * Typed client for the Automation API v1.0 of Opendatasoft (Huwise) portals: manage datasets, harvesters,
 * pages, users and all else that the back office does.
 *
 * @module
 */
export * from "@ods/core";
export { type AutomationClient, createAutomationClient } from "./client.ts";
export type { components, KnownPermission, operations, paths } from "./generated/schema.ts";
export type { Schemas } from "./schemas.ts";
