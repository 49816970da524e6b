import { defineConfig } from "vitest/config";

export default defineConfig({
  // Packages are tested through their sources, so that no build has to come first.
  resolve: { conditions: ["@ods/source"] },
  ssr: { resolve: { conditions: ["@ods/source"] } },
  test: {
    include: [
      "test/**/*.test.ts",
      "examples/*/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "tools/*/test/**/*.test.ts",
    ],
    typecheck: { enabled: true, include: ["packages/*/test/**/*.test-d.ts"], tsconfig: "./tsconfig.json" },
    // Many start processes, and machines differ.
    testTimeout: 60_000,
  },
});
