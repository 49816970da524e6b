import { readFileSync } from "node:fs";
import { Command } from "commander";
import type { CommandContext } from "./commandContext.ts";
import { examplesHelp, exitCodesHelp } from "./helpTexts.ts";
import { colors, hasColors } from "./terminal/colors.ts";
import { plainLines } from "./terminal/plainText.ts";

/** A program without commands yet. It fails by throwing, so that one place decides on exit codes. */
export function programBase(name: string, description: string, context: CommandContext): Command {
  const { stdout, stderr } = context;
  const { bold } = colors(context, "stdout");
  return new Command(name)
    .description(description)
    .addHelpText("after", () => `${examplesHelp(name, stdout.columns)}\n${exitCodesHelp}`)
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`Run ${name} --help for examples.`)
    .helpCommand("help [command]", "print the help of a command")
    .configureHelp({
      styleTitle: bold,
      minWidthToWrap: 20,
      // That there are options goes without saying, and the room is wanted for what it does.
      subcommandTerm: (command) => `${command.name()} ${command.usage().replace("[options]", "").trim()}`,
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, put) =>
        put(plainLines(text).replace(/^error:/, colors(context, "stderr").red("error:"))),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      getOutHasColors: () => hasColors(context, "stdout"),
      getErrHasColors: () => hasColors(context, "stderr"),
    });
}

/** A command of a program, with its examples below its help. */
export function addCommand(
  program: Command,
  context: CommandContext,
  nameAndArguments: string,
  description: string,
): Command {
  const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
  const command = program.command(nameAndArguments).summary(description).description(sentence);
  const path = `${program.name()} ${command.name()}`;
  return command
    .showHelpAfterError(`Run ${path} --help for examples.`)
    .addHelpText("after", () => examplesHelp(path, context.stdout.columns));
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
