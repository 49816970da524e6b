import { EXIT } from "./exitCode.ts";

type Example = readonly [command: string, what: string];

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  ods: [
    ["ods datasets trees -p my-domain", "find datasets"],
    ["ods records street-trees -p my-domain -r species=Oak", "look at records"],
    ["ods download street-trees -p my-domain -o trees.csv", "take all of it home"],
    ["ods portal --sample", "a portal of your own, to try things out"],
  ],
  "ods datasets": [
    ["ods datasets -p my-domain", "the first twenty"],
    ["ods datasets air quality -p my-domain --sort modified", "by words, newest first"],
    ["ods datasets -p my-domain -r theme=Environment", "of one theme"],
    ["ods datasets -p my-domain --all --json | jq -r .datasetid", "every identifier"],
  ],
  "ods records": [
    ["ods records street-trees -p my-domain -q 'height > 20' --sort height", "the tallest first"],
    ["ods records street-trees -p my-domain -r species=Oak -f species,height", "two fields of the oaks"],
    ["ods records street-trees -p my-domain --all --json > trees.ndjson", "all of them, as they come"],
  ],
  "ods download": [
    ["ods download street-trees -p my-domain", "street-trees.csv"],
    ["ods download street-trees -p my-domain -o trees.xlsx", "the format of the file's name"],
    ["ods download street-trees -p my-domain -r district=North -o - | wc -l", "into a pipe"],
    ["ods download street-trees -p my-domain --cache", "again only if it has changed"],
  ],
  "ods push": [
    ["ods push counters realtime counts.csv -p my-domain", "asks for the push key"],
    ["ODS_PUSHKEY=… ods push counters realtime -p my-domain < counts.ndjson", "from a pipe"],
    ["ods push counters realtime counts.csv -p my-domain --journal counts.push", "goes on where it stopped"],
  ],
  "ods publish": [
    ["ods publish street-trees -p my-domain", "by its identifier, or its uid"],
    ["ods publish street-trees -p my-domain --deadline 600", "waits ten minutes at most"],
  ],
  "ods migrate": [
    ["ods migrate street-trees --from old --to new --dry-run", "the plan"],
    ["ods migrate street-trees --from old --to new --publish", "all of it"],
    ["ods migrate street-trees --from old --to new --json | jq 'select(.reason)'", "what is left"],
  ],
  "ods types": [
    ["ods types street-trees -p my-domain", "to look at"],
    ["ods types street-trees -p my-domain -o src/streetTrees.ts", "for your program"],
  ],
  "ods generate": [
    ["ods generate --from https://data.city.org/openapi.json --out src/ods.ts", "from an address"],
    ["ods generate --from openapi.yaml --out src/ods.ts --overlay mine.yaml", "with corrections of yours"],
  ],
  "ods portal": [
    ["ods portal", "an empty one, on port 4010"],
    ["ods portal --sample --port 8080", "with a dataset of trees"],
  ],
  "ods completion": [
    ["source <(ods completion bash)", "in ~/.bashrc"],
    ["source <(ods completion zsh)", "in ~/.zshrc, after compinit"],
    ["ods completion fish | source", "in ~/.config/fish/config.fish"],
    ["ods completion powershell | Out-String | Invoke-Expression", "in $PROFILE"],
  ],
  odskeys: [
    ["odskeys set -p my-domain", "asks for the key, and shows nothing of it"],
    ["odskeys get -p my-domain", "prints it"],
    ["odskeys remove -b https://data.city.org", "by the address of the portal"],
  ],
  "odskeys get": [
    ["odskeys get -p my-domain", "the key, and on standard error whose it is"],
    ["odskeys get -p my-domain > ods.apikey", "the key alone"],
  ],
  "odskeys set": [
    ["odskeys set -p my-domain", "asks for it"],
    ["odskeys set -b https://data.city.org < key.txt", "from a file"],
  ],
  "odskeys remove": [["odskeys remove -p my-domain", "whether or not its address ends with a slash"]],
  "odskeys show": [
    ["odskeys show", "where all keys are kept"],
    ["odskeys show --alt 1", "on Windows, the older window"],
  ],
  "odskeys completion": [["source <(odskeys completion bash)", "in ~/.bashrc"]],
};

/** Examples of a program or a command, as they stand below its help: on a line each, or two where that is too narrow. */
export function examplesHelp(name: string, columns = 80): string {
  const examples = EXAMPLES[name] ?? [];
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, what]) => `  ${command.padEnd(width)}  # ${what}`);
  const isNarrow = lines.some(({ length }) => length > columns);
  const stacked = examples.map(([command, what]) => `  # ${what}\n  ${command}`);
  return `\nExamples:\n${(isNarrow ? stacked : lines).join("\n")}`;
}

/** In words, what {@link EXIT} has in numbers. */
export const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "done",
  failure: "something else went wrong",
  usage: "the command line, or what it names, makes no sense",
  access: "no key, a wrong one, or one that may not do this",
  notFound: "there is no such thing",
  refused: "the portal refuses it",
  quota: "the quota of calls is used up",
  unreachable: "the portal can't be reached, failed, or took too long",
  partly: "part of it is done, and the rest was told",
  hungUp: "the terminal went away",
  interrupted: "interrupted by Ctrl-C",
  terminated: "ended by another program",
};

export const exitCodesHelp = `\nExit codes:\n${Object.entries(EXIT)
  .map(([name, code]) => `  ${String(code).padStart(3)}  ${EXIT_WORDS[name as keyof typeof EXIT]}`)
  .join("\n")}`;
