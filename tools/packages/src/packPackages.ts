import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackedPackage } from "./packedPackage.ts";
import { runProgram } from "./runProgram.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Builds all packages, and packs and unpacks them in `directory`, as npm would get them. */
export async function packPackages(directory: string): Promise<PackedPackage[]> {
  const build = ["exec", "turbo", "run", "build", "--filter=./packages/*", "--output-logs=errors-only"];
  await runProgram(["pnpm", ...build], root, { TURBO_TELEMETRY_DISABLED: "1" });
  const packed: PackedPackage[] = [];
  for (const folder of (await readdir(join(root, "packages"))).sort()) {
    packed.push(await pack(join(root, "packages", folder), join(directory, folder)));
  }
  return packed;
}

async function pack(source: string, destination: string): Promise<PackedPackage> {
  await mkdir(destination, { recursive: true });
  await runProgram(["pnpm", "pack", "--pack-destination", destination], source);
  const [file = ""] = await readdir(destination);
  const tarball = join(destination, file);
  await runProgram(["tar", "-xzf", file], destination);
  // The folder that every tarball of npm holds.
  const directory = join(destination, "package");
  const manifest = JSON.parse(await readFile(join(directory, "package.json"), "utf8"));
  return { manifest, tarball, size: (await stat(tarball)).size, directory };
}
