import type { Readable, Writable } from "node:stream";

/** What a command reads, writes and heeds: that of this process, or what a test puts in its place. */
export interface CommandContext {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts with an {@link InterruptedError} when the command shall end before it is done. */
  readonly signal: AbortSignal;
}

type OutputStream = Writable & { isTTY?: boolean; columns?: number };
