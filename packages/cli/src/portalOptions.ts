import type { ResolveApiKeyOptions, ResolvedApiKey } from "@ods/core/node";
import type { Command } from "commander";
import type { CommandContext } from "./commandContext.ts";
import { CommandError, EXIT, UsageError } from "./exitCode.ts";
import { countOption, secondsOption } from "./numberOption.ts";
import { firstLine } from "./terminal/askSecret.ts";
import { tell, warn } from "./terminal/output.ts";

/** Options of all commands that talk to a portal. */
export interface PortalOptions extends CallOptions, KeyOptions {
  portal?: string;
}

/** How calls are made. */
export interface CallOptions {
  /** In milliseconds. */
  timeout?: number;
  retries?: number;
  verbose?: boolean;
}

/** Where the API key is. */
interface KeyOptions {
  keyFile?: string;
  apiKey?: string;
  keyring?: boolean;
  anonymous?: boolean;
}

/** Puts them below the command's own, which are to be added before. */
export function addPortalOptions(command: Command): Command {
  addAddressOption(command)
    .option("--key-file <path>", "file that holds the API key; - is standard input (default: ods.apikey)")
    .option("--api-key <key>", "the API key itself; others on this machine can see it")
    .option("--anonymous", "send no key, even if there is one")
    .option("--no-keyring", "don't look for the key in the keyring of the operating system");
  return addCallOptions(command);
}

/** For commands that push: a key for pushing is all that they need. */
export function addPushOptions(command: Command): Command {
  addAddressOption(command)
    .option(
      "--push-key-file <path>",
      "file that holds the push key; - is standard input (default: ODS_PUSHKEY)",
    )
    .option("--push-key <key>", "the push key itself; others on this machine can see it");
  return addCallOptions(command);
}

export function addCallOptions(command: Command): Command {
  return command
    .option(
      "--timeout <seconds>",
      "the longest that one attempt of a call may take (default: no limit)",
      secondsOption("--timeout"),
    )
    .option("--retries <count>", "how often a call is sent again (default: 3)", countOption("--retries"))
    .option("-v, --verbose", "show each request, and more of an error, on standard error");
}

function addAddressOption(command: Command): Command {
  return command
    .optionsGroup("Portal and key:")
    .option("-p, --portal <address>", "the portal: its identifier, host or URL (default: ODS_PORTAL)");
}

/** What clients of both APIs are made with. */
export interface Connection {
  portal: string;
  auth?: string;
  timeout?: number;
  retry?: { limit: number };
  logger?: { debug(line: string): void; warn(line: string): void };
}

/**
 * Who and where, from the options and what the machine keeps.
 *
 * @throws {@link UsageError} when there is no portal, or more than one option that says which key.
 */
export async function connect(context: CommandContext, options: PortalOptions): Promise<Connection> {
  const portal = options.portal ?? context.env.ODS_PORTAL;
  if (!portal) throw new UsageError("Which portal? Give --portal <address>, or set ODS_PORTAL.");
  refuseTwo({
    "--anonymous": options.anonymous || undefined,
    "--api-key": options.apiKey,
    "--key-file": options.keyFile,
  });
  const key = options.anonymous ? undefined : await findKey(context, portal, options);
  return { portal, ...(key !== undefined && { auth: key }), ...clientOptions(context, options) };
}

/** What clients are made with, apart from who and where. */
export function clientOptions(
  context: CommandContext,
  { timeout, retries, verbose }: CallOptions,
): Omit<Connection, "portal" | "auth"> {
  const line = (text: string) => tell(context, text);
  return {
    ...(timeout !== undefined && { timeout }),
    ...(retries !== undefined && { retry: { limit: retries } }),
    ...(verbose && { logger: { debug: line, warn: line } }),
  };
}

async function findKey(
  context: CommandContext,
  portal: string,
  { apiKey, keyFile, keyring, verbose }: KeyOptions & CallOptions,
): Promise<string | undefined> {
  if (apiKey !== undefined)
    warnOfSecret(context, "--api-key", "Store it once with odskeys set, or give --key-file.");
  const given = apiKey ?? (keyFile === "-" ? await keyFromInput(context) : undefined);
  const say = (line: string) => verbose && tell(context, `key: ${line}`);
  const found = await lookUpKey(context, {
    ...{ portal, apiKey: given, file: keyFile, keyring },
    onSkip: ({ source, reason }) => say(`not from the ${source}, ${reason}`),
  });
  say(found ? `from the ${found.source}` : "none, the calls are anonymous");
  return found?.key;
}

/**
 * The key of a portal, where it is found in this environment.
 *
 * @throws {@link CommandError} when a file that was named gives none, whatever is wrong with it.
 */
export async function lookUpKey(
  { env, signal }: CommandContext,
  options: Omit<ResolveApiKeyOptions, "env" | "signal">,
): Promise<ResolvedApiKey | undefined> {
  const { resolveApiKey } = await import("@ods/core/node");
  try {
    return await resolveApiKey({ ...options, env, signal });
  } catch (error) {
    const isOfFile = typeof options.file === "string" && options.apiKey === undefined;
    if (!isOfFile || !(error instanceof Error) || error.name !== "InvalidArgumentError") throw error;
    throw new CommandError(error.message, EXIT.access, { cause: error });
  }
}

async function keyFromInput(context: CommandContext): Promise<string> {
  const key = await firstLine(context);
  if (key === "") throw new CommandError("There is no API key on standard input.", EXIT.access);
  return key;
}

/** @throws {@link UsageError} when two options are given of which each says what the other does not. */
export function refuseTwo(options: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(options).filter((name) => options[name] !== undefined);
  if (given.length > 1) throw new UsageError(`${given.join(" and ")} exclude each other: give one of them.`);
}

/** Arguments of a process are shown to every user of the machine, and kept in the history of the shell. */
export function warnOfSecret(context: CommandContext, option: string, instead: string): void {
  warn(
    context,
    `${option} shows the key to others on this machine, and leaves it in the shell's history. ${instead}`,
  );
}
