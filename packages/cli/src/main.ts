import type { Command } from "commander";
import type { CommandContext } from "./commandContext.ts";
import { interruption } from "./interruption.ts";
import { run } from "./run.ts";

/** Runs a program with what this process was started with. */
export async function main(programFor: (context: CommandContext) => Command): Promise<void> {
  const { stdin, stdout, stderr, env, argv } = process;
  // Failed writes are told to whoever writes; without a listener they would end the process as well.
  for (const stream of [stdout, stderr]) stream.on("error", () => {});
  process.exitCode = await run(programFor, argv.slice(2), {
    stdin,
    stdout,
    stderr,
    env,
    signal: interruption(),
  });
}
