import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { PackedPackage } from "./packedPackage.ts";
import { endOf } from "./runProgram.ts";

const tool = fileURLToPath(new URL("../", import.meta.url));

/** What publint says of a tarball; warnings are faults. */
export async function publintFaults({ manifest, tarball }: PackedPackage): Promise<string[]> {
  const { buffer } = new Uint8Array(await readFile(tarball));
  const { messages } = await publint({ strict: true, pack: { tarball: buffer } });
  return messages
    .filter(({ type }) => type !== "suggestion")
    .map((message) => formatMessage(message, { ...manifest }, { color: false }) ?? message.code);
}

/** Subpaths that TypeScript or Node resolve wrongly; `require` of ESM and TypeScript's `node10` are not offered. */
export async function resolutionFaults({ tarball }: PackedPackage): Promise<string[]> {
  const options = ["--profile", "esm-only", "--no-definitely-typed", "--no-color", "--no-emoji"];
  const attw = ["exec", "attw", tarball, ...options, "--format", "ascii"] as const;
  const { code, output } = await endOf(["pnpm", ...attw], tool);
  return code === 0 ? [] : [`attw:\n${output.trim()}`];
}
