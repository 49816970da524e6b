import type { Argument, Command, Option } from "commander";
import type { CommandContext } from "../commandContext.ts";
import { write } from "../terminal/output.ts";

interface Completion {
  value: string;
  description?: string;
}

/** Whether the shell shall offer names of files where nothing else fits, in the numbers that its scripts know. */
type FileNames = ":0" | ":4";

/** Values of options that take others as well. */
const SUGGESTED: Readonly<Record<string, readonly string[]>> = {
  "--format": ["csv", "json", "geojson", "xlsx", "xls", "shp", "kml", "gpx"],
};

/** Prints what may stand in the place of the last word, a line each, and whether names of files may as well. */
export async function completionsOf(
  context: CommandContext,
  program: Command,
  words: readonly string[],
): Promise<void> {
  const typed = wordsOf(words);
  const { found, files } = suggest(program, typed);
  const last = typed.at(-1) ?? "";
  const lines = found
    .filter(({ value }) => value.startsWith(last))
    .map(({ value, description = "" }) => `${value}\t${description}`);
  await write(context, `${[...lines, files].join("\n")}\n`);
}

/** `--format=cs` as two words; bash makes three of it, one of them the `=`. */
function wordsOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (word === "=") return at === words.length - 1 ? [""] : [];
    const option = /^(--[^=]+)=(.*)$/s.exec(word);
    return option ? option.slice(1) : [word];
  });
}

function suggest(program: Command, typed: readonly string[]): { found: Completion[]; files: FileNames } {
  const { command, option, position } = read(program, typed.slice(0, -1));
  if (option) return ofValue(option.argChoices ?? SUGGESTED[option.long ?? ""], /<path>/.test(option.flags));
  const help = program.createHelp();
  if (typed.at(-1)?.startsWith("-")) {
    const found = help
      .visibleOptions(command)
      .map(({ long, description }) => ({ value: long ?? "", description }));
    return { found, files: ":4" };
  }
  const commands = help.visibleCommands(command);
  if (commands.length > 0 && position === 0) {
    const found = commands.map((each) => ({ value: each.name(), description: each.summary() }));
    return { found, files: ":4" };
  }
  const wanted = command.registeredArguments[position];
  return ofValue(wanted?.argChoices, wanted?.name() === "file");
}

function ofValue(values: readonly string[] = [], isPath: boolean): { found: Completion[]; files: FileNames } {
  return { found: values.map((value) => ({ value })), files: isPath ? ":0" : ":4" };
}

/** What the words before the last say: the command, and what the last one is for. */
function read(
  program: Command,
  words: readonly string[],
): { command: Command; option: Option | undefined; position: number } {
  let command = program;
  let option: Option | undefined;
  let given = 0;
  for (const word of words) {
    if (option) {
      option = undefined;
    } else if (word.startsWith("-")) {
      option = command.options.find(
        (each) => (each.long === word || each.short === word) && !each.isBoolean(),
      );
    } else {
      const next = given === 0 && command.commands.find((each) => each.name() === word);
      if (next) command = next;
      else given += 1;
    }
  }
  const last: Argument | undefined = command.registeredArguments.at(-1);
  const position = last?.variadic ? Math.min(given, command.registeredArguments.length - 1) : given;
  return { command, option, position };
}
