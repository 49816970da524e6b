import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Ratio } from "../src/ratio.ts";
import { summary } from "../src/summary.ts";
import { contenderOf, winners } from "../src/winners.ts";

const ratio = (median: number, isSpeed = false): Ratio => ({ median, least: median, most: median, isSpeed });

it("names those that cost less than ours, or are faster, and by how much", () => {
  expect(winners({ "openapi-fetch": ratio(1), "@ods/automation": ratio(1.2), ky: ratio(3) })).toEqual([
    { name: "openapi-fetch", ours: "@ods/automation", times: 1.2 },
  ]);
  expect(
    winners({ streamRecords: ratio(0.8, true), somebody: ratio(1.6, true), floor: ratio(2, true) }),
  ).toEqual([{ name: "somebody", ours: "streamRecords", times: 2 }]);
});

it("takes no win from rounds that differ more among themselves", () => {
  const ours = { median: 1.1, least: 0.9, most: 1.3 };
  expect(winners({ "@ods/automation": ours, somebody: { median: 1, least: 0.95, most: 1.1 } })).toEqual([]);
});

it("compares what was measured under the same circumstances", () => {
  const rows = {
    "@ods/automation, 50 calls, TypeScript 5": ratio(1),
    "@ods/automation, 181 calls, TypeScript 5": ratio(4),
    "somebody, 50 calls, TypeScript 5": ratio(2),
    "somebody, 181 calls, TypeScript 5": ratio(2),
  };
  expect(winners(rows).map(({ name }) => name)).toEqual(["somebody, 181 calls, TypeScript 5"]);
});

it("has docs/performance.md say why, for each that won when the figures were kept", async () => {
  const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), "utf8");
  const { ratios } = JSON.parse(await read("tools/bench/baseline.json")) as {
    ratios: Record<string, Record<string, Ratio>>;
  };
  const [, section = ""] = (await read("docs/performance.md")).split("## Where others win");
  const rows = section
    .split("\n## ")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| `"));
  for (const [bench, rowsOfBench] of Object.entries(ratios)) {
    for (const contender of new Set(winners(rowsOfBench).map(({ name }) => contenderOf(name)))) {
      const told = rows?.some((row) => {
        const [, benches, who] = row.split("|");
        return benches?.includes(`\`${bench}\``) && who?.includes(contender);
      });
      expect(told, `${contender} is better in the bench ${bench}`).toBe(true);
    }
  }
});

it("sums up ours beside the best of the others", () => {
  const ratios = { "openapi-fetch": ratio(1), "@ods/automation": ratio(1.2), ky: ratio(3) };
  const speeds = {
    floor: ratio(1, true),
    streamRecords: ratio(0.8, true),
    slow: ratio(0.1, true),
    mid: ratio(0.3, true),
  };
  const lines = summary({ call: { ratios }, stream: { ratios: speeds } }).split("\n");
  expect(lines[1]).toMatch(/^call +@ods\/automation +1\.20 +1\.20–1\.20 +◀ openapi-fetch 1\.00$/);
  expect(lines[2]).toMatch(/^stream +streamRecords +0\.80 as fast +0\.80–0\.80 +mid 0\.30$/);
  expect(lines).toHaveLength(3);
});
