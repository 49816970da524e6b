import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { typeContenders, typeProgram } from "./typeContenders.ts";
import { compiler, typeWorkspace } from "./typeWorkspace.ts";

const run = promisify(execFile);

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

/** What the compiler has to do for programs that make calls. */
export async function measureTypes(): Promise<TypeFigures[]> {
  const { operations, project, remove } = await typeWorkspace();
  try {
    const figures: TypeFigures[] = [];
    for (const name of ["typescript-5", "typescript"] as const) {
      for (const contender of typeContenders) {
        const check = async (count: number) => {
          const program = typeProgram(contender, operations.slice(0, count));
          await writeFile(join(project(contender), "program.ts"), program);
          return diagnostics(name, project(contender));
        };
        const empty = await check(0);
        for (const calls of [50, operations.length]) {
          const { version, instantiations, checkTime } = await check(calls);
          figures.push({
            name: contender.name,
            compiler: version,
            calls,
            instantiations: instantiations - empty.instantiations,
            checkTime,
          });
        }
      }
    }
    return figures;
  } finally {
    await remove();
  }
}

async function diagnostics(name: "typescript" | "typescript-5", directory: string) {
  const { folder, version } = await compiler(name);
  const { stdout } = await run(
    process.execPath,
    [join(folder, "bin/tsc"), ...["-p", "tsconfig.json", "--extendedDiagnostics"]],
    { cwd: directory },
  ).catch((error: { stdout: string }) => {
    throw new Error(
      `The program does not compile with TypeScript ${version}: ${error.stdout.slice(0, 2_000)}`,
    );
  });
  const figure = (name: string) => Number(new RegExp(`${name}:\\s*([\\d.]+)`).exec(stdout)?.[1]);
  return { version, instantiations: figure("Instantiations"), checkTime: figure("Check time") };
}
