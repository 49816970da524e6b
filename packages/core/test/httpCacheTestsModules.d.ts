// The suite has no types.
declare module "http-cache-tests/server/server.mjs" {}

declare module "http-cache-tests/tests/index.mjs" {
  const sets: import("./httpCacheTests.ts").TestSet[];
  export default sets;
}

declare module "http-cache-tests/client/runner.mjs" {
  export function runTests(
    sets: import("./httpCacheTests.ts").TestSet[],
    fetch: typeof globalThis.fetch,
    isBrowser: boolean,
    base: string,
  ): Promise<void>;
  export function getResults(): import("./httpCacheTests.ts").SuiteResults;
}
