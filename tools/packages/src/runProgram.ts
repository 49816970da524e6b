import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface ProgramEnd {
  readonly code: number;
  /** Standard output, then standard error. */
  readonly output: string;
}

/** Runs a program to its end, whatever its exit code. */
export async function endOf(
  [file, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<ProgramEnd> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await run(file, args, options);
    return { code: 0, output: stdout + stderr };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== "number") throw thrown;
    return { code, output: stdout + stderr };
  }
}

/** The same for a program that has to succeed. */
export async function runProgram(
  command: readonly [string, ...string[]],
  cwd: string,
  env?: NodeJS.ProcessEnv,
): Promise<string> {
  const { code, output } = await endOf(command, cwd, env);
  if (code !== 0) throw new Error(`\`${command.join(" ")}\` ended with ${code}:\n${output.trim()}`);
  return output;
}
