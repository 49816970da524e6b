import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { callsIn, typeContenders, typeProgram } from "./typeProgram.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const CALLS = "packages/automation/test/generated/operationCalls.ts";

export interface TypeFigures {
  name: string;
  /** Version of TypeScript. */
  compiler: string;
  calls: number;
  /** Beyond those of a program that makes no call. */
  instantiations: number;
  /** Seconds that checking took, with the library and all. */
  checkTime: number;
}

const COMPILER_OPTIONS = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  exactOptionalPropertyTypes: true,
  target: "es2022",
  module: "nodenext",
  lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
};

/** What the compiler has to do for programs that make calls, with the packages as they are built. */
export async function measureTypes(): Promise<TypeFigures[]> {
  const calls = callsIn(await readFile(join(root, CALLS), "utf8"));
  const directory = await mkdtemp(join(tmpdir(), "ods-types-"));
  try {
    await mkdir(join(directory, "node_modules/@ods"), { recursive: true });
    for (const name of ["automation", "core"]) {
      await symlink(join(root, "packages", name), join(directory, "node_modules/@ods", name));
    }
    const openapiFetch = dirname(
      createRequire(join(root, "package.json")).resolve("openapi-fetch/package.json"),
    );
    await symlink(openapiFetch, join(directory, "node_modules/openapi-fetch"));
    const config = { compilerOptions: COMPILER_OPTIONS, files: ["program.ts"] };
    await writeFile(join(directory, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(join(directory, "tsconfig.json"), JSON.stringify(config));
    const figures: TypeFigures[] = [];
    for (const compiler of ["typescript-5", "typescript"]) {
      for (const contender of typeContenders) {
        const check = async (count: number) => {
          await writeFile(join(directory, "program.ts"), typeProgram(contender, calls.slice(0, count)));
          return diagnostics(compiler, directory);
        };
        const empty = await check(0);
        for (const count of [50, calls.length]) {
          const { version, instantiations, checkTime } = await check(count);
          figures.push({
            name: contender.name,
            compiler: version,
            calls: count,
            instantiations: instantiations - empty.instantiations,
            checkTime,
          });
        }
      }
    }
    return figures;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function diagnostics(compiler: string, directory: string) {
  const path = createRequire(import.meta.url).resolve(`${compiler}/package.json`);
  const { version } = JSON.parse(await readFile(path, "utf8")) as { version: string };
  const { stdout } = await run(
    process.execPath,
    [join(dirname(path), "bin/tsc"), ...["-p", "tsconfig.json", "--extendedDiagnostics"]],
    { cwd: directory },
  ).catch((error: { stdout: string }) => {
    throw new Error(
      `The program does not compile with TypeScript ${version}: ${error.stdout.slice(0, 2_000)}`,
    );
  });
  const figure = (name: string) => Number(new RegExp(`${name}:\\s*([\\d.]+)`).exec(stdout)?.[1]);
  return { version, instantiations: figure("Instantiations"), checkTime: figure("Check time") };
}
