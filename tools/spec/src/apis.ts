/** One API of the house: where its document is and what is made of it. A new API is a new entry here. */
export interface Api {
  /** The document as published, or as written by hand. */
  document: string;
  /** OpenAPI Overlay with what the published document gets wrong. */
  overlay?: string;
  /** Types of paths, components and operations. */
  types: string;
  /** Names of the query parameters whose lists are sent with commas between. */
  commaLists: string;
  /** The effective document without prose, for the portal in memory. */
  portalDocument?: string;
  /** One typed call to each operation, for the test that makes them all. */
  operationCalls?: { file: string; clientPackage: string; clientType: string };
}

/** Paths are relative to the root of the repository. */
export const apis: Record<string, Api> = {
  automation: {
    document: "specs/automation/openapi.yaml",
    overlay: "specs/automation/overlay.yaml",
    types: "packages/automation/src/generated/schema.ts",
    commaLists: "packages/automation/src/generated/commaLists.json",
    portalDocument: "packages/testing/src/generated/automation.json",
    operationCalls: {
      file: "packages/automation/test/generated/operationCalls.ts",
      clientPackage: "@ods/automation",
      clientType: "AutomationClient",
    },
  },
  explore: {
    document: "specs/explore/openapi.yaml",
    types: "packages/explore/src/generated/schema.ts",
    commaLists: "packages/explore/src/generated/commaLists.json",
    portalDocument: "packages/testing/src/generated/explore.json",
  },
};
