import { CommandError, EXIT, type ExitCode } from "./exitCode.ts";

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const;

/** Somebody ends the command before it is done. */
export class InterruptedError extends CommandError {
  override name = "InterruptedError";

  constructor(exitCode: ExitCode = EXIT.interrupted) {
    super("Interrupted.", exitCode);
  }
}

/**
 * Aborts at the first Ctrl-C, so that what is under way is given up in order and no half of a file stays. The second
 * ends the process as it is.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const [name, exitCode] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort(new InterruptedError(exitCode));
    });
  }
  return controller.signal;
}
