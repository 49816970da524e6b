import { type Command, Option } from "commander";

const CHOICES = ["number", "string", "error"] as const;

export interface BigintsOption {
  /** What becomes of numbers of so many digits that readers of JSON may change them. */
  bigints: (typeof CHOICES)[number];
}

/** The option of commands that print numbers of a portal. */
export function addBigintsOption(command: Command): Command {
  const option = new Option("--bigints <how>", "numbers of so many digits that JSON readers may lose some");
  return command.addOption(option.choices(CHOICES).default("number"));
}
