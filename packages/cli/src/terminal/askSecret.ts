import type { CommandContext } from "../commandContext.ts";
import { UsageError } from "../exitCode.ts";
import { InterruptedError } from "../interruption.ts";

interface SecretWanted {
  /** What is asked for, as in `Push key`. */
  what: string;
  /** What to do where nobody can be asked. */
  otherwise: string;
}

/**
 * Asks for a secret at the terminal, and shows nothing of it.
 *
 * @throws {@link UsageError} where there is no terminal, or nothing is given.
 */
export async function askSecret(
  { stdin, stderr, signal }: CommandContext,
  { what, otherwise }: SecretWanted,
): Promise<string> {
  // With the question in a file, nobody would know what the terminal waits for.
  if (!stdin.isTTY || !stderr.isTTY)
    throw new UsageError(`No ${what}, and no terminal to ask at. ${otherwise}`);
  const { read } = await import("read");
  const answer = read({
    prompt: `${what}: `,
    silent: true,
    terminal: true,
    input: stdin,
    output: stderr as never,
  });
  const secret = await Promise.race([answer, givenUp(stdin), aborted(signal)]).catch((error: Error) => {
    // Without echo, Ctrl-C comes as a key and not as a signal.
    throw error.message === "canceled" ? new InterruptedError() : error;
  });
  stderr.write("\n");
  if (secret.trim() === "") throw new UsageError(`No ${what} was given.`);
  return secret.trim();
}

/** No key has so many characters. */
const LONGEST_LINE = 65_536;

/** The first line of what another program, or a file, gives on standard input. */
export async function firstLine({ stdin }: CommandContext): Promise<string> {
  let text = "";
  for await (const chunk of stdin.setEncoding("utf8")) {
    text += String(chunk);
    if (String(chunk).includes("\n")) break;
    if (text.length > LONGEST_LINE) {
      throw new UsageError("The first line of standard input is too long: a key alone is wanted there.");
    }
  }
  return (text.split("\n", 1)[0] as string).trim();
}

/** Ctrl-D closes the input, of which the library says nothing. */
function givenUp(stdin: CommandContext["stdin"]): Promise<never> {
  return new Promise((_, reject) => {
    stdin.once("pause", () => setImmediate(() => reject(new InterruptedError())));
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
