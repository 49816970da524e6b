import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Implementation,
  type Outcome,
  outcomes,
  type Score,
  type SuiteResults,
  type SuiteTest,
  scoreOf,
} from "./httpCacheTests.ts";
import { waivers } from "./httpCacheTestsWaivers.ts";

const run = promisify(execFile);

/** In a process of its own, for the suite keeps its state in globals. */
async function results(implementation: Implementation): Promise<SuiteResults> {
  const program = fileURLToPath(new URL("httpCacheTests.program.ts", import.meta.url));
  const node = ["--conditions=@ods/source", "--import", "tsx", program, implementation];
  const { stdout } = await run(process.execPath, node, { timeout: 120_000, maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as SuiteResults;
}

let all: Map<SuiteTest, Outcome>;
let scores: Record<Implementation | "all", Score>;

beforeAll(async () => {
  const { default: sets } = await import("http-cache-tests/tests/index.mjs");
  const [ours, undici, none] = await Promise.all([results("ours"), results("undici"), results("none")]);
  all = outcomes(sets, ours);
  scores = {
    ours: scoreOf(all),
    undici: scoreOf(outcomes(sets, undici)),
    none: scoreOf(outcomes(sets, none)),
    all: scoreOf(all, ["pass", "fail", "setup", "dependency"]),
  };
}, 180_000);

describe("http-cache-tests 0.4.5, as a private cache, dependencies honoured", () => {
  it("pass, but for those that are waived with a reason", () => {
    const failed = [...all].filter(([{ kind }, outcome]) => kind !== "check" && outcome !== "pass");
    expect(failed.map(([{ id }]) => id).sort()).toEqual(Object.keys(waivers).sort());
  });

  it("show the cache ahead of undici's by at least 10 required tests, and behind in none of the optimal", () => {
    expect(scores.ours.required - scores.undici.required).toBeGreaterThanOrEqual(10);
    expect(scores.ours.optimal).toBeGreaterThanOrEqual(scores.undici.optimal);
  });

  it("have the scores that the documentation tells (this file with -u writes them)", async () => {
    await expect(page()).toMatchFileSnapshot("../../../docs/http-cache-tests.md");
  });
});

function page(): string {
  const row = (name: string, { required, optimal, check }: Score) =>
    `| ${name} | ${required} | ${optimal} | ${check} |`;
  const reasons = [...all.keys()]
    .filter(({ id }) => id in waivers)
    .map(({ id, kind = "required" }) => `| \`${id}\` | ${kind} | ${waivers[id]} |`);
  return `# http-cache-tests

What \`cachedFetch(fetch)\`, without options, makes of the suite
[http-cache-tests](https://www.npmjs.com/package/http-cache-tests) 0.4.5, which browsers and proxies are examined
with. It runs in its browser mode, for a private cache, and a test counts only when those that it depends on are
passed. All three run side by side in \`packages/core/test/httpCacheTests.test.ts\`, which also keeps this page.

| passed of | ${scores.all.required} required | ${scores.all.optimal} optimal | ${scores.all.check} checks |
|---|---|---|---|
${row("`cachedFetch`", scores.ours)}
${row('undici 7 with `interceptors.cache({ type: "private" })`', scores.undici)}
${row("undici 7 without a cache", scores.none)}

Checks have no right or wrong outcome; they tell what a cache does where HTTP leaves it open.

## Not passed, and why

| test | kind | reason |
|---|---|---|
${reasons.join("\n")}
`;
}
