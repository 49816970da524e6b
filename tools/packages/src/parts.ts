import { contentFaults } from "./contents.ts";
import { licenceFaults } from "./licences.ts";
import { publintFaults, resolutionFaults } from "./lint.ts";
import { installFaults } from "./loneInstalls.ts";
import type { PackedPackage } from "./packedPackage.ts";
import { surfaceDiff, surfaceReports } from "./surface.ts";
import { budgetFaults, budgets } from "./tarballBudgets.ts";
import { treeShakingFaults } from "./treeShaking.ts";
import { typeFaults } from "./typeScriptMatrix.ts";

export interface Packed {
  readonly packages: readonly PackedPackage[];
  /** For all that is only needed while this runs. */
  readonly directory: string;
  /** Path of a project with all packages and their peers; installed when first asked for. */
  together(): Promise<string>;
}

/** One thing that is looked at. */
interface Part {
  readonly needsProject?: boolean;
  /** What is wrong, each fault a text. */
  faults(packed: Packed): Promise<string[]>;
}

/** In the order in which they begin: the longest first. */
export const partNames = ["installs", "types", "contents", "lint", "licences", "bundles", "surface"] as const;

export const parts: Readonly<Record<(typeof partNames)[number], Part>> = {
  contents: {
    faults: async ({ packages }) => {
      const limits = await budgets();
      return ofEach(packages, async (one) => [...(await contentFaults(one)), ...budgetFaults(one, limits)]);
    },
  },
  lint: {
    faults: ({ packages }) =>
      ofEach(packages, async (one) => [...(await publintFaults(one)), ...(await resolutionFaults(one))]),
  },
  licences: {
    needsProject: true,
    faults: async ({ packages, together }) => {
      const project = await together();
      return ofEach(packages, ({ manifest }) => licenceFaults(project, manifest.name));
    },
  },
  bundles: { needsProject: true, faults: async ({ together }) => treeShakingFaults(await together()) },
  types: {
    needsProject: true,
    faults: async ({ packages, together }) => typeFaults(packages, await together()),
  },
  surface: {
    needsProject: true,
    faults: async ({ packages, directory, together }) => {
      const diff = await surfaceDiff(await surfaceReports(packages, await together(), directory));
      return diff === ""
        ? []
        : [`What the packages export has changed; \`pnpm run packages --update\` keeps it.\n${diff}`];
    },
  },
  installs: {
    needsProject: true,
    faults: async ({ packages, directory, together }) => installFaults(packages, await together(), directory),
  },
};

async function ofEach(
  packages: readonly PackedPackage[],
  faultsOf: (one: PackedPackage) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const one of packages) {
    const found = await faultsOf(one);
    faults.push(...found.map((fault) => `${one.manifest.name}: ${fault}`));
  }
  return faults;
}
