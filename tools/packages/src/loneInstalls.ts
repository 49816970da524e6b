import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Installer, installers, writeProject } from "./installers.ts";
import { entriesOf, type Manifest, type PackedPackage } from "./packedPackage.ts";
import { endOf } from "./runProgram.ts";

const PROGRAM = "importAll.mjs";
/** What can't work, and why. */
const LIMITS: readonly { installer: string; fault: RegExp; reason: string }[] = [
  ...(Number(process.versions.node.split(".")[0]) >= 22
    ? []
    : [
        {
          installer: "Yarn 4",
          fault: /^dist\/generate\/generateTypes\.js: .*@babel\/code-frame/,
          reason: "Node 20 does not ask the loader of Plug'n'Play when CommonJS requires modules",
        },
      ]),
];

/** At once; a package manager with itself would wait for its own cache. */
const CONCURRENCY = 2;

/**
 * Installs each package alone with each package manager, imports all of it, and starts its commands; imports what
 * needs optional peers in `together`, a project that has them all.
 */
export async function installFaults(
  packages: readonly PackedPackage[],
  together: string,
  directory: string,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { manifest } of packages) {
    const found = await importFaults(manifest, together);
    faults.push(...found.map((fault) => `${manifest.name} with all peers: ${fault}`));
  }
  const open = await installers(directory);
  const work = async () => {
    for (let installer = open.shift(); installer; installer = open.shift()) {
      for (const wanted of packages) {
        const found = await loneFaults(installer, wanted, packages, directory);
        faults.push(...found.map((fault) => `${wanted.manifest.name} with ${installer?.name}: ${fault}`));
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return faults;
}

async function loneFaults(
  installer: Installer,
  wanted: PackedPackage,
  packages: readonly PackedPackage[],
  directory: string,
): Promise<string[]> {
  const { manifest } = wanted;
  const project = join(directory, "alone", installer.name, manifest.name);
  await writeProject(project, wanted, packages, installer);
  const { code, output } = await endOf(installer.install, project, installer.env);
  if (code !== 0) return [`it can't be installed:\n${output.trim()}`];
  const faults = (await importFaults(manifest, project, installer.node)).filter(
    (fault) => !LIMITS.some((limit) => limit.installer === installer.name && limit.fault.test(fault)),
  );
  for (const name of Object.keys(manifest.bin ?? {})) {
    const start = await endOf([...installer.bin(name), "--version"], project);
    if (start.code !== 0 || !start.output.includes(manifest.version))
      faults.push(`\`${name} --version\` does not print the version:\n${start.output}`);
  }
  return faults;
}

/** What of a package can't be imported in a project; what only an optional peer is missing for is left out. */
async function importFaults(
  manifest: Manifest,
  project: string,
  node: Installer["node"] = [process.execPath],
): Promise<string[]> {
  await copyFile(fileURLToPath(new URL(PROGRAM, import.meta.url)), join(project, PROGRAM));
  const entries = entriesOf(manifest).map(({ specifier }) => specifier);
  const { output } = await endOf([...node, PROGRAM, manifest.name, ...entries], project);
  const result = output.split("\n").find((line) => line.startsWith("["));
  return result === undefined ? [`nothing can be imported:\n${output}`] : JSON.parse(result);
}
