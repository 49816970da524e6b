import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const FILES = [
  ...["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "redocly.yaml", "vitest.config.ts"],
  ...[
    "tsconfig.json",
    "tsconfig.base.json",
    "specs",
    "examples",
    "test",
    ".changeset/config.json",
    ".github",
  ],
];

/** A copy of this repository's sources, with the dependencies of the original, gone after the test. */
export async function house(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), "ods-house-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  const groups = await Promise.all(
    ["packages", "tools", "examples"].map(async (group) => {
      const entries = await readdir(path.join(root, group), { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(group, name));
    }),
  );
  const folders = groups.flat();
  const isSource = (file: string) => !["node_modules", "dist", "coverage"].includes(path.basename(file));
  for (const file of [...FILES, ...folders])
    await cp(path.join(root, file), path.join(copy, file), { recursive: true, filter: isSource });
  for (const folder of ["", ...folders])
    await linkDependencies(path.join(root, folder), path.join(copy, folder), copy);
  return copy;
}

/** Links what a folder depends on: packages of the house to their copies, all others to the original. */
async function linkDependencies(from: string, to: string, copy: string): Promise<void> {
  const link = async (name: string) => {
    const entry = path.join(from, "node_modules", name);
    const target = await realpath(entry);
    const isOurs = target.startsWith(path.join(root, "packages") + path.sep);
    await symlink(
      isOurs ? path.join(copy, path.relative(root, target)) : target,
      path.join(to, "node_modules", name),
    );
  };
  const names = await readdir(path.join(from, "node_modules")).catch(() => []);
  if (names.length > 0) await mkdir(path.join(to, "node_modules"), { recursive: true });
  for (const name of names.filter((entry) => !entry.startsWith("."))) {
    if (!name.startsWith("@")) {
      await link(name);
      continue;
    }
    await mkdir(path.join(to, "node_modules", name));
    for (const scoped of await readdir(path.join(from, "node_modules", name)))
      await link(path.join(name, scoped));
  }
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs Node in a folder. */
export function runNode(folder: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
