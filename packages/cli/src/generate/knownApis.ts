import automation from "../generated/automation.json" with { type: "json" };
import explore from "../generated/explore.json" with { type: "json" };
import type { JsonObject } from "./json.ts";
import { operationsOf } from "./takeDocument.ts";

/** An API that a package of this project is for. */
export interface KnownApi {
  /** As people call it. */
  title: string;
  package: string;
  /** Function of that package that takes the types. */
  createClient: string;
  operations: readonly string[];
  /** What the publisher's document gets wrong, as an OpenAPI Overlay. */
  overlay?: JsonObject;
}

const knownApis: readonly KnownApi[] = [
  {
    title: "Automation API",
    package: "@ods/automation",
    createClient: "createAutomationClient",
    operations: automation.operations,
    overlay: automation.overlay as unknown as JsonObject,
  },
  {
    title: "Explore API v1",
    package: "@ods/explore",
    createClient: "createExploreClient",
    operations: explore.operations,
  },
];

/** The API that a document is of, told by its operations: half of what is known has to be there. */
export function apiOf(document: JsonObject): KnownApi | undefined {
  const present = new Set(operationsOf(document));
  return knownApis.find(
    ({ operations }) =>
      operations.filter((operation) => present.has(operation)).length * 2 >= operations.length,
  );
}
