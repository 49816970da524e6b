import { Argument, type Command } from "commander";
import type { CommandContext } from "../commandContext.ts";
import { addCommand } from "../programBase.ts";

const SHELLS = ["bash", "zsh", "fish", "powershell"];

/** Lets shells complete what people type of a program. */
export function addCompletion(program: Command, context: CommandContext): void {
  addCommand(program, context, "completion", `print what makes your shell complete ${program.name()}`)
    .addArgument(new Argument("<shell>", "whose script to print").choices(SHELLS))
    .action(async (shell: string) => {
      const { completionScript } = await import("./completionScript.ts");
      await completionScript(context, program.name(), shell);
    });
  // What those scripts call, with the words that have been typed.
  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .action(async (words: string[]) => {
      const { completionsOf } = await import("./completions.ts");
      await completionsOf(context, program, words);
    });
}
