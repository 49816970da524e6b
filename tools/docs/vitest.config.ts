import { defineConfig } from "vitest/config";

// What needs the built site and a browser: not part of `pnpm test`.
export default defineConfig({
  test: { include: ["tools/docs/test/*.browser.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
