import { readFile, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Manifest, requiredPeers } from "./packedPackage.ts";

/** They ask for nothing but their text, which every package carries along. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
]);

/** Whether a licence expression of SPDX can be met by allowed licences alone. Nested ones are not read. */
export function isAllowed(licence: unknown): boolean {
  if (typeof licence !== "string") return false;
  return licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((name) => ALLOWED.has(name)));
}

/** Packages in `project` that come with `name`, however deep, and whose licence is not allowed. */
export async function licenceFaults(project: string, name: string): Promise<string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  const open = [{ name, from: project, isOptional: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const directory = await installed(next.name, next.from);
    if (directory === undefined) {
      if (!next.isOptional) faults.push(`${next.name} is not installed`);
      continue;
    }
    if (seen.has(directory)) continue;
    seen.add(directory);
    const manifest = await manifestIn(directory);
    if (!isAllowed(manifest.license))
      faults.push(`${manifest.name}@${manifest.version} has the licence ${JSON.stringify(manifest.license)}`);
    const needed = { ...manifest.dependencies, ...requiredPeers(manifest) };
    open.push(...Object.keys(needed).map((name) => ({ name, from: directory, isOptional: false })));
    const wanted = Object.keys(manifest.optionalDependencies ?? {});
    open.push(...wanted.map((name) => ({ name, from: directory, isOptional: true })));
  }
  return faults;
}

/** The folder that Node would find a package in. */
async function installed(name: string, from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    try {
      await manifestIn(candidate);
      return await realpath(candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    if (folder === dirname(folder)) return undefined;
  }
}

async function manifestIn(directory: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(directory, "package.json"), "utf8"));
}
