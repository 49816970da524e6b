import pico from "picocolors";
import type { CommandContext } from "../commandContext.ts";

/** Colours where somebody sees them: on a terminal, unless NO_COLOR is set; FORCE_COLOR wants them everywhere. */
export function colors(context: CommandContext, name: "stdout" | "stderr") {
  return pico.createColors(hasColors(context, name));
}

export function hasColors({ env, ...streams }: CommandContext, name: "stdout" | "stderr"): boolean {
  const { NO_COLOR = "", FORCE_COLOR = "", TERM } = env;
  if (NO_COLOR !== "") return false;
  if (FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return streams[name].isTTY === true && TERM !== "dumb";
}
