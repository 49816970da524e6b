import type { CheckCount } from "@ods/explore";
import type { CommandContext } from "../commandContext.ts";
import { warn } from "../terminal/output.ts";

/** Counts what comes where the portal tells how many records there are, and says so where it does not. */
export function countIfKnown(context: CommandContext): Exclude<CheckCount, boolean> {
  return {
    onUnknown: ({ message }) =>
      warn(
        context,
        `The records are not counted, for the portal does not tell how many there are: ${message}`,
      ),
  };
}
