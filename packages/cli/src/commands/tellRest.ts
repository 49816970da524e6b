import type { CommandContext } from "../commandContext.ts";
import { thousands } from "../terminal/numbers.ts";
import { tell } from "../terminal/output.ts";

/** Says so where not all that was found is shown. */
export function tellRest(context: CommandContext, shown: number, found: number, what: string): void {
  if (found > shown) tell(context, `${thousands(shown)} of ${thousands(found)} ${what}; --rows shows more.`);
}
