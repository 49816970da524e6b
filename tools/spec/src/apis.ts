/** One API of the house: where its document is and what is made of it. A new API is a new entry here. */
export interface Api {
  /** The document as published, or as written by hand. */
  document: string;
  /** Where the document comes from, and what was taken from there last. */
  source?: string;
  /** OpenAPI Overlay with what the published document gets wrong. */
  overlay?: string;
  /** Types of paths, components and operations. */
  types: string;
  /** Names of the query parameters whose lists are sent with commas between. */
  commaLists: string;
  /** Which paths are redirected, and which responses may look like errors. */
  responses: string;
  /** The effective document without prose, for the portal in memory. */
  portalDocument?: string;
  /** What `ods generate` has to know of the API. */
  cliKnowledge?: string;
  /** One typed call to each operation, for the test that makes them all. */
  operationCalls?: { file: string; clientPackage: string; clientType: string };
  /** Packages whose users meet a change of the document: that of the client first. */
  packages?: string[];
}

/** Paths are relative to the root of the repository. */
export const apis: Record<string, Api> = {
  automation: {
    document: "specs/automation/openapi.yaml",
    source: "specs/automation/source.json",
    overlay: "specs/automation/overlay.yaml",
    types: "packages/automation/src/generated/schema.ts",
    commaLists: "packages/automation/src/generated/commaLists.json",
    responses: "packages/automation/src/generated/responses.json",
    portalDocument: "packages/testing/src/generated/automation.json",
    cliKnowledge: "packages/cli/src/generated/automation.json",
    operationCalls: {
      file: "packages/automation/test/generated/operationCalls.ts",
      clientPackage: "@ods/automation",
      clientType: "AutomationClient",
    },
    packages: ["packages/automation", "packages/testing"],
  },
  explore: {
    document: "specs/explore/openapi.yaml",
    source: "specs/explore/source.json",
    types: "packages/explore/src/generated/schema.ts",
    commaLists: "packages/explore/src/generated/commaLists.json",
    responses: "packages/explore/src/generated/responses.json",
    portalDocument: "packages/testing/src/generated/explore.json",
    cliKnowledge: "packages/cli/src/generated/explore.json",
    packages: ["packages/explore", "packages/testing"],
  },
};
