import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entriesOf, type PackedPackage } from "./packedPackage.ts";
import { endOf } from "./runProgram.ts";

/** Compilers by the names that they are installed under. */
export const COMPILERS = {
  "typescript-5.4": "5.4",
  "typescript-5.9": "5.9",
  "typescript-7": "7",
} as const;

const PROGRAMS = ["clients", "node", "arrow", "testing"] as const;

type Compiler = keyof typeof COMPILERS;
type Resolution = "node16" | "nodenext" | "bundler";
/** Those in `programs`, and one that imports every entry there is. */
type Program = (typeof PROGRAMS)[number] | "entries";
/** Where the names of web standards come from. */
type Globals = "DOM" | "@types/node" | "both" | "none";

interface Case {
  readonly compiler: Compiler;
  readonly resolution: Resolution;
  readonly globals: Globals;
  readonly isExact: boolean;
  readonly programs: readonly Program[];
  /** Why it can't work, and what TypeScript says of it: nothing else may be wrong. */
  readonly cannot?: { readonly reason: string; readonly complaint: RegExp };
}

/** Each two of the settings occur together, with each compiler or with its neighbours. */
const cases: readonly Case[] = [
  ...sample("typescript-5.4", [
    ["node16", "DOM", true],
    ["nodenext", "@types/node", false],
    ["bundler", "@types/node", true],
  ]),
  ...sample("typescript-5.9", [
    ["node16", "@types/node", true],
    ["nodenext", "DOM", true],
    ["bundler", "DOM", false],
  ]),
  ...sample("typescript-7", [
    ["node16", "DOM", false],
    ["node16", "@types/node", true],
    ["nodenext", "DOM", true],
    ["nodenext", "@types/node", false],
    ["bundler", "DOM", true],
    ["bundler", "@types/node", true],
  ]),
  others("typescript-5.9", "both", ["arrow", "testing", "entries"]),
  others("typescript-7", "both", ["arrow", "testing", "entries"]),
  {
    ...others("typescript-5.4", "both", ["arrow", "testing"]),
    cannot: {
      reason:
        "apache-arrow needs flatbuffers and msw needs type-fest, whose types want TypeScript 5.7 and 5.9; with " +
        "skipLibCheck it works",
      complaint: /^node_modules\/(flatbuffers|type-fest)\//,
    },
  },
  {
    ...others("typescript-7", "@types/node", ["testing"]),
    cannot: {
      reason: "the types of msw and of what it needs want lib DOM; with skipLibCheck it works",
      complaint: /^node_modules\/(msw|@mswjs\/interceptors|rettime)\//,
    },
  },
  {
    ...others("typescript-7", "none", ["clients"]),
    cannot: {
      reason:
        "Response, URL and AbortSignal come from lib DOM or from @types/node; one of them has to be there",
      complaint: /error TS(2304|2552|2584|7017):/,
    },
  },
];

function others(compiler: Compiler, globals: Globals, programs: readonly Program[]): Case {
  return { compiler, resolution: "nodenext", globals, isExact: true, programs };
}

function sample(compiler: Compiler, settings: readonly (readonly [Resolution, Globals, boolean])[]): Case[] {
  return settings.map(([resolution, globals, isExact]) => {
    const programs = globals === "DOM" ? (["clients"] as const) : (["clients", "node"] as const);
    return { compiler, resolution, globals, isExact, programs };
  });
}

/** Compiles small programs in `project`, the types of all packages checked with them. */
export async function typeFaults(packages: readonly PackedPackage[], project: string): Promise<string[]> {
  for (const name of PROGRAMS) {
    const program = new URL(`programs/${name}.ts`, import.meta.url);
    await copyFile(fileURLToPath(program), join(project, `${name}.ts`));
  }
  const entries = packages.flatMap(({ manifest }) => entriesOf(manifest));
  const imports = entries.map(({ specifier }, index) => `export * as entry${index} from "${specifier}";\n`);
  await writeFile(join(project, "entries.ts"), imports.join(""));
  const open = cases.map((settings, index) => ({ settings, file: `tsconfig.${index}.json` }));
  const faults: string[] = [];
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const { settings, file } = next;
      await writeFile(join(project, file), JSON.stringify(configOf(settings)));
      const compiler = join("node_modules", settings.compiler, "bin", "tsc");
      const { code, output } = await endOf(
        [process.execPath, compiler, "-p", file, "--pretty", "false"],
        project,
      );
      faults.push(...verdict(settings, code, output).map((fault) => `${titleOf(settings)}: ${fault}`));
    }
  };
  await Promise.all([work(), work()]);
  return faults;
}

function configOf({ resolution, globals, isExact, programs }: Case): object {
  const hasDom = globals === "DOM" || globals === "both";
  const hasNode = globals === "@types/node" || globals === "both";
  return {
    compilerOptions: {
      noEmit: true,
      strict: true,
      target: "es2022",
      module: resolution === "bundler" ? "es2022" : resolution,
      moduleResolution: resolution,
      lib: ["es2022", ...(hasDom ? ["dom", "dom.iterable"] : [])],
      types: hasNode ? ["node"] : [],
      exactOptionalPropertyTypes: isExact,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
    },
    files: programs.map((name) => `${name}.ts`),
  };
}

function verdict({ cannot }: Case, code: number, output: string): string[] {
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  if (!cannot) return code === 0 ? [] : errors.length > 0 ? errors : [output.trim()];
  if (code === 0) return [`it works, though it is said not to: ${cannot.reason}`];
  return errors.filter((line) => !cannot.complaint.test(line));
}

function titleOf({ compiler, resolution, globals, isExact, programs }: Case): string {
  const exact = isExact ? ", exactOptionalPropertyTypes" : "";
  return `${programs.join(", ")} with TypeScript ${COMPILERS[compiler]}, ${resolution}, ${globals}${exact}`;
}
