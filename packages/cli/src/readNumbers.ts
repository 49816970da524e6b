import { UnexpectedContentError } from "@ods/core";
import { type ParseJson, parsedBy, parseWith } from "@ods/core/client-kit";
import type { BigintsOption } from "./bigintsOption.ts";
import { CommandError, exitCodeOf } from "./exitCode.ts";

const PARSERS = {
  number: (json, utf8) => parseWith(json, "exact", utf8),
  string: (json, utf8) => parseWith(json, "string", utf8),
  error: (json, utf8) => parseWith(json, "error", utf8),
} satisfies Record<BigintsOption["bigints"], ParseJson>;

/** For the init of a call, or the options of a stream: numbers are read as the option says. */
export function readWith({ bigints }: BigintsOption): object {
  return parsedBy(PARSERS[bigints]);
}

/** An error that tells of an option of the library, with that of the command line. */
export function inOptions(error: unknown): unknown {
  if (!(error instanceof UnexpectedContentError)) return error;
  const message = error.message.replace(/bigints: "string"( or "bigint")?/, "--bigints number or string");
  return message === error.message ? error : new CommandError(message, exitCodeOf(error), { cause: error });
}
