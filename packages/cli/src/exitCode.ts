/** What a command says to the program that called it. */
export const EXIT = {
  /** All is done. */
  done: 0,
  /** Something went wrong that has no code of its own: a fault of this program, a disk that is full. */
  failure: 1,
  /** The command line makes no sense, or a file that it names. */
  usage: 2,
  /** No credential, a wrong one, or one that may not do this. */
  access: 3,
  /** There is no such dataset, resource or key. */
  notFound: 4,
  /** The portal refuses it: a value is wrong, or the state of the dataset does not allow it. */
  refused: 5,
  /** The quota of calls is used up. */
  quota: 6,
  /** The portal could not be reached, failed, or took too long. */
  unreachable: 7,
  /** Part of it is done: some records were not accepted, some items not moved. */
  partly: 8,
  /** The terminal went away (SIGHUP). */
  hungUp: 129,
  /** Ctrl-C (SIGINT). */
  interrupted: 130,
  /** Another program ended it (SIGTERM). */
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** By the name of the error, so that no package has to be loaded to tell. */
const BY_NAME: Readonly<Record<string, ExitCode>> = {
  InvalidArgumentError: EXIT.usage,
  SpecError: EXIT.usage,
  // The portal has another address.
  RedirectError: EXIT.usage,
  AuthenticationError: EXIT.access,
  PermissionError: EXIT.access,
  LoginPageError: EXIT.access,
  NotFoundError: EXIT.notFound,
  ValidationError: EXIT.refused,
  ConflictError: EXIT.refused,
  ProcessingError: EXIT.refused,
  WindowExceededError: EXIT.refused,
  FormatLimitError: EXIT.refused,
  QuotaExceededError: EXIT.quota,
  ServerError: EXIT.unreachable,
  NetworkError: EXIT.unreachable,
  TimeoutError: EXIT.unreachable,
  UnexpectedContentError: EXIT.unreachable,
  IncompleteStreamError: EXIT.unreachable,
  RecordCountError: EXIT.unreachable,
  UnreachableError: EXIT.unreachable,
};

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommandError) return error.exitCode;
  return (error instanceof Error && BY_NAME[error.name]) || EXIT.failure;
}

/** A command ends without being done, for a reason that its message tells in full. */
export class CommandError extends Error {
  override name = "CommandError";
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** A command line that makes no sense, as a person should read it. */
export class UsageError extends CommandError {
  override name = "UsageError";

  constructor(message: string) {
    super(message, EXIT.usage);
  }
}
