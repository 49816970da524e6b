import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const PACKAGES = ["core", "automation", "explore", "testing", "cli"] as const;

export interface PackedProject {
  directory: string;
  remove(): Promise<void>;
}

/** An empty project with the packages as users get them: built, packed, and installed by npm with what they need. */
export async function packedProject(others: readonly string[] = []): Promise<PackedProject> {
  const directory = await mkdtemp(join(tmpdir(), "ods-compat-"));
  const packed = join(directory, "packed");
  await mkdir(packed);
  await run("pnpm", ["exec", "turbo", "run", "build", "--filter=./packages/*", "--output-logs=errors-only"], {
    cwd: root,
  });
  for (const name of PACKAGES) {
    await run("pnpm", ["pack", "--pack-destination", packed], { cwd: join(root, "packages", name) });
  }
  await writeFile(
    join(directory, "package.json"),
    JSON.stringify({ name: "compat", private: true, type: "module" }),
  );
  const tarballs = (await readdir(packed)).map((file) => join(packed, file));
  await run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", ...tarballs, ...others],
    { cwd: directory },
  );
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}
