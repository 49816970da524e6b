import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClients, generatedFolder } from "../generators/generateClients.ts";
import { type OperationCall, operationCalls } from "./operations.ts";
import { type TypeContender, typeContenders } from "./typeContenders.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const CALLS = "packages/automation/test/generated/operationCalls.ts";

const COMPILER_OPTIONS = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: "es2022",
  module: "preserve",
  moduleResolution: "bundler",
  lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
};

/** A project for each contender, with the packages as they are built. */
export interface TypeWorkspace {
  /** A call to each operation. */
  operations: readonly OperationCall[];
  /** Folder of the contender's project, whose one file is `program.ts`. */
  project(contender: TypeContender): string;
  remove(): Promise<void>;
}

export async function typeWorkspace(): Promise<TypeWorkspace> {
  await generateClients();
  const directory = await mkdtemp(join(tmpdir(), "ods-types-"));
  const project = (contender: TypeContender) =>
    join(directory, `program-${typeContenders.indexOf(contender)}`);
  await mkdir(join(directory, "node_modules/@ods"), { recursive: true });
  for (const name of ["automation", "core"]) {
    await symlink(join(root, "packages", name), join(directory, "node_modules/@ods", name));
  }
  const openapiFetch = dirname(
    createRequire(join(root, "package.json")).resolve("openapi-fetch/package.json"),
  );
  await symlink(openapiFetch, join(directory, "node_modules/openapi-fetch"));
  await symlink(generatedFolder, join(directory, "generated"));
  await writeFile(join(directory, "package.json"), JSON.stringify({ type: "module" }));
  for (const contender of typeContenders) {
    await mkdir(project(contender));
    const config = { compilerOptions: COMPILER_OPTIONS, files: ["program.ts"] };
    await writeFile(join(project(contender), "tsconfig.json"), JSON.stringify(config));
  }
  return {
    operations: operationCalls(await readFile(join(root, CALLS), "utf8")),
    project,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Where a version of TypeScript lies, and which it is. */
export async function compiler(name: "typescript" | "typescript-5") {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { version } = JSON.parse(await readFile(path, "utf8")) as { version: string };
  return { folder: dirname(path), version };
}
