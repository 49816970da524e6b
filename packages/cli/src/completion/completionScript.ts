import { script } from "@bomb.sh/tab";
import type { CommandContext } from "../commandContext.ts";
import { write } from "../terminal/output.ts";

/** Prints what a shell has to read once to complete a program. */
export async function completionScript(context: CommandContext, name: string, shell: string): Promise<void> {
  if (shell === "bash") await write(context, bashScript(name));
  else script(shell, name, name);
}

/** It needs no package of bash, runs nothing of what is typed, and may be read twice. */
function bashScript(name: string): string {
  return `# bash completion for ${name}
__${name}_complete() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :0) ;;
      :*) if type compopt >/dev/null 2>&1; then compopt +o default; fi ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(${name} complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F __${name}_complete ${name}
`;
}
