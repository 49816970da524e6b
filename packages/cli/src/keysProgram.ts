import { type Command, Option } from "commander";
import type { CommandContext } from "./commandContext.ts";
import { addCompletion } from "./completion/addCompletion.ts";
import { addCommand, programBase } from "./programBase.ts";

/** The program `odskeys`, with the commands and options of odsclient's. */
export function keysProgram(context: CommandContext): Command {
  const program = programBase(
    "odskeys",
    "API keys of portals in the keyring of the operating system, where ods and Python's odsclient find them.",
    context,
  );
  const add = (name: string, description: string) =>
    withEntryOptions(addCommand(program, context, name, description));

  add("get", "print the key of a portal").action(async (options) => {
    const { getKey } = await import("./commands/keys.ts");
    await getKey(context, options);
  });

  add("set", "keep a key; asks for it, or reads it from standard input")
    .option("-k, --apikey <key>", "the key itself; others on this machine can see it")
    .action(async (options) => {
      const { setKey } = await import("./commands/keys.ts");
      await setKey(context, options);
    });

  add("remove", "forget the key of a portal").action(async (options) => {
    const { removeKey } = await import("./commands/keys.ts");
    await removeKey(context, options);
  });

  addCommand(program, context, "show", "open the program in which the operating system shows its keys")
    .addOption(
      new Option("-a, --alt <number>", "on Windows: 0 is the page of the Control Panel, 1 the older window")
        .choices(["0", "1"])
        .default("0"),
    )
    .action(async (options) => {
      const { showKeys } = await import("./commands/showKeys.ts");
      await showKeys(context, options);
    });

  addCompletion(program, context);
  return program;
}

function withEntryOptions(command: Command): Command {
  return command
    .option(
      "-p, --platform_id <id>",
      "the portal: its identifier, host or URL (default: ODS_PORTAL, or public)",
    )
    .option("-b, --base_url <url>", "the portal by its address")
    .option("-u, --username <name>", "whose key it is, to the keyring", "apikey_user")
    .addOption(new Option("--portal <address>", "the same as --platform_id").hideHelp());
}
