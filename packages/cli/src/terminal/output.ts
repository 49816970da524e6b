import type { CommandContext } from "../commandContext.ts";
import { colors } from "./colors.ts";
import { plainLines } from "./plainText.ts";

/** Where results go. */
export type Standard = Pick<CommandContext, "stdout">;

/** Whoever reads the output has seen enough, as in `ods records trees | head`. */
export class ReaderGoneError extends Error {
  override name = "ReaderGoneError";
}

/**
 * Writes to standard output, and waits where whoever reads it is slower.
 *
 * @throws {@link ReaderGoneError} when nobody reads on.
 */
export async function write({ stdout }: Standard, content: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stdout.write(content, (error) => (error ? reject(writeError(error)) : resolve()));
  });
}

/** The same for a text of the portal, which does no harm to a terminal. */
export function writeText(context: Standard, text: string): Promise<void> {
  return write(context, context.stdout.isTTY ? plainLines(text) : text);
}

/** For what goes on when nobody reads on: a job that changes things is not given up half done. */
export async function report(context: Standard, text: string): Promise<void> {
  await write(context, text).catch((error: unknown) => {
    if (!(error instanceof ReaderGoneError)) throw error;
  });
}

/** A line for people, where it does not get into what programs read. */
export function tell({ stderr }: Pick<CommandContext, "stderr">, line: string): void {
  stderr.write(`${plainLines(line)}\n`);
}

/** A line for people to heed. */
export function warn(context: CommandContext, line: string): void {
  const { yellow } = colors(context, "stderr");
  context.stderr.write(`${yellow("warning:")} ${plainLines(line)}\n`);
}

function writeError(error: Error & { code?: string }): Error {
  const isGone = error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" || error.code === "EOF";
  return isGone ? new ReaderGoneError("Nobody reads the output any more.", { cause: error }) : error;
}
