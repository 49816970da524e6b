import { readFile } from "node:fs/promises";
import type { EntryName } from "./entries.ts";

/** The most that programs may weigh, in gzipped bytes: what `budgets.json` says. */
export async function budgets(): Promise<Partial<Record<EntryName, number>>> {
  return JSON.parse(await readFile(new URL("../budgets.json", import.meta.url), "utf8"));
}
