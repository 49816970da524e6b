import { describe, expect, it } from "vitest";
import { budgets } from "../src/budgets.ts";
import { type EntryName, entries } from "../src/entries.ts";
import { measureBundle } from "../src/measureBundle.ts";

const limits = Object.entries(await budgets()) as [EntryName, number][];
const fromSources = (name: EntryName) => measureBundle(entries[name], ["@ods/source"]);

describe("bundles of the clients", () => {
  it.each(limits)("keep the budget for %s, %i bytes gzipped", async (name, limit) => {
    const { gzipped, modules } = await fromSources(name);
    const largest = modules.slice(0, 10).map(({ name, bytes }) => `${name} ${bytes}`);
    expect(gzipped, `the largest modules, minified: ${largest.join(", ")}`).toBeLessThanOrEqual(limit);
  });

  it.each(["automation", "explore"] as const)(
    "hold nothing of the cache where %s is imported without it",
    async (name) => {
      const { modules } = await fromSources(name);
      expect(modules.length).toBeGreaterThan(5);
      expect(modules.map((module) => module.name).filter((path) => /cache|lru/i.test(path))).toEqual([]);
    },
  );

  it("hold Arrow only where tables are imported", async () => {
    const withArrow = async (entry: string) => {
      const { modules } = await measureBundle(entry, ["@ods/source"]);
      return modules.some(({ name }) => name.startsWith("apache-arrow/"));
    };
    expect(await withArrow('export * from "@ods/explore";')).toBe(false);
    expect(await withArrow('export { toArrowTable } from "@ods/explore/arrow";')).toBe(true);
  });

  it("hold the cache where it is imported", async () => {
    const { modules } = await fromSources("automation+cache");
    expect(modules.map((module) => module.name)).toContainEqual(expect.stringContaining("cache/httpCache"));
  });

  it("tell what comes at once from what comes later", async () => {
    const now = 'import "openapi-fetch"; export const page = ';
    const later = await measureBundle(`${now} () => import("ky");`);
    const ky = await measureBundle(entries.ky);
    expect(later.initial).toBeLessThan(1000);
    expect(later.later).toBeGreaterThan(0.9 * ky.gzipped);
    expect(later.gzipped).toBeGreaterThan(later.later);
    expect(ky).toMatchObject({ initial: ky.gzipped, later: 0 });
  });
});
