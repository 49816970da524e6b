import { readFile } from "node:fs/promises";
import type { PackedPackage } from "./packedPackage.ts";

/** The most bytes that each tarball may have: what `budgets.json` says. */
export async function budgets(): Promise<Record<string, number>> {
  return JSON.parse(await readFile(new URL("../budgets.json", import.meta.url), "utf8"));
}

/** Whether a tarball is larger than it may be. */
export function budgetFaults({ manifest, size }: PackedPackage, limits: Readonly<Record<string, number>>) {
  const limit = limits[manifest.name];
  if (limit === undefined) return ["tools/packages/budgets.json has no budget for it"];
  return size > limit ? [`its tarball has ${size} bytes, ${size - limit} more than its budget`] : [];
}
