import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npmInstall } from "./installers.ts";
import type { PackedPackage } from "./packedPackage.ts";
import { runProgram } from "./runProgram.ts";
import { COMPILERS } from "./typeScriptMatrix.ts";

/** A project with all packages, all their peers, and the TypeScript compilers. */
export async function wholeProject(packages: readonly PackedPackage[], directory: string): Promise<string> {
  const project = join(directory, "together");
  const manifest = {
    name: "together",
    private: true,
    type: "module",
    dependencies: Object.fromEntries([
      ...packages.flatMap(({ manifest }) => Object.entries(manifest.peerDependencies ?? {})),
      ...packages.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
      ...Object.entries(COMPILERS).map(([name, version]) => [name, `npm:typescript@${version}`]),
      ["@types/node", "^20.19.0"],
    ]),
  };
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "package.json"), JSON.stringify(manifest));
  await runProgram(npmInstall(directory), project);
  return project;
}
