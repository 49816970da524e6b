import { spawn } from "node:child_process";
import { once } from "node:events";
import type { CommandContext } from "../commandContext.ts";
import { CommandError, EXIT } from "../exitCode.ts";
import { tell } from "../terminal/output.ts";

/** What shows the keys of the operating system; on Windows there are two. */
const PROGRAMS: Partial<Record<NodeJS.Platform, readonly (readonly [string, ...string[]])[]>> = {
  win32: [
    ["control.exe", "/name", "Microsoft.CredentialManager"],
    ["rundll32.exe", "keymgr.dll,KRShowKeyMgr"],
  ],
  darwin: [["open", "-a", "Keychain Access"]],
  linux: [["seahorse"]],
};

/** Opens a window in which people see and change what the keyring holds. */
export async function showKeys(context: CommandContext, { alt }: { alt: string }): Promise<void> {
  const programs = PROGRAMS[process.platform] ?? [];
  const program = programs[Number(alt)] ?? programs[0];
  if (!program)
    throw new CommandError(`No program is known that shows the keys of ${process.platform}.`, EXIT.failure);
  const [name, ...words] = program;
  const started = spawn(name, words, { detached: true, stdio: "ignore", env: { ...context.env } });
  try {
    await once(started, "spawn");
  } catch (cause) {
    throw new CommandError(`${name} can't be started. Is it installed?`, EXIT.failure, { cause });
  }
  started.unref();
  tell(context, `${name} shows the keys.`);
}
