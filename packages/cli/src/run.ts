import { type Command, CommanderError } from "commander";
import type { CommandContext } from "./commandContext.ts";
import { errorText } from "./errorText.ts";
import { EXIT, exitCodeOf } from "./exitCode.ts";
import { ReaderGoneError } from "./terminal/output.ts";

/** Runs a program, tells what went wrong, and gives the exit code. */
export async function run(
  programFor: (context: CommandContext) => Command,
  words: readonly string[],
  context: CommandContext,
): Promise<number> {
  try {
    await programFor(context).parseAsync(words, { from: "user" });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has told what is wrong, or printed the help that was asked for.
      return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    }
    if (error instanceof ReaderGoneError) return EXIT.done;
    // What breaks off because it was interrupted may say so in other words.
    const reason = context.signal.aborted ? context.signal.reason : error;
    context.stderr.write(
      errorText(context, reason, { isVerbose: words.some((word) => /^(-v|--verbose)$/.test(word)) }),
    );
    return exitCodeOf(reason);
  }
}
